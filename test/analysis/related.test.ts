import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RelatedEvidence, textSeed } from '../../server/analysis/related/evidence.ts';
import { byRecency, diverse } from '../../server/analysis/related/order.ts';
import { rankRelated, tiesOf } from '../../server/analysis/related/rank.ts';
import { reasonsOf } from '../../server/analysis/related/reasons.ts';
import { closeness, closenessAt } from '../../server/analysis/related/weights.ts';
import { indexTexts } from '../../server/analysis/text/similar-titles.ts';

const around = (more: Partial<RelatedEvidence> = {}): RelatedEvidence => ({
  seed: 's',
  breadth: 100,
  cites: [],
  citedBy: [],
  out: new Map(),
  in: new Map(),
  cited: new Map(),
  years: new Map(),
  authors: [],
  techniques: [],
  venues: [],
  sources: [],
  similar: [],
  ...more,
});

const papers = ['a', 'b', 'c', 'd', 'e'] as const;
const years = new Map([
  ['s', 2000],
  ['a', 1997],
  ['b', 2002],
  ['c', 1960],
]);
const some = fc.uniqueArray(fc.constantFrom(...papers), { maxLength: 4 });
const listsOf = fc
  .array(some, { minLength: 5, maxLength: 5 })
  .map((lists) => new Map(papers.map((paper, i) => [paper, (lists[i] ?? []).filter((id) => id !== paper)])));
const things = (prefix: string) =>
  fc
    .array(some, { maxLength: 3 })
    .map((all) =>
      all.map((list, i) => ({ id: `${prefix}${i}`, label: `${prefix} ${i}`, papers: ['s', ...list] })),
    );
const anySurroundings: fc.Arbitrary<RelatedEvidence> = fc
  .record({
    cites: some,
    citedBy: some,
    out: listsOf,
    in: listsOf.map((map) => new Map([...map].map(([id, list]) => [id, ['s', ...list]]))),
    authors: things('author'),
    techniques: things('technique'),
    venues: things('venue'),
    sources: things('source'),
    similar: some.map((ids) => ids.map((id, i) => ({ id, score: 1 / (i + 1), words: ['word'] }))),
    cited: fc.constant(new Map([['a', 3]])),
  })
  .map((parts) => around({ ...parts, years }));

const shared = {
  author: 'authors',
  technique: 'techniques',
  venue: 'venues',
  'co-listing': 'sources',
} as const;

describe('related work', () => {
  it('ranks what shares rare things first and says why, the weightiest reason first', () => {
    const others = (n: number) => Array.from({ length: n }, (_, i) => `o${i}`);
    const seeds = [
      around({
        techniques: [
          { id: 't1', label: 'virtualization', papers: ['s', 'rare', 'common', ...others(40)] },
          { id: 't2', label: 'interrupt coalescing', papers: ['s', 'rare'] },
        ],
        authors: [{ id: 'a1', label: 'A. Gordon', papers: ['s', 'rare', 'x', 'y'] }],
      }),
    ];
    const ranked = rankRelated({ seeds });
    expect(ranked[0]?.id).toBe('rare');
    const reasons = reasonsOf(
      ranked[0] ?? { contributions: [] },
      tiesOf(seeds, new Set(['rare'])).get('rare'),
    );
    expect(reasons.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Both on interrupt coalescing and virtualization', 'Same author: A. Gordon']),
    );
    expect(reasons.map(({ share }) => share)).toEqual(
      reasons.map(({ share }) => share).toSorted((a, b) => b - a),
    );
  });

  it('gives shares that add up to 1, and suggests neither seeds nor what is unlike', () =>
    fc.assert(
      fc.property(anySurroundings, anySurroundings, (one, other) => {
        const unlike = { ...other, seed: 'a' };
        for (const candidate of rankRelated({ seeds: [one], unlike: [unlike] })) {
          expect(['s', 'a']).not.toContain(candidate.id);
          const total = reasonsOf(candidate).reduce((sum, { share }) => sum + share, 0);
          expect(total).toBeCloseTo(1);
        }
      }),
    ));

  it('loses, without what a reason names, just what that was said to add', () =>
    fc.assert(
      fc.property(anySurroundings, (one) => {
        for (const { id, score, contributions } of rankRelated({ seeds: [one] }))
          for (const [kind, list] of Object.entries(shared)) {
            const adds = contributions.find((each) => each.kind === kind)?.adds ?? 0;
            // Somebody else has it in the place of the candidate.
            const without = one[list].map((thing) => ({
              ...thing,
              papers: thing.papers.map((paper) => (paper === id ? 'somebody else' : paper)),
            }));
            const left = rankRelated({ seeds: [{ ...one, [list]: without }] }).find((each) => each.id === id);
            const ties = contributions.some(
              (each) => each.kind !== kind && !['popularity', 'time'].includes(each.kind),
            );
            if (ties) expect(left?.score).toBeCloseTo(score - adds);
            else expect(left).toBeUndefined();
          }
      }),
    ));

  it('loses, without its year, just what being near in time was said to add', () =>
    fc.assert(
      fc.property(anySurroundings, (one) => {
        for (const { id, score, contributions } of rankRelated({ seeds: [one] })) {
          const adds = contributions.find(({ kind }) => kind === 'time')?.adds ?? 0;
          const years = { get: (other: string) => (other === id ? undefined : one.years.get(other)) };
          const left = rankRelated({ seeds: [{ ...one, years }] }).find((each) => each.id === id);
          expect(left?.score).toBeCloseTo(score - adds);
        }
      }),
    ));

  it('lets the words of a text lead: what is cited, popular or near in time never outranks them', () => {
    const many = Array.from({ length: 50 }, (_, i) => `n${i}`);
    const text = around({
      seed: textSeed,
      similar: [
        { id: 'title', score: 0.9, words: ['zero', 'pronoun'] },
        { id: 'near', score: 0.6, words: ['pronoun'] },
        ...many.map((id) => ({ id, score: 0.3, words: ['zero'] })),
      ],
      out: new Map(many.map((id) => [id, ['near', 'classic']])),
      cited: new Map([
        ['near', 1000],
        ['classic', 1000],
      ]),
      years,
    });
    const ranked = rankRelated({ seeds: [text] });
    expect(ranked.map(({ id }) => id).slice(0, 2)).toEqual(['title', 'near']);
    expect(ranked.at(-1)?.id).toBe('classic');
    const kinds = new Set(ranked.flatMap(({ contributions }) => contributions.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(['similar-citations', 'text']);
  });

  it('counts the words of a text together with a paper, each part adding up to the score', () => {
    const text = around({ seed: textSeed, similar: [{ id: 'a', score: 1, words: ['zero'] }] });
    const paper = around({ citedBy: ['b'] });
    const ranked = rankRelated({ seeds: [paper, text] });
    expect(ranked.map(({ id }) => id).sort()).toEqual(['a', 'b']);
    for (const { score, contributions } of ranked)
      expect(contributions.reduce((sum, { adds }) => sum + adds, 0)).toBeCloseTo(score);
  });

  it('counts nearness in time either way, the most at two years, and nothing for what has no year', () => {
    expect([0, 1, 2, 4, 8, 16, 30].map((away) => closeness(2000, 2000 - away))).toEqual(
      closenessAt.map(([, value]) => value).concat(0),
    );
    expect(closeness(2000, 2003)).toBe(closeness(2000, 1997));
    expect(closeness(2000, 2006)).toBeCloseTo(0.725);
    expect(closeness(undefined, 2000)).toBe(0);
  });

  it('counts what papers with like references cite, the more alike the more', () => {
    const seeds = [
      around({
        cites: ['r1', 'r2'],
        in: new Map([
          ['r1', ['s', 'like', 'unlike']],
          ['r2', ['s', 'like']],
        ]),
        out: new Map([
          ['like', ['r1', 'r2', 'a']],
          ['unlike', ['r1', 'b', 'x', 'y']],
        ]),
      }),
    ];
    const adds = (id: string): number =>
      rankRelated({ seeds })
        .find((each) => each.id === id)
        ?.contributions.find(({ kind }) => kind === 'coupled-citations')?.adds ?? 0;
    expect(adds('a')).toBeGreaterThan(4 * adds('b'));
    expect(adds('b')).toBeGreaterThan(0);
    const ties = tiesOf(seeds, new Set(['a'])).get('a');
    expect(ties?.get('coupled-citations')?.map(({ id }) => id)).toEqual(['like']);
  });

  it('leaves a kind out whose weight is none', () =>
    fc.assert(
      fc.property(anySurroundings, (one) => {
        for (const { contributions } of rankRelated({ seeds: [one], weights: { technique: 0, text: 0 } }))
          expect(contributions.map(({ kind }) => kind)).not.toEqual(
            expect.arrayContaining([expect.stringMatching(/^(technique|text)$/)]),
          );
      }),
    ));

  it('puts what is like the unlike further down', () => {
    const sources = [{ id: 'l', label: 'list', papers: ['s', 'a', 'b'] }];
    const seeds = [around({ sources })];
    const unlike = [around({ seed: 'u', techniques: [{ id: 't', label: 't', papers: ['u', 'a'] }] })];
    expect(rankRelated({ seeds }).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(rankRelated({ seeds, unlike }).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('the order', () => {
  const item = (score: number, author: string, year: number) => ({ score, authors: [{ id: author }], year });

  it('prefers newer or older papers as far as asked', () => {
    const items = [item(1, 'x', 2000), item(0.9, 'y', 2010)];
    expect(byRecency(items, 0, 2005).map(({ year }) => year)).toEqual([2000, 2010]);
    expect(byRecency(items, 1, 2005).map(({ year }) => year)).toEqual([2010, 2000]);
    expect(byRecency(items.toReversed(), -1, 2005).map(({ year }) => year)).toEqual([2000, 2010]);
  });

  it('does not give ten papers by one group', () => {
    const items = [
      ...Array.from({ length: 10 }, (_, i) => item(1 - i / 100, 'x', 2000)),
      item(0.8, 'y', 2001),
    ];
    expect(diverse(items, 0, 3).map(({ authors }) => authors[0]?.id)).toEqual(['x', 'x', 'x']);
    expect(
      diverse(items, 0.3, 6)
        .map(({ authors }) => authors[0]?.id)
        .join(''),
    ).toBe('xxxxyx');
    // A score below zero is not bettered by being damped.
    const disliked = [...items.slice(0, 5).map((one) => ({ ...one, score: -1 })), item(-1.1, 'y', 2001)];
    expect(
      diverse(disliked, 0.3, 6)
        .map(({ authors }) => authors[0]?.id)
        .join(''),
    ).toBe('xxxxyx');
    const scores = diverse(items, 0.3, 11).map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});

describe('similar titles', () => {
  const indexed = (...texts: string[]) =>
    indexTexts(['a', 'b', 'c'].slice(0, texts.length), (i) => texts[i] ?? '');
  const index = indexed(
    'Interrupt coalescing for virtual machines',
    'Coalesced interrupts',
    'A study of glaciers',
  );

  it('share words in any form, the rarest named first', () => {
    const [first, ...more] = index.similar('interrupt coalescing', 5);
    expect(first).toMatchObject({ id: 'a', words: expect.arrayContaining(['interrupt']) });
    expect(more.map(({ id }) => id)).toEqual(['b']);
    expect(index.similar('of the', 5)).toEqual([]);
  });

  it('names no stop words', () => {
    const [first] = indexed('How to do things with words', 'Glaciers').similar('How do words melt', 5);
    expect(first?.words).toEqual(['words']);
    const reason = reasonsOf(
      { contributions: [{ kind: 'text', adds: 1 }] },
      new Map([['text', [{ id: '', label: '' }]]]),
    );
    expect(reason[0]?.text).toBe('Similar title');
  });

  it('say in plain words what is cited together', () => {
    const via = (id: string) => ({ id, label: id });
    const text = (vias: string[]) =>
      reasonsOf(
        { contributions: [{ kind: 'alongside', adds: 1 }] },
        new Map([['alongside', vias.map(via)]]),
      )[0]?.text;
    expect(text(['a'])).toBe('Often cited by papers that cite one of its references');
    expect(text(['a', 'b'])).toBe('Often cited by papers that cite 2 of its references');
  });

  it('leaves the text itself out', () => {
    expect(index.similar('Interrupt coalescing for virtual machines', 5, 'a').map(({ id }) => id)).toEqual([
      'b',
    ]);
  });
});
