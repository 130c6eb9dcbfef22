import { describe, expect, it } from 'vitest';
import { linksInWords, linksShown, moreLinks } from '../../../../client/state/scene/strongest-links.ts';
import { line } from './networks.ts';

const few = { ...line(), linksPerNode: 3, weakerLinks: 1500 };

describe('the strongest links', () => {
  it('says how many are drawn of how many', () => {
    expect(linksInWords(few)).toBe('2 of 1,502 links: the 3 strongest of each node');
    expect(linksInWords({ ...few, linksPerNode: 1 })).toBe('2 of 1,502 links: the strongest of each node');
    expect(linksInWords({ ...line(), backbone: true, weakerLinks: 1500 })).toBe(
      '2 of 1,502 links: those that stand out',
    );
    expect(linksInWords(line())).toBe('');
  });

  it('offers the next greater number while links are left out', () => {
    expect(moreLinks(few)).toBe('5');
    expect(moreLinks({ weakerLinks: 1500 })).toBe('3');
    expect(moreLinks({ ...few, linksPerNode: 10 })).toBe('all');
    expect(moreLinks(line())).toBeUndefined();
  });

  it('shows the choice, or the default of the network', () => {
    expect(linksShown({ links: '10' }, few)).toBe('10');
    expect(linksShown({}, few)).toBe('3');
    expect(linksShown({}, line())).toBe('all');
  });
});
