/** The position of each field in the original text. */

import type { CslItem } from '../base/wire.ts';
import { type FieldKey, fields } from './fields.ts';
import type { Name } from './people.ts';

/** From `start` up to, not including, `end`, counted in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
  field: FieldKey;
}

/** A text reduced to its letters and digits, without case and accents; `at` leads back to where each stood. */
interface Folded {
  text: string;
  at: { start: number; end: number }[];
}

const fold = (text: string): Folded => {
  const at: Folded['at'] = [];
  let folded = '';
  let start = 0;
  for (const letter of text) {
    const end = start + letter.length;
    // Upper case first: that is where ß becomes ss. Marks, hyphens and spaces fall away.
    const plain = letter
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '');
    for (const _ of plain.split('')) at.push({ start, end });
    folded += plain;
    start = end;
  }
  return { text: folded, at };
};

/** Letters in which words are set apart; Chinese or Japanese text has no such bounds. */
const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;
const touches = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && spaced.test(a) && spaced.test(b);

/** Whether a stretch begins or ends inside a word. */
const cutsWord = (raw: string, { start, end }: { start: number; end: number }): boolean =>
  touches(raw[start - 1], raw[start]) || touches(raw[end - 1], raw[end]);

/** Every place of a value in the text. */
const places = (raw: string, haystack: Folded, value: string): { start: number; end: number }[] => {
  const needle = fold(value).text;
  const found: { start: number; end: number }[] = [];
  if (needle === '') return found;
  for (let i = haystack.text.indexOf(needle); i >= 0; i = haystack.text.indexOf(needle, i + 1)) {
    const [first, last] = [haystack.at[i], haystack.at[i + needle.length - 1]];
    if (!first || !last) continue;
    const place = { start: first.start, end: last.end };
    if (!cutsWord(raw, place)) found.push(place);
  }
  return found;
};

const initials = (given: string): string => given.match(/\p{Lu}/gu)?.join('. ') ?? '';

/** The ways in which a name may be printed, the fullest first. */
const printings = (name: Name): string[] => {
  if (name.literal) return [name.literal];
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = name.given ?? '';
  const short = initials(given);
  const tail = name.suffix ? ` ${name.suffix}` : '';
  return [
    `${given} ${family}${tail}`,
    `${family} ${given}${tail}`,
    `${given} ${family}`,
    `${family} ${given}`,
    `${short} ${family}`,
    `${family} ${short}`,
    family,
  ];
};

/** Something to find: any one of `ways` will do, the earlier the better. */
interface Wanted {
  field: FieldKey;
  ways: string[];
}

const wantedOf = (item: CslItem): Wanted[] => {
  const plain = (Object.keys(fields) as FieldKey[])
    .filter((key) => key !== 'author' && key !== 'type')
    .map((field): Wanted => ({ field, ways: [fields[field].read(item)] }));
  const people = (item.author ?? []).map((name): Wanted => ({ field: 'author', ways: printings(name) }));
  // Longer texts match more reliably, so they come first; the remaining places are for short ones.
  return [...plain, ...people].sort((a, b) => (b.ways[0]?.length ?? 0) - (a.ways[0]?.length ?? 0));
};

/** Cues before a number that could be several fields. */
const cues: Partial<Record<FieldKey, RegExp>> = {
  volume: /\b(?:vol(?:ume)?|vl)[^\p{L}\p{N}]*$/iu,
  issue: /(?:\b(?:no|nr|num(?:ber)?|issue|is)[^\p{L}\p{N}]*|\d\s*\()$/iu,
  page: /\b(?:pp?|pages?|sp)[^\p{L}\p{N}]*$/iu,
  issued: /(?:\b(?:year|date|py|y1)[^\p{L}\p{N}]*|\()$/iu,
};
/** Characters searched for a cue. */
const cueReach = 20;

/**
 * The stretches of `raw` that became fields, in order, none over another. A value is found whatever its case,
 * accents, hyphens, line breaks and punctuation; one that cannot be found has no span.
 */
export const findSpans = (raw: string, item: CslItem): Span[] => {
  const haystack = fold(raw);
  const spans: Span[] = [];
  const isFree = ({ start, end }: { start: number; end: number }): boolean =>
    spans.every((span) => end <= span.start || start >= span.end);
  for (const { field, ways } of wantedOf(item)) {
    const found = ways
      .map((way) => places(raw, haystack, way).filter(isFree))
      .find((free) => free.length > 0);
    if (!found) continue;
    const cue = cues[field];
    const title = spans.find((span) => span.field === 'title');
    const place =
      found.find(({ start }) => cue?.test(raw.slice(Math.max(0, start - cueReach), start))) ??
      (field === 'author' ? undefined : found.find(({ start }) => title && start >= title.end)) ??
      found[0];
    if (place) spans.push({ ...place, field });
  }
  return spans.sort((a, b) => a.start - b.start);
};

/** A stretch of the original, with the field that it became, if any. */
export interface Stretch {
  start: number;
  text: string;
  field?: FieldKey;
}

/** The whole text cut at the spans; joined again it is the text. */
export const cutAt = (raw: string, spans: readonly Span[]): Stretch[] => {
  const stretches: Stretch[] = [];
  let done = 0;
  for (const { start, end, field } of spans) {
    if (start > done) stretches.push({ start: done, text: raw.slice(done, start) });
    stretches.push({ start, text: raw.slice(start, end), field });
    done = end;
  }
  if (done < raw.length) stretches.push({ start: done, text: raw.slice(done) });
  return stretches;
};
