/** Finds the same paper in the library for a paper of a list. */
import type { LibraryPaper } from '../../../server/base/library-paper.ts';
import { titleKey } from '../../../server/base/title-key.ts';
import { isUntitled } from '../../../server/base/untitled.ts';
import type { PaperMarks } from '../ids.ts';
import { firstPage } from './marks.ts';
import { sameBecause } from './same.ts';

/** The matching fields of a paper in the library. */
export const libraryMarks = ({ title, pages, venue, ...paper }: LibraryPaper): PaperMarks => ({
  ...paper,
  title: isUntitled(title) ? '' : title,
  containers: venue === undefined ? [] : [venue],
  page: firstPage(pages),
});

/** Year, volume and first page in one string, as `libraryPapers` looks them up; undefined if one is missing. */
export const placeKey = ({ year, volume, page }: PaperMarks): string | undefined =>
  year !== undefined && volume && page ? `${year}|${volume.toLowerCase()}|${page}` : undefined;

/** The keys of a paper: two papers can only be the same if they share an identifier or the start of the title. */
const keysOf = (marks: PaperMarks): string[] => {
  const { doi, openalex, arxiv, title } = marks;
  const place = placeKey(marks);
  return [
    ...(doi ? [`doi ${doi.toLowerCase()}`] : []),
    ...(openalex ? [`openalex ${openalex.toLowerCase()}`] : []),
    ...(arxiv ? [`arxiv ${arxiv.toLowerCase()}`] : []),
    ...(title ? [`title ${titleKey(title)}`] : []),
    ...(place ? [`place ${place}`] : []),
  ];
};

/**
 * Finds the same paper in the library, with the reason; if there are several, the first by id. Only papers that share a
 * key are compared, so that matching takes near-linear time.
 */
export const createMatcher = (
  libraryPapers: readonly LibraryPaper[],
): ((marks: PaperMarks) => { libraryPaper: LibraryPaper; why: string } | undefined) => {
  if (libraryPapers.length === 0) return () => undefined;
  const byKey = new Map<string, { paper: LibraryPaper; marks: PaperMarks }[]>();
  for (const paper of [...libraryPapers].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const marks = libraryMarks(paper);
    for (const key of keysOf(marks)) {
      const known = byKey.get(key);
      if (known) known.push({ paper, marks });
      else byKey.set(key, [{ paper, marks }]);
    }
  }
  return (marks) => {
    const found = keysOf(marks)
      .flatMap((key) => byKey.get(key) ?? [])
      .flatMap((each) => {
        const why = sameBecause(marks, each.marks);
        return why ? [{ libraryPaper: each.paper, why }] : [];
      });
    return found.reduce<(typeof found)[number] | undefined>(
      (first, each) => (first && first.libraryPaper.id <= each.libraryPaper.id ? first : each),
      undefined,
    );
  };
};
