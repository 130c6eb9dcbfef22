/** Names of CSL-JSON. */
import type { CslName } from '../../../../normalize/record.ts';
import { isObject, type JsonObject, textOf } from '../parts/values.ts';

const parts = [
  ...(['family', 'given', 'suffix', 'non-dropping-particle', 'dropping-particle', 'literal'] as const),
];

/** Reads a CSL name. A `name` of other programs and a plain text are whole names. Undefined if there is no name. */
export const readCslName = (value: unknown): CslName | undefined => {
  if (!isObject(value)) {
    const literal = textOf(value)?.trim();
    return literal === undefined ? undefined : { literal };
  }
  const name: CslName = {};
  for (const part of parts) {
    const printed = textOf(value[part])?.trim();
    if (printed !== undefined) name[part] = printed;
  }
  const whole = textOf(value['name'])?.trim();
  if (Object.keys(name).length === 0 && whole !== undefined) name.literal = whole;
  // A given name alone is the whole name.
  if (name.family === undefined && name.literal === undefined && name.given !== undefined) {
    const { given, ...rest } = name;
    return { ...rest, family: given };
  }
  return Object.keys(name).length === 0 ? undefined : name;
};

/** Whether a value is a list of CSL names. */
export const areNames = (value: unknown): value is JsonObject[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one) => isObject(one) && ('family' in one || 'literal' in one || 'given' in one));

/** Names as readable text: `de la Mare, Walter; World Health Organization`. */
export const printNames = (names: readonly CslName[]): string =>
  names
    .map(({ family, given, suffix, literal, ...particles }) => {
      const full = [particles['dropping-particle'], particles['non-dropping-particle'], family];
      return literal ?? [full.filter(Boolean).join(' '), given, suffix].filter(Boolean).join(', ');
    })
    .join('; ');
