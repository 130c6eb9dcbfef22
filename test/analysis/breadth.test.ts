import { describe, expect, it } from 'vitest';
import { openBreadth } from '../../server/analysis/techniques/breadth.ts';

const names = [
  'pruning',
  'network pruning',
  'structured network pruning',
  'Network-pruning schedule',
  'prune',
];
const all = names.map((label, i) => ({ id: `t_${i}`, label }));
const of = (i: number) => {
  const { broader, narrower } = openBreadth(all)({ id: `t_${i}`, name: names[i] ?? '' });
  return { broader: broader.map(({ label }) => label), narrower: narrower.map(({ label }) => label) };
};

describe('the breadth of a technique', () => {
  it('is told by the words at the end of its name', () => {
    expect(of(1)).toEqual({ broader: ['pruning'], narrower: ['structured network pruning'] });
    expect(of(0)).toEqual({ broader: [], narrower: ['network pruning', 'structured network pruning'] });
  });

  it('is not told by a word that stands elsewhere, or by part of a word', () => {
    expect(of(3)).toEqual({ broader: [], narrower: [] });
    expect(of(4)).toEqual({ broader: [], narrower: [] });
  });

  it('takes a hyphen for a space and no notice of case', () => {
    const { broader } = openBreadth(all)({ id: 't_x', name: 'Dynamic Network-Pruning' });
    expect(broader.map(({ label }) => label)).toEqual(['pruning', 'network pruning']);
  });
});
