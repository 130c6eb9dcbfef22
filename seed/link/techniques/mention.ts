/** Which accepted techniques a title mentions, with the words that show each. */
import type { Accepted } from './accept.ts';
import { splitTerm } from './fold-term.ts';
import type { Reading } from './phrases.ts';
import type { Word } from './tokens.ts';

/** How sure each way of mentioning makes. */
export const scores = { exact: 1, contained: 0.6, broader: 0.5 } as const;

/** The words that a word counts for. */
export type FormsOf = (word: Word) => readonly string[];

export interface TitleMention {
  key: string;
  /** One of `scores`. */
  score: number;
  /** Offsets of the evidence in the title. */
  start: number;
  end: number;
  /** The technique as printed here, where it is printed as such. */
  form?: string;
}

/** `network I/O virtualization` speaks of network virtualization: same head, the words between left out. */
const containedIn = (chunk: readonly Word[], accepted: Accepted): TitleMention[] => {
  const found: TitleMention[] = [];
  chunk.forEach((head, at) => {
    const before = chunk.slice(Math.max(0, at - 4), at).filter(({ kind }) => kind !== 'tail');
    before.forEach((first, index) => {
      for (const middle of [undefined, ...before.slice(index + 1)]) {
        const key = [first, middle, head].flatMap((word) => (word ? [word.key] : [])).join(' ');
        if (accepted.phrases.has(key))
          found.push({ key, score: scores.contained, start: first.start, end: head.end });
      }
    });
  });
  return found;
};

const signsIn = (run: readonly Word[], { signs }: Accepted): TitleMention[] =>
  run.flatMap(({ key, text, start, end, kind, sign }) => {
    const how = kind === 'function' || kind === 'numeral' ? undefined : signs.get(key);
    return how && (sign || how === 'any shape') ? [{ key, score: scores.exact, start, end, form: text }] : [];
  });

const wordsIn = (chunk: readonly Word[], formsOf: FormsOf, { words, signs }: Accepted): TitleMention[] =>
  chunk.flatMap((word) =>
    formsOf(word)
      .filter((key) => words.has(key) && !signs.has(key))
      .map((key) => ({
        key,
        score: scores.broader,
        start: word.start,
        end: word.end,
        ...(key === word.key && { form: word.text }),
      })),
  );

/** Each technique may come more than once; acronyms come under what they stand for. */
export const mentionsIn = (
  title: string,
  { runs, chunks, phrases, loose }: Reading,
  formsOf: FormsOf,
  accepted: Accepted,
  expansions: ReadonlyMap<string, string>,
): TitleMention[] =>
  [
    ...[...phrases, ...loose]
      .filter(({ key }) => accepted.phrases.has(key))
      .map(({ key, start, end, words }) => {
        const form = title.slice(start, end);
        // With words left out, what stands in the title is another phrase.
        const exact = splitTerm(form).length === words.length;
        return { key, score: scores.exact, start, end, ...(exact && { form }) };
      }),
    ...chunks.flatMap((chunk) => containedIn(chunk, accepted)),
    ...runs.flatMap((run) => signsIn(run, accepted)),
    ...chunks.flatMap((chunk) => wordsIn(chunk, formsOf, accepted)),
  ].map((mention): TitleMention => {
    const long = expansions.get(mention.key);
    return long === undefined
      ? mention
      : { key: long, score: mention.score, start: mention.start, end: mention.end };
  });
