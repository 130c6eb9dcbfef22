import { describe, expect, it } from 'vitest';
import { linkId, type Scene, type SceneNode } from '../../../../client/state/scene/scene.ts';
import {
  firstWindow,
  nextWindow,
  withinYears,
  type YearsWindow,
  yearsOfNetwork,
} from '../../../../client/state/scene/years-window.ts';

const node = (id: string, more: Partial<SceneNode> = {}): SceneNode => ({
  id,
  kind: 'author',
  label: id,
  papers: 3,
  size: 3,
  x: 10,
  y: 20,
  ...more,
});
const link = (source: string, target: string, more: object = {}) => ({
  id: linkId(source, target),
  source,
  target,
  weight: 3,
  papers: [],
  home: true,
  ...more,
});
const times = {
  nodes: [
    {
      id: 'a',
      years: [
        [2000, 1],
        [2005, 2],
      ] as [number, number][],
    },
    { id: 'b', years: [[2005, 3]] as [number, number][] },
    { id: 'p', years: [[2005, 1]] as [number, number][] },
  ],
  links: [
    {
      source: 'a',
      target: 'b',
      years: [
        [2000, 1],
        [2005, 2],
      ] as [number, number][],
    },
  ],
};

describe('a scene within some years', () => {
  const scene: Scene = {
    nodes: [node('a'), node('b'), node('undated')],
    links: [link('a', 'b'), link('a', 'undated')],
    cut: [],
  };
  it('keeps what has papers there, in its place, as large as it was then', () => {
    const found = withinYears(scene, times, { from: 2005, to: 2006 });
    expect(found.nodes).toEqual([node('a', { papers: 2, size: 2 }), node('b')]);
    expect(found.links).toEqual([link('a', 'b', { weight: 2 })]);
    expect(withinYears(scene, times, { from: 1990, to: 2000 }).nodes.map(({ id }) => id)).toEqual(['a']);
  });
  it('leaves the size of papers and of a chosen measure, and takes what was expanded by its own year', () => {
    const more: Scene = {
      nodes: [
        node('p', { kind: 'paper' }),
        node('b', { value: 7, size: 9 }),
        node('x', { parent: 'b', year: 2005 }),
        node('y', { parent: 'b', year: 2001 }),
      ],
      links: [link('b', 'x', { home: false }), link('b', 'y', { home: false })],
      cut: [],
    };
    const found = withinYears(more, times, { from: 2005, to: 2005 });
    expect(found.nodes.map(({ id, size }) => [id, size])).toEqual([
      ['p', 3],
      ['b', 9],
      ['x', 3],
    ]);
    expect(found.links.map(({ target }) => target)).toEqual(['x']);
  });
});

describe('a window', () => {
  const range = { from: 1990, to: 2019 };
  it('moves on to the end of the range, a year at a time', () => {
    const seen: YearsWindow[] = [];
    for (let at: YearsWindow | undefined = firstWindow(range, range); at; at = nextWindow(at, range))
      seen.push(at);
    expect(seen[0]).toEqual({ from: 1990, to: 1994 });
    expect(seen.at(-1)).toEqual({ from: 2015, to: 2019 });
    expect(seen.length).toBe(26);
  });
  it('goes on from where it was set, and begins again from the end', () => {
    expect(firstWindow({ from: 2000, to: 2002 }, range)).toEqual({ from: 2000, to: 2002 });
    expect(firstWindow({ from: 2017, to: 2019 }, range)).toEqual({ from: 1990, to: 1992 });
  });
  it('needs two years', () => {
    const years = [2001, 2004, 2007].map((year) => ({ year, papers: 1 }));
    expect(yearsOfNetwork(years)).toEqual({ from: 2001, to: 2007 });
    expect(yearsOfNetwork(years, { from: 2002 })).toEqual({ from: 2004, to: 2007 });
    expect(yearsOfNetwork(years, { from: 2005 })).toBeUndefined();
  });
});
