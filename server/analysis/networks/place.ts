/** Positions of a collapsed network. Pure and deterministic: nothing moves when a group is opened. */
import { once } from '../base/once.ts';
import type { Point } from '../layout/boxes.ts';
import type { Disc } from '../layout/discs.ts';
import { type Settled, settler, type Territories } from '../layout/territories.ts';
import { groupOf } from './collapse.ts';
import { homesOf } from './components.ts';
import { at, type Ties } from './links.ts';
import { mayHaveParts, type Part } from './parts.ts';

/** A network whose groups have places. */
export interface Mapped {
  /** The number of papers of each node. */
  papers: Int32Array;
  /** By association strength. */
  ties: Ties;
  groups: readonly (readonly number[])[];
  parts(): readonly Part[];
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

/** The ties of which an end is in this group: what its members stand by. */
const tiesAt = ({ sources, targets, weights }: Ties, homes: Int32Array, group: number): Ties => {
  const links = Int32Array.from(sources, (_, link) => link).filter(
    (link) => at(homes, at(sources, link)) === group || at(homes, at(targets, link)) === group,
  );
  return {
    sources: links.map((link) => at(sources, link)),
    targets: links.map((link) => at(targets, link)),
    weights: Float64Array.from(links, (link) => at(weights, link)),
  };
};

export const openPlacer = ({ papers, ties, groups, parts, territories }: Mapped): Placer => {
  const partsIn = (group: number): Part[] =>
    mayHaveParts(groups[group] ?? []) ? parts().filter((part) => part.group === group) : [];
  const homes = once(() => homesOf(papers.length, groups));
  const settle = (group: number): Settled => {
    const [only, ...others] = groups[group] ?? [];
    if (only !== undefined && others.length === 0)
      return { places: new Map([[only, territories.centres[group] ?? { x: 0, y: 0 }]]), parts: [] };
    const own = settler(papers, tiesAt(ties, homes(), group), groups, territories, (of) =>
      partsIn(of).map(({ members }) => members),
    );
    return own(group);
  };
  const known = new Map<number, Settled>();
  const within = (group: number): Settled => {
    const found = known.get(group) ?? settle(group);
    known.set(group, found);
    return found;
  };
  const disc = (number: number): Disc | undefined => {
    const part = number < groups.length ? undefined : parts()[number - groups.length];
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
