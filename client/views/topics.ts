import type { NetworkView } from './view.ts';

/** The co-occurrence network of techniques. */
export const topics: NetworkView = {
  id: 'topics',
  name: 'Topics',
  title: 'Topics',
  nodeKind: 'technique',
  reading:
    'Each diamond is a technique. A line joins two techniques used in the same paper; techniques often used together are close together.',
  size: 'papers',
  width: 'papers that use both',
  many: 'techniques',
  group: 'theme',
};
