/** Undo and redo of changes to the view and of decisions. */
import { addNotice, type Coterie } from '../context/context.ts';
import {
  changedParts,
  record,
  restorePicture,
  type Step,
  stepBack,
  stepForward,
} from '../state/place/history.ts';
import { changeInWords } from '../state/words/change-in-words.ts';
import { viewTitles } from '../views/index.ts';
import { setUndone } from './decide.ts';
import { undoImport } from './undo-import.ts';

/** Whether an undo is changing the place, which is not recorded. */
let travelling = false;

/** Records every change of the picture; `now` is the time in milliseconds. */
export const bindHistory = (coterie: Coterie, now: () => number): void => {
  let before = coterie.place.get();
  /** Names as last drawn: a hidden node is gone from the scene when its notice is written. */
  const labels = new Map<string, string>();
  coterie.scene.subscribe(() => {
    for (const { id, label } of coterie.scene.get()?.nodes ?? []) labels.set(id, label);
  });
  coterie.place.subscribe(() => {
    const after = coterie.place.get();
    if (!travelling && changedParts(before, after).length > 0) {
      const words = changeInWords(before, after, { nameOf: (id) => labels.get(id) ?? '…', viewTitles });
      const step: Step = { type: 'view', words, before, after, at: now() };
      coterie.history.set((history) => record(history, step));
    }
    before = after;
  });
};

const ownNotices = /^(Undone: |Redone: |Nothing to )/;

const notify = (coterie: Coterie, text: string, action?: { label: string; act(): void }): void => {
  coterie.notices.set((now) => now.filter((notice) => !ownNotices.test(notice.text)));
  addNotice(coterie.notices, text, action);
};

const go = async (coterie: Coterie, step: Step, isUndo: boolean): Promise<void> => {
  if (step.type === 'decision') return setUndone(coterie, step.decision, isUndo);
  if (step.type === 'import') return undoImport(coterie, step);
  travelling = true;
  coterie.place.set((now) => restorePicture(now, isUndo ? step.before : step.after));
  travelling = false;
};

const travel = (coterie: Coterie, isUndo: boolean): void => {
  const { done, undone } = coterie.history.get();
  const step = (isUndo ? done : undone).at(-1);
  if (!step) {
    notify(coterie, isUndo ? 'Nothing to undo.' : 'Nothing to redo.');
    return;
  }
  coterie.history.set(isUndo ? stepBack : stepForward);
  void go(coterie, step, isUndo);
  if (step.type === 'view')
    notify(coterie, `${isUndo ? 'Undone' : 'Redone'}: ${step.words}.`, {
      label: isUndo ? 'Redo' : 'Undo',
      act: () => travel(coterie, !isUndo),
    });
};

/** Undoes the latest step; a notice says which. */
export const undo = (coterie: Coterie): void => travel(coterie, true);

/** Redoes the step undone last. */
export const redo = (coterie: Coterie): void => travel(coterie, false);
