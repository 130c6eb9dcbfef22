/** Applies a table of rules to the fields of a record. */
import type { Draft } from '../../fields/draft.ts';
import { complain } from '../../fields/draft.ts';
import type { Rule } from '../../fields/rules.ts';
import { asTagged } from '../../fields/rules.ts';
import type { Entry } from '../../stream/reader.ts';
import type { TaggedField, TaggedRecord } from './records.ts';

export type Rules = Readonly<Record<string, Rule>>;

/** The first value of a tag, on one line. */
export const firstValue = (fields: readonly TaggedField[], ...tags: string[]): string | undefined => {
  for (const tag of tags) {
    const value = fields.find((field) => field.tag === tag && field.value.trim() !== '')?.value;
    if (value !== undefined) return value.replace(/\s+/g, ' ').trim();
  }
  return undefined;
};

/** Tags by their rank, for `applyRules`. */
export const ranked = (...tags: string[]): ReadonlyMap<string, number> =>
  new Map(tags.map((tag, i) => [tag, i]));

/**
 * Puts every field into the draft by the rule of its tag, ranked fields first. The value of a tag without a rule is
 * stored under the tag.
 */
export const applyRules = (
  draft: Draft,
  fields: readonly TaggedField[],
  rules: Rules,
  ranks: ReadonlyMap<string, number>,
): void => {
  const rankOf = ({ tag }: TaggedField): number => ranks.get(tag) ?? ranks.size;
  for (const { tag, value } of fields.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    const rule = Object.hasOwn(rules, tag) ? rules[tag] : undefined;
    (rule ?? asTagged)(draft, value, tag);
  }
};

/** Two page numbers as one range; the first may be missing. */
export const joinPages = (from: string | undefined, to: string | undefined): string | undefined => {
  if (from === undefined || to === undefined || from === to) return from ?? to;
  if (!/\d/.test(from) && /\d\s*[-–]\s*\w/.test(to)) return to;
  return /\d\s*[-–]\s*\w/.test(from) ? from : `${from}-${to}`;
};

/** An unread record: it has no fact about a work. */
export const unreadRecord = (record: TaggedRecord, reason: string): Entry => ({
  kind: 'unread',
  line: record.line,
  raw: record.raw,
  reason,
});

/** Reports that the tag at the end of a record is missing. */
export const noteMissingEnd = (draft: Draft, record: TaggedRecord, tag: string): void => {
  if (!record.closed) complain(draft, `The line "${tag}" that ends a record is missing.`);
};
