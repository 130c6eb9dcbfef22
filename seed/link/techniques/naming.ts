/** Chooses the displayed name of a technique: as the library prints it, without meaningless capitals. */
import { foldText } from '../../normalize/fold-text.ts';
import { foldTerm } from './fold-term.ts';
import type { Reading } from './phrases.ts';
import { properWords } from './vocabulary/lexicon.ts';
import type { Word } from './word.ts';

const capitalised = /^\p{Lu}[\p{Ll}’'-]+$/u;

/** If most of the longer words of a title have a capital, its capitals mean nothing. */
const isTitleCase = (words: readonly Word[]): boolean => {
  const long = words.filter(({ text, kind }) => text.length > 3 && kind !== 'function');
  return long.filter(({ text }) => /^\p{Lu}/u.test(text)).length > long.length / 2;
};

/** Lower-cased words that the library always capitalises, even where capitals mean something. */
export const properIn = (readings: Iterable<Reading>): ReadonlySet<string> => {
  const proper = new Set<string>();
  const common = new Set<string>();
  for (const { runs } of readings) {
    const sentence = !isTitleCase(runs.flat());
    for (const run of runs) {
      run.forEach(({ text }, at) => {
        if (/^\p{Ll}/u.test(text)) common.add(text);
        // Next to other capitals a capital proves nothing: `Hidden Markov Models` in a sentence.
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

/** The most common first, then the shortest, then in alphabetical order. */
const leading = (forms: ReadonlyMap<string, number>): string | undefined =>
  [...forms].sort(([a, n], [b, m]) => m - n || a.length - b.length || (a < b ? -1 : 1))[0]?.[0];

/** `camera trap` rather than the `camera-trap` of `camera-trap survey`, if it is printed a third as often. */
const plainWording = (wordings: ReadonlyMap<string, number>): string | undefined => {
  const best = leading(wordings);
  if (!best || !/^\p{L}{4,}-\p{L}{4,}$/u.test(best)) return best;
  const key = foldTerm(best);
  const others = [...wordings].filter(([form]) => !form.includes('-') && foldTerm(form) === key);
  const printed = others.reduce((sum, [, times]) => sum + times, 0);
  return printed * 3 >= (wordings.get(best) ?? 0) ? (leading(new Map(others)) ?? best) : best;
};

/** A name of several words in capitals, of which one is too long for an acronym: a keyword of a database. */
const isShouted = (name: string): boolean =>
  /^\P{Ll}*\p{Lu}{6}\P{Ll}*$/u.test(name) && /\p{L}[ -]\p{L}/u.test(name);

/** Last words of names of places and institutes, which need another word that is a name: `Berenty reserve`. */
const placeHeads = new Set(
  'archipelago basin center college delta forest foundation hospital institute island laboratory museum park peninsula reserve river sanctuary school society'
    .split(' ')
    .map(foldTerm),
);

/** Whether a term names one place or institute, by a last word and a word that the library always capitalises. */
export const namesPlace = (key: string, name: string, proper: ReadonlySet<string>): boolean => {
  const words = name.toLowerCase().split(/[ -]/);
  return (
    words.length > 1 &&
    placeHeads.has(key.slice(key.lastIndexOf(' ') + 1)) &&
    words.slice(0, -1).some((word) => proper.has(word) && !properWords.has(word))
  );
};

/**
 * The name for a key, from its printed forms and their counts. Systems that titles introduce by name (`named`) keep their
 * capital: `Netmap: …`.
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
    const calm = isShouted(form) ? form.toLowerCase() : form;
    const shown = (named ? form : recase(calm, proper))
      .replace(/[‐‑]/g, '-')
      .replace(/['’]s?$/, '')
      .replace(/\s+/g, ' ');
    const wording = foldText(shown);
    wordings.set(wording, (wordings.get(wording) ?? 0) + times);
    const printing = printings.get(wording) ?? new Map<string, number>();
    printings.set(wording, printing.set(shown, (printing.get(shown) ?? 0) + times));
  }
  const best = plainWording(wordings);
  const shown = best === undefined ? undefined : leading(printings.get(best) ?? new Map<string, number>());
  // Only derived forms are printed: `paravirtual` for `paravirtualization`.
  return shown ?? recase(key.replace(/(?<=\p{L}{4}i)z$/u, 'zation'), proper);
};
