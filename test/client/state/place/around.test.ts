import { describe, expect, it } from 'vitest';
import { home } from '../../../../client/state/place/place.ts';
import { addAround, lookAround, lookAtAll, showView } from '../../../../client/state/place/transitions.ts';
import { decode, encode } from '../../../../client/state/place/url.ts';

describe('a graph of related work', () => {
  const graph = lookAround({ ...home, filters: { from: 2000, tie: 'citation' }, expanded: ['a_1'] }, 'p_1');

  it('shows one paper, coloured by year, without other filters', () => {
    expect(graph).toMatchObject({ view: 'papers', colour: 'year', filters: { around: 'p_1' }, expanded: [] });
    expect(encode(graph)).toBe('?view=papers&colour=year&around=p_1&paper=p_1');
  });

  it('grows by other papers, each once', () => {
    const grown = addAround(graph, 'p_2');
    expect(grown.filters.around).toBe('p_1,p_2');
    expect(addAround(grown, 'p_2')).toBe(grown);
    expect(addAround(home, 'p_2')).toBe(home);
  });

  it('stays in the timeline, and ends in other networks and on the way back', () => {
    expect(showView(graph, 'timeline').filters.around).toBe('p_1');
    expect(showView(graph, 'topics').filters).toEqual({});
    expect(lookAtAll(graph)).toMatchObject({ view: 'papers', colour: 'cluster', filters: {} });
  });

  it('is told from an ego network in the address', () => {
    const both = { ...graph, lens: { around: { id: 'p_3', depth: 1 as const } } };
    expect(decode(encode(both)).place).toEqual(both);
    expect(decode('?around=p_3&depth=1').place.lens.around).toEqual({ id: 'p_3', depth: 1 });
    expect(decode('?view=papers&around=p_3').place.filters.around).toBe('p_3');
  });
});
