import type { NetworkView } from './view.ts';

/** The two-mode network of authors and techniques. */
export const authorsTechniques: NetworkView = {
  id: 'authors-techniques',
  title: 'Who works on what',
  nodeKind: 'author',
  howToRead:
    'Each dot is an author, each diamond a technique. A line joins an author to a technique in their papers; authors with the same techniques are close together.',
  size: 'papers',
  width: 'papers that use the technique',
  plural: 'authors and techniques',
  group: 'group',
};
