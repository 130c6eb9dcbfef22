/** Reaching into JSON of which nothing is known for sure. */
import type { Draft } from '../../fields/draft.ts';
import type { Rule } from '../../fields/rules.ts';
import { plainFromMarkup } from '../../xml/parts/plain-text.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as a list: a list itself, nothing for nothing, else a list of one. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** The value as text; nothing where it is no text and no number. */
export const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
};

/** The objects of a list. */
export const objectsOf = (value: unknown): JsonObject[] => listOf(value).filter(isObject);

/** What stands at a path such as `primary_location.source`; every value of a list on the way counts. */
export const allAt = (value: unknown, path: string): unknown[] =>
  path
    .split('.')
    .reduce<unknown[]>(
      (found, name) =>
        found.flatMap((one) =>
          listOf(one).flatMap((each) => (isObject(each) && Object.hasOwn(each, name) ? [each[name]] : [])),
        ),
      [value],
    )
    .flatMap(listOf);

/** The first text at a path. */
export const textAt = (value: unknown, path: string): string | undefined =>
  allAt(value, path)
    .map(textOf)
    .find((text) => text !== undefined);

/** A path, and the rule for what each text there says. */
export type JsonField = readonly [path: string, rule: Rule];

/** Before a rule: what may be written with tags and entities becomes plain. */
export const markup =
  (rule: Rule): Rule =>
  (draft, value, tag) =>
    rule(draft, plainFromMarkup(value), tag);

/** Applies a table in its order, so that earlier rows win where a field can hold only one value. */
export const applyFields = (draft: Draft, record: unknown, fields: readonly JsonField[]): void => {
  for (const [path, rule] of fields) {
    const tag = path.slice(path.lastIndexOf('.') + 1);
    for (const found of allAt(record, path)) {
      const text = textOf(found);
      if (text !== undefined) rule(draft, text, tag);
    }
  }
};
