/** Applies the corrections of a review to a library before its import. Pure. */
import type { Graph } from '../../server/model.ts';
import type { CslItem, Reference } from '../normalize/record.ts';
import { pruned } from './match-library.ts';
import { rebuild } from './rebuild.ts';
import { united } from './rows.ts';

/** The part of the graph for these papers only. */
const only = (graph: Graph, kept: ReadonlySet<string>): Graph => {
  const has = ({ paper }: { paper: string }): boolean => kept.has(paper);
  return pruned(graph, {
    ...graph,
    papers: graph.papers.filter(({ id }) => kept.has(id)),
    wrote: graph.wrote.filter(has),
    publishedIn: graph.publishedIn.filter(has),
    uses: graph.uses.filter(has),
    cites: graph.cites.filter(({ citing, cited }) => kept.has(citing) && kept.has(cited)),
    lists: graph.lists.filter(has),
  });
};

interface Edit {
  id: string;
  reference: Reference;
  was: CslItem | undefined;
}

const differs = (field: keyof CslItem, { reference, was }: Edit): boolean =>
  JSON.stringify(reference.csl[field]) !== JSON.stringify(was?.[field]);

/** Papers with their corrections; authors and venue change only if they were edited. */
const withEdits = (graph: Graph, edits: readonly Edit[]): Graph => {
  const records = new Map(edits.map(({ id, reference }) => [id, JSON.stringify(reference.csl)]));
  const idsOf = (field: keyof CslItem): Set<string> =>
    new Set(edits.filter((edit) => differs(field, edit)).map(({ id }) => id));
  const [written, moved] = [idsOf('author'), idsOf('container-title')];
  const built = rebuild(
    edits.map(({ id, reference: { raw, position } }) => ({
      paper: id,
      raw,
      position,
      record: records.get(id) ?? '',
    })),
  );
  const papers = new Map(built.papers.map((paper) => [paper.id, paper]));
  const swap = <R extends { paper: string }>(was: readonly R[], now: readonly R[], ids: Set<string>): R[] => [
    ...was.filter(({ paper }) => !ids.has(paper)),
    ...now.filter(({ paper }) => ids.has(paper)),
  ];
  const wrote = swap(graph.wrote, built.wrote, written);
  const publishedIn = swap(graph.publishedIn, built.publishedIn, moved);
  const [authors, venues] = [
    new Set(wrote.map(({ author }) => author)),
    new Set(publishedIn.map(({ venue }) => venue)),
  ];
  return pruned(graph, {
    ...graph,
    papers: graph.papers.map((paper) => papers.get(paper.id) ?? paper),
    authors: united(
      built.authors.filter(({ id }) => authors.has(id)),
      graph.authors,
    ),
    venues: united(
      built.venues.filter(({ id }) => venues.has(id)),
      graph.venues,
    ),
    wrote,
    publishedIn,
    // The paper is rebuilt from this record when another source is removed.
    lists: graph.lists.map((listing) => {
      const record = records.get(listing.paper);
      return record === undefined ? listing : { ...listing, record };
    }),
  });
};

/**
 * The library with the changes of a review. `before` are its papers as read, `after` as corrected, matched by position.
 * Whatever was not edited stays unchanged.
 */
export const reviewedLibrary = (
  graph: Graph,
  before: readonly Reference[],
  after: readonly Reference[],
): Graph => {
  const original = new Map(before.map(({ position, csl }) => [position, csl]));
  const idAt = (position: number): string => graph.papers[position - 1]?.id ?? '';
  const edits = after
    .map((reference) => ({
      id: idAt(reference.position),
      reference,
      was: original.get(reference.position),
    }))
    .filter(({ reference, was }) => JSON.stringify(reference.csl) !== JSON.stringify(was));
  const left =
    after.length === before.length
      ? graph
      : only(graph, new Set(after.map(({ position }) => idAt(position))));
  return edits.length === 0 ? left : withEdits(left, edits);
};
