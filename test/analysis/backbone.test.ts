import { describe, expect, it } from 'vitest';
import { backbone as backboneOf, disparity } from '../../server/analysis/networks/backbone.ts';
import { components } from '../../server/analysis/networks/components.ts';
import { type NamedLink, ranks, tiesOf } from './numbered.ts';

const backbone = (ids: readonly string[], links: readonly NamedLink[]): string[] =>
  backboneOf(ranks(ids), tiesOf(ids, links)).map((link) => `${links[link]?.source}${links[link]?.target}`);

describe('the backbone', () => {
  const ids = [...'abcdefgh'];
  /** All linked to all, weakly; a and b, and c and d, strongly. */
  const links = ids.flatMap((source, i) =>
    ids.slice(i + 1).map((target) => ({
      source,
      target,
      weight: ['ab', 'cd'].includes(source + target) ? 40 : 1,
    })),
  );

  it('holds the links that stand out, and what keeps the network in one piece', () => {
    const kept = backbone(ids, links);
    expect(kept).toContain('ab');
    expect(kept).toContain('cd');
    expect(kept).toHaveLength(ids.length - 1);
    const forest = links.filter(({ source, target }) => kept.includes(source + target));
    expect(components(ranks(ids), tiesOf(ids, forest))).toHaveLength(1);
  });

  it('holds a link that stands out for one of its ends alone, though others tie the ends already', () => {
    // Without the filter, the strongest tree through a, b and c has no room for a third link.
    const around = ids
      .slice(3)
      .flatMap((other) => ['a', 'b', 'c'].map((source) => ({ source, target: other, weight: 1 })));
    const triangle = [
      { source: 'a', target: 'b', weight: 30 },
      { source: 'a', target: 'c', weight: 30 },
      { source: 'b', target: 'c', weight: 30 },
    ];
    const kept = backbone(ids, [...triangle, ...around]);
    expect(kept.slice(0, 3)).toEqual(['ab', 'ac', 'bc']);
    expect(kept).toHaveLength(3 + 5);
  });

  it('takes the chance of a share for what it is: certain for the only link, small for most of many', () => {
    expect(disparity(1, 1)).toBe(1);
    expect(disparity(0.5, 2)).toBe(0.5);
    expect(disparity(0.5, 11)).toBeCloseTo(2 ** -10);
  });
});
