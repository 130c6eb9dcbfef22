/** What a selection is, in words, and as a place to start from. */

import type { NodeKind, PapersAnswer } from '../base/wire.ts';
import type { Start } from '../place/related-settings.ts';
import { count, kindNames } from './words.ts';

export type Selected = PapersAnswer['things'][number];

const kinds = Object.keys(kindNames) as NodeKind[];

const idsOf = (things: readonly Selected[], kind: NodeKind): string[] =>
  things.filter((thing) => thing.kind === kind).map(({ id }) => id);

/** `2 authors, 1 technique`. */
export const tallyInWords = (things: readonly Selected[]): string =>
  kinds
    .flatMap((kind) => {
      const n = idsOf(things, kind).length;
      return n === 0 ? [] : [count(n, kindNames[kind].toLowerCase())];
    })
    .join(', ');

/** Most things of each kind that related work can start from. */
const mostSeeds = { papers: 50, authors: 10, techniques: 10 } as const;

/** From what related work starts, and how many of the selection are left out; `undefined` where it cannot start. */
export const startOf = (things: readonly Selected[]): { start: Start; left: number } | undefined => {
  const start = {
    papers: idsOf(things, 'paper').slice(0, mostSeeds.papers),
    authors: idsOf(things, 'author').slice(0, mostSeeds.authors),
    techniques: idsOf(things, 'technique').slice(0, mostSeeds.techniques),
  };
  const used = Object.values(start).reduce((sum, ids) => sum + ids.length, 0);
  return used === 0 ? undefined : { start, left: things.length - used };
};

/** The two to compare: where two of one kind are selected that can be compared. */
export const pairOf = (
  things: readonly Selected[],
): { kind: Exclude<NodeKind, 'source'>; left: string; right: string } | undefined => {
  const [left, right, more] = things;
  if (!left || !right || more || left.kind !== right.kind || left.kind === 'source') return undefined;
  return { kind: left.kind, left: left.id, right: right.id };
};
