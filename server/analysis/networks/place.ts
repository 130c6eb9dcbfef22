/** Positions of a collapsed network. Pure and deterministic: nothing moves when a group is opened. */
import type { Point } from '../layout/boxes.ts';
import type { Disc } from '../layout/discs.ts';
import { type Settled, settler, type Territories } from '../layout/territories.ts';
import { groupOf } from './collapse.ts';
import type { Ties } from './links.ts';
import type { Part } from './parts.ts';

/** A network whose groups have places. */
export interface Mapped {
  /** The number of papers of each node. */
  papers: Int32Array;
  /** By association strength. */
  ties: Ties;
  groups: readonly (readonly number[])[];
  parts: readonly Part[];
  territories: Territories;
}

/** What is drawn: groups and parts, and single nodes by their number in the whole network (-1 for a group). */
interface Drawn {
  nodes: readonly { id: string; cluster: number }[];
  origins: readonly number[];
}

export interface Placer {
  /**
   * Places what is drawn: a group in the middle of its disc, a member where it belongs within the disc of its group,
   * opened or not. A group without a disc is too small to be drawn; its nodes stand in the middle of all.
   */
  place(drawn: Drawn): Point[];
  /** The disc of a group or part by its number, in whole numbers; absent where the group is too small to be drawn. */
  disc(number: number): Disc | undefined;
}

const whole = ({ x, y, reach }: Disc): Disc => ({
  x: Math.round(x),
  y: Math.round(y),
  reach: Math.round(reach),
});

export const openPlacer = ({ papers, ties, groups, parts, territories }: Mapped): Placer => {
  const partsIn = (group: number): Part[] => parts.filter((part) => part.group === group);
  let settle: ((group: number) => Settled) | undefined;
  const known = new Map<number, Settled>();
  const within = (group: number): Settled => {
    const before = known.get(group);
    if (before) return before;
    settle ??= settler(papers, ties, groups, territories, (of) => partsIn(of).map(({ members }) => members));
    const found = settle(group);
    known.set(group, found);
    return found;
  };
  const disc = (number: number): Disc | undefined => {
    const part = parts[number - groups.length];
    if (part) {
      const own = within(part.group).parts[partsIn(part.group).indexOf(part)];
      return own && whole(own);
    }
    const [centre, reach] = [territories.centres[number], territories.reaches[number]];
    return centre && reach !== undefined ? whole({ ...centre, reach }) : undefined;
  };
  return {
    disc,
    place: (drawn) =>
      drawn.nodes.map(({ id, cluster }, i) => {
        const origin = drawn.origins[i] ?? -1;
        const isMapped = territories.centres[cluster] !== undefined;
        const found =
          origin === -1 ? disc(groupOf(id) ?? -1) : isMapped && within(cluster).places.get(origin);
        const { x, y } = found || { x: 0, y: 0 };
        return { x: Math.round(x), y: Math.round(y) };
      }),
  };
};
