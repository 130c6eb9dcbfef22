/** The history of undo and redo. Values only. */

import type { Decision } from '../base/wire.ts';
import type { Place } from './place.ts';

/** A change of the view, a decision, or something stored that is taken back by removing its import. */
export type Step =
  | { type: 'view'; words: string; before: Place; after: Place; at: number }
  | { type: 'decision'; words: string; decision: Decision }
  | { type: 'import'; words: string; id: string; name: string };

export interface History {
  /** Latest last. */
  readonly done: readonly Step[];
  /** Next to be done again last. */
  readonly undone: readonly Step[];
}

export const noHistory: History = { done: [], undone: [] };

/** Most steps in the history. */
const longest = 200;

/** The parts of a place that undo covers; the panel has back and forward. */
const parts = ['view', 'form', 'colour', 'filters', 'expanded', 'lens', 'pins', 'selected'] as const;
type Part = (typeof parts)[number];

/** Which parts of the picture differ. */
export const changedParts = (before: Place, after: Place): Part[] =>
  parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));

/** Filter changes within this many milliseconds are one step, such as dragging a slider. */
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

/** Records that a decision was undone or redone outside of this history. */
export const settleDecision = ({ done, undone }: History, decision: Decision, isUndone: boolean): History => {
  const isOther = (step: Step): boolean => step.type !== 'decision' || step.decision.id !== decision.id;
  const found = [...done, ...undone].find((step) => !isOther(step));
  if (!found) return { done, undone };
  const [from, to] = [done.filter(isOther), undone.filter(isOther)];
  return isUndone ? { done: from, undone: [...to, found] } : { done: [...from, found], undone: to };
};

/** An import is removed: the step that stored it can be neither undone nor done again. */
export const forgetImport = ({ done, undone }: History, id: string): History => {
  const isOther = (step: Step): boolean => step.type !== 'import' || step.id !== id;
  return { done: done.filter(isOther), undone: undone.filter(isOther) };
};

/** The place with the view of another; the panel stays, unless the network changes. */
export const restorePicture = (
  now: Place,
  { view, form, colour, filters, expanded, lens, pins, selected, focus }: Place,
): Place => {
  const isElsewhere = view !== now.view && now.focus.type !== 'page';
  const picture = { view, form, colour, filters, expanded, lens, pins, selected };
  return { ...now, ...picture, focus: isElsewhere ? focus : now.focus };
};
