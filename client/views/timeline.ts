import type { NetworkView } from './view.ts';

/** The network of papers by year, with a lane for each group. */
export const timeline: NetworkView = {
  id: 'timeline',
  title: 'Timeline',
  nodeKind: 'paper',
  howToRead:
    'Each square is a paper, placed by year from left to right. Each group has its own lane, the largest on top; lines mean the same as in the Papers view.',
  size: 'linked papers',
  width: 'items in common',
  plural: 'papers',
  group: 'group',
};
