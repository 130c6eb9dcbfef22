/** Learns acronyms and their long forms from the texts of a library. Pure. */
import { isStopWord } from '../../base/stop-words.ts';
import type { Word } from './words.ts';

/** An acronym in lower case, and the stems of its long form. */
export interface Acronym {
  short: string;
  stems: readonly string[];
}

const isAcronym = (printed: string): boolean => /^\p{Lu}{2,6}$/u.test(printed);

/** In a title in capitals, acronyms cannot be recognised. */
const isShouted = (words: readonly Word[]): boolean =>
  words.length > 1 && words.every(({ printed }) => printed === printed.toUpperCase());

/** An expansion is believed if this many titles have it, and at least half of all that have the initials. */
const [leastTitles, leastShare] = [3, 0.5];

/** The largest number of words in a long form, including stop words. */
const longest = 7;

/**
 * For each acronym the phrase with its initials that most titles have, if that is clear. Stop words inside a phrase may
 * have an initial (`POS`, part of speech) or none. The titles are gone through twice.
 */
export const acronymsOf = (titles: Iterable<readonly Word[]>): Acronym[] => {
  const shorts = new Set<string>();
  for (const words of titles)
    if (!isShouted(words)) for (const { printed, plain } of words) if (isAcronym(printed)) shorts.add(plain);
  const counts = new Map<string, Map<string, number>>();
  const count = (short: string, stems: string): void => {
    if (!shorts.has(short)) return;
    const phrases = counts.get(short) ?? new Map<string, number>();
    counts.set(short, phrases.set(stems, (phrases.get(stems) ?? 0) + 1));
  };
  for (const words of titles)
    for (let from = 0; from < words.length; from += 1) {
      const first = words[from] as Word;
      if (isStopWord(first.plain) || isAcronym(first.printed)) continue;
      let [initials, bare, stems, n] = [first.plain[0] ?? '', first.plain[0] ?? '', first.stem, 1];
      for (const { plain, stem } of words.slice(from + 1, from + longest)) {
        initials += plain[0] ?? '';
        if (isStopWord(plain)) continue;
        bare += plain[0] ?? '';
        stems += ` ${stem}`;
        n += 1;
        if (n > 6) break;
        count(bare, stems);
        if (initials !== bare) count(initials, stems);
      }
    }
  return [...counts].flatMap(([short, phrases]) => {
    const all = [...phrases.values()].reduce((sum, n) => sum + n, 0);
    const [best] = [...phrases].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (!best || best[1] < leastTitles || best[1] < leastShare * all) return [];
    return [{ short, stems: best[0].split(' ') }];
  });
};
