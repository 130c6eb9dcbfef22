import type { NetworkView } from './view.ts';

/** Which papers belong together. */
export const papers: NetworkView = {
  id: 'papers',
  name: 'Papers',
  title: 'Which papers belong together',
  nodeKind: 'paper',
  reading:
    'Each box is a paper, known by its first author and year. Each line joins two by what you choose below; those that have much in common stand close.',
  size: 'ties to other papers',
  width: 'things in common',
  many: 'papers',
  group: 'group',
};
