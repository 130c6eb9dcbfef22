/** Groups references to the same paper into one paper. */
import { titleKey } from '../../../server/base/title-key.ts';
import type { Paper } from '../../../server/model.ts';
import { type CslItem, type Reference, timesCited } from '../../normalize/record.ts';
import { distinctPaperId, type PaperMarks, paperId, titleMark } from '../ids.ts';
import type { Entry } from './flatten.ts';
import { marksOf, shownTitle, titleOf } from './marks.ts';
import { placeKey } from './match.ts';
import { openAccessOf, retractedBy } from './said.ts';
import { contradicts, sameBecause, tellsMuch } from './same.ts';

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
  const [retracted, openAccess] = [retractedBy(csl), openAccessOf(csl)];
  if (retracted !== undefined) paper.retracted = retracted;
  if (openAccess !== undefined) paper.openAccess = openAccess;
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
export const paperOf = (entries: readonly Entry[]): Omit<Paper, 'id'> => combined(entries, marked(entries));

/** Entries with their matching fields, those with a title first. */
const marked = (entries: readonly Entry[]): [Entry, PaperMarks][] =>
  tellingFirst(entries).map((entry) => [entry, marksOf(entry.reference)]);

const combined = (entries: readonly Entry[], telling: readonly [Entry, PaperMarks][]): Omit<Paper, 'id'> =>
  Object.assign(
    {},
    ...telling.map(([{ reference }, marks]) => readPaper(reference, marks)).reverse(),
    countedOf(entries),
  );

type Group = Omit<ListedPaper, 'paper'>;

/** A key that entries of the same paper share, and the check that it needs. */
export interface Way {
  key: string;
  why: string;
  agrees(marks: PaperMarks, group: PaperMarks): boolean;
}

/** Whether two records do not have different DOIs. */
export const sameDoi = ({ doi: a }: PaperMarks, { doi: b }: PaperMarks): boolean => !a || !b || a === b;

/** The keys of a record, the strongest first. */
export const waysOf = (marks: PaperMarks): Way[] => {
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
    // With or without its subtitle, and a preprint of the year before: as with a paper of the library.
    {
      key: title && tellsMuch(title) ? `short ${titleKey(title)}` : undefined,
      why: 'same title and first author',
      agrees: (a, b) => sameBecause(a, b) !== undefined,
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
export const joined = (group: PaperMarks, marks: PaperMarks): PaperMarks => ({
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

/** Whether an entry names another paper of the library than a group does. */
const areTwo = ({ is }: Entry, { entries }: Group): boolean =>
  is !== undefined && entries.some((entry) => entry.is !== undefined && entry.is !== is);

/** The paper of some entries, given their joined marks and id; `isShared` if other papers of the list would get that id. */
export const paperNamed = (
  entries: Entry[],
  marks: PaperMarks,
  id: string,
  isShared: boolean,
): Omit<ListedPaper, 'whys'> => {
  const all = marked(entries);
  const { doi, arxiv, openalex } = marks;
  // Identifiers from any entry, the rest from the first entry with a title.
  const own = { ...(all[0]?.[1] ?? { title: '' }), doi, arxiv, openalex };
  return {
    paper: { id: isShared ? distinctPaperId(own) : id, ...combined(entries, all) },
    marks: own,
    entries,
  };
};

/**
 * The papers of a list, in the order of their first entries. Two entries are the same paper if they share an identifier, or
 * title, year and first author, or agree as `sameBecause` says, or, if one has no title, volume and page, and nothing contradicts this. Each fills in
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
        (byKey.get(key) ?? []).flatMap((group) =>
          agrees(marks, group.marks) && !areTwo(entry, group) ? [{ group, why }] : [],
        ),
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
    const id = ids[at] ?? paperId(marks);
    return { ...paperNamed(named, marks, id, shared.has(id)), whys };
  });
};
