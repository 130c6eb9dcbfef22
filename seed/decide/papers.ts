/** Papers that decisions put together or part: their fields, and where each of their rows stands then. Pure. */
import type { Decision, Found, Graph, Paper } from '../../server/model.ts';
import { partings } from './split-papers.ts';
import { entryOf, foundPaper, type Rows, relations } from './relations.ts';
import { resolver } from './resolve.ts';
import { asFound, type PlacedPapers, type Standing, type Tracked } from './row-changes.ts';

/** Why an entry names a paper that it was put to by hand. */
export const byHand = 'put together by hand';

const merged = (id: string, papers: readonly Paper[]): Paper => ({
  ...Object.assign({}, ...papers.toReversed()),
  id,
});

const groupBy = <T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
};

/** A paper has the authors, and the venue, of one of those that it is put together from: its own before all. */
const ofOne = <K extends 'wrote' | 'publishedIn'>(
  list: K,
  rows: readonly Rows[K][],
  nowOf: (paper: string) => string,
  standing: ReadonlySet<string>,
): Tracked<Rows[K]>[] => {
  const { paper: paperOf, target, moved } = relations[list];
  const giver = new Map<string, string>();
  for (const paper of [...new Set(rows.map(paperOf))].sort()) {
    const now = nowOf(paper);
    if (paper === now) giver.set(now, paper);
    else if (!giver.has(now) && !standing.has(now)) giver.set(now, paper);
  }
  return rows.map((base) => {
    const paper = nowOf(paperOf(base));
    if (paper === paperOf(base)) return { base, now: base, paper };
    return giver.get(paper) === paperOf(base)
      ? { base, now: moved(base, paper, target(base)), paper }
      : { base, paper };
  });
};

export const placePapers = (
  graph: Graph,
  decisions: readonly Decision[],
  standing: Standing,
): PlacedPapers => {
  const own = decisions.filter(({ kind }) => kind === 'paper');
  if (own.length === 0)
    return {
      papers: graph.papers,
      found: [],
      rows: {
        wrote: asFound('wrote', graph.wrote),
        publishedIn: asFound('publishedIn', graph.publishedIn),
        uses: asFound('uses', graph.uses),
        cites: asFound('cites', graph.cites),
        lists: asFound('lists', graph.lists),
      },
    };
  const resolve = resolver(own, 'paper');
  const nowOf = (paper: string): string => resolve(paper, []) ?? paper;
  const found: Found[] = [];
  const papers = [...groupBy(graph.papers, ({ id }) => nowOf(id))].map(([id, group]) => {
    const [only] = group;
    if (group.length === 1 && only?.id === id) return only;
    const ordered = group.toSorted(
      (a, b) => Number(b.id === id) - Number(a.id === id) || (a.id < b.id ? -1 : 1),
    );
    for (const paper of ordered) found.push(foundPaper(id, paper));
    return merged(id, ordered);
  });
  const lists = graph.lists.map((base): Tracked<Rows['lists']> => {
    const paper = resolve(base.paper, [entryOf(base)]) ?? base.paper;
    if (paper === base.paper) return { base, now: base, paper };
    const { why: _why, ...rest } = base;
    return { base, now: { ...rest, paper, ...(paper === nowOf(base.paper) ? { why: byHand } : {}) }, paper };
  });
  const uses = graph.uses.map((base): Tracked<Rows['uses']> => {
    const paper = nowOf(base.paper);
    return { base, now: paper === base.paper ? base : { ...base, paper }, paper };
  });
  const cites = graph.cites.map((base): Tracked<Rows['cites']> => {
    const [citing, cited] = [nowOf(base.citing), nowOf(base.cited)];
    if (citing === base.citing && cited === base.cited) return { base, now: base, paper: citing };
    // A paper does not cite itself because two were put together.
    return citing === cited ? { base, paper: citing } : { base, now: { citing, cited }, paper: citing };
  });
  return partings(
    {
      papers,
      found,
      rows: {
        wrote: ofOne('wrote', graph.wrote, nowOf, standing.authors),
        publishedIn: ofOne('publishedIn', graph.publishedIn, nowOf, standing.venues),
        uses,
        cites,
        lists,
      },
    },
    graph,
    own,
  );
};
