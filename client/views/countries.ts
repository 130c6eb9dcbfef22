import type { NetworkView } from './view.ts';

/** The network of countries that have papers in common. */
export const countries: NetworkView = {
  id: 'countries',
  title: 'Countries',
  nodeKind: 'country',
  howToRead:
    'Each octagon is a country, as the affiliations of authors name it. A line joins two countries with a paper in common; frequent partners are close together.',
  size: 'papers',
  width: 'joint papers',
  plural: 'countries',
  group: 'group',
};
