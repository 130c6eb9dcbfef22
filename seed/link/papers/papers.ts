/** References become papers; references to the same paper become one. */
import type { Paper } from '../../../server/model.ts';
import type { CslItem, Reference } from '../../normalize/record.ts';
import { type PaperMarks, paperId, titleMark } from '../ids.ts';
import { familyName } from '../people/names/printed-name.ts';
import type { Entry } from './flatten.ts';
import { arxivOf, doiOf, openalexOf } from './identifiers.ts';

/** One paper, the marks it is matched by, and its entries in the order of the list. */
export interface ListedPaper {
  paper: Paper;
  marks: PaperMarks;
  entries: Entry[];
  /** For each entry, why it was merged with those before it; undefined for the first. */
  whys: (string | undefined)[];
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
    openalex: openalexOf(csl),
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
  if (marks.openalex) paper.openalex = marks.openalex;
  for (const [field, from] of Object.entries(copied)) {
    const value = csl[from];
    if (value) paper[field as keyof typeof copied] = value;
  }
  return paper;
};

/** Whether an entry prints a title; one that is only cited by an identifier does not. */
const isTitled = ({ reference }: Entry): boolean => Boolean(reference.csl.title?.trim());

/** Whether the title of a paper is one that was printed, rather than what stands for it. */
export const hasTitle = (entries: readonly Entry[]): boolean => entries.some(isTitled);

/** Entries with a title before those without, else in their order. */
const tellingFirst = (entries: readonly Entry[]): Entry[] => [
  ...entries.filter(isTitled),
  ...entries.filter((entry) => !isTitled(entry)),
];

/** What several entries say of one paper: the first that prints a title decides, what it leaves out the next fills in. */
export const paperOf = (entries: readonly Entry[]): Omit<Paper, 'id'> =>
  Object.assign(
    {},
    ...tellingFirst(entries)
      .reverse()
      .map(({ reference }) => readPaper(reference, marksOf(reference))),
  );

/** The marks of a paper: identifiers from any entry, the rest from the first that has a title. */
const marksOfAll = (entries: readonly Entry[], { doi, arxiv, openalex }: PaperMarks): PaperMarks => {
  const [first] = tellingFirst(entries);
  return { ...(first ? marksOf(first.reference) : { title: '' }), doi, arxiv, openalex };
};

/**
 * The papers of a list, in the order of their first entry. Two entries are one paper when they share a DOI, an
 * arXiv id, or title, year and first author, and their DOIs do not disagree; what one leaves out the other fills in.
 */
export const listedPapers = (entries: readonly Entry[]): ListedPaper[] => {
  const groups: Omit<ListedPaper, 'paper'>[] = [];
  const byMark = new Map<string, (typeof groups)[number]>();
  for (const entry of entries) {
    const marks = marksOf(entry.reference);
    const names = [
      { name: marks.doi && `doi ${marks.doi}`, why: `same DOI ${marks.doi}` },
      { name: marks.arxiv && `arxiv ${marks.arxiv}`, why: `same arXiv id ${marks.arxiv}` },
      { name: marks.openalex && `openalex ${marks.openalex}`, why: `same OpenAlex id ${marks.openalex}` },
      { name: `title ${titleMark(marks)}`, why: 'same title, first author and year' },
    ].flatMap(({ name, why }) => (name === undefined ? [] : [{ name, why }]));
    const agrees = (group: (typeof groups)[number]): boolean =>
      !group.marks.doi || !marks.doi || group.marks.doi === marks.doi;
    const known = names
      .map(({ name, why }) => ({ group: byMark.get(name), why }))
      .find(({ group: found }) => found && agrees(found));
    const group = known?.group ?? { marks, entries: [], whys: [] };
    if (!known) groups.push(group);
    group.marks = {
      ...group.marks,
      doi: group.marks.doi ?? marks.doi,
      arxiv: group.marks.arxiv ?? marks.arxiv,
      openalex: group.marks.openalex ?? marks.openalex,
    };
    group.entries.push(entry);
    group.whys.push(known?.why);
    for (const { name } of names) if (!byMark.has(name)) byMark.set(name, group);
  }
  return groups.map(({ marks, entries: named, whys }) => ({
    paper: { id: paperId(marks), ...paperOf(named) },
    marks: marksOfAll(named, marks),
    entries: named,
    whys,
  }));
};
