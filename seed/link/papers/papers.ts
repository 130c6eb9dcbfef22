/** Groups references to the same paper into one paper. */
import type { Paper } from '../../../server/model.ts';
import { type CslItem, type Reference, timesCited } from '../../normalize/record.ts';
import { distinctPaperId, type PaperMarks, paperId, titleMark } from '../ids.ts';
import type { Entry } from './flatten.ts';
import { marksOf, shownTitle, titleOf } from './marks.ts';
import { placeKey } from './match.ts';
import { contradicts, sameBecause } from './same.ts';

/** One paper, its matching fields, and its entries in the order of the list. */
export interface ListedPaper {
  paper: Paper;
  marks: PaperMarks;
  entries: Entry[];
  /** For each entry, why it was merged with those before it; undefined for the first. */
  whys: (string | undefined)[];
}

/** Paper fields that copy a CSL field under another name. */
const copied = {
  volume: 'volume',
  issue: 'issue',
  pages: 'page',
  number: 'number',
  publisher: 'publisher',
  url: 'URL',
  abstract: 'abstract',
} as const satisfies Partial<Record<keyof Paper, keyof CslItem>>;

const readPaper = (reference: Reference, marks: PaperMarks): Omit<Paper, 'id'> => {
  const { csl, printed } = reference;
  const paper: Omit<Paper, 'id'> = { title: shownTitle(csl), type: csl.type };
  if (marks.title && printed.title && printed.title !== marks.title) paper.printedTitle = printed.title;
  if (marks.year !== undefined) paper.year = marks.year;
  if (marks.doi) paper.doi = marks.doi;
  if (marks.arxiv) paper.arxiv = marks.arxiv;
  if (marks.openalex) paper.openalex = marks.openalex;
  for (const [field, from] of Object.entries(copied)) {
    const value = csl[from];
    if (value) paper[field as keyof typeof copied] = value;
  }
  return paper;
};

/** Whether an entry prints a title, not just an identifier. */
const isTitled = ({ reference }: Entry): boolean => titleOf(reference.csl) !== undefined;

/** Whether the title of a paper was printed, and is not a substitute. */
export const hasTitle = (entries: readonly Entry[]): boolean => entries.some(isTitled);

/** Entries with a title first, otherwise in the original order. */
const tellingFirst = (entries: readonly Entry[]): Entry[] => [
  ...entries.filter(isTitled),
  ...entries.filter((entry) => !isTitled(entry)),
];

/** The highest citation count among entries, with its source and date. */
const countedOf = (entries: readonly Entry[]): Pick<Paper, 'timesCited' | 'timesCitedIn'> => {
  const [highest] = entries
    .flatMap(({ reference }) => timesCited(reference.csl) ?? [])
    .sort((a, b) => b.count - a.count);
  if (!highest) return {};
  const { count, by = 'imported file', on } = highest;
  return { timesCited: count, timesCitedIn: on === undefined ? by : `${by}, ${on}` };
};

/** Combines the entries of a paper: the first with a title decides, and later ones fill in missing fields. */
export const paperOf = (entries: readonly Entry[]): Omit<Paper, 'id'> =>
  Object.assign(
    {},
    ...tellingFirst(entries)
      .reverse()
      .map(({ reference }) => readPaper(reference, marksOf(reference))),
    countedOf(entries),
  );

/** The matching fields of a paper: identifiers from any entry, the rest from the first entry with a title. */
const marksOfAll = (entries: readonly Entry[], { doi, arxiv, openalex }: PaperMarks): PaperMarks => {
  const [first] = tellingFirst(entries);
  return { ...(first ? marksOf(first.reference) : { title: '' }), doi, arxiv, openalex };
};

type Group = Omit<ListedPaper, 'paper'>;

/** A key that entries of the same paper share, and the check that it needs. */
interface Way {
  key: string;
  why: string;
  agrees(marks: PaperMarks, group: PaperMarks): boolean;
}

const sameDoi = ({ doi: a }: PaperMarks, { doi: b }: PaperMarks): boolean => !a || !b || a === b;

const waysOf = (marks: PaperMarks): Way[] => {
  const { doi, arxiv, openalex, title } = marks;
  const place = placeKey(marks);
  const ways: (Omit<Way, 'key'> & { key: string | undefined })[] = [
    { key: doi && `doi ${doi}`, why: `same DOI ${doi}`, agrees: (a, b) => !contradicts(a, b) },
    { key: arxiv && `arxiv ${arxiv}`, why: `same arXiv id ${arxiv}`, agrees: sameDoi },
    { key: openalex && `openalex ${openalex}`, why: `same OpenAlex id ${openalex}`, agrees: sameDoi },
    {
      key: `title ${titleMark(marks)}`,
      why: title ? 'same title, first author and year' : 'same reference',
      agrees: (a, b) => sameDoi(a, b) && !contradicts(a, b),
    },
    {
      key: place && `place ${place}`,
      why: 'same first author, year, volume and page',
      agrees: (a, b) => !(a.title && b.title) && sameBecause(a, b) !== undefined,
    },
  ];
  return ways.flatMap(({ key, ...way }) => (key ? [{ key, ...way }] : []));
};

/** Fills in missing matching fields of a group from one more entry. */
const joined = (group: PaperMarks, marks: PaperMarks): PaperMarks => ({
  ...group,
  doi: group.doi ?? marks.doi,
  arxiv: group.arxiv ?? marks.arxiv,
  openalex: group.openalex ?? marks.openalex,
  title: group.title || marks.title,
  containers: [...new Set([...(group.containers ?? []), ...(marks.containers ?? [])])],
  volume: group.volume ?? marks.volume,
  issue: group.issue ?? marks.issue,
  page: group.page ?? marks.page,
});

/** Ids that several papers of a list would get: chapters with the DOI of their book, editorials of one year. */
const sharedIds = (ids: readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  return new Set(ids.filter((id) => seen.size === seen.add(id).size));
};

/**
 * The papers of a list, in the order of their first entries. Two entries are the same paper if they share an identifier, or
 * title, year and first author, or, if one has no title, volume and page, and nothing contradicts this. Each fills in
 * missing fields of the other.
 */
export const listedPapers = (entries: readonly Entry[]): ListedPaper[] => {
  const groups: Group[] = [];
  const byKey = new Map<string, Group[]>();
  for (const entry of entries) {
    const marks = marksOf(entry.reference);
    const ways = waysOf(marks);
    const known = ways
      .flatMap(({ key, why, agrees }) =>
        (byKey.get(key) ?? []).flatMap((group) => (agrees(marks, group.marks) ? [{ group, why }] : [])),
      )
      .at(0);
    const group = known?.group ?? { marks, entries: [], whys: [] };
    if (!known) groups.push(group);
    group.marks = joined(group.marks, marks);
    group.entries.push(entry);
    group.whys.push(known?.why);
    for (const { key } of ways) {
      const sharing = byKey.get(key) ?? [];
      if (!sharing.includes(group)) byKey.set(key, [...sharing, group]);
    }
  }
  const ids = groups.map(({ marks }) => paperId(marks));
  const shared = sharedIds(ids);
  return groups.map(({ marks, entries: named, whys }, at) => {
    const own = marksOfAll(named, marks);
    const id = ids[at] ?? paperId(marks);
    return {
      paper: { id: shared.has(id) ? distinctPaperId(own) : id, ...paperOf(named) },
      marks: own,
      entries: named,
      whys,
    };
  });
};
