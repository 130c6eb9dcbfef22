/** Every network view. A new one is a file here, a line below, and its id in `state/place.ts`. */
import { type Collaboration, isCollaboration, type ViewId } from '../state/place/place.ts';
import { authorsTechniques } from './authors-techniques.ts';
import { coauthors } from './coauthors.ts';
import { countries } from './countries.ts';
import { institutions } from './institutions.ts';
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
  institutions,
  countries,
};

/** The title of every view. */
export const viewTitles = Object.fromEntries(
  Object.values(views).map(({ id, title }) => [id, title]),
) as Record<ViewId, string>;

/** What each view of who works together is called beside the others. */
export const collaborationTitles: Readonly<Record<Collaboration, string>> = {
  coauthors: 'People',
  institutions: 'Institutions',
  countries: 'Countries',
};

/** The views as they are offered side by side: those of who works together are one, as it was chosen last. */
export const offeredTitles = (now: ViewId): Partial<Record<ViewId, string>> => {
  const shown = isCollaboration(now) ? now : 'coauthors';
  const others = Object.entries(viewTitles).filter(([id]) => !isCollaboration(id as ViewId));
  return { [shown]: viewTitles.coauthors, ...Object.fromEntries(others) };
};
