/** Papers that decisions merge or split: their fields and rows. Pure. */
import type { Decision, Found, Graph, Paper } from '../../server/model.ts';
import { entryOf, foundPaper, type Rows, relations } from './relations.ts';
import { resolver } from './resolve.ts';
import { type AlreadySet, type PlacedPapers, type RowChange, unchanged } from './row-changes.ts';
import { splitPapers } from './split-papers.ts';

/** The reason shown for an entry that was merged by hand. */
export const byHand = 'merged by hand';

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

/** A merged paper has the authors, and the venue, of one of its parts: its own first. */
const ofOne = <K extends 'wrote' | 'publishedIn'>(
  list: K,
  rows: readonly Rows[K][],
  nowOf: (paper: string) => string,
  alreadySet: ReadonlySet<string>,
): RowChange<Rows[K]>[] => {
  const { paper: paperOf, target, moved } = relations[list];
  const giver = new Map<string, string>();
  for (const paper of [...new Set(rows.map(paperOf))].sort()) {
    const now = nowOf(paper);
    if (paper === now) giver.set(now, paper);
    else if (!giver.has(now) && !alreadySet.has(now)) giver.set(now, paper);
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
  alreadySet: AlreadySet,
): PlacedPapers => {
  const own = decisions.filter(({ kind }) => kind === 'paper');
  if (own.length === 0)
    return {
      papers: graph.papers,
      found: [],
      rows: {
        wrote: unchanged('wrote', graph.wrote),
        publishedIn: unchanged('publishedIn', graph.publishedIn),
        uses: unchanged('uses', graph.uses),
        cites: unchanged('cites', graph.cites),
        lists: unchanged('lists', graph.lists),
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
  const lists = graph.lists.map((base): RowChange<Rows['lists']> => {
    const paper = resolve(base.paper, [entryOf(base)]) ?? base.paper;
    if (paper === base.paper) return { base, now: base, paper };
    const { why: _why, ...rest } = base;
    return { base, now: { ...rest, paper, ...(paper === nowOf(base.paper) ? { why: byHand } : {}) }, paper };
  });
  const uses = graph.uses.map((base): RowChange<Rows['uses']> => {
    const paper = nowOf(base.paper);
    return { base, now: paper === base.paper ? base : { ...base, paper }, paper };
  });
  const cites = graph.cites.map((base): RowChange<Rows['cites']> => {
    const [citing, cited] = [nowOf(base.citing), nowOf(base.cited)];
    if (citing === base.citing && cited === base.cited) return { base, now: base, paper: citing };
    // Two merged papers that cite each other make no paper that cites itself.
    return citing === cited ? { base, paper: citing } : { base, now: { citing, cited }, paper: citing };
  });
  return splitPapers(
    {
      papers,
      found,
      rows: {
        wrote: ofOne('wrote', graph.wrote, nowOf, alreadySet.authors),
        publishedIn: ofOne('publishedIn', graph.publishedIn, nowOf, alreadySet.venues),
        uses,
        cites,
        lists,
      },
    },
    graph,
    own,
  );
};
