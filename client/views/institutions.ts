import type { NetworkView } from './view.ts';

/** The network of institutions that have papers in common. */
export const institutions: NetworkView = {
  id: 'institutions',
  title: 'Institutions',
  nodeKind: 'institution',
  howToRead:
    'Each pentagon is an institution, as the affiliations of authors name it. A line joins two institutions with a paper in common; frequent partners are close together.',
  size: 'papers',
  width: 'joint papers',
  plural: 'institutions',
  group: 'group',
};
