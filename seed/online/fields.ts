/** What online sources may add to a paper, field by field: which value is shown, and how it is written. Pure. */
import type { LookupChange } from '../../server/api.ts';
import type { SourceId } from '../../server/sources/source.ts';
import { doiOf } from '../link/papers/identifiers.ts';
import { openAccessOf, retractedBy } from '../link/papers/said.ts';
import { displayName, fullerNames } from '../link/people/index.ts';
import { foldWords } from '../normalize/fold-text.ts';
import { type CslItem, type CslName, timesCited } from '../normalize/record.ts';
import type { AskedPaper } from './asked.ts';

export type FieldId = LookupChange['field'];

/** A work of a source, and the name of the source. */
export interface Said {
  source: SourceId;
  name: string;
  csl: CslItem;
}

interface Field {
  /** Whose value counts first: the publisher's own record for what is printed, the wider index for what is counted. */
  order: readonly SourceId[];
  /** For display; undefined if there is none. */
  shown(csl: CslItem): string | undefined;
  /** Whether `now` adds to what the paper has; absent: if the paper has nothing. */
  adds?(was: CslItem, now: CslItem): boolean;
  /** Copies the value into the entry. */
  put(into: CslItem, from: CslItem, was: CslItem): void;
}

const printed: readonly SourceId[] = ['crossref', 'openalex', 's2'];
const counted: readonly SourceId[] = ['openalex', 's2', 'crossref'];

type TextField = 'container-title' | 'volume' | 'issue' | 'page' | 'publisher' | 'abstract' | 'title';

const text = (name: TextField, order = printed): Field => ({
  order,
  shown: (csl) => csl[name]?.trim() || undefined,
  put: (into, from) => {
    const value = from[name];
    if (value !== undefined) into[name] = value;
  },
});

const custom = (name: string, order = counted): Field => ({
  order,
  shown: (csl) => csl.custom?.[name],
  put: (into, from) => {
    const value = from.custom?.[name];
    if (value !== undefined) into.custom = { ...into.custom, [name]: value };
  },
});

const namesIn = (names: readonly CslName[] = []): string => {
  const shown = names.slice(0, 10).map(displayName).join(', ');
  return names.length > 10 ? `${shown} and ${names.length - 10} more` : shown;
};

const full = (was: CslItem, now: CslItem): CslName[] | undefined =>
  was.author?.length
    ? fullerNames(was.author, now.author ?? [])
    : now.author?.length
      ? now.author
      : undefined;

const orcidsOf = ({ custom: all = {} }: CslItem): [string, string][] =>
  Object.entries(all).filter(([name]) => /^orcid:\d+$/.test(name));

/** The ORCIDs of those authors who are the same in both. */
const newOrcids = (was: CslItem, now: CslItem): [string, string][] => {
  const names = was.author?.length ? (fullerNames(was.author, now.author ?? []) ?? now.author) : now.author;
  const known = new Map(orcidsOf(was));
  return names?.length === now.author?.length && (was.author?.length ?? 0) <= (now.author?.length ?? 0)
    ? orcidsOf(now).filter(([place]) => !known.has(place))
    : [];
};

const yearOf = (csl: CslItem): number | undefined => csl.issued?.['date-parts']?.[0]?.[0];

/** In the order in which they are shown. `citations` are not among them: see plan.ts. */
export const fields: Readonly<Partial<Record<FieldId, Field>>> = {
  title: text('title'),
  authors: {
    order: printed,
    shown: ({ author }) => (author?.length ? namesIn(author) : undefined),
    adds: (was, now) => full(was, now) !== undefined,
    put: (into, from, was) => {
      const author = full(was, from);
      if (author) into.author = author;
    },
  },
  orcids: {
    order: printed,
    shown: (csl) =>
      orcidsOf(csl)
        .map(([, orcid]) => orcid)
        .join(', ') || undefined,
    adds: (was, now) => newOrcids(was, now).length > 0,
    put: (into, from, was) => {
      // An ORCID counts with the name at its place.
      into.author ??= (was.author?.length ? was.author : from.author) ?? [];
      into.custom = { ...into.custom, ...Object.fromEntries(newOrcids(was, from)) };
    },
  },
  year: {
    order: printed,
    shown: (csl) => yearOf(csl)?.toString(),
    put: (into, from) => {
      if (from.issued) into.issued = from.issued;
    },
  },
  venue: text('container-title'),
  volume: text('volume'),
  issue: text('issue'),
  pages: text('page'),
  publisher: text('publisher'),
  doi: {
    order: printed,
    shown: doiOf,
    put: (into, from) => {
      const doi = doiOf(from);
      if (doi !== undefined) into.DOI = doi;
    },
  },
  arxiv: custom('arxiv'),
  openalex: custom('openalex'),
  pmid: custom('pmid'),
  abstract: text('abstract', counted),
  timesCited: {
    order: counted,
    shown: (csl) => timesCited(csl)?.count.toString(),
    put: (into, from) => {
      const { custom: all = {} } = from;
      const own = Object.entries(all).filter(([name]) => /^times-cited(?:-by|-on)?$/.test(name));
      into.custom = { ...into.custom, ...Object.fromEntries(own) };
    },
  },
  retracted: {
    order: printed,
    shown: retractedBy,
    put: (into, from) => {
      const said = retractedBy(from);
      if (said !== undefined) into.custom = { ...into.custom, retracted: said };
    },
  },
  openAccess: {
    order: counted,
    shown: openAccessOf,
    put: (into, from) => {
      const address = openAccessOf(from);
      if (address !== undefined) into.custom = { ...into.custom, 'open-access': address };
    },
  },
};

/** Says who counted and who says that it is retracted, with the day. */
export const dated = (csl: CslItem, name: string, day: string): CslItem => {
  const all = { ...csl.custom };
  if (all['times-cited'] !== undefined) Object.assign(all, { 'times-cited-by': name, 'times-cited-on': day });
  if (all['retracted'] !== undefined) all['retracted'] = `${name}, ${day}`;
  return { ...csl, custom: all };
};

/** What a paper has of each field; a substitute for a title is none, and counts of other databases stay. */
export const known = ({ item, paper }: AskedPaper): CslItem => ({
  ...item,
  custom: {
    ...item.custom,
    ...(paper.timesCited !== undefined && {
      'times-cited': String(paper.timesCited),
      'times-cited-by': paper.timesCitedIn ?? '',
    }),
  },
});

/** One change, and the record that it comes from. */
export interface Change extends LookupChange {
  from: CslItem;
}

const isSame = (a: string, b: string): boolean =>
  a === b || (foldWords(a) !== '' && foldWords(a) === foldWords(b));

/** What would change of a paper: for each field the value of the first source in its order that adds something. */
export const changesOf = (was: CslItem, said: readonly Said[]): Change[] =>
  Object.entries(fields).flatMap(([id, { order, shown, adds }]): Change[] => {
    const own = shown(was);
    const offers = order.flatMap((source) => {
      const one = said.find((each) => each.source === source);
      const value = one && shown(one.csl);
      return one && value !== undefined ? [{ ...one, value }] : [];
    });
    const may = offers.filter(({ csl }) => (adds ? adds(was, csl) : own === undefined));
    const [first, ...more] = id === 'authors' ? fullestFirst(was, may) : may;
    if (!first) return [];
    const others = more
      .filter(({ value }) => !isSame(value, first.value))
      .map(({ source, value }) => ({ service: source, now: value }));
    const now = id === 'authors' ? namesIn(full(was, first.csl)) : first.value;
    return [
      {
        field: id as FieldId,
        ...(own !== undefined && { was: own }),
        now,
        service: first.source,
        ...(others.length > 0 && { others }),
        from: first.csl,
      },
    ];
  });

/** The list that says more of the same names goes first. */
const fullestFirst = <O extends { csl: CslItem }>(was: CslItem, offers: readonly O[]): O[] =>
  offers.toSorted((a, b) => {
    const [x, y] = [full(was, a.csl) ?? [], full(was, b.csl) ?? []];
    return Number(fullerNames(x, y) !== undefined) - Number(fullerNames(y, x) !== undefined);
  });
