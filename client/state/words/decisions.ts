/** Decisions in words, and the wishes that a page can make. */
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

const inWords: Record<Decision['act'], (decision: Decision) => string> = {
  merge: (made) =>
    made.others
      ? `${made.others.map((id) => nameOf(made, id)).join(', ')} became ${nameOf(made, made.subject)}`
      : `${count(made.members?.length ?? 0, rows[made.kind])} of ${nameOf(made, made.subject)} stay together`,
  split: (made) => `${count(made.members?.length ?? 0, rows[made.kind])} left ${nameOf(made, made.subject)}`,
  rename: (made) => `${nameOf(made, made.subject)} is now called ${quoted(made.name ?? '')}`,
  differ: (made) =>
    `${nameOf(made, made.subject)} is not ${(made.others ?? []).map((id) => nameOf(made, id)).join(', ')}`,
  hide: (made) => `${nameOf(made, made.subject)} was hidden`,
  add: (made) => `${nameOf(made, made.subject)} was added to ${count(made.members?.length ?? 0, 'paper')}`,
};

/** What a decision did: `“H. Guan” became “Haibing Guan”`. */
export const decisionInWords = (decision: Decision): string => inWords[decision.act](decision);

/** Where a page stands after a decision: what went leads to what stays. Undefined where nothing went that was looked at. */
export const successor = (
  { act, others = [], subject }: DecisionRequest | Decision,
  id: string,
): string | undefined => (act === 'merge' && others.includes(id) ? subject : undefined);
