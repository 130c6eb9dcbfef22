import { describe, expect, it } from 'vitest';
import { buildScene } from '../../../../client/state/scene/scene.ts';
import { findRows, nextOrder, type Order, rowsOf, sortRows } from '../../../../client/state/scene/table.ts';
import { line } from './networks.ts';

const network = line();
const undated = network.nodes.map((node) => {
  const { year: _, ...rest } = node;
  return node.id === 'b' ? { ...rest, label: 'Jörg Mül’ler' } : node;
});
const rows = rowsOf(buildScene({ ...network, nodes: undated }, []));
const ids = (order: Order) => sortRows(rows, order).map(({ node }) => node.id);

describe('the table', () => {
  it('has a row for every node, with its links and their weight', () => {
    expect(rows.map(({ node, links, strength }) => [node.id, links, strength])).toEqual([
      ['a', 1, 2],
      ['b', 2, 3],
      ['c', 1, 1],
      ['d', 0, 0],
    ]);
  });

  it('is sorted both ways, what lacks the value always last', () => {
    expect(ids({ column: 'year', descending: true })).toEqual(['d', 'c', 'a', 'b']);
    expect(ids({ column: 'year', descending: false })).toEqual(['a', 'c', 'd', 'b']);
    expect(ids({ column: 'name', descending: false })).toEqual(['a', 'c', 'd', 'b']);
    expect(ids({ column: 'links', descending: true })).toEqual(['b', 'a', 'c', 'd']);
  });

  it('is searched without regard to case and accents, for all words', () => {
    expect(findRows(rows, 'muller jorg').map(({ node }) => node.id)).toEqual(['b']);
    expect(findRows(rows, ' ')).toEqual(rows);
    expect(findRows(rows, 'muller x')).toEqual([]);
  });

  it('begins with the most, and turns round when asked again', () => {
    const first = nextOrder({ column: 'name', descending: false }, 'papers');
    expect(first).toEqual({ column: 'papers', descending: true });
    expect(nextOrder(first, 'papers').descending).toBe(false);
    expect(nextOrder(first, 'name').descending).toBe(false);
  });
});
