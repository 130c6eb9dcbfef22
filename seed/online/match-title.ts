/**
 * Compares two printed titles word by word. What PDFs and typists do to a title is told from what makes it another title: a
 * misprint from another word, a lost hyphen from a missing word. Pure.
 */
import {
  type Difference,
  differenceOf,
  isCount,
  isLittle,
  type TitleWord,
  titleWords,
} from './match-words.ts';

export interface TitleComparison {
  /** The same letters and digits. */
  same: boolean;
  misprints: number;
  plurals: number;
  /** Words such as `of` that only one of them has. */
  little: number;
  /** Words that only one of them has, or that differ: an exchanged word counts once. */
  words: number;
  /** A number, a year or a part differs. */
  count: boolean;
  /** One lacks the subtitle of the other. */
  subtitle: boolean;
  /** One is a notice of the other: an erratum, a reply, a review. */
  notice: boolean;
  /** The words that agree, little ones left out. */
  agreeing: number;
  /** The words that differ, for display. */
  differing: string[];
}

interface Step {
  cost: number;
  /** Words of either title that this step takes. */
  left: number;
  right: number;
  difference: Difference;
}

const costs: Readonly<Record<Difference, number>> = {
  equal: 0,
  ligature: 0.2,
  misprint: 0.4,
  plural: 0.5,
  other: 1.9,
};

const gap = (word: TitleWord): number => (isLittle(word) ? 0.5 : 1);

const joined = (words: readonly TitleWord[]): TitleWord => ({
  folded: words.map(({ folded }) => folded).join(''),
  acronym: words.some(({ acronym }) => acronym),
});

/** So many pieces a word may have been cut into. */
const mostPieces = 4;

/** The cheapest way to turn the one list of words into the other. */
const align = (a: readonly TitleWord[], b: readonly TitleWord[]): Step[] => {
  const best: (Step & { total: number })[][] = [];
  for (let i = 0; i <= a.length; i += 1) {
    const row: (Step & { total: number })[] = [];
    best.push(row);
    for (let j = 0; j <= b.length; j += 1) {
      if (i === 0 && j === 0) {
        row.push({ total: 0, cost: 0, left: 0, right: 0, difference: 'equal' });
        continue;
      }
      let chosen: (Step & { total: number }) | undefined;
      const offer = (left: number, right: number, cost: number, difference: Difference): void => {
        const from = (left === 0 ? row : best[i - left])?.[j - right]?.total ?? Number.POSITIVE_INFINITY;
        if (chosen === undefined || from + cost < chosen.total)
          chosen = { total: from + cost, cost, left, right, difference };
      };
      const [x, y] = [a[i - 1], b[j - 1]];
      if (x && y) {
        const difference = differenceOf(x, y);
        offer(1, 1, costs[difference], difference);
      }
      // A hyphen or blank that only one has: `inter face`, `interruptfree`.
      for (let pieces = 2; pieces <= mostPieces; pieces += 1) {
        if (i >= pieces && y) offerJoined(a.slice(i - pieces, i), y, pieces, 1, offer);
        if (j >= pieces && x) offerJoined(b.slice(j - pieces, j), x, 1, pieces, offer);
      }
      if (x) offer(1, 0, gap(x), 'other');
      if (y) offer(0, 1, gap(y), 'other');
      if (chosen) row.push(chosen);
    }
  }
  const steps: Step[] = [];
  for (let i = a.length, j = b.length; i > 0 || j > 0; ) {
    const step = best[i]?.[j];
    if (step === undefined) break;
    steps.unshift(step);
    i -= step.left;
    j -= step.right;
  }
  return steps;
};

const offerJoined = (
  pieces: readonly TitleWord[],
  whole: TitleWord,
  left: number,
  right: number,
  offer: (left: number, right: number, cost: number, difference: Difference) => void,
): void => {
  const one = joined(pieces);
  if (Math.abs(one.folded.length - whole.folded.length) > 3) return;
  const difference = one.folded === whole.folded ? 'equal' : differenceOf(one, whole);
  if (difference !== 'other' && difference !== 'plural')
    offer(left, right, 0.05 + costs[difference], difference);
};

/** Words with which a notice of another work begins or ends. */
const notices =
  /^(?:errat(?:um|a)|corrigend(?:um|a)|correct(?:ion|ed)|retraction|addendum|reply|response|comments?|commentary|rejoinder|discussion|review|editorial|notice|letter)$/;

type Compared = TitleComparison & { cost: number };

const squeezed = (words: readonly TitleWord[]): string => words.map(({ folded }) => folded).join('');

const compareWords = (a: readonly TitleWord[], b: readonly TitleWord[]): Compared => {
  const result = {
    same: squeezed(a) === squeezed(b),
    misprints: 0,
    plurals: 0,
    little: 0,
    words: 0,
    count: false,
    subtitle: false,
    notice: false,
    agreeing: 0,
    differing: [] as string[],
    cost: 0,
  };
  let [i, j] = [0, 0];
  for (const { left, right, difference, cost } of result.same ? [] : align(a, b)) {
    const words = [...a.slice(i, i + left), ...b.slice(j, j + right)];
    [i, j] = [i + left, j + right];
    result.cost += cost;
    if (difference === 'other') {
      if (words.some(isCount)) result.count = true;
      if (words.some(({ folded }) => notices.test(folded)) && left + right === 1) result.notice = true;
      if (words.every(isLittle)) result.little += 1;
      else {
        result.words += 1;
        result.differing.push(...words.map(({ folded }) => folded));
      }
    } else {
      if (difference === 'plural') result.plurals += 1;
      else if (difference !== 'equal') result.misprints += 1;
      if (!words.every(isLittle)) result.agreeing += 1;
    }
  }
  if (result.same)
    result.agreeing = Math.min(...[a, b].map((words) => words.filter((one) => !isLittle(one)).length));
  return result;
};

/** What publishers print before the title of a paper that was taken back; the paper is the same. */
const takenBack = /^\s*(?:\[?(?:retracted|withdrawn)(?: article)?\]?\s*[:.\])]?\s+)/i;

/** A note on the language of the text, as databases add it: `[in French]`, `[Article in Russian]`. */
const language = /\s*[[(](?:article |text )?in \p{L}+[\])]\.?\s*$/iu;

/** The title without notes that the paper was taken back, or in which language it is. */
export const ownTitle = (title: string): string => title.replace(takenBack, '').replace(language, '');

/** Every way to cut a title into one up to its subtitle, and the subtitle. */
const cuts = (title: string): [main: string, rest: string][] =>
  [...title.matchAll(/(?<=[\p{L}\p{N})"”]):\s|\s[–—-]\s|(?<=\p{L}{3})[.?!]\s/gu)]
    .slice(0, 4)
    .map(({ index, 0: sign }) => [title.slice(0, index), title.slice(index + sign.length)]);

/** A subtitle that says which part it is. */
const namesPart = (rest: string): boolean =>
  /^(?:part|volume|vol|chapter|book|section)\b/i.test(rest.trim()) ||
  titleWords(rest).every((word) => isCount(word));

/** The comparisons with one title cut before its subtitle, where nothing else differs. */
const withoutSubtitle = (whole: string, other: readonly TitleWord[]): Compared[] =>
  cuts(whole).flatMap(([main, rest]) => {
    const compared = compareWords(titleWords(main), other);
    if (compared.words > 0 || compared.agreeing === 0) return [];
    const count = compared.count || namesPart(rest);
    // The choice between a missing subtitle and missing words: a subtitle is one loss.
    return [{ ...compared, same: false, subtitle: true, count, cost: compared.cost + 0.9 }];
  });

/** The title without what the reader took from its neighbours: the authors before it, and the year behind it. */
const withoutNeighbours = (
  words: TitleWord[],
  work: readonly TitleWord[],
  names: ReadonlySet<string>,
  year: number | undefined,
): TitleWord[] => {
  const start = words.findIndex(({ folded }) => folded === work[0]?.folded || !names.has(folded));
  const last = words.at(-1)?.folded;
  const hasYear = last === String(year) && last !== work.at(-1)?.folded;
  return words.slice(Math.max(0, start), hasYear ? -1 : undefined);
};

/** Compares a printed title with that of a work, whose authors have these words in their names; `year` is the work's. */
export const compareTitles = (
  printed: string,
  work: string,
  names: ReadonlySet<string> = new Set(),
  year?: number,
): TitleComparison => {
  const [one, other] = [ownTitle(printed), ownTitle(work)];
  const b = titleWords(other);
  const a = withoutNeighbours(titleWords(one), b, names, year);
  const ways = [compareWords(a, b), ...withoutSubtitle(one, b), ...withoutSubtitle(other, a)];
  const { cost: _, ...best } = ways.reduce((least, way) => (way.cost < least.cost ? way : least));
  return best;
};
