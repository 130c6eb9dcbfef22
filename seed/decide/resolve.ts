/** Which node each node becomes under the decisions that are not undone. Pure. */
import type { Decision } from '../../server/model.ts';

/**
 * The id that a target becomes. `holders` are the ids of the paper, or the entry, that points to it. Undefined if it is
 * hidden.
 */
export type Resolve = (target: string, holders: readonly string[]) => string | undefined;

/** The decisions that are not undone, in the order in which they were made. */
export const inForce = (decisions: readonly Decision[]): Decision[] =>
  decisions.filter(({ undone }) => !undone).sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));

/** A decision about several sets as one for each set; any other as it is. */
export const singly = (decision: Decision): Decision[] => {
  const { sets, ...rest } = decision;
  if (!sets) return [decision];
  return sets.flatMap(([subject, ...others]) =>
    subject === undefined ? [] : [{ ...rest, subject, others }],
  );
};

type Step = (target: string, holders: readonly string[]) => string | undefined;

const stepOf = ({ act, subject, others = [], members = [], target: into }: Decision): Step | undefined => {
  const merged = new Set(others);
  const moved = new Set(members);
  const steps: Partial<Record<Decision['act'], Step>> = {
    merge: (target) => (merged.has(target) ? subject : target),
    hide: (target) => (target === subject ? undefined : target),
    split: (target, holders) =>
      target === subject && into !== undefined && holders.some((holder) => moved.has(holder)) ? into : target,
  };
  return steps[act];
};

/** Applies the decisions on one kind of node, each to the result of those before it. */
export const resolver = (decisions: readonly Decision[], kind: Decision['kind']): Resolve => {
  const own = inForce(decisions)
    .filter((decision) => decision.kind === kind)
    .flatMap(singly);
  const steps = own.flatMap((decision) => stepOf(decision) ?? []);
  const touched = new Set(
    own.flatMap(({ act, subject, others = [] }) => (act === 'merge' ? others : [subject])),
  );
  return (target, holders) => {
    if (!touched.has(target)) return target;
    let now: string | undefined = target;
    for (const step of steps) if (now !== undefined) now = step(now, holders);
    return now;
  };
};

/** The ids that a decision names, but for members. */
export const namesOf = ({ subject, others = [], sets = [], target }: Decision): string[] => [
  ...new Set([subject, ...others, ...sets.flat(), ...(target === undefined ? [] : [target])]),
];

/** All ids that decisions, undone or not, connect with these: a change of one may affect all. */
export const tiedTo = (ids: readonly string[], decisions: readonly Decision[]): string[] => {
  const tied = new Set(ids);
  const all = decisions.flatMap(singly).map(namesOf);
  for (let before = -1; before < tied.size; ) {
    before = tied.size;
    for (const names of all) if (names.some((id) => tied.has(id))) for (const id of names) tied.add(id);
  }
  return [...tied].sort();
};

/** A decision of another library, with the paper ids of this library. */
export const renamedIn = (decision: Decision, idOf: (paper: string) => string): Decision => {
  const { kind, act, subject, others, sets, members } = decision;
  const ofPapers = kind === 'paper';
  const entries = ofPapers && act === 'split';
  return {
    ...decision,
    ...(ofPapers ? { subject: idOf(subject) } : {}),
    ...(ofPapers && others ? { others: others.map(idOf) } : {}),
    ...(ofPapers && sets ? { sets: sets.map((set) => set.map(idOf)) } : {}),
    ...(members && !entries ? { members: members.map(idOf) } : {}),
  };
};
