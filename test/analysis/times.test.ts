import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Item, incidenceOf, type Listing } from '../../server/analysis/networks/incidence.ts';
import { drawNetwork, prepareNetwork } from '../../server/analysis/networks/network.ts';
import type { NetworkOptions } from '../../server/analysis/networks/options.ts';
import { timesOf, timesOfPapers } from '../../server/analysis/networks/times.ts';
import { incidences } from './arbitraries.ts';
import { wholeNetwork } from './numbered.ts';

const items = (...ids: string[]): Item[] => ids.map((id) => ({ id, label: id }));
const papers = [
  { id: 'p_1', year: 2001, members: ['a', 'b'] },
  { id: 'p_2', year: 1999, members: ['a'] },
  { id: 'p_3', year: 2001, members: ['a', 'c'] },
  { id: 'p_4', members: ['a', 'b'] },
];
const options: NetworkOptions = { ...wholeNetwork, kind: 'author' };
const times = (listing: Listing, asked: NetworkOptions = options, isOfPapers = false) => {
  const prepared = prepareNetwork(incidenceOf(listing), asked);
  return { network: drawNetwork(prepared, asked), ...timesOf(prepared, asked, isOfPapers) };
};

it('counts the papers of nodes and links by year; an undated paper is in none', () => {
  const { nodes, links } = times({
    items: items('a', 'b', 'd'),
    papers: [...papers, { id: 'p_5', members: ['d'] }],
  });
  expect(nodes).toEqual([
    {
      id: 'a',
      years: [
        [1999, 1],
        [2001, 2],
      ],
    },
    { id: 'b', years: [[2001, 1]] },
  ]);
  expect(links).toEqual([{ source: 'a', target: 'b', years: [[2001, 1]] }]);
});

it('counts a paper once for a group of several of its authors, even where some are drawn beside it', () => {
  const groups = { ...options, detail: 'groups' } as const;
  const years = [
    [1999, 1],
    [2001, 2],
  ];
  const listing = { items: items('a', 'b', 'c'), papers };
  expect(times(listing, groups).nodes).toEqual([{ id: 'group-0', years }]);
  expect(times(listing, { ...groups, show: 'a' }).nodes).toContainEqual({ id: 'group-0', years });
});

it('puts papers into their own years, and a link of papers into the later one', () => {
  const tied = {
    items: [
      { id: 'p', label: 'p', year: 1990 },
      { id: 'q', label: 'q', year: 2000 },
      { id: 'r', label: 'r' },
    ],
    papers: [
      { id: 'x', members: ['p', 'q'] },
      { id: 'y', members: ['p', 'r'] },
    ],
  };
  const { network, ...found } = times(tied, { ...options, kind: 'paper' }, true);
  const byId = (nodes: typeof found.nodes) => nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(found.nodes)).toEqual([
    { id: 'p', years: [[1990, 1]] },
    { id: 'q', years: [[2000, 1]] },
  ]);
  expect(found.links).toEqual([{ source: 'p', target: 'q', years: [[2000, 1]] }]);
  expect(timesOfPapers(network)).toEqual(found);
});

it('counts for each node and link the papers that the network counts', () => {
  fc.assert(
    fc.property(incidences, fc.constantFrom('nodes' as const, 'groups' as const), (listing, detail) => {
      const dated = { ...listing, papers: listing.papers.map((paper) => ({ ...paper, year: 2000 })) };
      const { network, nodes, links } = times(dated, { ...options, detail });
      expect(nodes).toEqual(network.nodes.map(({ id, papers: n }) => ({ id, years: [[2000, n]] })));
      expect(links).toEqual(
        network.links.map(({ source, target, papers: joint }) => ({
          source,
          target,
          years: [[2000, joint.length]],
        })),
      );
    }),
  );
});
