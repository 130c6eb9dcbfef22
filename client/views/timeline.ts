import type { NetworkView } from './view.ts';

/** How the groups of papers moved over time. */
export const timeline: NetworkView = {
  id: 'timeline',
  name: 'Timeline',
  title: 'When what was written',
  nodeKind: 'paper',
  reading:
    'Each box is a paper: years go from left to right, every group of papers has a lane of its own, the largest on top. Lines join papers as in the network of papers.',
  size: 'ties to other papers',
  width: 'things in common',
  many: 'papers',
  group: 'group',
};
