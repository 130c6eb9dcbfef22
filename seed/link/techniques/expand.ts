/** Which acronym of a library stands for which of its phrases. */
import type { Accepted } from './accept.ts';
import { isAcronymOf } from './acronyms.ts';
import type { Counts } from './count.ts';
import { foldWord } from './fold-term.ts';
import type { Reading } from './phrases.ts';
import type { Word } from './tokens.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

const add = (found: Map<string, Map<string, number>>, short: string, long: string): void => {
  const longs = found.get(short) ?? new Map<string, number>();
  found.set(short, longs.set(long, (longs.get(long) ?? 0) + 1));
};

/** `… Hidden Markov Models (HMM)`: the words before the parenthesis whose first letters it is, if any. */
const introduced = (
  title: string,
  run: readonly Word[],
  next: readonly Word[],
): [string, string] | undefined => {
  const [short] = next;
  const last = run.at(-1);
  if (next.length !== 1 || !short || !last || !/^\s*\($/.test(title.slice(last.end, short.start)))
    return undefined;
  for (let length = 2; length <= Math.min(8, run.length); length += 1) {
    const words = run.slice(-length);
    if (
      isAcronymOf(
        short.text,
        words.map(({ text }) => text),
      )
    )
      return [foldWord(short.text), words.map(({ key }) => key).join(' ')];
  }
  return undefined;
};

/**
 * Acronym key to phrase key: said in parentheses, else the one repeated phrase of the library with these initials
 * (five times as common as any rival), else what the vocabulary says.
 */
export const expansionsIn = (
  titles: readonly string[],
  readings: readonly Reading[],
  accepted: Accepted,
  counts: Counts,
  known: Vocabulary,
): ReadonlyMap<string, string> => {
  const said = new Map<string, Map<string, number>>();
  readings.forEach(({ runs }, index) => {
    for (let at = 1; at < runs.length; at += 1) {
      const pair = introduced(titles[index] ?? '', runs[at - 1] ?? [], runs[at] ?? []);
      if (pair) add(said, ...pair);
    }
  });
  const initials = new Map<string, Map<string, number>>();
  for (const phrase of accepted.phrases) {
    const papers = counts.phrases.get(phrase)?.papers ?? 0;
    if (papers < 2) continue;
    const short = phrase
      .split(' ')
      .map((word) => word[0])
      .join('');
    initials.set(short, (initials.get(short) ?? new Map<string, number>()).set(phrase, papers));
  }
  const best = (longs: ReadonlyMap<string, number> | undefined, lead: number): string | undefined => {
    const [first, second] = [...(longs ?? [])].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    return first && first[1] >= lead * (second?.[1] ?? 0) ? first[0] : undefined;
  };
  const expansions = new Map<string, string>();
  for (const sign of new Set([...accepted.signs.keys(), ...said.keys()])) {
    const long = best(said.get(sign), 1) ?? best(initials.get(sign), 5) ?? known.expansions.get(sign);
    if (long) expansions.set(sign, long);
  }
  return expansions;
};
