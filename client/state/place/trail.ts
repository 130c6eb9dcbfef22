/** The breadcrumbs of the panel: what was open, in order, and the present position. Values only. */
import { isListOfNetwork, sorted, sortOf } from './lists.ts';
import type { Focus, Place, ViewId } from './place.ts';
import { focusOn, showView } from './transitions.ts';

/** What was open; a link or a group belongs to the network of the view. */
export interface Step {
  readonly focus: Focus;
  readonly view: ViewId;
}

/** `steps[0]` is the overview. */
export interface Trail {
  readonly steps: readonly Step[];
  readonly at: number;
}

/** Most steps after the overview. */
const longest = 30;

/** Whether two foci are one step: another route of a path, one half asked for, another kind of what a text finds, or another order is no step of its own. */
const isSame = (a: Focus, b: Focus): boolean =>
  (a.type === 'path' && b.type === 'path' && a.from === b.from) ||
  (a.type === 'compare' && b.type === 'compare' && a.left === b.left) ||
  (a.type === 'search' && b.type === 'search' && a.text === b.text) ||
  (a.type === 'list' &&
    b.type === 'list' &&
    JSON.stringify(sorted(a, sortOf(b))) === JSON.stringify(sorted(b, sortOf(b)))) ||
  JSON.stringify(a) === JSON.stringify(b);

export const beginTrail = ({ focus, view }: Place): Trail => {
  const root: Step = { focus: { type: 'none' }, view };
  return focus.type === 'none' ? { steps: [root], at: 0 } : { steps: [root, { focus, view }], at: 1 };
};

/**
 * The place has changed. To a step that lies behind, or to the next one ahead: one goes there, and the way on stays.
 * To the overview: back to the start. To anything else: a step further, and the way that was still ahead is forgotten.
 */
export const follow = (trail: Trail, { focus, view }: Place): Trail => {
  const { steps, at } = trail;
  const here = steps[at];
  if (here?.focus === focus) return trail;
  if (here && isSame(here.focus, focus)) return { at, steps: steps.with(at, { ...here, focus }) };
  const behind = steps.findLastIndex((step, i) => i < at && isSame(step.focus, focus));
  if (behind >= 0) return { steps, at: behind };
  const ahead = steps[at + 1];
  if (ahead && isSame(ahead.focus, focus)) return { steps, at: at + 1 };
  const [root, ...way] = steps.slice(0, at + 1);
  const latest = [...way, { focus, view }].slice(-longest);
  return { steps: root ? [root, ...latest] : latest, at: latest.length };
};

/** Things have become others: the steps to them lead to those, and two that become one are one step. */
export const afterMerge = (trail: Trail, successor: (id: string) => string | undefined): Trail => {
  const steps: Step[] = [];
  let { at } = trail;
  trail.steps.forEach((step, i) => {
    const id = step.focus.type === 'page' ? successor(step.focus.id) : undefined;
    const now =
      id !== undefined && step.focus.type === 'page' ? { ...step, focus: { ...step.focus, id } } : step;
    const before = steps.at(-1);
    if (!before || !isSame(before.focus, now.focus)) steps.push(now);
    else if (i <= trail.at) at -= 1;
  });
  return { steps, at };
};

/** The place at a step: what is of one network only is looked at in its view. */
export const placeAt = (place: Place, { focus, view }: Step): Place => {
  const isOfNetwork =
    focus.type === 'link' || focus.type === 'cluster' || (focus.type === 'list' && isListOfNetwork(focus.of));
  return focusOn(isOfNetwork ? showView(place, view) : place, focus);
};
