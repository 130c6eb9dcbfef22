/** Every network view. A new one is a file here, a line below, and its id in `state/place.ts`. */
import type { ViewId } from '../state/place/place.ts';
import { authorsTechniques } from './authors-techniques.ts';
import { coauthors } from './coauthors.ts';
import { papers } from './papers.ts';
import { timeline } from './timeline.ts';
import { topics } from './topics.ts';
import type { NetworkView } from './view.ts';

export const views: Readonly<Record<ViewId, NetworkView>> = {
  coauthors,
  topics,
  papers,
  'authors-techniques': authorsTechniques,
  timeline,
};

/** The title of every view. */
export const viewTitles = Object.fromEntries(
  Object.values(views).map(({ id, title }) => [id, title]),
) as Record<ViewId, string>;
