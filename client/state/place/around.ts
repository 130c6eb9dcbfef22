/** The graph around one paper. */
import type { Place } from './place.ts';
import { focusOn } from './transitions.ts';
import { decode } from './url.ts';

/** The papers view around a paper, whose page stays open. */
export const aroundPaper = (id: string): Place =>
  focusOn(decode(`?${new URLSearchParams({ view: 'papers', around: id })}`).place, {
    type: 'page',
    kind: 'paper',
    id,
  });
