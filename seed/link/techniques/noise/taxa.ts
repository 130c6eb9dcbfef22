/** Finds authors in names of species: `Anopheles gambiae Giles`. */

import { isPlace } from '../../places.ts';
import { properWords } from '../vocabulary/lexicon.ts';
import type { Word } from '../word.ts';

const capitalised = /^\p{Lu}\p{Ll}{2,}$/u;
const genus = /(?:us|es|a|is|um|ops|yx|on|ys|as|os|ax|ix|ex|ma)$/;
const species = /^\p{Ll}{2,}(?:us|a|um|is|ae|i|ensis|ense|ans|ens|oides|iceps|ipes)$/u;

const isGenus = ({ text, key, sign }: Word): boolean =>
  !sign &&
  capitalised.test(text) &&
  genus.test(text) &&
  !properWords.has(text.toLowerCase()) &&
  !isPlace(key);

/**
 * Marks the authors of species names, so that no phrase begins or ends with them. Epithets are in lower case even in titles
 * that capitalise all other words.
 */
export const withoutAuthorities = (runs: Word[][]): Word[][] =>
  runs.map((run) =>
    run.map((word, at): Word => {
      const [first, second] = [run[at - 2], run[at - 1]];
      const isAuthority =
        first &&
        second &&
        isGenus(first) &&
        species.test(second.text) &&
        capitalised.test(word.text) &&
        !word.sign;
      return isAuthority ? { ...word, kind: 'numeral' } : word;
    }),
  );
