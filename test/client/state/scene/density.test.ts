import { describe, expect, it } from 'vitest';
import { densityOf, type Field } from '../../../../client/state/scene/density.ts';

const at = ({ x, y, cell, columns, values }: Field, px: number, py: number): number =>
  values[Math.floor((py - y) / cell) * columns + Math.floor((px - x) / cell)] ?? Number.NaN;

const node = (x: number, y: number, size = 1) => ({ x, y, size });

describe('the density of nodes', () => {
  /** A crowd on the left, one node on the right. */
  const nodes = [
    ...Array.from({ length: 20 }, (_, i) => node(10 * (i % 5), 10 * Math.floor(i / 5))),
    node(400, 20),
  ];

  it('is greatest where most nodes stand, and nothing far from all', () => {
    const field = densityOf(nodes);
    if (!field) throw new Error('there is no field');
    expect(Math.max(...field.values)).toBe(1);
    expect(at(field, 20, 15)).toBeGreaterThan(0.9);
    expect(at(field, 400, 20)).toBeGreaterThan(0.01);
    expect(at(field, 400, 20)).toBeLessThan(0.3);
    expect(at(field, 250, 20)).toBeLessThan(0.01);
  });

  it('counts each node by its size', () => {
    const field = densityOf([...nodes.slice(0, -1), node(400, 20, 1000)]);
    if (!field) throw new Error('there is no field');
    expect(at(field, 400, 20)).toBeGreaterThan(0.9);
    expect(at(field, 20, 15)).toBeLessThan(0.1);
  });

  it('spreads a group over its disc', () => {
    const wide = densityOf([...nodes, { ...node(900, 20, 5), reach: 100 }]);
    if (!wide) throw new Error('there is no field');
    expect(at(wide, 940, 20)).toBeGreaterThan(at(wide, 440, 20));
  });

  it('is of bounded size, and there for one node and for several at one place', () => {
    expect(densityOf([])).toBeUndefined();
    expect(densityOf([node(3, 4)])?.values.some((value) => value === 1)).toBe(true);
    expect(densityOf([node(3, 4), node(3, 4)])?.values.some((value) => value === 1)).toBe(true);
    const far = densityOf([...nodes, node(1e7, 0)]);
    expect(far && far.columns * far.rows).toBeLessThanOrEqual(481 * 481);
  });
});
