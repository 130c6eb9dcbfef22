/** Makes, undoes and redoes decisions, and refreshes the page. */
import { type Endpoint, fetchAnswer } from '../api/api.ts';
import { addNotice, type Coterie } from '../context/context.ts';
import type { Decision, DecisionRequest } from '../state/base/wire.ts';
import { record, settleDecision } from '../state/place/history.ts';
import { afterMerge } from '../state/place/trail.ts';
import { focusOn } from '../state/place/transitions.ts';
import { decisionInWords, successor } from '../state/words/decisions.ts';

/** Milliseconds until the parts that showed a merged thing are gone. */
const leaving = 60;

type Page = Pick<Coterie, 'resources' | 'notices' | 'place' | 'history' | 'trail'>;

const post = (path: string, body: object): Promise<Decision> => {
  const endpoint: Endpoint<Decision> = { path };
  return fetchAnswer(endpoint, undefined, {
    method: 'POST',
    body: JSON.stringify(body),
    contentType: 'application/json',
  });
};

const problem = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Undoes or redoes a decision; a notice reports it. Never throws. */
export const setUndone = async (page: Page, decision: Decision, undone: boolean): Promise<void> => {
  const way = undone ? 'undo' : 'redo';
  try {
    await post(`/api/decisions/${encodeURIComponent(decision.id)}/${way}`, {});
    page.history.set((now) => settleDecision(now, decision, undone));
    const [done, taken] = [`${decisionInWords(decision)}.`, `Undone: ${decisionInWords(decision)}.`];
    // Earlier notices about it are out of date.
    page.notices.set((now) => now.filter(({ text }) => text !== done && text !== taken));
    addNotice(page.notices, undone ? taken : done, {
      label: undone ? 'Redo' : 'Undo',
      act: () => void setUndone(page, decision, !undone),
    });
  } catch (error) {
    page.history.set((now) => settleDecision(now, decision, !undone));
    addNotice(page.notices, problem(error));
  }
  setTimeout(page.resources.refresh, leaving);
};

/** Makes a decision; the page of a merged thing then shows the one it was merged into. Resolves to nothing on failure, which a notice reports. */
export const decide = async (page: Page, request: DecisionRequest): Promise<Decision | undefined> => {
  try {
    const decision = await post('/api/decisions', request);
    const words = decisionInWords(decision);
    page.history.set((now) => record(now, { type: 'decision', words, decision }));
    page.trail.set((now) => afterMerge(now, (id) => successor(request, id)));
    page.place.set((now) => {
      const id = now.focus.type === 'page' ? successor(request, now.focus.id) : undefined;
      return id !== undefined && now.focus.type === 'page' ? focusOn(now, { ...now.focus, id }) : now;
    });
    // First leave pages of nodes that are gone, then fetch everything again.
    setTimeout(page.resources.refresh, leaving);
    addNotice(page.notices, `${words}.`, {
      label: 'Undo',
      act: () => void setUndone(page, decision, true),
    });
    return decision;
  } catch (error) {
    addNotice(page.notices, problem(error));
    return undefined;
  }
};
