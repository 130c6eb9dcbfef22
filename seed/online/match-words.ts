/** How two printed words of a title differ: not at all, by damage, or because they are two words. Pure. */
import { isStopWord } from '../../server/base/stop-words.ts';
import { foldText } from '../normalize/fold-text.ts';
import { lexicon } from '../normalize/lexicon/lexicon.ts';

/** A word of a title. */
export interface TitleWord {
  /** Folded: lower case, without accents. */
  folded: string;
  /** Printed with capitals inside, or with digits: `BERT`, `word2vec`. One letter makes it another name. */
  acronym: boolean;
}

/**
 * `equal`; `ligature`: letters such as `ffi` are lost; `misprint`: a letter or two; `plural`; `other`: two words.
 */
export type Difference = 'equal' | 'ligature' | 'misprint' | 'plural' | 'other';

/** The words of a title as printed. Apostrophes join, everything else that is no letter or digit parts. */
export const titleWords = (title: string): TitleWord[] => {
  const shouted = !/\p{Ll}/u.test(title);
  return title
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/\u00ad/g, '')
    .split(/[^\p{L}\p{M}\p{N}+#]+/u)
    .filter(Boolean)
    .map((printed) => ({
      folded: foldText(printed),
      acronym: /\p{N}/u.test(printed) || (!shouted && /\p{L}.*\p{Lu}/u.test(printed)),
    }))
    .filter(({ folded }) => folded !== '');
};

/** Numerals and words that count: another one is another part, edition or year. */
const counting =
  /^(?:\p{N}.*|i{2,3}|i?v|vi{1,3}|ix|xi{0,3}|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth)$/u;

/** Whether a word tells parts, editions and years apart. */
export const isCount = ({ folded }: TitleWord): boolean => counting.test(folded);

/** Whether a word may be missing without a change of meaning: `the`, `of`; but not `not`, and not `towards`. */
export const isLittle = ({ folded }: TitleWord): boolean =>
  folded.length < 5 && isStopWord(folded) && !/^(?:not?|nor)$/.test(folded);

/** Beginnings that turn a word into its counterpart, though a letter or two make the difference. */
const beginnings =
  'micro macro inter intra hyper hypo mono multi uni bi tri di pre pro post un in non re de anti ante meta mega over under sub super'.split(
    ' ',
  );

/** Whether two words differ by their beginnings alone: `microeconomic`, `macroeconomic`. */
const areCounterparts = (x: string, y: string): boolean =>
  beginnings.some((one) => {
    if (!x.startsWith(one)) return false;
    const rest = x.slice(one.length);
    if (rest.length < 3 || !y.endsWith(rest)) return false;
    const other = y.slice(0, y.length - rest.length);
    return other === '' || (beginnings.includes(other) && !one.startsWith(other) && !other.startsWith(one));
  });

/** The number of letters to change, add, leave out or swap, at most two; three stands for more. */
export const editsBetween = (a: string, b: string): number => {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : 3;
      next[j] = Math.min(changed, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    before = row;
    row = next;
  }
  return Math.min(3, row[b.length] ?? 3);
};

/** Letter groups that PDFs print as one sign, which is easily lost. */
const ligatures = /ffi|ffl|ff|fi|fl|ft|st|tt|ti/g;

/** Whether one word is the other without a ligature, or with another letter in its place: `eﬃcient`, `ecient`. */
const losesLigature = (long: string, short: string): boolean => {
  for (const { 0: group, index } of long.matchAll(ligatures)) {
    const [head, tail] = [long.slice(0, index), long.slice(index + group.length)];
    if (!short.startsWith(head) || !short.endsWith(tail)) continue;
    if (short.length - head.length - tail.length <= (group.length > 2 ? 1 : 0)) return true;
  }
  return false;
};

const isPlural = (a: string, b: string): boolean => a.length > 3 && (b === `${a}s` || b === `${a}es`);

/** Whether both are words of the language, so that neither is a misprint of the other. */
const bothKnown = (a: string, b: string): boolean => lexicon().known(a) && lexicon().known(b);

/** Shorter words have too many neighbours for a misprint to be told from another word. */
const shortest = 5;
/** Words of so many letters may have two letters wrong. */
const long = 9;

/** How two words differ. */
export const differenceOf = (a: TitleWord, b: TitleWord): Difference => {
  const [x, y] = [a.folded, b.folded];
  if (x === y) return 'equal';
  if (isCount(a) || isCount(b)) return 'other';
  if (isPlural(x, y) || isPlural(y, x)) return 'plural';
  if (bothKnown(x, y)) return 'other';
  if (losesLigature(x, y) || losesLigature(y, x)) return 'ligature';
  if (a.acronym || b.acronym || Math.min(x.length, y.length) < shortest) return 'other';
  if (areCounterparts(x, y) || areCounterparts(y, x)) return 'other';
  const edits = editsBetween(x, y);
  if (edits === 1) return 'misprint';
  return edits === 2 && Math.min(x.length, y.length) >= long && x.slice(0, 2) === y.slice(0, 2)
    ? 'misprint'
    : 'other';
};
