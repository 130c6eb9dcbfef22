import { describe, expect, it } from 'vitest';
import type { Colouring, Marking } from '../../../client/graph/classes.ts';
import { drawingOf } from '../../../client/graph/drawing.ts';
import { chooseLabels, type Labelling } from '../../../client/graph/labels.ts';
import type { ShownNode } from '../../../client/graph/look.ts';
import type { Palette } from '../../../client/graph/palette.ts';
import { nodeAt } from '../../../client/graph/renderer.ts';
import { createShown } from '../../../client/graph/shown.ts';
import { markInView } from '../../../client/graph/view.ts';
import type { Scene, SceneNode } from '../../../client/state/scene/scene.ts';
import { toSvg } from '../../../client/state/scene/svg.ts';

const palette: Palette = {
  ground: '#ffffff',
  ink: '#000000',
  quiet: '#777777',
  link: '#cccccc',
  accent: '#008080',
  clusters: ['#ff0000', '#00ff00'],
  rest: '#999999',
  kinds: {
    paper: '#111111',
    author: '#222222',
    venue: '#333333',
    technique: '#444444',
    source: '#555555',
    institution: '#666666',
    country: '#777777',
  },
  years: ['#000080', '#800000'],
  densities: ['#eeeeff', '#000044'],
  font: 'serif',
};
const colouring: Colouring = {
  mode: 'cluster',
  range: undefined,
  most: 5,
  clusters: [0, 1],
  names: [],
  isDensity: false,
  discs: [],
  venues: new Map(),
};

const node = (id: string, x: number, y: number, more: Partial<SceneNode> = {}): SceneNode => ({
  id,
  kind: 'author',
  label: `Author ${id}`,
  papers: 1,
  size: 1,
  cluster: 0,
  x,
  y,
  ...more,
});
const link = (source: string, target: string): Scene['links'][number] => ({
  id: `${source}\n${target}`,
  source,
  target,
  weight: 1,
  papers: [],
  home: true,
});

const scene: Scene = {
  nodes: [node('a', 0, 0, { size: 9 }), node('b', 300, 0), node('c', 0, 300, { cluster: 1 })],
  links: [link('a', 'b'), link('b', 'c')],
  cut: [],
};
const emphasis: NonNullable<Marking['emphasis']> = {
  chosen: new Set(['a']),
  nodes: new Set(['a', 'b']),
  links: new Set(['a\nb']),
  path: false,
};

const shownWith = (change: Partial<Marking> = {}) => {
  const shown = createShown(palette);
  shown.show(scene, colouring);
  shown.mark(change);
  return shown;
};

describe('the look of a picture', () => {
  it('has the colours of groups, on links within a group too', () => {
    const { marks, lines, dim, near } = shownWith().look();
    expect(marks.map(({ id, fill }) => [id, fill])).toEqual([
      ['a', '#ff0000'],
      ['b', '#ff0000'],
      ['c', '#00ff00'],
    ]);
    expect(lines[0]?.colour).not.toBe(palette.link);
    expect(lines[1]?.colour).toBe(palette.link);
    expect([dim, near]).toEqual([1, []]);
  });

  it('fades all but what is highlighted, which is drawn over the rest', () => {
    const { faded, marks, near, dim } = shownWith({ emphasis }).look();
    expect(faded.map(({ id }) => id)).toEqual(['c']);
    expect(faded[0]?.fill).not.toBe('#00ff00');
    expect(marks.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(marks.at(-1)?.ring?.colour).toBe(palette.accent);
    expect(near.map(({ id }) => id)).toEqual(['a\nb']);
    expect(dim).toBeLessThan(0.2);
  });

  it('crosses out a paper that is retracted, in the saved picture too', () => {
    const shown = createShown(palette);
    const nodes = scene.nodes.map((each) => (each.id === 'c' ? { ...each, retracted: true } : each));
    shown.show({ ...scene, nodes }, colouring);
    const crossed = shown.look().marks.filter(({ isCrossed }) => isCrossed);
    expect(crossed.map(({ id, rim }) => [id, rim])).toEqual([['c', palette.ink]]);
    const drawing = { width: 9, height: 9, font: '', ink: '', ground: '', lines: [], marks: crossed };
    expect(toSvg(drawing).match(/<path /g)).toHaveLength(1);
    expect(toSvg({ ...drawing, marks: shownWith().look().marks })).not.toContain('<path ');
  });

  it('keeps the lines while something is highlighted, so that they need not be drawn again', () => {
    const shown = shownWith();
    const { lines } = shown.look();
    shown.mark({ emphasis });
    expect(shown.look().lines).toBe(lines);
  });

  it('lets links follow a node that is dragged, and all lines once it is dropped', () => {
    const shown = shownWith();
    const { lines } = shown.look();
    shown.drag(new Map([['c', { x: 50, y: 60 }]]));
    const dragged = shown.look();
    expect(dragged.lines).toBe(lines);
    expect(dragged.near).toMatchObject([{ id: 'b\nc', x2: 50, y2: 60 }]);
    shown.settle();
    expect(shown.look().lines[1]).toMatchObject({ id: 'b\nc', x2: 50, y2: 60 });
    expect(shown.look().near).toEqual([]);
  });

  it('keeps the lines of all other nodes where one is dropped', () => {
    const shown = shownWith();
    const [other] = shown.look().lines;
    const nodes = scene.nodes.map((each) => (each.id === 'c' ? { ...each, x: 50, y: 60 } : each));
    shown.show({ ...scene, nodes }, colouring);
    expect(shown.look().lines[0]).toBe(other);
    expect(shown.look().lines[1]).toMatchObject({ id: 'b\nc', x2: 50, y2: 60 });
  });

  it('keeps the width of a link while its node is dragged', () => {
    const shown = createShown(palette);
    const links = [
      { ...link('a', 'b'), weight: 50 },
      { ...link('b', 'c'), weight: 2 },
    ];
    shown.show({ ...scene, links }, colouring);
    const { width } = shown.look().lines[1] ?? {};
    shown.drag(new Map([['c', { x: 50, y: 60 }]]));
    expect(shown.look().near).toMatchObject([{ id: 'b\nc', width }]);
  });
});

describe('a group seen from far away', () => {
  it('has a rim that is no wider than its disc', () => {
    const shown = createShown(palette);
    shown.show({ ...scene, nodes: [node('a', 0, 0, { members: 3 })], links: [] }, colouring);
    const [mark] = shown.look().marks;
    for (const zoom of [0.05, 0.2, 1, 5]) {
      const seen = mark && markInView(mark, { zoom, pan: { x: 0, y: 0 } });
      expect(seen?.rimWidth).toBeLessThanOrEqual(seen?.size ?? 0);
    }
  });
});

describe('papers of the library among cited ones', () => {
  const papers: Scene = {
    nodes: [
      node('cited', 0, 0, { kind: 'paper', size: 9 }),
      node('own', 300, 0, { kind: 'paper', size: 0, own: true }),
      node('other', 0, 300, { kind: 'paper', size: 0 }),
    ],
    links: [],
    cut: [],
  };
  const shown = createShown(palette);
  shown.show(papers, colouring);

  it('have a dark outline', () => {
    const look = new Map(shown.look().marks.map((mark) => [mark.id, mark]));
    expect(look.get('own')?.rim).toBe(palette.ink);
    expect(look.get('other')?.rim).not.toBe(palette.ink);
  });

  it('are named first', () => {
    expect([...chooseLabels(shown.nodes, labelling).keys()][0]).toBe('own');
  });
});

describe('the node under the pointer', () => {
  it('is the last one whose disc, or what is close around it, holds the point', () => {
    const { nodes } = shownWith();
    const right = 300 + (nodes[1]?.diameter ?? 0) / 2;
    expect(nodeAt(nodes, right + 1, 0, 2)?.id).toBe('b');
    expect(nodeAt(nodes, right + 3, 0, 2)).toBeUndefined();
    expect(nodeAt([...nodes, { ...nodes[0], id: 'over' } as (typeof nodes)[0]], 0, 0, 2)?.id).toBe('over');
  });
});

const labelling: Labelling = {
  view: { zoom: 1, pan: { x: 100, y: 100 } },
  width: 600,
  height: 600,
  covered: [],
  measure: (text, size) => text.length * size * 0.5,
  isMap: false,
  near: undefined,
  chosen: new Set(),
  opened: new Set(),
  links: [],
};

describe('labels', () => {
  it('are shown where there is room, and only on what is highlighted', () => {
    const { nodes } = shownWith();
    expect([...chooseLabels(nodes, labelling).keys()].sort()).toEqual(['a', 'b', 'c']);
    const near = chooseLabels(nodes, { ...labelling, near: emphasis.nodes, chosen: emphasis.chosen });
    expect([...near.keys()].sort()).toEqual(['a', 'b']);
  });

  it('stand in a saved picture, with what is highlighted, however many nodes there are', () => {
    const shown = shownWith({ emphasis, picked: new Set(['b']) });
    const labels = chooseLabels(shown.nodes, { ...labelling, near: emphasis.nodes });
    const view = { ...labelling.view, width: 600, height: 600, labelledAt: 1 };
    const svg = toSvg(drawingOf(shown, { labels, names: [], density: undefined }, view, palette));
    expect(svg).toContain('Author a');
    expect(svg).not.toContain('Author c');
    expect(svg).toContain(`stroke="${palette.accent}"`);
    expect(svg).not.toContain('#00ff00');
  });

  it('of a group stands in its disc: whole, or its first part, or small; at last another part of it', () => {
    const named = (label: string, diameter: number) => {
      const group = { ...shownWith().nodes[0], id: 'g', label, short: label, members: 9, diameter };
      const shown = chooseLabels([group as ShownNode], labelling).get('g');
      return { text: shown?.text.replaceAll('\n', ' '), size: shown?.size, isInside: shown?.dy === 0 };
    };
    expect(named('glaze, tea bowls', 120)).toMatchObject({
      text: 'glaze, tea bowls',
      size: 15,
      isInside: true,
    });
    expect(named('porcelain, tea bowls', 60)).toMatchObject({ text: 'porcelain', isInside: true });
    expect(named('earthenware, tea bowls', 56)).toEqual({ text: 'earthenware', size: 9, isInside: true });
    expect(named('electroluminescence, tea', 60)).toMatchObject({ text: 'tea', isInside: true });
  });

  it('of a paper known by its title has it once', () => {
    const title = 'A long account of the glaze of early tea bowls';
    const paper = { ...shownWith().nodes[0], id: 'p', label: title, short: 'A long account of the…', title };
    const text = chooseLabels([paper as ShownNode], labelling).get('p')?.text;
    expect(text?.replaceAll('\n', ' ')).toBe(title);
    const signed = chooseLabels([{ ...paper, short: 'Ode 2001' } as ShownNode], labelling).get('p')?.text;
    expect(signed?.replaceAll('\n', ' ')).toBe(`Ode 2001 ${title}`);
  });
});
