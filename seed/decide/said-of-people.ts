/** What decisions say of people, for suggestions to respect. Pure. */
import type { Decision } from '../../server/model.ts';
import { inForce, resolver, singly } from './resolve.ts';

/** What was said of the authors of a library. */
export interface SaidOfPeople {
  /** Whom an author has become by merging. */
  now(id: string): string;
  /** Whether two were declared different. */
  areApart(a: string, b: string): boolean;
  /** The papers that were confirmed to be by one author; undefined if none were. */
  togetherOf(id: string): ReadonlySet<string> | undefined;
  /** Whether others were merged into the author, which says that all its papers are by one person. */
  isMerged(id: string): boolean;
}

/** A decision that declares different, as one for each pair of each set. */
const pairsOf = (decision: Decision): [string, string][] =>
  decision.sets
    ? decision.sets.flatMap((set) =>
        set.flatMap((a, i) => set.slice(0, i).map((b): [string, string] => [a, b])),
      )
    : (decision.others ?? []).map((other): [string, string] => [decision.subject, other]);

/** Reads the decisions in force. */
export const saidOfPeople = (decisions: readonly Decision[]): SaidOfPeople => {
  const own = inForce(decisions).filter(({ kind }) => kind === 'author');
  const resolve = resolver(own, 'author');
  const now = (id: string): string => resolve(id, []) ?? id;
  const apart = new Set(
    own
      .filter(({ act }) => act === 'differ')
      .flatMap(pairsOf)
      .flatMap(([a, b]) => [`${now(a)} ${now(b)}`, `${now(b)} ${now(a)}`]),
  );
  const merges = own.filter(({ act }) => act === 'merge').flatMap(singly);
  const merged = new Set(merges.flatMap(({ subject, others = [] }) => (others.length > 0 ? [subject] : [])));
  const together = new Map<string, ReadonlySet<string>>();
  for (const { subject, others = [], members = [] } of merges)
    if (others.length === 0) together.set(subject, new Set([...(together.get(subject) ?? []), ...members]));
  return {
    now,
    areApart: (a, b) => apart.has(`${a} ${b}`),
    togetherOf: (id) => together.get(id),
    isMerged: (id) => merged.has(id),
  };
};
