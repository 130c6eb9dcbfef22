/** Every error that a person may see. Each says what is wrong and what to do about it. */

/** Something outside the program is at fault; the message is one line and says what to do. Exit status 1. */
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

/** Something was to be stored that was worked out from a library that others have changed since; nothing was stored. */
export class OutdatedError extends StoreError {
  constructor() {
    super('Others keep changing the library; nothing was stored. Try again.');
  }
}

/** A request asks for what is not there or cannot be done; becomes an RFC 9457 problem. */
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

/** 404 for an id that is not in the library. */
export const notFound = (kind: string, id: string): RequestError =>
  new RequestError(404, 'Not found', `There is no ${kind} with the id "${id}" in this library.`, 'id');
