import type { NetworkView } from './view.ts';

/** The co-authorship network. */
export const coauthors: NetworkView = {
  id: 'coauthors',
  title: 'Co-authors',
  nodeKind: 'author',
  howToRead:
    'Each dot is an author. A line joins two authors who wrote a paper together; frequent co-authors are close together.',
  size: 'papers',
  width: 'joint papers',
  plural: 'authors',
  group: 'group',
};
