import { describe, expect, it } from 'vitest';
import { changeFilters, chipsOf, filterInWords } from '../../../../client/state/place/filters.ts';
import { home } from '../../../../client/state/place/place.ts';
import { focusOn, setFilters } from '../../../../client/state/place/transitions.ts';

describe('filters', () => {
  it('are set, changed and taken off, each alone', () => {
    const some = changeFilters({ from: 2010 }, { venue: 'v_1', from: 2012 });
    expect(some).toEqual({ from: 2012, venue: 'v_1' });
    expect(changeFilters(some, { from: undefined })).toEqual({ venue: 'v_1' });
  });

  it('are told on chips, a range of years on one', () => {
    const filters = { from: 2010, to: 2015, technique: 't_1', tie: 'coupling' } as const;
    expect(chipsOf(filters)).toEqual([
      { name: 'technique', takesOff: ['technique'] },
      { name: 'from', takesOff: ['from', 'to'] },
    ]);
    expect(filterInWords('from', filters)).toBe('2010 to 2015');
    expect(filterInWords('technique', filters, 'SR-IOV')).toBe('On SR-IOV');
    expect(filterInWords('to', { to: 1999 })).toBe('Until 1999');
  });

  it('leave a link or a group of the network before, but not the page that is read', () => {
    expect(setFilters(focusOn(home, { type: 'cluster', cluster: 1 }), { from: 2000 }).focus.type).toBe(
      'none',
    );
    expect(
      setFilters(focusOn(home, { type: 'page', kind: 'venue', id: 'v' }), { venue: 'v' }).focus.type,
    ).toBe('page');
  });
});
