/** What the papers of a source are without it, where other sources list them too. Pure. */
import type { Graph, Lists } from '../../server/model.ts';
import { type PaperBefore, papersBefore, readBefore } from './before.ts';
import { keepAuthors } from './people/keep-authors.ts';
import { rebuild, type StoredEntry } from './rebuild.ts';
import { byPaper, united } from './rows.ts';

/** An entry of the source that is taken away. */
interface Own {
  paper: string;
  importedAt: string;
  was?: string;
}

/** An entry of another source. */
interface Other extends StoredEntry {
  source: string;
  importedAt: string;
  was?: string;
}

/** Papers as one graph. */
const together = (
  papers: readonly PaperBefore[],
): Omit<Graph, 'sources' | 'cites' | 'lists' | 'found' | 'decisions'> => ({
  papers: papers.map(({ paper }) => paper),
  authors: united(...papers.map(({ authors }) => authors)),
  venues: united(...papers.map(({ venues }) => venues)),
  techniques: united(...papers.map(({ techniques }) => techniques)),
  wrote: papers.flatMap(({ wrote }) => wrote),
  publishedIn: papers.flatMap(({ publishedIn }) => publishedIn),
  uses: papers.flatMap(({ uses }) => uses),
});

/**
 * Rebuilt papers keep the printed title of a title that stays, and their techniques, but for those that only an abstract that is
 * gone named.
 */
const keepRest = (rebuilt: Graph, now: Graph, before: ReadonlyMap<string, PaperBefore>): Graph => {
  const known = papersBefore(now);
  const kept = rebuilt.papers.flatMap((paper) => {
    const was = known.get(paper.id);
    if (!was) return [];
    const had = new Set(before.get(paper.id)?.uses.map(({ technique }) => technique));
    const gone = ({ technique, evidence }: Graph['uses'][number]): boolean =>
      !had.has(technique) &&
      (was.paper.abstract ?? '').includes(evidence) &&
      !`${paper.title}\n${paper.abstract ?? ''}`.includes(evidence);
    const uses = was.uses.filter((row) => !gone(row));
    const names = new Set(uses.map(({ technique }) => technique));
    return [{ ...was, uses, techniques: was.techniques.filter(({ id }) => names.has(id)) }];
  });
  return {
    ...rebuilt,
    papers: rebuilt.papers.map((paper) => {
      const { title, printedTitle } = known.get(paper.id)?.paper ?? {};
      return title === paper.title && printedTitle !== undefined ? { ...paper, printedTitle } : paper;
    }),
    uses: kept.flatMap(({ uses }) => uses),
    techniques: together(kept).techniques,
  };
};

/** A paper of the source that is taken away. */
interface Leaving {
  /** What it was before the source; for a paper that the source brought, what it was before the next change. */
  was: string | undefined;
  /** The first entries of later sources. */
  later: Other[];
  /** Whether it becomes what it was: no entry that stays has changed it since. */
  exact: boolean;
}

const leavingOf = (own: readonly Own[], others: readonly Other[]): Map<string, Leaving> => {
  const rest = byPaper(others);
  return new Map(
    [...byPaper(own)].map(([paper, entries]): [string, Leaving] => {
      const staying = rest.get(paper) ?? [];
      const since = staying.filter(({ importedAt }) => importedAt > (entries[0]?.importedAt ?? ''));
      const said = entries.find(({ was }) => was !== undefined)?.was;
      const brought = since.length === staying.length;
      return [
        paper,
        {
          was: said ?? (brought ? since.find(({ was }) => was !== undefined)?.was : undefined),
          later: since.filter(({ source }, i) => since.findIndex((each) => each.source === source) === i),
          // Entries that say the same stand in for one that was taken away: the last of them counts.
          exact:
            said !== undefined && !brought && since.length === 0 && !staying.some(({ was }) => was === said),
        },
      ];
    }),
  );
};

/**
 * The papers of `others` without the source whose entries are `own`. A paper that no later source lists is what it was before;
 * any other is rebuilt from its remaining entries. `now` is what they are with the source. All later entries of a paper say from
 * then on what it was before the source, so that the last of them to go leaves that.
 */
export const withoutSource = (now: Graph, own: readonly Own[], others: readonly Other[]): Graph => {
  const leaving = leavingOf(own, others);
  const before = new Map(
    [...leaving].flatMap(([id, { was }]): [string, PaperBefore][] =>
      was === undefined ? [] : [[id, readBefore(was)]],
    ),
  );
  const exact = together([...before].flatMap(([id, paper]) => (leaving.get(id)?.exact ? [paper] : [])));
  const isExact = new Set(exact.papers.map(({ id }) => id));
  const staying = new Set(others.map(({ paper }) => paper));
  // Their authors may be on other papers, under the names that they get back.
  const gone = together([...before].flatMap(([id, paper]) => (staying.has(id) ? [] : [paper])));
  const then = together([...before.values()]);
  const known = { authors: [...then.authors, ...now.authors], wrote: [...then.wrote, ...now.wrote] };
  const built = keepAuthors(rebuild(others.filter(({ paper }) => !isExact.has(paper))), known);
  const rebuilt = keepRest(built, now, before);
  const rows = new Map(now.lists.map((row) => [`${row.source} ${row.position}`, row]));
  const heirs = [...leaving.values()].flatMap(({ was, later }) =>
    later.flatMap(({ source, position }): Lists[] => {
      const row = was === undefined ? undefined : rows.get(`${source} ${position}`);
      return row && was !== undefined ? [{ ...row, was }] : [];
    }),
  );
  return {
    ...rebuilt,
    papers: [...rebuilt.papers, ...exact.papers],
    authors: united(rebuilt.authors, gone.authors, exact.authors),
    venues: united(rebuilt.venues, exact.venues),
    techniques: united(rebuilt.techniques, exact.techniques),
    wrote: [...rebuilt.wrote, ...exact.wrote],
    publishedIn: [...rebuilt.publishedIn, ...exact.publishedIn],
    uses: [...rebuilt.uses, ...exact.uses],
    lists: heirs,
  };
};
