import type { NetworkView } from './view.ts';

/** Which techniques go together. */
export const topics: NetworkView = {
  id: 'topics',
  name: 'Topics',
  title: 'Which techniques go together',
  nodeKind: 'technique',
  reading:
    'Each diamond is a technique, each line joins two that stand in the same paper. Those that often meet stand close.',
  size: 'papers that use it',
  width: 'papers with both',
  many: 'techniques',
  group: 'theme',
};
