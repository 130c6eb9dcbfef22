/** Decisions in words. */
import type { Decision, DecisionRequest } from '../base/wire.ts';
import { count, shorten } from './words.ts';

const quoted = (label: string): string => `“${shorten(label, 60)}”`;

const nameOf = ({ labels }: Decision, id: string): string => quoted(labels[id] ?? id);

const rows: Record<Decision['kind'], string> = {
  paper: 'entry',
  author: 'paper',
  venue: 'paper',
  technique: 'paper',
};

/** `12 authors were merged into 8`. */
const setsInWords = (sets: readonly (readonly string[])[], kind: Decision['kind']): string => {
  const all = sets.reduce((sum, { length }) => sum + length, 0);
  return `${count(all, kind)} were merged into ${sets.length}`;
};

const inWords: Record<Decision['act'], (decision: Decision) => string> = {
  merge: (made) => {
    if (made.sets && made.sets.length > 1) return setsInWords(made.sets, made.kind);
    const others = made.others ?? made.sets?.[0]?.slice(1);
    return others
      ? `${others.map((id) => nameOf(made, id)).join(', ')} was merged into ${nameOf(made, made.subject)}`
      : `${count(made.members?.length ?? 0, rows[made.kind])} of ${nameOf(made, made.subject)} kept together`;
  },
  split: (made) =>
    `${count(made.members?.length ?? 0, rows[made.kind])} split off from ${nameOf(made, made.subject)}`,
  rename: (made) => `${nameOf(made, made.subject)} was renamed ${quoted(made.name ?? '')}`,
  differ: (made) =>
    `${nameOf(made, made.subject)} is different from ${(made.others ?? made.sets?.[0]?.slice(1) ?? []).map((id) => nameOf(made, id)).join(', ')}`,
  hide: (made) => `${nameOf(made, made.subject)} was hidden`,
  add: (made) => `${nameOf(made, made.subject)} was added to ${count(made.members?.length ?? 0, 'paper')}`,
};

/** What a decision did: `“H. Guan” was merged into “Haibing Guan”`. */
export const decisionInWords = (decision: Decision): string => inWords[decision.act](decision);

/** The id that replaces another after a merge; undefined if it was not merged. */
export const successor = (
  { act, others = [], sets = [], subject }: DecisionRequest | Decision,
  id: string,
): string | undefined => {
  if (act !== 'merge') return undefined;
  return others.includes(id) ? subject : sets.find((set) => set.slice(1).includes(id))?.[0];
};
