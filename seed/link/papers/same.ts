/** Rules that decide whether two records are the same paper. Weak evidence never merges two papers. Pure. */
import { titleKey } from '../../../server/base/title-key.ts';
import { foldWords } from '../../normalize/fold-text.ts';
import type { PaperMarks } from '../ids.ts';
import { mayBeSameVenue } from '../venues/same-venue.ts';

const equal = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();

const differ = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && !equal(a, b);

/** An arXiv DOI does not contradict a journal DOI: preprint and published version are the same paper. */
const isPreprint = (doi: string | undefined): boolean => /^10\.48550\/arxiv/i.test(doi ?? '');

/** Whether a title is long enough to tell papers apart: many have titles such as "Introduction". */
export const tellsMuch = (title: string): boolean => {
  const words = foldWords(title).split(' ');
  return words.length >= 3 || [...words.join('')].length >= 15;
};

/** Words with which recurring titles begin, in several languages: one author may use them for several papers a year. */
const recurring =
  /^(?:(?:the |a |an |guest |from the )?(?:editors?|editorials?|editor s note)|repl(?:y|ies)|response|authors? (?:reply|response)|answer|correct(?:ion|ed)|corrigend(?:um|a)|errat(?:um|a)|retract(?:ion|ed)|expression of concern|introduct(?:ion|ory)|preface|foreword|afterword|prologue|epilogue|comment(?:ary|s)?|letter|discussion|rejoinder|obituary|in memoriam|book reviews?|reviews?|news|abstracts?|summary|conclusions?|perspectives?|in this issue|this (?:issue|week|month)|highlights|notes?|editorial|editoriale|einleitung|vorwort|nachwort|erwiderung|berichtigung|rezension|editorial|avant propos|preface|reponse|introduzione|prefazione|introduccion|presentacion|editorial|prologo|reseña|apresentacao|resposta)(?: |$)/;

/** Whether a title begins with a word that recurs: `Introduction`, `Reply to …`. */
export const beginsRecurring = (title: string): boolean => recurring.test(foldWords(title));

/** Whether one author may have written several papers with this title in a year. */
const isRecurring = (title: string): boolean => !tellsMuch(title) || beginsRecurring(title);

const lastNameOf = (name: string): string => foldWords(name).split(' ').at(-1) ?? '';

/** The first authors have the same last name. */
const sameFirstAuthor = (a: PaperMarks, b: PaperMarks): boolean =>
  !!a.firstAuthor && !!b.firstAuthor && lastNameOf(a.firstAuthor) === lastNameOf(b.firstAuthor);

/** Whether titles are equal, or differ only by a subtitle. */
const titlesAgree = (a: string, b: string): boolean => {
  if (!a || !b) return false;
  const [x, y] = [foldWords(a), foldWords(b)];
  return x === y || (titleKey(a) === titleKey(b) && (titleKey(a) === x || titleKey(b) === y));
};

/** Titles of so many words are hardly given twice by one author. */
const longTitle = 6;

const isSameLongTitle = (a: string, b: string): boolean => {
  const folded = foldWords(a);
  return folded === foldWords(b) && folded.split(' ').length >= longTitle && !isRecurring(a);
};

/** Whether volumes, issues or first pages differ. */
const otherPlace = (a: PaperMarks, b: PaperMarks): boolean =>
  differ(a.volume, b.volume) || differ(a.issue, b.issue) || differ(a.page, b.page);

const scriptOf = (text: string): string => (/[\p{Script=Latin}]/u.test(text) ? 'latin' : 'other');

/** The share of words in the shorter text that the longer text has too. */
const sharedWords = (a: string, b: string): number => {
  const [x, y] = [a, b].map(
    (text) =>
      new Set(
        foldWords(text)
          .split(' ')
          .filter((word) => word.length > 2 && !idle.has(word)),
      ),
  );
  if (!x?.size || !y?.size) return 1;
  const [few, many] = x.size <= y.size ? [x, y] : [y, x];
  return [...few].filter((word) => many.has(word)).length / few.size;
};

/** Titles with at most this share of common words belong to different works. */
const fewWords = 0.5;

const idle = new Set('the and for with from into und der die das des les'.split(' '));

/**
 * Whether two papers with the same DOI are different chapters of a book, or a chapter and its book: titles and first
 * authors differ, or titles and pages, or one appeared in the other. Titles in two scripts count as translations.
 */
const shareDoiOfBook = (a: PaperMarks, b: PaperMarks): boolean => {
  if (!a.title || !b.title || scriptOf(a.title) !== scriptOf(b.title) || titlesAgree(a.title, b.title))
    return false;
  const isIn = (part: PaperMarks, whole: PaperMarks): boolean =>
    part.containers?.some((name) => foldWords(name) === foldWords(whole.title)) === true;
  if (isIn(a, b) || isIn(b, a)) return true;
  if (sharedWords(a.title, b.title) > fewWords) return false;
  const sameContainer = a.containers?.some((name) =>
    b.containers?.some((other) => foldWords(name) === foldWords(other)),
  );
  return (
    sameContainer === true &&
    ((!!a.firstAuthor && !!b.firstAuthor && !sameFirstAuthor(a, b)) || differ(a.page, b.page))
  );
};

/** Whether two papers with the same identifier or title are different: chapters of a book, or two editorials. */
export const contradicts = (a: PaperMarks, b: PaperMarks): boolean =>
  (equal(a.doi, b.doi) && shareDoiOfBook(a, b)) ||
  (titlesAgree(a.title, b.title) && isRecurring(a.title) && otherPlace(a, b));

/** Same first author, year, volume and first page, in containers that may be the same. */
const samePlace = (a: PaperMarks, b: PaperMarks): boolean =>
  a.year !== undefined &&
  a.year === b.year &&
  sameFirstAuthor(a, b) &&
  equal(a.volume, b.volume) &&
  equal(a.page, b.page) &&
  mayBeSameVenue(a.containers ?? [], b.containers ?? []);

/**
 * The reason why two records are the same paper, for display; undefined if there is none. A shared identifier decides.
 * Otherwise titles and first authors must agree, the title must not be a recurring one with another volume or page, and
 * the years may differ by one (preprint and published version). Without a year, as on the first page of many a PDF, the
 * title must be a long one. A paper without a title matches by volume and page.
 * Papers with different DOIs are different.
 */
export const sameBecause = (a: PaperMarks, b: PaperMarks): string | undefined => {
  if (equal(a.doi, b.doi) && !contradicts(a, b)) return `same DOI ${a.doi}`;
  if (equal(a.openalex, b.openalex)) return `same OpenAlex id ${a.openalex}`;
  if (equal(a.arxiv, b.arxiv)) return `same arXiv id ${a.arxiv}`;
  if (differ(a.doi, b.doi) && !isPreprint(a.doi) && !isPreprint(b.doi)) return undefined;
  if (differ(a.arxiv, b.arxiv)) return undefined;
  if (!a.title || !b.title) return samePlace(a, b) ? 'same first author, year, volume and page' : undefined;
  if (!titlesAgree(a.title, b.title) || contradicts(a, b)) return undefined;
  if (samePlace(a, b)) return 'same title, first author, year, volume and page';
  if (!tellsMuch(a.title) || !tellsMuch(b.title) || !sameFirstAuthor(a, b)) return undefined;
  if (a.year === undefined || b.year === undefined)
    return isSameLongTitle(a.title, b.title)
      ? 'same long title and first author, without a year to compare'
      : undefined;
  if (Math.abs(a.year - b.year) > 1) return undefined;
  return a.year === b.year
    ? 'same title, first author and year'
    : 'same title and first author, a year apart';
};
