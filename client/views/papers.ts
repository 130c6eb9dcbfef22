import type { NetworkView } from './view.ts';

/** The network of papers, by the relation that the reader chooses. */
export const papers: NetworkView = {
  id: 'papers',
  title: 'Papers',
  nodeKind: 'paper',
  howToRead:
    'Each square is a paper, labelled with its first author and year and, from near, its title. Lines show the relation chosen under Links; closely related papers are close together.',
  size: 'linked papers',
  width: 'items in common',
  plural: 'papers',
  group: 'group',
};
