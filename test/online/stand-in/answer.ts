/** What a service answers, and what it is asked. */

export interface Asked {
  method: string;
  /** Decoded, without the base address: `/works/doi:10.1145/2063176.2063194`. */
  path: string;
  query: URLSearchParams;
  /** The query as sent. */
  rawQuery: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
}

export interface Answer {
  status: number;
  headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  body: string | object;
}

export const ok = (body: object, headers?: Readonly<Record<string, string>>): Answer => ({
  status: 200,
  body,
  ...(headers && { headers }),
});

/** A positive whole number, as a query prints it; undefined if it is none. */
export const countIn = (text: string | null, otherwise: number): number | undefined =>
  text === null ? otherwise : /^\d{1,9}$/.test(text) ? Number(text) : undefined;
