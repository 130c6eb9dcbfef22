import type { NetworkView } from './view.ts';

/** Who works with which techniques. */
export const authorsTechniques: NetworkView = {
  id: 'authors-techniques',
  name: 'Expertise',
  title: 'Who works with what',
  nodeKind: 'author',
  reading:
    'Each dot is an author, each diamond a technique. Each line joins an author to what their papers use; those who share techniques stand round them.',
  size: 'papers',
  width: 'papers by the one on the other',
  many: 'people and techniques',
  group: 'group',
};
