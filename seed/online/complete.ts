/** Completes papers of the library from online sources: asks, and plans what would change. Stores nothing. */
import type { Asking, OnlineSource } from '../../server/sources/source.ts';
import type { Store } from '../../server/store/store.ts';
import { type AskedSources, askEach } from './ask-each.ts';
import { type AskedPaper, askedPapers } from './asked.ts';
import { titledCitations } from './cited-titles.ts';
import { sure } from './match.ts';
import { type Match, matchesIn } from './matches.ts';
import { type Completion, planOf, type SourceMatch } from './plan.ts';

/** Papers that are asked for together. */
const batchSize = 200;

/** What completing found. */
export interface Completed {
  papers: Completion[];
  /** The papers about which no source could be asked. */
  notAsked: ReadonlySet<string>;
  /** Sources that could not be asked, or not to the end. */
  problems: AskedSources['problems'];
}

/** The item with the identifiers of a work that is the paper for sure, so that the next source is asked by them. */
const identified = (asked: AskedPaper, matches: readonly SourceMatch[]): AskedPaper['item'] => {
  const { item } = asked;
  const found = matches.filter(({ confidence }) => confidence >= sure).map(({ work }) => work.reference.csl);
  const doi = item.DOI ?? found.find(({ DOI }) => DOI)?.DOI;
  const all = Object.assign({}, ...found.map(({ custom }) => custom), item.custom);
  const ids = ['pmid', 'arxiv', 'openalex'].flatMap((name) =>
    all[name] === undefined ? [] : [[name, all[name]]],
  );
  return {
    ...item,
    ...(doi !== undefined && { DOI: doi }),
    custom: { ...item.custom, ...Object.fromEntries(ids) },
  };
};

/**
 * Asks the sources one after the other for the papers. A source that fails is asked no further, and the others are. Rejects
 * only if `signal` is aborted.
 */
export const complete = async (
  store: Store,
  sources: readonly OnlineSource[],
  papers: readonly string[],
  day: string,
  { signal, progress }: Asking = {},
): Promise<Completed> => {
  const asking = askEach();
  const result: Completion[] = [];
  const notAsked = new Set<string>();
  const of = papers.length * Math.max(1, sources.length);
  let done = 0;
  const tell = (more: number): void =>
    progress?.(Math.floor((done + more) / Math.max(1, sources.length)), papers.length);
  for (let start = 0; start < papers.length; start += batchSize) {
    const batch = await askedPapers(store, papers.slice(start, start + batchSize));
    const found = new Map<string, SourceMatch[]>(batch.map(({ id }) => [id, []]));
    const answered = new Set<string>();
    for (const source of sources) {
      const wanted = batch.map((asked) => ({
        key: asked.id,
        item: identified(asked, found.get(asked.id) ?? []),
      }));
      const matches = new Map<string, Match>();
      await asking.ask(source, () =>
        matchesIn(source, wanted, { signal, progress: (n) => tell(n) }, matches, answered),
      );
      signal?.throwIfAborted();
      for (const [key, match] of matches) found.get(key)?.push({ ...match, source });
      done = Math.min(of, done + batch.length);
      tell(0);
    }
    for (const { id } of batch) if (!answered.has(id) && found.get(id)?.length === 0) notAsked.add(id);
    result.push(...batch.map((asked) => planOf(asked, found.get(asked.id) ?? [], day)));
  }
  const titled = await titledCitations(sources, asking, result, signal);
  progress?.(papers.length, papers.length);
  return { papers: titled, notAsked, problems: asking.problems };
};
