import type { NetworkView } from './view.ts';

/** Who writes with whom. */
export const coauthors: NetworkView = {
  id: 'coauthors',
  name: 'Co-authors',
  title: 'Who writes with whom',
  nodeKind: 'author',
  reading:
    'Each dot is an author, each line joins two who wrote a paper together. Those who often write together stand close.',
  size: 'papers written',
  width: 'papers together',
  many: 'people',
  group: 'group',
};
