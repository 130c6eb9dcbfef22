/** Access to values in JSON of unknown structure. */
import type { Draft } from '../../fields/draft.ts';
import type { Rule } from '../../fields/rules.ts';
import { plainFromMarkup } from '../../xml/parts/plain-text.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as a list: a list unchanged, an empty list for no value, else a list of one. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** The value as text; undefined unless it is a text or a number. */
export const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
};

/** The objects of a list. */
export const objectsOf = (value: unknown): JsonObject[] => listOf(value).filter(isObject);

/** The names in each path that was asked for: paths stand in the code, so they are few. */
const pathNames = new Map<string, readonly string[]>();

const namesIn = (path: string): readonly string[] => {
  const known = pathNames.get(path) ?? path.split('.');
  pathNames.set(path, known);
  return known;
};

const addAt = (value: unknown, names: readonly string[], at: number, found: unknown[]): void => {
  const name = names[at];
  for (const each of listOf(value))
    if (name === undefined) found.push(each);
    else if (isObject(each) && Object.hasOwn(each, name)) addAt(each[name], names, at + 1, found);
};

/** The values at a path such as `primary_location.source`, including every value of lists on the way. */
export const allAt = (value: unknown, path: string): unknown[] => {
  const found: unknown[] = [];
  addAt(value, namesIn(path), 0, found);
  return found;
};

/** The first text at a path. */
export const textAt = (value: unknown, path: string): string | undefined =>
  allAt(value, path)
    .map(textOf)
    .find((text) => text !== undefined);

/** A path, and the rule for each text there. */
export type JsonField = readonly [path: string, rule: Rule];

/** Converts tags and entities to plain text before a rule. */
export const markup =
  (rule: Rule): Rule =>
  (draft, value, tag) =>
    rule(draft, plainFromMarkup(value), tag);

/** Applies a table in order, so that earlier rows win for fields with a single value. */
export const applyFields = (draft: Draft, record: unknown, fields: readonly JsonField[]): void => {
  for (const [path, rule] of fields) {
    const tag = path.slice(path.lastIndexOf('.') + 1);
    for (const found of allAt(record, path)) {
      const text = textOf(found);
      if (text !== undefined) rule(draft, text, tag);
    }
  }
};
