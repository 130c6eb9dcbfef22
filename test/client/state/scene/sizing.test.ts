import { describe, expect, it } from 'vitest';
import { measureOf, sized } from '../../../../client/state/scene/sizing.ts';
import type { Network } from '../../../../server/api.ts';
import { line } from './networks.ts';

const papers = (citations: readonly number[]): Network => ({
  ...line(),
  nodes: line().nodes.map((node, i) => ({ ...node, kind: 'paper', linked: i, citations: citations[i] ?? 0 })),
});
const values = (network: Network): (number | undefined)[] => network.nodes.map(({ value }) => value);

describe('the size of a node', () => {
  it('means citations where they are known, else linked papers', () => {
    expect(measureOf({}, papers([0, 5, 1, 0]))).toBe('citations');
    expect(values(sized(papers([0, 5, 1, 0]), {}))).toEqual([0, 5, 1, 0]);
    expect(measureOf({}, papers([]))).toBe('papers');
    expect(values(sized(papers([]), {}))).toEqual([0, 1, 2, 3]);
  });

  it('means the count of an export where that is chosen, or all that is known', () => {
    const counted = papers([]).nodes.map((node, i) => (i === 1 ? { ...node, timesCited: 30 } : node));
    expect(measureOf({}, { ...papers([]), nodes: counted })).toBe('times-cited');
    expect(values(sized({ ...papers([]), nodes: counted }, {}))).toEqual([0, 30, 0, 0]);
    expect(measureOf({ metric: 'times-cited' }, papers([5]))).toBe('citations');
  });

  it('means what is chosen', () => {
    expect(values(sized(papers([0, 5, 1, 0]), { metric: 'papers' }))).toEqual([0, 1, 2, 3]);
    expect(measureOf({ metric: 'degree' }, papers([5]))).toBe('degree');
  });

  it('means papers for authors, and for groups', () => {
    expect(measureOf({ metric: 'citations' }, line())).toBe('papers');
    expect(values(sized(line(), {}))).toEqual([undefined, undefined, undefined, undefined]);
    expect(measureOf({}, { ...papers([5]), folded: { left: 0, parts: [] } })).toBe('papers');
  });
});
