/** Finds the fields of a labelled reference in its text: which tags each token may have. */
import { monthPattern } from '../../normalize/dates.ts';
import { type Tag, tagIndex } from '../../read/references/tagger/tags.ts';
import { cutTokens, type Token } from '../../read/references/tagger/tokens.ts';
import type { Example } from './labelled.ts';

/** A reference string with its fields, as the labelled sets give them. */
export interface Labelled {
  id: string;
  source: string;
  path: string;
  raw: string;
  noisySpacing: boolean;
  expected: {
    authors?: { family?: string; given?: string }[] | null;
    authorsRaw?: string | null;
    editorsRaw?: string | null;
    title?: string | null;
    container?: string | null;
    series?: string | null;
    publisher?: string | null;
    place?: string | null;
    year?: number | null;
    volume?: string | null;
    issue?: string | null;
    pages?: string | null;
    doi?: string | null;
    type?: string | null;
  };
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const bit = (...some: readonly Tag[]): number => some.reduce((bits, tag) => bits | (1 << tagIndex[tag]), 0);

/** The runs of tokens that read as `value`, letters and digits only. */
const runsOf = (
  tokens: readonly string[],
  value: string,
  free: (i: number) => boolean,
): [number, number][] => {
  const wanted = fold(value);
  if (wanted === '') return [];
  return tokens.flatMap((_, i): [number, number][] => {
    let read = '';
    for (let j = i; j < tokens.length && free(j); j++) {
      const part = tokens[j] ?? '';
      if (part === '' && j === i) return [];
      read += part;
      if (read === wanted) return [[i, j + 1]];
      if (!wanted.startsWith(read)) return [];
    }
    return [];
  });
};

const month = new RegExp(`^${monthPattern}$`, 'iu');

/** Fields whose values are long enough to stand in one place only, then those that may be anywhere. */
const plans: readonly {
  field: 'title' | 'container' | 'series' | 'publisher' | 'place' | 'pages' | 'issue' | 'volume';
  tag: Tag;
}[] = [
  { field: 'title', tag: 'title' },
  { field: 'container', tag: 'container-title' },
  { field: 'series', tag: 'collection-title' },
  { field: 'publisher', tag: 'publisher' },
  { field: 'place', tag: 'place' },
  { field: 'pages', tag: 'page' },
  { field: 'volume', tag: 'volume' },
  { field: 'issue', tag: 'issue' },
];

/** Tags that the labelled sets do not tell from text without a label, as far as the word admits them. */
const unlabelled = (word: string): number =>
  bit('other') |
  (/^(?:\d{1,2}(?:st|nd|rd|th)|\p{L}+)$/u.test(word) ? bit('edition') : 0) |
  (/^\p{L}/u.test(word) ? bit('genre') : 0) |
  (/\d/.test(word) ? bit('number') : 0);

const alignNames = (
  tokens: readonly string[],
  [from, to]: [number, number],
  names: readonly { family?: string; given?: string }[],
  allowed: Uint32Array,
): boolean => {
  let at = from;
  for (const { family = '', given = '' } of names) {
    const free = (i: number): boolean => i >= at && i < to;
    const first = (value: string): [number, number] | undefined => runsOf(tokens, value, free)[0];
    const last = first(family);
    const own = given === '' ? undefined : first(given);
    if (last === undefined || (given !== '' && own === undefined)) return false;
    allowed.fill(bit('family'), ...last);
    if (own) allowed.fill(bit('given'), ...own);
    at = Math.max(last[1], own?.[1] ?? 0);
  }
  return true;
};

/** The example that a labelled reference makes, given its mended text; undefined where its fields are not in it. */
export const align = (text: string, { expected }: Labelled): Example | undefined => {
  const cutAt: readonly Token[] = cutTokens(text);
  const tokens = cutAt.map((token) => fold(token.text));
  const allowed = new Uint32Array(tokens.length);
  const free = (i: number): boolean => allowed[i] === 0;
  for (const { value, names, tags: own } of [
    { value: expected.authorsRaw, names: expected.authors, tags: ['family', 'given', 'and'] as const },
    {
      value: expected.editorsRaw?.replace(
        /^[\s(]*(?:in\b:?)?\s*(?:ed\.? by|edited by|eds?\.|hrsg\. von)\s*|[\s,]*\(?\b(?:eds?|editors?|hrsg)\b\.?\)?[.,:;]*\s*$/giu,
        '',
      ),
      names: undefined,
      tags: ['editor-family', 'editor-given', 'editor-and'] as const,
    },
  ]) {
    if (value == null || fold(value) === '') continue;
    const run = runsOf(tokens, value, free)[0];
    if (run === undefined) return undefined;
    allowed.fill(bit(...own), ...run);
    if (names) {
      const kept = allowed.slice();
      allowed.fill(bit('and'), ...run);
      if (!alignNames(tokens, run, names, allowed)) allowed.set(kept);
    }
  }
  for (const { field, tag } of plans) {
    const value = expected[field];
    if (value == null || fold(value) === '') continue;
    const runs = runsOf(tokens, value, free);
    if (runs.length === 0) return undefined;
    const [only] = runs;
    const long = field === 'title' || field === 'container' || field === 'publisher';
    if (only && (runs.length === 1 || long)) allowed.fill(bit(tag), ...only);
    else
      for (const [from, to] of runs)
        for (let i = from; i < to; i++)
          allowed[i] = unlabelled(tokens[i] ?? '') | bit(tag, 'issued', 'volume', 'issue', 'page');
  }
  const years = tokens.flatMap((token, i) =>
    free(i) && expected.year != null && token.replace(/[a-z]$/, '') === String(expected.year) ? [i] : [],
  );
  if (expected.year != null && years.length === 0) return undefined;
  for (const i of years)
    allowed[i] = years.length === 1 ? bit('issued') : unlabelled(tokens[i] ?? '') | bit('issued');
  for (let i = 0; i < tokens.length; i++) {
    if (allowed[i] !== 0) continue;
    const near = [i - 3, i - 2, i - 1, i + 1, i + 2, i + 3].some((j) => years.includes(j));
    const dated = near && (month.test(cutAt[i]?.text ?? '') || /^\d{1,2}$/.test(tokens[i] ?? ''));
    allowed[i] =
      unlabelled(tokens[i] ?? '') |
      (dated ? bit('issued') : 0) |
      (expected.series == null ? bit('collection-title') : 0);
  }
  return { text, allowed };
};
