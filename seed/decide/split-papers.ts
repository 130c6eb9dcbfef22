/** Papers that were split: both parts are rebuilt from their entries. Pure. */
import type { Author, Decision, Graph, Lists, Paper, Venue } from '../../server/model.ts';
import { rebuild, type StoredEntry } from '../link/rebuild.ts';
import { foundPaper } from './relations.ts';
import { inForce } from './resolve.ts';
import type { PlacedPapers, RowChange } from './row-changes.ts';

type Listed = RowChange<Lists>;

/** The entries that name a paper now: its own first, then in the order of their lists. */
const entriesOf = (lists: readonly Listed[], paper: string): Lists[] =>
  lists
    .filter(({ now }) => now?.paper === paper)
    .sort((a, b) => Number(b.base?.paper === paper) - Number(a.base?.paper === paper))
    .flatMap(({ now }) => now ?? []);

const rebuilt = (paper: string, entries: readonly Lists[]): Graph | undefined => {
  const kept = entries.flatMap(({ raw, position, record }): StoredEntry[] =>
    record === undefined ? [] : [{ paper, raw, position, record }],
  );
  return kept.length > 0 && kept.length === entries.length ? rebuild(kept) : undefined;
};

const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');

/** Citations from the lists: the paper of a list cites the paper of each entry. */
const citationsIn = (lists: readonly Listed[], which: 'base' | 'now'): Set<string> => {
  const rows = lists.flatMap((each) => each[which] ?? []);
  const at = new Map(rows.map(({ source, position, paper }) => [`${position} ${source}`, paper]));
  return new Set(
    rows.flatMap(({ source, citedBy, paper }) => {
      const citing = citedBy === undefined ? undefined : at.get(`${citedBy} ${source}`);
      return citing === undefined || citing === paper ? [] : [`${citing} ${paper}`];
    }),
  );
};

/** Adds the papers that splits make. New authors and venues are added to `graph`. */
export const splitPapers = (
  placed: PlacedPapers,
  graph: Graph,
  decisions: readonly Decision[],
): PlacedPapers => {
  const splits = inForce(decisions).filter(({ act }) => act === 'split');
  const { rows } = placed;
  const papers = new Map(placed.papers.map((paper) => [paper.id, paper]));
  const authors = new Map<string, Author>();
  const venues = new Map<string, Venue>();
  const printedBy = new Map(graph.wrote.map(({ printed, author }) => [printed, author]));
  const found = [...placed.found];

  /** Replaces authors and venue by those that the entries give, if they differ. */
  const restate = (paper: string, said: Graph): void => {
    const was = rows.wrote.filter(({ now }) => now?.paper === paper);
    const printed = (list: readonly { position: number; printed: string }[]): string =>
      list
        .toSorted((a, b) => a.position - b.position)
        .map((row) => row.printed)
        .join('|');
    if (said.wrote.length > 0 && printed(said.wrote) !== printed(was.flatMap(({ now }) => now ?? []))) {
      for (const each of was) delete each.now;
      for (const row of said.wrote)
        rows.wrote.push({ now: { ...row, author: printedBy.get(row.printed) ?? row.author }, paper });
      for (const author of said.authors) authors.set(author.id, author);
    }
    const venue = said.publishedIn[0]?.venue;
    const stood = rows.publishedIn.filter(({ now }) => now?.paper === paper);
    if (venue !== undefined && stood[0]?.now?.venue !== venue) {
      for (const each of stood) delete each.now;
      for (const row of said.publishedIn) rows.publishedIn.push({ now: row, paper });
      for (const each of said.venues) venues.set(each.id, each);
    }
  };
  const state = (id: string, said: Paper): void => {
    const before = papers.get(id);
    if (JSON.stringify(before) === JSON.stringify(said)) return;
    if (!found.some(({ relation, paper }) => relation === 'Paper' && paper === id))
      found.push(foundPaper(id, before));
    papers.set(id, said);
  };

  for (const { subject, target } of splits) {
    if (target === undefined) continue;
    const entries = entriesOf(rows.lists, target);
    const said = rebuilt(target, entries);
    const [paper] = said?.papers ?? [];
    if (!said || !paper || papers.has(target)) continue;
    state(target, paper);
    restate(target, said);
    const title = words(paper.title);
    for (const { now } of rows.uses.filter(({ now: use }) => use?.paper === subject))
      if (now && title.includes(words(now.evidence)))
        rows.uses.push({ now: { ...now, paper: target }, paper: target });
    const left = rebuilt(subject, entriesOf(rows.lists, subject));
    const [rest] = left?.papers ?? [];
    if (!left || !rest || !papers.has(subject)) continue;
    state(subject, rest);
    restate(subject, left);
  }
  if (splits.length > 0) {
    const [before, after] = [citationsIn(rows.lists, 'base'), citationsIn(rows.lists, 'now')];
    for (const each of rows.cites) {
      const { base, now } = each;
      if (
        base &&
        now &&
        before.has(`${base.citing} ${base.cited}`) &&
        !after.has(`${now.citing} ${now.cited}`)
      )
        delete each.now;
    }
    const stands = new Set(rows.cites.flatMap(({ now }) => (now ? [`${now.citing} ${now.cited}`] : [])));
    for (const pair of after) {
      const [citing = '', cited = ''] = pair.split(' ');
      if (!stands.has(pair) && !before.has(pair)) rows.cites.push({ now: { citing, cited }, paper: citing });
    }
  }
  graph.authors.push(
    ...[...authors.values()].filter(({ id }) => !graph.authors.some((each) => each.id === id)),
  );
  graph.venues.push(...[...venues.values()].filter(({ id }) => !graph.venues.some((each) => each.id === id)));
  return { papers: [...papers.values()], found, rows };
};
