import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageKinds } from '../../../../client/state/base/page-kind.ts';
import {
  countingNames,
  type Filters,
  heldNames,
  linkNames,
  normalizationNames,
  tieNames,
} from '../../../../client/state/place/filters.ts';
import { depths, type Lens } from '../../../../client/state/place/lens.ts';
import { type ListOf, listKinds } from '../../../../client/state/place/lists.ts';
import {
  colourModes,
  type Focus,
  forms,
  home,
  type Place,
  vias,
  viewIds,
} from '../../../../client/state/place/place.ts';
import { leftOutKeys, sliderKeys } from '../../../../client/state/place/related-settings.ts';
import { encodeSettings } from '../../../../client/state/place/related-url.ts';
import { decode, encode } from '../../../../client/state/place/url.ts';

const id = fc.string({ minLength: 1, maxLength: 40, unit: 'binary' });
const year = fc.integer({ min: 1000, max: 2999 });
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 3 });
const listOf = fc.record(
  {
    author: ids,
    technique: ids,
    venue: id,
    source: id,
    from: year,
    to: year,
    cites: id,
    citedBy: id,
    group: fc.uniqueArray(fc.nat({ max: 5000 }), { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ListOf>;
const focus: fc.Arbitrary<Focus> = fc.oneof(
  fc.record({ type: fc.constant('list' as const), list: fc.constantFrom(...listKinds), of: listOf }),
  fc.constant<Focus>({ type: 'none' }),
  fc.record({ type: fc.constant('page' as const), kind: fc.constantFrom(...pageKinds), id }),
  fc.record({ type: fc.constant('link' as const), source: id, target: id }),
  fc
    .record(
      { type: fc.constant('compare' as const), kind: fc.constantFrom(...pageKinds), left: id, right: id },
      { requiredKeys: ['type', 'kind', 'left'] },
    )
    .filter(({ left, right }) => left !== right),
  fc
    .record({ type: fc.constant('words' as const), text: id.map((text) => text.trim()) })
    .filter(({ text }) => text !== ''),
  fc.record({ type: fc.constant('cluster' as const), cluster: fc.nat({ max: 5000 }) }),
  fc.record({
    type: fc.constant('cluster' as const),
    cluster: fc.nat({ max: 5000 }),
    years: fc.record({
      from: fc.integer({ min: 1000, max: 1999 }),
      to: fc.integer({ min: 2000, max: 2999 }),
    }),
  }),
  fc.record(
    {
      type: fc.constant('path' as const),
      from: id,
      to: id,
      via: fc.constantFrom(...vias),
      route: fc.nat({ max: 20 }),
    },
    { requiredKeys: ['type', 'from', 'via', 'route'] },
  ),
);
const words = (names: Readonly<Record<string, string>>) => fc.constantFrom(...Object.keys(names));
const filters: fc.Arbitrary<Filters> = fc
  .record(
    {
      author: id,
      technique: id,
      venue: id,
      source: id,
      from: fc.integer({ min: 1000, max: 1999 }),
      to: fc.integer({ min: 2000, max: 2999 }),
      minPapers: fc.integer({ min: 1, max: 100_000 }),
      minWeight: fc.constantFrom(0.5, 2, 13.25),
      counting: words(countingNames),
      normalization: words(normalizationNames),
      tie: words(tieNames),
      held: words(heldNames),
      links: words(linkNames),
      periods: fc.integer({ min: 2, max: 8 }),
    },
    { requiredKeys: [] },
  )
  .map((set) => set as Filters);
const lens = fc.record(
  {
    hidden: fc.uniqueArray(id, { minLength: 1, maxLength: 4 }),
    only: fc.uniqueArray(id, { minLength: 1, maxLength: 4 }),
    group: fc.nat({ max: 5000 }),
    largest: fc.constant(true as const),
    around: fc.record({ id, depth: fc.constantFrom(...depths) }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Lens>;
const whole = fc.integer({ min: -99_999, max: 99_999 });
const pins = fc.uniqueArray(fc.record({ id, x: whole, y: whole }), {
  selector: (pinned) => pinned.id,
  maxLength: 4,
});
const tenths = (low: number, high: number) =>
  fc.integer({ min: low * 10, max: high * 10 }).map((n) => n / 10);
const related = fc
  .record({
    ids: fc.uniqueArray(id, { maxLength: 6 }),
    weights: fc.dictionary(
      fc.constantFrom(...sliderKeys),
      tenths(0, 2).filter((factor) => factor !== 1),
    ),
    recency: tenths(-1, 1).map((age) => age + 0),
    diversity: tenths(0, 1),
    leaveOut: fc.subarray([...leftOutKeys]),
  })
  .map(({ ids, weights, ...rest }) => ({
    like: ids.slice(0, 3),
    unlike: ids.slice(3),
    weights: { ...weights },
    ...rest,
  }))
  .filter((one) => encodeSettings(one).length > 0);
const place = fc.record(
  {
    view: fc.constantFrom(...viewIds),
    form: fc.constantFrom(...forms),
    colour: fc.constantFrom(...colourModes),
    filters,
    focus,
    expanded: fc.uniqueArray(id, { maxLength: 5 }),
    lens,
    pins,
    selected: fc.uniqueArray(id, { maxLength: 6 }),
    related,
    table: fc.boolean(),
  },
  {
    requiredKeys: [
      'view',
      'form',
      'colour',
      'filters',
      'focus',
      'expanded',
      'lens',
      'pins',
      'selected',
      'table',
    ],
  },
) as fc.Arbitrary<Place>;

describe('the address', () => {
  it('gives back every place, with nothing to complain of', () => {
    fc.assert(
      fc.property(place, (there) => {
        expect(decode(encode(there))).toEqual({ place: there, notices: [] });
      }),
    );
  });

  it('is empty at home', () => {
    expect(encode(home)).toBe('');
    expect(decode('')).toEqual({ place: home, notices: [] });
  });

  it('reads well', () => {
    const there: Place = {
      view: 'topics',
      form: 'density',
      colour: 'year',
      filters: { from: 2010, to: 2015, venue: 'v_1' },
      focus: { type: 'page', kind: 'author', id: 'a_1' },
      expanded: ['t_2', 't_3'],
      lens: { hidden: ['t_9'], around: { id: 't_2', depth: 2 } },
      pins: [{ id: 't_3', x: -4, y: 80 }],
      selected: ['t_3', 'a_1'],
      table: true,
    };
    expect(encode(there)).toBe(
      '?view=topics&as=density&colour=year&only-venue=v_1&since=2010&until=2015&author=a_1&open=t_2&open=t_3&hide=t_9&around=t_2&depth=2&pin=-4%2C80%2Ct_3&select=t_3&select=a_1&table=yes',
    );
  });

  it.each([
    ['?view=moon', /view “moon”/],
    ['?colour=red', /colour “red”/],
    ['?about=', /about an empty text/],
    ['?weigh=luck:2', /weight “luck:2”/],
    ['?weigh=words:7', /weight “words:7”/],
    ['?age=old', /age “old”/],
    ['?from=a&to=b&via=train', /via “train”/],
    ['?from=a&to=b&route=0', /route “0”/],
    ['?group=-1', /group “-1”/],
    ['?to=b', /a path without its two authors/],
    ['?link=a', /a link without its two ends/],
    ['?link=a&link=b&link=c', /a link without its two ends/],
    ['?around=a&depth=7', /depth “7”/],
    ['?compare=a&with=a', /a comparison without its two sides/],
    ['?with=a', /a comparison without its two sides/],
    ['?compare=a&kind=moon', /kind “moon”/],
    [
      `?${Array.from({ length: 201 }, (_, i) => `select=${i}`).join('&')}`,
      /selects 201 nodes. Only the first 200/,
    ],
    ['?since=later', /since “later”/],
    ['?since=2015&until=2010', /ends before it begins/],
    ['?tie=blood', /tie “blood”/],
    [`?author=${'x'.repeat(201)}`, /an invalid author/],
  ])('falls back from %s, and says so', (search, notice) => {
    const { place: there, notices } = decode(search);
    expect(notices.join(' ')).toMatch(notice);
    expect(decode(encode(there))).toEqual({ place: there, notices: [] });
  });

  it('never fails, whatever the address', () => {
    fc.assert(fc.property(fc.string(), (text) => decode(`?${text}`).place.view !== undefined));
  });
});
