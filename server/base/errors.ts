/** Every error that a person may see. Each says what is wrong and what to do about it. */

/** An error that the user can fix; the message is one line and says how. Exit status 1. */
export class CoterieError extends Error {
  override readonly name: string = 'CoterieError';
}

/** The input cannot be read: says what, where, and what to do. */
export class InputError extends CoterieError {
  override readonly name = 'InputError';
}

/** The store cannot be opened or used: says which, why, and the remedy. */
export class StoreError extends CoterieError {
  override readonly name = 'StoreError';
}

/** A change was computed from an older state of the library; nothing was stored. */
export class OutdatedError extends StoreError {
  constructor() {
    super('The library changed in the meantime; nothing was stored. Try again.');
  }
}

/** A request that cannot be fulfilled; sent as an RFC 9457 problem. */
export class RequestError extends CoterieError {
  override readonly name = 'RequestError';
  readonly status: number;
  readonly title: string;
  /** The parameter at fault, where one is. */
  readonly parameter: string | undefined;
  constructor(status: number, title: string, detail: string, parameter?: string) {
    super(detail);
    this.status = status;
    this.title = title;
    this.parameter = parameter;
  }
}

/** 503: a question took too long, and is no longer worked on. */
export class TooLateError extends RequestError {
  constructor(detail: string) {
    super(503, 'Takes too long', detail);
  }
}

/** 422: the request is well formed, but cannot be fulfilled with what is in this library. */
export const impossible = (title: string, detail: string, parameter?: string): RequestError =>
  new RequestError(422, title, detail, parameter);

/** 404 for an id that is not in the library. */
export const notFound = (kind: string, id: string): RequestError =>
  new RequestError(404, 'Not found', `There is no ${kind} with the id "${id}" in this library.`, 'id');
