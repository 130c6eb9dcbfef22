/** Finds acronyms, and systems that titles introduce by name. */

import { isAdjective, type Reading } from './phrases.ts';
import { neverAlone } from './vocabulary/general-words.ts';
import { genericNouns } from './vocabulary/lexicon.ts';
import type { Word } from './word.ts';

/** Keys. If one is also an ordinary word, `MAP`, only its printed shape counts. */
export type Signs = ReadonlyMap<string, 'any shape' | 'as a sign'>;

/** A single word before a colon or dash at the start of a title: `virtio: towards …`. */
export const namedIn = (reading: Reading, title: string): Word | undefined => {
  const [first] = reading.runs;
  const word = first?.[0];
  if (first?.length !== 1 || !word || word.kind !== 'plain' || word.start > 1) return undefined;
  if (genericNouns.has(word.key) || neverAlone.has(word.key) || isAdjective(word)) return undefined;
  return /^["'”’]?(?:\s*:|\s+[-–—]\s)/u.test(title.slice(word.end)) ? word : undefined;
};

/** Names, and acronyms in at least `needed` titles. */
export const acceptSigns = (
  readings: Iterable<Reading>,
  named: ReadonlySet<string>,
  needed: number,
): Signs => {
  const shaped = new Map<string, number>();
  const plain = new Map<string, number>();
  for (const { runs } of readings) {
    for (const { key, sign, kind } of runs.flat()) {
      if (key.length < 2 || genericNouns.has(key) || neverAlone.has(key)) continue;
      const counts = sign && kind === 'plain' ? shaped : plain;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const enough = [...shaped].filter(([, times]) => times >= needed).map(([key]) => key);
  return new Map(
    [...named, ...enough].map((key) => {
      const times = (shaped.get(key) ?? 0) + (named.has(key) ? 2 : 0);
      return [key, times >= (plain.get(key) ?? 0) ? 'any shape' : 'as a sign'];
    }),
  );
};
