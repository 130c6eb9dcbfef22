/** The name under which a technique is shown: as its library prints it, but for capitals that say nothing. */
import { foldText } from '../../normalize/fold-text.ts';
import type { Reading } from './phrases.ts';
import { properWords } from './vocabulary/lexicon.ts';
import type { Word } from './word.ts';

const capitalised = /^\p{Lu}[\p{Ll}’'-]+$/u;

/** A title that gives most of its longer words a capital gives none of them a meaning. */
const isTitleCase = (words: readonly Word[]): boolean => {
  const long = words.filter(({ text, kind }) => text.length > 3 && kind !== 'function');
  return long.filter(({ text }) => /^\p{Lu}/u.test(text)).length > long.length / 2;
};

/** Lower-cased words that the library writes with a capital where it means something, and never without. */
export const properIn = (readings: readonly Reading[]): ReadonlySet<string> => {
  const proper = new Set<string>();
  const common = new Set<string>();
  for (const { runs } of readings) {
    const sentence = !isTitleCase(runs.flat());
    for (const run of runs) {
      run.forEach(({ text }, at) => {
        if (/^\p{Ll}/u.test(text)) common.add(text);
        // Among capitals a capital proves nothing: `Hidden Markov Models` in a sentence.
        const alone = [run[at - 1], run[at + 1]].every((word) => !/^\p{Lu}/u.test(word?.text ?? ''));
        if (sentence && at > 0 && alone && capitalised.test(text)) proper.add(text.toLowerCase());
      });
    }
  }
  return new Set([...proper].filter((word) => !common.has(word)));
};

const recase = (form: string, proper: ReadonlySet<string>): string =>
  form.replace(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu, (word) => {
    const lower = word.toLowerCase();
    if (!capitalised.test(word) && !/^\p{Ll}+$/u.test(word)) return word;
    const name = properWords.has(lower.replace(/['’]s?$/, '')) || proper.has(lower);
    return name ? lower.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : lower;
  });

/** Most common first, then the shortest, then the alphabet. */
const leading = (forms: ReadonlyMap<string, number>): string | undefined =>
  [...forms].sort(([a, n], [b, m]) => m - n || a.length - b.length || (a < b ? -1 : 1))[0]?.[0];

/**
 * The name for a key, given its printed forms and how often each was seen. Systems that titles introduce by name
 * (`named`) keep their capital: `Netmap: …`.
 */
export const nameOf = (
  key: string,
  forms: ReadonlyMap<string, number>,
  proper: ReadonlySet<string>,
  named: boolean,
): string => {
  const wordings = new Map<string, number>();
  const printings = new Map<string, Map<string, number>>();
  for (const [form, times] of forms) {
    const shown = (named ? form : recase(form, proper))
      .replace(/[‐‑]/g, '-')
      .replace(/['’]s?$/, '')
      .replace(/\s+/g, ' ');
    const wording = foldText(shown);
    wordings.set(wording, (wordings.get(wording) ?? 0) + times);
    const printing = printings.get(wording) ?? new Map<string, number>();
    printings.set(wording, printing.set(shown, (printing.get(shown) ?? 0) + times));
  }
  const best = leading(wordings);
  const shown = best === undefined ? undefined : leading(printings.get(best) ?? new Map<string, number>());
  // Known only by its forms: `paravirtual` printed, `paravirtualization` meant.
  return shown ?? recase(key.replace(/(?<=\p{L}{4}i)z$/u, 'zation'), proper);
};
