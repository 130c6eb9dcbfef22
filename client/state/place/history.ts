/** What was done, so that it can be undone and done again: values only. */

import type { Decision } from '../base/wire.ts';
import type { Place } from './place.ts';

/** A change of the view, or a decision that the library keeps. */
export type Step =
  | { type: 'view'; words: string; before: Place; after: Place; at: number }
  | { type: 'decision'; words: string; decision: Decision };

export interface History {
  /** Latest last. */
  readonly done: readonly Step[];
  /** Next to be done again last. */
  readonly undone: readonly Step[];
}

export const noHistory: History = { done: [], undone: [] };

/** So many steps are kept. */
const longest = 200;

/** The parts of a place that make the picture; what the panel tells of is gone through with back and forward. */
const parts = ['view', 'colour', 'filters', 'expanded', 'lens', 'pins', 'selected'] as const;
type Part = (typeof parts)[number];

/** Which parts of the picture differ. */
export const changedParts = (before: Place, after: Place): Part[] =>
  parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));

/** Changes of the filters that follow one another within so many milliseconds are one: a slider was drawn. */
const oneMove = 900;

const isSameMove = (last: Step | undefined, step: Step): boolean =>
  last?.type === 'view' &&
  step.type === 'view' &&
  step.at - last.at < oneMove &&
  [last, step].every(({ before, after }) => String(changedParts(before, after)) === 'filters') &&
  String(Object.keys(last.after.filters)) === String(Object.keys(step.after.filters));

/** Something was done; what had been undone before cannot be done again. */
export const record = ({ done }: History, step: Step): History => {
  const last = done.at(-1);
  if (isSameMove(last, step) && last?.type === 'view')
    return { done: [...done.slice(0, -1), { ...step, before: last.before } as Step], undone: [] };
  return { done: [...done, step].slice(-longest), undone: [] };
};

/** Moves the latest step over; the same history where there is none. */
export const stepBack = (history: History): History => {
  const step = history.done.at(-1);
  return step ? { done: history.done.slice(0, -1), undone: [...history.undone, step] } : history;
};

export const stepForward = (history: History): History => {
  const step = history.undone.at(-1);
  return step ? { done: [...history.done, step], undone: history.undone.slice(0, -1) } : history;
};

/** A decision was taken back, or made again, by another way than this history. */
export const settleDecision = ({ done, undone }: History, decision: Decision, isUndone: boolean): History => {
  const isOther = (step: Step): boolean => step.type !== 'decision' || step.decision.id !== decision.id;
  const found = [...done, ...undone].find((step) => !isOther(step));
  if (!found) return { done, undone };
  const [from, to] = [done.filter(isOther), undone.filter(isOther)];
  return isUndone ? { done: from, undone: [...to, found] } : { done: [...from, found], undone: to };
};

/** The place with the picture of another: what the panel tells of stays, unless the network is another one. */
export const restorePicture = (
  now: Place,
  { view, colour, filters, expanded, lens, pins, selected, focus }: Place,
): Place => {
  const isElsewhere = view !== now.view && now.focus.type !== 'page';
  const picture = { view, colour, filters, expanded, lens, pins, selected };
  return { ...now, ...picture, focus: isElsewhere ? focus : now.focus };
};
