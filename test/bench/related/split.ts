/** The ACL network cut in two: citations to know and citations to guess; seeds to tune on and seeds to report. */
import { createHash } from 'node:crypto';
import { techniques } from '../../../seed/link/techniques/techniques.ts';
import { breadthOf, type RelatedEvidence, type Shared } from '../../../server/analysis/related/evidence.ts';
import { followed } from '../../../server/analysis/related/signals.ts';
import { indexTexts } from '../../../server/analysis/text/similar-titles.ts';
import type { Graph } from '../../../server/model.ts';

const hash = (text: string): number => createHash('sha1').update(text).digest().readUInt32BE(0);

const grouped = (pairs: readonly (readonly [string, string])[]): Map<string, string[]> => {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
};

export interface Split {
  papers: Graph['papers'];
  year: ReadonlyMap<string, number>;
  /** What each paper is known to cite, and what cites it. */
  out: ReadonlyMap<string, string[]>;
  in: ReadonlyMap<string, string[]>;
  /** What it cites besides, to be guessed. */
  held: ReadonlyMap<string, string[]>;
  /** To learn on, to choose by, and to report. */
  learn: string[];
  choose: string[];
  report: string[];
  around(seed: string): RelatedEvidence;
}

/** A fifth of the citations is held out by a hash of both ends; half of the seeds are to learn on and to choose by, by a hash of the id. */
export const splitGraph = (graph: Graph, withCitations: boolean): Split => {
  const isHeld = ({ citing, cited }: { citing: string; cited: string }): boolean =>
    hash(`${citing},${cited}`) % 5 === 0;
  const pairs = graph.cites.filter(({ citing, cited }) => citing !== cited);
  const held = grouped(pairs.filter(isHeld).map(({ citing, cited }) => [citing, cited]));
  const known = withCitations ? pairs.filter((pair) => !isHeld(pair)) : [];
  const out = grouped(known.map(({ citing, cited }) => [citing, cited]));
  const into = grouped(known.map(({ citing, cited }) => [cited, citing]));
  const index = indexTexts(
    graph.papers.map(({ id }) => id),
    (i) => graph.papers[i]?.title ?? '',
  );
  const titles = new Map(graph.papers.map(({ id, title }) => [id, title]));
  const cited = new Map([...into].map(([id, list]) => [id, list.length]));
  const things = (rows: readonly { paper: string; thing: string }[], names: ReadonlyMap<string, string>) => {
    const [byThing, byPaper] = [
      grouped(rows.map(({ paper, thing }) => [thing, paper])),
      grouped(rows.map(({ paper, thing }) => [paper, thing])),
    ];
    return (paper: string): Shared[] =>
      (byPaper.get(paper) ?? []).map((id) => ({
        id,
        label: names.get(id) ?? id,
        papers: byThing.get(id) ?? [],
      }));
  };
  const topics = techniques(
    graph.papers.map(({ id, title, abstract }) => ({ id, title, abstract, keywords: [] })),
  );
  const named = (nodes: readonly { id: string; name: string }[]) =>
    new Map(nodes.map(({ id, name }) => [id, name]));
  const authorsOf = things(
    graph.wrote.map(({ paper, author }) => ({ paper, thing: author })),
    named(graph.authors),
  );
  const techniquesOf = things(
    topics.uses.map(({ paper, technique }) => ({ paper, thing: technique })),
    named(topics.techniques),
  );
  const venuesOf = things(
    graph.publishedIn.map(({ paper, venue }) => ({ paper, thing: venue })),
    named(graph.venues),
  );
  const year = new Map(
    graph.papers.flatMap(({ id, year: y }) => (y === undefined ? [] : [[id, y] as const])),
  );
  const seeds = [...held.keys()].sort();
  const tune = seeds.filter((id) => hash(id) % 2 === 0).sort((a, b) => hash(`seed ${a}`) - hash(`seed ${b}`));
  return {
    papers: graph.papers,
    year,
    out,
    in: into,
    held,
    learn: tune.slice(0, (tune.length * 2) / 3),
    choose: tune.slice((tune.length * 2) / 3),
    report: seeds.filter((id) => hash(id) % 2 === 1),
    around(seed) {
      const begun = {
        seed,
        breadth: breadthOf(1),
        years: year,
        cited,
        cites: out.get(seed) ?? [],
        citedBy: into.get(seed) ?? [],
        in: into,
        authors: authorsOf(seed),
        techniques: techniquesOf(seed),
        venues: venuesOf(seed),
        sources: [],
        similar: index.similar(titles.get(seed) ?? '', 300, seed),
      };
      return { ...begun, out: new Map(followed(begun).map((id) => [id, out.get(id) ?? []])) };
    },
  };
};
