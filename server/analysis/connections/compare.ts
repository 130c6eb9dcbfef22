/** Compares two things by their papers: what each has and what both share. Pure. */

/** A thing with the ids of its papers. */
export interface WithPapers {
  readonly id: string;
  readonly papers: ReadonlySet<string>;
}

/** An author, technique or venue of a paper. */
interface Standing<K extends string> {
  readonly paper: string;
  readonly kind: K;
  readonly id: string;
  readonly label: string;
}

/** Something that both have, with its number of papers on either side. */
export interface SharedThing {
  readonly id: string;
  readonly label: string;
  readonly left: number;
  readonly right: number;
}

/** For one kind: how many each side has, and those that both have. */
export interface SharedKind<K extends string> {
  readonly kind: K;
  readonly left: number;
  readonly right: number;
  readonly things: SharedThing[];
}

const byWeight = (a: SharedThing, b: SharedThing): number =>
  Math.min(b.left, b.right) - Math.min(a.left, a.right) ||
  b.left + b.right - a.left - a.right ||
  (a.id < b.id ? -1 : 1);

/** One entry per kind, what both have in most papers first. The two things themselves are not counted as shared. */
export const compareThings = <K extends string>(
  left: WithPapers,
  right: WithPapers,
  standing: readonly Standing<K>[],
  kinds: readonly K[],
): SharedKind<K>[] => {
  const isOneOfThem = (id: string): boolean => id === left.id || id === right.id;
  return kinds.map((kind) => {
    const found = new Map<string, SharedThing>();
    for (const { paper, id, label } of standing.filter((row) => row.kind === kind)) {
      const { left: l, right: r } = found.get(id) ?? { left: 0, right: 0 };
      found.set(id, {
        id,
        label,
        left: l + Number(left.papers.has(paper)),
        right: r + Number(right.papers.has(paper)),
      });
    }
    const things = [...found.values()];
    return {
      kind,
      left: things.filter((thing) => thing.left > 0 && thing.id !== left.id).length,
      right: things.filter((thing) => thing.right > 0 && thing.id !== right.id).length,
      things: things
        .filter((thing) => thing.left > 0 && thing.right > 0 && !isOneOfThem(thing.id))
        .toSorted(byWeight),
    };
  });
};
