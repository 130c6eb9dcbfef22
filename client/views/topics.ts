import type { NetworkView } from './view.ts';

/** The co-occurrence network of techniques. */
export const topics: NetworkView = {
  id: 'topics',
  title: 'Topics',
  nodeKind: 'technique',
  howToRead:
    'Each diamond is a technique. A line joins two techniques used in the same paper; techniques often used together are close together.',
  size: 'papers',
  width: 'papers that use both',
  plural: 'techniques',
  group: 'theme',
};
