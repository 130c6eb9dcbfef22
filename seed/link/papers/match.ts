/** Whether a paper of a list is already in the library. Weak evidence is not enough to merge two papers. */
import { titleKey } from '../../../server/base/title-key.ts';
import { foldWords } from '../../normalize/fold-text.ts';
import type { PaperMarks } from '../ids.ts';

/** A paper of the library, and whether it has authors and a venue of its own. */
export interface LibraryPaper extends PaperMarks {
  id: string;
  hasAuthors: boolean;
  hasVenue: boolean;
}

const same = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();

const differ = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && !same(a, b);

/** A DOI of arXiv is no evidence against the DOI of the journal: preprint and published version are one paper. */
const isPreprint = (doi: string | undefined): boolean => /^10\.48550\/arxiv/i.test(doi ?? '');

/** Many papers have titles such as "Introduction". */
const tellsMuch = (title: string): boolean => {
  const words = foldWords(title).split(' ');
  return words.length >= 3 || [...words.join('')].length >= 15;
};

const lastNameOf = (name: string): string => foldWords(name).split(' ').at(-1) ?? '';

/** Equal, or one is the other without its subtitle. */
const titlesAgree = (a: string, b: string): boolean => {
  const [x, y] = [foldWords(a), foldWords(b)];
  return x === y || (titleKey(a) === titleKey(b) && (titleKey(a) === x || titleKey(b) === y));
};

/**
 * Why two are the same paper, in words; undefined where they are not known to be. An identifier decides; without
 * one the titles must agree and say something, the first authors must, and the years be at most one apart
 * (preprint and published). Differing DOIs are never overruled by a title.
 */
export const sameBecause = (a: PaperMarks, b: PaperMarks): string | undefined => {
  if (same(a.doi, b.doi)) return `same DOI ${a.doi}`;
  if (same(a.openalex, b.openalex)) return `same OpenAlex id ${a.openalex}`;
  if (same(a.arxiv, b.arxiv)) return `same arXiv id ${a.arxiv}`;
  if (differ(a.doi, b.doi) && !isPreprint(a.doi) && !isPreprint(b.doi)) return undefined;
  if (differ(a.arxiv, b.arxiv)) return undefined;
  if (!titlesAgree(a.title, b.title) || !tellsMuch(a.title) || !tellsMuch(b.title)) return undefined;
  if (!a.firstAuthor || !b.firstAuthor || lastNameOf(a.firstAuthor) !== lastNameOf(b.firstAuthor))
    return undefined;
  if (a.year === undefined || b.year === undefined || Math.abs(a.year - b.year) > 1) return undefined;
  return a.year === b.year
    ? 'same title, first author and year'
    : 'same title and first author, a year apart';
};

/** Every key under which two papers could be the same: equal identifiers, or titles that begin in the same way. */
const keysOf = ({ doi, openalex, arxiv, title }: PaperMarks): string[] => [
  ...(doi ? [`doi ${doi.toLowerCase()}`] : []),
  ...(openalex ? [`openalex ${openalex.toLowerCase()}`] : []),
  ...(arxiv ? [`arxiv ${arxiv.toLowerCase()}`] : []),
  `title ${titleKey(title)}`,
];

/**
 * Finds the paper of the library that is the same, the first by id where several are, and why. Only those that share
 * a key are looked at, so that many papers are matched with many in near-linear time.
 */
export const createMatcher = (
  libraryPapers: readonly LibraryPaper[],
): ((marks: PaperMarks) => { libraryPaper: LibraryPaper; why: string } | undefined) => {
  if (libraryPapers.length === 0) return () => undefined;
  const byKey = new Map<string, LibraryPaper[]>();
  for (const each of [...libraryPapers].sort((a, b) => (a.id < b.id ? -1 : 1)))
    for (const key of keysOf(each)) {
      const known = byKey.get(key);
      if (known) known.push(each);
      else byKey.set(key, [each]);
    }
  return (marks) => {
    const found = keysOf(marks)
      .flatMap((key) => byKey.get(key) ?? [])
      .flatMap((each) => {
        const why = sameBecause(marks, each);
        return why ? [{ libraryPaper: each, why }] : [];
      });
    return found.reduce<(typeof found)[number] | undefined>(
      (first, each) => (first && first.libraryPaper.id <= each.libraryPaper.id ? first : each),
      undefined,
    );
  };
};
