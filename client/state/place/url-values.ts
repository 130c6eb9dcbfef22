/** Values in the query of an address. */

/** A query parameter. */
export type Pair = [name: string, value: string];

const longestId = 200;

/** Whether a text may be an id. */
export const isId = (value: string | null | undefined): value is string =>
  value !== null && value !== undefined && value.length > 0 && value.length <= longestId;

/** Takes one of a few words, or the default with a notice. */
export const choose = <T extends string>(
  query: URLSearchParams,
  name: string,
  known: readonly T[],
  standard: T,
  notices: string[],
): T => {
  const value = query.get(name);
  if (value === null) return standard;
  const found = known.find((word) => word === value);
  if (found === undefined)
    notices.push(`The address asks for ${name} “${value}”, which does not exist. Using ${standard}.`);
  return found ?? standard;
};

/** A number counted from 1 in the address, from 0 here. */
export const ordinal = (query: URLSearchParams, name: string, notices: string[]): number => {
  const value = query.get(name) ?? '1';
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value) - 1;
  notices.push(`The address asks for ${name} “${value}”, which is not a number from 1. Using 1.`);
  return 0;
};

/** All ids of a name, each once. */
export const idsOf = (query: URLSearchParams, name: string): string[] =>
  [...new Set(query.getAll(name))].filter(isId);
