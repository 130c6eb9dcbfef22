/** The values of an entry's fields, with the names of `@string`s replaced. */
import type { Field, Part } from './entry.ts';

const months = new Set('jan feb mar apr may jun jul aug sep oct nov dec'.split(' '));
const nameFields = new Set(['author', 'editor']);

/** The text of an abbreviation by its name in lower case; undefined if not defined. */
export type Strings = (name: string) => string | undefined;

/** A value in LaTeX. An undefined abbreviation stays as its name and is added to `problems`. */
export const textOfValue = (parts: readonly Part[], strings: Strings, problems: string[]): string =>
  parts
    .map((part) => {
      if (part.kind === 'text') return part.tex;
      const name = part.name.toLowerCase();
      const value = strings(name);
      if (value !== undefined) return value;
      if (!months.has(name))
        problems.push(`The abbreviation "${part.name.slice(0, 60)}" is not defined by any @string.`);
      return part.name;
    })
    .join('');

/** All values by field. The second value of a repeated field goes to `FIELD-2`, but lists of names are joined. */
export const valuesOf = (
  fields: readonly Field[],
  strings: Strings,
  problems: string[],
): Map<string, string> => {
  const all = new Map<string, string>();
  for (const { name, parts } of fields) {
    const value = textOfValue(parts, strings, problems);
    const before = all.get(name);
    if (before === undefined) all.set(name, value);
    else if (before !== value) {
      problems.push(`The field "${name}" is given twice.`);
      if (nameFields.has(name)) all.set(name, `${before} and ${value}`);
      else all.set(`${name}-2`, [all.get(`${name}-2`) ?? [], value].flat().join('; '));
    }
  }
  return all;
};
