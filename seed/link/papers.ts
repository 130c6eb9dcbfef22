/** References become papers; references to the same paper become one. */
import type { Paper } from '../../server/model.ts';
import type { CslItem, Reference } from '../record.ts';
import { arxivOf, doiOf } from './identifiers.ts';
import { type PaperMarks, paperId, titleMark } from './ids.ts';
import { familyName } from './people.ts';

/** One paper and the references that name it, in the order of the list. */
export interface ListedPaper {
  paper: Paper;
  references: Reference[];
}

/** Paper fields that are CSL fields under another name. */
const copied = {
  volume: 'volume',
  issue: 'issue',
  pages: 'page',
  number: 'number',
  publisher: 'publisher',
  url: 'URL',
  abstract: 'abstract',
} as const satisfies Partial<Record<keyof Paper, keyof CslItem>>;

/** An entry in which no title could be read is shown by its own words. */
const titleOf = ({ csl, raw }: Reference): string =>
  (csl.title ?? '').trim() || raw.replace(/\s+/g, ' ').trim() || csl.id;

const marksOf = (reference: Reference): PaperMarks => {
  const { csl } = reference;
  const first = csl.author?.[0];
  return {
    doi: doiOf(csl),
    arxiv: arxivOf(csl),
    title: titleOf(reference),
    year: csl.issued?.['date-parts']?.[0]?.[0],
    firstAuthor: first && familyName(first),
  };
};

const readPaper = (reference: Reference, marks: PaperMarks): Omit<Paper, 'id'> => {
  const { csl, printed } = reference;
  const paper: Omit<Paper, 'id'> = { title: marks.title, type: csl.type };
  if (printed.title && printed.title !== marks.title) paper.printedTitle = printed.title;
  if (marks.year !== undefined && Number.isInteger(marks.year)) paper.year = marks.year;
  if (marks.doi) paper.doi = marks.doi;
  if (marks.arxiv) paper.arxiv = marks.arxiv;
  for (const [field, from] of Object.entries(copied)) {
    const value = csl[from];
    if (value) paper[field as keyof typeof copied] = value;
  }
  return paper;
};

/**
 * The papers of a list, in the order of their first entry. Two entries are one paper when they share a DOI, an
 * arXiv id, or title, year and first author, and their DOIs do not disagree; what one leaves out the other fills in.
 */
export const listedPapers = (references: readonly Reference[]): ListedPaper[] => {
  const groups: { marks: PaperMarks; references: Reference[]; papers: Omit<Paper, 'id'>[] }[] = [];
  const byMark = new Map<string, (typeof groups)[number]>();
  for (const reference of references) {
    const marks = marksOf(reference);
    const names = [
      marks.doi && `doi ${marks.doi}`,
      marks.arxiv && `arxiv ${marks.arxiv}`,
      `title ${titleMark(marks)}`,
    ].filter((name) => name !== undefined);
    const agrees = (group: (typeof groups)[number]): boolean =>
      !group.marks.doi || !marks.doi || group.marks.doi === marks.doi;
    const known = names.map((name) => byMark.get(name)).find((group) => group && agrees(group));
    const group = known ?? { marks, references: [], papers: [] };
    if (!known) groups.push(group);
    group.marks = {
      ...group.marks,
      doi: group.marks.doi ?? marks.doi,
      arxiv: group.marks.arxiv ?? marks.arxiv,
    };
    group.references.push(reference);
    group.papers.push(readPaper(reference, marks));
    for (const name of names) if (!byMark.has(name)) byMark.set(name, group);
  }
  return groups.map(({ marks, references: entries, papers }) => ({
    paper: Object.assign({ id: paperId(marks) }, ...papers.toReversed()) as Paper,
    references: entries,
  }));
};
