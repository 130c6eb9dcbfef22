import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { broughtBy, buildScene, linkId, turned } from '../../../../client/state/scene/scene.ts';
import { line, papersOf } from './networks.ts';

const place = ({ x, y }: { x: number; y: number }): string => `${x} ${y}`;

describe('a scene', () => {
  it('is the network as it was laid out, while nothing is open', () => {
    const scene = buildScene(line(), []);
    expect(scene.nodes.map(({ id, x, y }) => [id, x, y])).toEqual([
      ['a', 0, 0],
      ['b', 100, 0],
      ['c', 200, 0],
      ['d', 300, 0],
    ]);
    expect(scene.links.map(({ id, home }) => [id, home])).toEqual([
      ['a\nb', true],
      ['b\nc', true],
    ]);
  });

  it('adds what an opened node brings, near it, and leaves the rest where it was', () => {
    const before = buildScene(line(), []);
    const after = buildScene(line(), [{ id: 'b', neighborhood: papersOf('b', ['p1', 'p2', 'p3']) }]);
    expect(after.nodes.slice(0, 4)).toEqual(before.nodes);
    const added = after.nodes.slice(4);
    expect(added.map(({ id, kind, parent }) => [id, kind, parent])).toEqual([
      ['p1', 'paper', 'b'],
      ['p2', 'paper', 'b'],
      ['p3', 'paper', 'b'],
    ]);
    for (const { x, y } of added) expect(Math.hypot(x - 100, y)).toBeLessThan(250);
    expect(new Set(after.nodes.map(place)).size).toBe(7);
  });

  it('leaves out links to nodes that are not drawn', () => {
    const neighborhood = papersOf('b', ['p1']);
    neighborhood.links.push({ source: 'p1', target: 'elsewhere', weight: 1, papers: ['p1'] });
    const scene = buildScene(line(), [{ id: 'b', neighborhood }]);
    expect(scene.links.map(({ id }) => id)).not.toContain(linkId('p1', 'elsewhere'));
  });

  it('opens nothing from a node that is not drawn', () => {
    expect(buildScene(line(), [{ id: 'x', neighborhood: papersOf('x', ['p1']) }]).nodes).toHaveLength(4);
  });

  it('says how many neighbours were left out', () => {
    const scene = buildScene(line(), [{ id: 'b', neighborhood: papersOf('b', ['p1'], 71) }]);
    expect(scene.cut).toEqual([{ id: 'b', left: 70 }]);
  });

  it('keeps brought nodes where they stood, also when another one is closed', () => {
    const [a, b] = [
      { id: 'a', neighborhood: papersOf('a', ['p1', 'p2']) },
      { id: 'b', neighborhood: papersOf('b', ['p3']) },
    ];
    const both = buildScene(line(), [a, b]);
    const known = new Map(both.nodes.map(({ id, x, y }) => [id, { x, y }]));
    const one = buildScene(line(), [b], known);
    const at = (scene: typeof one) => scene.nodes.find(({ id }) => id === 'p3');
    expect(at(one)).toEqual(at(both));
  });

  it('knows all that stands only because of an opened node', () => {
    const scene = buildScene(line(), [
      { id: 'b', neighborhood: papersOf('b', ['p1', 'p2']) },
      { id: 'p1', neighborhood: papersOf('p1', ['v1']) },
      { id: 'c', neighborhood: papersOf('c', ['p9']) },
    ]);
    expect(broughtBy(scene, 'b')).toEqual(new Set(['p1', 'p2', 'v1']));
  });

  it('gives the same places every time, and no two nodes the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (n) => {
        const ids = Array.from({ length: n }, (_, i) => `p${i}`);
        const build = () => buildScene(line(), [{ id: 'b', neighborhood: papersOf('b', ids) }]);
        const scene = build();
        expect(build()).toEqual(scene);
        expect(new Set(scene.nodes.map(place)).size).toBe(n + 4);
      }),
      { numRuns: 20 },
    );
  });

  it('turns by a right angle: distances stay', () => {
    expect(turned(line()).nodes.map(({ x, y }) => [x + 0, y])).toEqual([
      [0, 0],
      [0, 100],
      [0, 200],
      [0, 300],
    ]);
  });

  it('draws a paper of the library as large as one that is cited once, however seldom it is cited', () => {
    const network = line();
    const [a, b, c] = network.nodes.map((node) => ({ ...node, kind: 'paper' as const, papers: 30 }));
    const nodes = [
      { ...a, value: 0 },
      { ...b, value: 1, held: false },
      { ...c, value: 3, held: false },
    ].map((node) => ({ ...network.nodes[0], ...node })) as typeof network.nodes;
    expect(buildScene({ ...network, nodes }, []).nodes.map(({ size, own }) => [size, own])).toEqual([
      [10, true],
      [10, undefined],
      [30, undefined],
    ]);
  });

  it('draws the greatest value as large as the most papers', () => {
    const network = line();
    const values = network.nodes.map((node, i) => ({ ...node, value: i / 10 }));
    const { nodes } = buildScene({ ...network, nodes: values }, []);
    expect(nodes.map(({ size }) => size)).toEqual([0, 4 / 3, 8 / 3, 4].map((size) => expect.closeTo(size)));
    expect(buildScene(network, []).nodes.map(({ size }) => size)).toEqual([4, 3, 2, 1]);
  });
});
