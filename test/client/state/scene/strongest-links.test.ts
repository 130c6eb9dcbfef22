import { describe, expect, it } from 'vitest';
import { linksInWords, linksShown, moreLinks } from '../../../../client/state/scene/strongest-links.ts';
import { line } from './networks.ts';

const few = { ...line(), linksPerNode: 3, weakerLinks: 1500 };

describe('the strongest links', () => {
  it('says how many are drawn of how many', () => {
    expect(linksInWords(few, 'paper')).toBe('The 3 strongest links of each paper: 2 of 1,502');
    expect(linksInWords({ ...few, linksPerNode: 1 }, 'author')).toBe(
      'The strongest link of each author: 2 of 1,502',
    );
    expect(linksInWords(line(), 'paper')).toBe('');
  });

  it('offers the next greater number while links are left out', () => {
    expect(moreLinks(few)).toBe('5');
    expect(moreLinks({ ...few, linksPerNode: 10 })).toBe('all');
    expect(moreLinks(line())).toBeUndefined();
  });

  it('shows the choice, or the default of the network', () => {
    expect(linksShown({ links: '10' }, few)).toBe('10');
    expect(linksShown({}, few)).toBe('3');
    expect(linksShown({}, line())).toBe('all');
  });
});
