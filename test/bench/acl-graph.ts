/** A large graph to measure with: the ACL Anthology Network, 16,410 papers and who cites whom. */
import { join } from 'node:path';
import { linesOf, type PrintedPaper } from '../../seed/train/match/anthology.ts';
import { emptyGraph, type Graph } from '../../server/model.ts';

/** Pairs of neighbouring words that stand in this many titles or more serve as techniques. */
const frequent = 5;

const pairsOf = (title: string): string[] => {
  const words = title.toLowerCase().match(/\p{L}[\p{L}\p{N}-]{2,}/gu) ?? [];
  return [...new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`))];
};

const frequentPairs = (papers: readonly PrintedPaper[]): Set<string> => {
  const counts = new Map<string, number>();
  for (const { title } of papers)
    for (const pair of pairsOf(title)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return new Set([...counts].filter(([, n]) => n >= frequent).map(([pair]) => pair));
};

const fields = ({ title, year, pages, doi, abstract }: PrintedPaper) => ({
  title,
  type: 'paper-conference',
  ...Object.fromEntries(Object.entries({ year, pages, doi, abstract }).filter(([, value]) => value != null)),
});

/** Reads `papers` (JSON lines) and `citations` (CSV) of the folder. */
export const aclGraph = (
  folder: string,
  papersFile = 'papers.jsonl.gz',
  citationsFile = 'citations-train.csv.gz',
): Graph => {
  const printed = linesOf(join(folder, papersFile)).map((line) => JSON.parse(line) as PrintedPaper);
  const pairs = frequentPairs(printed);
  const authors = new Map<string, Graph['authors'][number]>();
  const venues = new Map<string, string>();
  const graph: Graph = {
    ...emptyGraph(),
    sources: [{ id: 's_acl', name: papersFile, format: 'acl', importedAt: '2026-01-01T00:00:00.000Z' }],
    techniques: [...pairs].map((pair) => ({ id: `t_${pair}`, name: pair })),
  };
  printed.forEach((paper, at) => {
    graph.papers.push({ id: `p_${paper.id}`, ...fields(paper) });
    const known = new Set<string>();
    paper.authors.forEach(({ last, first = '' }, i) => {
      const name = `${first} ${last}`.trim();
      const id = `a_${name}`;
      if (known.has(id)) return;
      known.add(id);
      authors.set(id, { id, name, family: last, given: first });
      graph.wrote.push({ author: id, paper: `p_${paper.id}`, position: i + 1, printed: name });
    });
    if (paper.venue) {
      venues.set(`v_${paper.venue}`.slice(0, 200), paper.venue);
      graph.publishedIn.push({ paper: `p_${paper.id}`, venue: `v_${paper.venue}`.slice(0, 200) });
    }
    for (const pair of pairsOf(paper.title))
      if (pairs.has(pair))
        graph.uses.push({ paper: `p_${paper.id}`, technique: `t_${pair}`, score: 0.5, evidence: pair });
    graph.lists.push({ source: 's_acl', paper: `p_${paper.id}`, position: at + 1, raw: paper.title });
  });
  graph.authors = [...authors.values()];
  graph.venues = [...venues].map(([id, name]) => ({ id, name }));
  const there = new Set(graph.papers.map(({ id }) => id));
  graph.cites = linesOf(join(folder, citationsFile))
    .slice(1)
    .map((line) => line.split(','))
    .map(([citing, cited]) => ({ citing: `p_${citing}`, cited: `p_${cited}` }))
    .filter(({ citing, cited }) => there.has(citing) && there.has(cited));
  return graph;
};
