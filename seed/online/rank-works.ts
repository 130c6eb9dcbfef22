/** Ranks works that are not in the library as the library ranks its own: by citations, shared references, words, people. Pure. */
import { breadthOf, type FollowedEvidence, type Shared } from '../../server/analysis/related/evidence.ts';
import type { RankedItem } from '../../server/analysis/related/ranked.ts';
import { rankedItems } from '../../server/analysis/related/ranked.ts';
import { indexTexts } from '../../server/analysis/text/similar-titles.ts';
import { containerOf } from '../link/papers/marks.ts';
import { blockOf, displayName, readName } from '../link/people/index.ts';
import { foldWords } from '../normalize/fold-text.ts';
import type { CslItem } from '../normalize/record.ts';

/** A paper or a work, with what it cites by any keys. */
export interface Node {
  id: string;
  csl: CslItem;
  cites: readonly string[];
}

export interface Ranking {
  /** The papers asked about. */
  seeds: readonly Node[];
  /** The works to rank. */
  works: readonly Node[];
  /** Asked for authors rather than papers. */
  authors: readonly string[];
}

/** Papers with similar titles. */
const mostSimilar = 300;

/** Names or venues that a seed shares with others. */
const sharedOf = (
  seed: Node,
  nodes: readonly Node[],
  namesOf: (csl: CslItem) => { id: string; label: string }[],
): Shared[] => {
  const own = new Map(namesOf(seed.csl).map((name) => [name.id, name]));
  const papers = new Map<string, string[]>();
  for (const { id, csl } of nodes)
    for (const name of new Set(namesOf(csl).map((each) => each.id)))
      if (own.has(name)) papers.set(name, [...(papers.get(name) ?? []), id]);
  return [...own.values()].map((name) => ({ ...name, papers: papers.get(name.id) ?? [] }));
};

/** Authors by family name and first letter: what tells namesakes apart is not known of them. */
const people = ({ author = [] }: CslItem) =>
  author.slice(0, 100).map((name) => ({ id: blockOf(readName(name)), label: displayName(name) }));

const venues = (csl: CslItem) => {
  const venue = containerOf(csl);
  return venue === undefined ? [] : [{ id: foldWords(venue), label: venue }];
};

const yearOf = ({ issued }: CslItem): number | undefined => issued?.['date-parts']?.[0]?.[0];

/** The works with a connection to a seed, the best first, each with the reasons. */
export const rankWorks = ({ seeds, works, authors }: Ranking): RankedItem[] => {
  const nodes = [...seeds, ...works];
  const out = new Map(nodes.map(({ id, cites }) => [id, cites]));
  const citing = new Map<string, string[]>();
  for (const { id, cites } of nodes)
    for (const cited of cites) citing.set(cited, [...(citing.get(cited) ?? []), id]);
  const texts = indexTexts(
    nodes.map(({ id }) => id),
    (i) => nodes[i]?.csl.title ?? '',
  );
  const evidence = seeds.map((seed): FollowedEvidence => {
    const { id, csl, cites } = seed;
    return {
      seed: id,
      breadth: breadthOf(seeds.length),
      cites,
      citedBy: citing.get(id) ?? [],
      out,
      in: new Map(cites.map((cited) => [cited, citing.get(cited) ?? []])),
      authors: sharedOf(seed, nodes, people),
      techniques: [],
      venues: sharedOf(seed, nodes, venues),
      sources: [],
      similar: texts.similar(csl.title ?? '', mostSimilar, id),
    };
  });
  const own = new Set(seeds.map(({ id }) => id));
  // Papers of the library that cite it, not all that do.
  const cited = new Map([...citing].map(([id, by]) => [id, by.filter((each) => own.has(each)).length]));
  return rankedItems(
    {
      years: new Map(
        nodes.flatMap(({ id, csl }) => {
          const year = yearOf(csl);
          return year === undefined ? [] : [[id, year]];
        }),
      ),
      cited: new Map([...cited].filter(([, n]) => n > 0)),
      notHeld: new Set(),
    },
    {
      seeds: evidence,
      only: works.map(({ id }) => id),
      start: { papers: authors.length > 0 ? [] : [...own], authors, techniques: [] },
      from: 0,
      to: works.length,
    },
  ).items;
};
