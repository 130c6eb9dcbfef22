/** Titles that the tagger cuts where a full stop, a year or a name stands in their middle. */
import { isInitials } from '../../../normalize/names.ts';
import type { Run } from '../tagger/read.ts';

/** Tags that the middle of a title may seem to have: names of species with those who named them, years, places. */
const inMiddle = new Set<Run['tag']>([
  'family',
  'given',
  'and',
  'place',
  'other',
  'number',
  'genre',
  'issue',
  'edition',
]);
/** The maximum length of such a middle, in characters. */
const longest = 60;

/** Joins the parts of a title, if what is between them belongs to no other field. */
export const joinTitles = (text: string, runs: readonly Run[]): Run[] => {
  const first = runs.findIndex(({ tag }) => tag === 'title');
  const title = runs[first];
  if (title === undefined) return [...runs];
  let next = first + 1;
  for (let i = first + 1; i < runs.length; i++) {
    const run = runs[i];
    if (run === undefined || run.start - title.end > longest) break;
    if (run.tag === 'title') {
      title.end = run.end;
      title.tokens.push(...runs.slice(next, i + 1).flatMap(({ tokens }) => tokens));
      next = i + 1;
    } else if (!inMiddle.has(run.tag) || /\bin\b:?\s*$|["”]/iu.test(text.slice(title.end, run.start))) break;
  }
  return [...runs.slice(0, first + 1), ...runs.slice(next)];
};

/** Words in small letters that begin another part after a title. */
const otherPart =
  /^(?:in|en|dans|pp?|pages?|vol|no|nr|v|n|ed|eds|edn|art|arxiv|doi|url|https?|www|accessed|retrieved|available|at|e?print|preprint|submitted|to appear|forthcoming|unpublished|s|bd|t|npj|e[A-Z]\p{L}*|bio[A-Z]\p{L}*|med[A-Z]\p{L}*|i[A-Z]\p{L}*|m[A-Z]\p{L}*)(?![\p{Ll}-])/u;

/**
 * A full stop before a small letter ends no title: `… of Salvia multicaulis Vahl. var. simplicifolia. Tea`. What the
 * tagger took for the beginning of the container is the end of the title.
 */
export const goOnInSmallLetters = (text: string, title: Run, container: Run | undefined): void => {
  if (container === undefined || container.start < title.end) return;
  const rest = text.slice(title.end, container.end);
  const stop = /^[\])]?(?:[.,]|[.,]\p{L}{1,3}\.)\s+(?=\p{Ll})/u.exec(rest)?.[0].length;
  if (stop === undefined || otherPart.test(rest.slice(stop))) return;
  const ends = Array.from(rest.matchAll(/(?<=\p{Ll}{2}[\])]?|[?!\d])\.\s+(?=\p{Lu})/gu));
  const last = ends.findLast(({ index }) => index > stop);
  if (last === undefined) return;
  const begins = title.end + last.index + last[0].length;
  if (begins < container.start && !/^[\s("“]*$/u.test(text.slice(begins, container.start))) return;
  title.end += last.index;
  container.start = Math.max(container.start, begins);
};

/** The number of a part behind a title: `Quantum inverse problem. I, Theor. Math. Phys. 40`. */
export const partInTitle = (text: string, title: Run, container: Run | undefined): void => {
  if (container === undefined || !/^[.,:]? $/.test(text.slice(title.end, container.start))) return;
  const part = /^[IVX]{1,4}(?=([.,] )\p{Lu})/u.exec(text.slice(container.start, container.end));
  if (part === null) return;
  title.end = container.start + part[0].length;
  container.start = title.end + (part[1]?.length ?? 0);
};

/**
 * A journal with commas in its name, of which the title took the beginning: `Cuidado. Interface – Comunicação, Saúde,
 * Educação, v. 8`. Between title and journal these lists print a full stop.
 */
export const journalWithCommas = (text: string, title: Run, container: Run | undefined): void => {
  if (container === undefined || text.slice(title.end, container.start) !== ', ') return;
  if (!/^, v\. ?\d/u.test(text.slice(container.end))) return;
  const stop = text.slice(title.start, title.end).lastIndexOf('. ');
  if (stop < 3) return;
  container.start = title.start + stop + 2;
  title.end = title.start + stop;
};

/** A year at the end of a title, `Global tea statistics, 2002. Cup J. 2005`: the date stands after the container. */
export const yearInTitle = (
  text: string,
  title: Run,
  dates: readonly Run[],
  container: Run | undefined,
): boolean => {
  const [first, second] = dates;
  if (first === undefined || second === undefined) return false;
  const gap = text.slice(title.end, first.start);
  // `Censo demográfico 2010. Rio de Janeiro: IBGE, 2011`
  if (
    container === undefined &&
    gap === ' ' &&
    /^\. \p{Lu}[\p{L} ]+ ?: /u.test(text.slice(first.end, second.start))
  ) {
    title.end = first.end;
    return true;
  }
  if (container === undefined) return false;
  const fits =
    first.start > title.end &&
    first.end <= container.start &&
    second.start >= container.end &&
    /^,? $/.test(gap) &&
    /^[.:] /.test(text.slice(first.end));
  if (fits) title.end = first.end;
  return fits;
};

/** A year at the end of a container, `Logic Colloquium 1973, pp. 157–173. Springer (1975)`: the date stands behind. */
export const yearOfMeeting = (text: string, dates: readonly Run[], container: Run | undefined): boolean => {
  const [first, second] = dates;
  if (first === undefined || second === undefined || container === undefined) return false;
  const fits =
    text.slice(container.end, first.start) === ' ' &&
    /^, (?:pp?|vol|LN)/u.test(text.slice(first.end)) &&
    /\($/.test(text.slice(0, second.start));
  if (fits) container.end = first.end;
  return fits;
};

/**
 * The offset of a title of which the first word was read as a last name: `Baker, B. Tea, Cups and Kettles`. Names with
 * the family first have initials behind them, and no full stop between them.
 */
export const titleAfterInitials = (text: string, authors: readonly Run[]): number | undefined => {
  const [whose, before, last] = authors.slice(-3);
  const pairs = authors.filter(({ tag }) => tag === 'given').length;
  if (authors[0]?.tag !== 'family' || whose?.tag !== 'family' || before?.tag !== 'given' || pairs < 2)
    return undefined;
  if (last?.tag !== 'family' || !/^\.\s+$/.test(text.slice(before.end, last.start))) return undefined;
  const initials = text.slice(before.start, before.end).replace(/\.?$/, '.');
  return isInitials(initials) && /^,?\s+$/.test(text.slice(whose.end, before.start)) ? last.start : undefined;
};

/** Makes a title, or a container, of the words from `begins` on that were all read as names and container. */
export const fromNames = (text: string, begins: number, runs: readonly Run[]): Run | undefined => {
  const names = runs.filter(({ start, tag }) => start === begins && tag === 'family').at(-1);
  const holder = runs.find(({ start, tag }) => start > begins && tag === 'container-title');
  if (names === undefined) return undefined;
  const stop =
    holder === undefined ? -1 : text.slice(begins, holder.end - 1).search(/(?<=\p{Ll}{2})\. (?=\p{Lu})/u);
  if (holder === undefined || stop < 0)
    return { ...names, tag: holder === undefined ? 'container-title' : 'title' };
  holder.start = Math.max(holder.start, begins + stop + 2);
  return { ...names, tag: 'title', end: begins + stop };
};

/** Bodies that sign with their acronym and a colon, `WHO: Guidelines`; other such acronyms name what a title is on. */
const signing =
  /^(?:WHO|OECD|UNESCO|UNICEF|UNEP|UNDP|UN|EU|EC|FAO|IPCC|IMF|ILO|NATO|NIST|NASA|ISO|IEC|IEEE|ACM|W3C|IETF|CDC|FDA|EPA|NIH|EMA|ECB|BMBF|WTO|IAEA|IEA|ITU|ETSI)$/;

/**
 * A name separated from the title only by a blank is the title's first word: `IEEE Standard for`. So is one before a
 * colon that has capitals inside: `BERT: Pre-training`.
 */
export const firstWords = (text: string, runs: readonly Run[], title: Run): Run | undefined => {
  const [first] = runs;
  if (first?.tag !== 'family' || runs[1] !== title) return undefined;
  const name = text.slice(first.start, first.end);
  const gap = text.slice(first.end, title.start);
  const coined = first.start === 0 && /^[\p{L}\d+-]*\p{Lu}[\p{L}\d+-]*$/u.test(name.slice(1));
  return /^\s+$/.test(gap) || (coined && /^:\s+$/.test(gap) && !signing.test(name)) ? first : undefined;
};
