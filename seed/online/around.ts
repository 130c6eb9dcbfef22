/** Works around papers of the library, from one online source: what they cite, what cites them, what their authors wrote. */
import type { Asking, OnlineSource, Work, WorkId } from '../../server/sources/source.ts';
import { titleOf } from '../link/papers/marks.ts';
import type { AskedPaper } from './asked.ts';
import { askableId, keyOf, keysOf } from './ids.ts';
import { sure } from './match.ts';
import { matchesIn } from './matches.ts';

export type By = 'references' | 'citations' | 'author' | 'related';

/** A paper of the library from which works are searched. */
export interface Seed {
  asked: AskedPaper;
  /** The places of the authors whose works are wanted; absent for all. */
  positions?: readonly number[];
}

/** A work, and how it is connected to papers of the library. */
export interface Found {
  work: Work;
  /** The papers that cite it, and those that it cites, by the ids of the library. */
  citedBy: string[];
  cites: string[];
  /** The papers asked about that led to it. */
  from: string[];
}

/** What one source gives: works, and the works that the seeds are. */
export interface Around {
  found: Found[];
  /** By the id of the library. */
  seeds: Map<string, Work>;
}

/** Authors of a paper whose works are asked for, and works that cite a paper, at most. */
const [mostAuthors, mostReferences] = [10, 300];
/** Works that are looked up because several of those found cite them. */
const mostShared = 100;

/** The works that the seeds are; those without an identifier are searched by title, and count if that is sure. */
const worksOf = async (
  source: OnlineSource,
  seeds: readonly Seed[],
  asking: Asking,
): Promise<Map<string, Work>> => {
  const wanted = seeds.map(({ asked }) => ({ key: asked.id, item: asked.item }));
  const matches = await matchesIn(source, wanted, { signal: asking.signal });
  return new Map(
    [...matches].flatMap(([key, { work, confidence }]) => (confidence >= sure ? [[key, work] as const] : [])),
  );
};

/** The works that at least two of those found cite and that are not among them, most cited first. */
const sharedIds = (source: OnlineSource, works: readonly Work[]): WorkId[] => {
  const known = new Set(works.flatMap(({ reference }) => keysOf(reference.csl)));
  const counts = new Map<string, { id: WorkId; times: number }>();
  for (const { reference } of works)
    for (const { csl } of reference.cites ?? []) {
      const id = askableId(csl, source);
      if (!id || keysOf(csl).some((key) => known.has(key))) continue;
      const entry = counts.get(keyOf(id)) ?? { id, times: 0 };
      entry.times += 1;
      counts.set(keyOf(id), entry);
    }
  return [...counts]
    .filter(([, { times }]) => times > 1)
    .sort(([a, x], [b, y]) => y.times - x.times || (a < b ? -1 : 1))
    .slice(0, mostShared)
    .map(([, { id }]) => id);
};

/** The works around the seeds. `limit` bounds what each question brings. */
export const around = async (
  source: OnlineSource,
  seeds: readonly Seed[],
  by: By,
  limit: number,
  { signal, progress }: Asking = {},
): Promise<Around> => {
  const own = await worksOf(source, seeds, { signal });
  const found = new Map<string, Found>();
  const add = (work: Work, seed: string | undefined, how?: 'cites' | 'citedBy'): void => {
    if (titleOf(work.reference.csl) === undefined) return;
    const known = found.get(work.id) ?? { work, citedBy: [], cites: [], from: [] };
    found.set(work.id, known);
    if (seed === undefined) return;
    if (!known.from.includes(seed)) known.from.push(seed);
    if (how && !known[how].includes(seed)) known[how].push(seed);
  };
  let done = 0;
  for (const { asked, positions } of seeds) {
    const work = own.get(asked.id);
    // By the source's own id: it needs no look-up.
    const id: WorkId | undefined = work && {
      scheme: source.id === 'crossref' ? 'doi' : source.id,
      value: work.id,
    };
    if (id && (by === 'references' || by === 'related'))
      for (const each of (await source.referencesOf?.(id, mostReferences, { signal })) ?? [])
        add(each, asked.id, 'citedBy');
    if (id && (by === 'citations' || by === 'related'))
      for (const each of (await source.citationsOf?.(id, limit, { signal })) ?? [])
        add(each, asked.id, 'cites');
    if (id && by === 'author') {
      const all = asked.item.author?.map((_, i) => i + 1).slice(0, mostAuthors) ?? [];
      for (const position of positions ?? all)
        for (const each of (await source.worksOf?.(id, position, limit, { signal })) ?? [])
          add(each, asked.id);
    }
    done += 1;
    progress?.(done, seeds.length);
  }
  if (by === 'related') {
    const works = [...found.values()].map(({ work }) => work);
    const shared = sharedIds(source, works);
    if (shared.length > 0)
      for await (const batch of source.lookUp(shared, { signal }))
        for (const { work } of batch) if (work) add(work, undefined);
  }
  const seedKeys = new Map(
    [...own].flatMap(([id, work]) => keysOf(work.reference.csl).map((key) => [key, id] as const)),
  );
  const isSeed = ({ work }: Found): boolean => keysOf(work.reference.csl).some((key) => seedKeys.has(key));
  for (const { work, cites } of found.values())
    for (const { csl } of work.reference.cites ?? [])
      for (const seed of keysOf(csl).flatMap((key) => seedKeys.get(key) ?? []))
        if (!cites.includes(seed)) cites.push(seed);
  return { found: [...found.values()].filter((each) => !isSeed(each)), seeds: own };
};
