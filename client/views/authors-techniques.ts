import type { NetworkView } from './view.ts';

/** The two-mode network of authors and techniques. */
export const authorsTechniques: NetworkView = {
  id: 'authors-techniques',
  name: 'Expertise',
  title: 'Who works on what',
  nodeKind: 'author',
  reading:
    'Each dot is an author, each diamond a technique. A line joins an author to a technique in their papers; authors with the same techniques are close together.',
  size: 'papers',
  width: 'papers by the author that use the technique',
  many: 'authors and techniques',
  group: 'group',
};
