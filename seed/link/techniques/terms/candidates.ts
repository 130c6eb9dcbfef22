/** Finds candidate terms in a text, with their context. */
import { keyOf, longest } from '../phrases.ts';
import { runsOf } from '../tokens.ts';
import type { Word } from '../word.ts';

export interface Candidate {
  key: string;
  words: readonly Word[];
  /** Its neighbours in the same run; undefined next to punctuation. */
  before: Word | undefined;
  after: Word | undefined;
  /** The punctuation next to it; empty next to a word. */
  left: string;
  right: string;
  /** How often it occurs in the text. */
  times: number;
}

const opens = ({ kind, joined }: Word): boolean => kind !== 'function' && kind !== 'numeral' && !joined;

/** Every sequence of up to five words without function words. */
export const candidatesIn = (text: string): Candidate[] => {
  const found: Candidate[] = [];
  const times = new Map<string, number>();
  for (const run of runsOf(text))
    run.forEach((first, from) => {
      if (!opens(first)) return;
      for (let to = from + 1; to <= Math.min(run.length, from + longest); to += 1) {
        const last = run[to - 1];
        if (!last || last.kind === 'function') break;
        if (last.kind === 'tail' || last.joins) continue;
        const words = run.slice(from, to);
        const key = keyOf(words);
        times.set(key, (times.get(key) ?? 0) + 1);
        const left = text
          .slice(Math.max(0, first.start - 2), first.start)
          .trim()
          .slice(-1);
        const right = text
          .slice(last.end, last.end + 2)
          .trim()
          .slice(0, 1);
        found.push({ key, words, before: run[from - 1], after: run[to], left, right, times: 0 });
      }
    });
  for (const each of found) each.times = times.get(each.key) ?? 1;
  return found;
};
