import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Identified } from '../../seed/link/people/identify.ts';
import { identify, type Mention, readName } from '../../seed/link/people/index.ts';
import { relate } from '../../seed/link/people/names/compatible.ts';
import { held, person } from './identity-samples.ts';

/** Few names, of which many could be one person's, so that they meet. */
const names = [
  'J. Smith',
  'John Smith',
  'Jane Smith',
  'J. A. Smith',
  'John B. Smith',
  'H. Guan',
  'H.-B. Guan',
  'Haibing Guan',
  'Y. Zhang',
  'Yi Zhang',
  'M. Ben-Yehuda',
  'Muli Ben-Yehuda',
  'A. Müller',
  'A. Mueller',
  'Anna Müller',
  'J. Li',
  'Bob Moore',
  'Robert Moore',
];
const titles = [
  'Ice in glaciers',
  'Ice in virtual machines',
  'Interrupts of virtual machines',
  'Query plans',
];

/** Papers of a few authors. */
const mentionsFrom = (prefix: string): fc.Arbitrary<Mention[]> =>
  fc
    .array(
      fc.record({
        authors: fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }),
        title: fc.constantFrom(...titles),
        year: fc.option(fc.integer({ min: 1970, max: 2024 }), { nil: undefined }),
        venue: fc.option(fc.constantFrom('A', 'B'), { nil: undefined }),
        orcid: fc.option(fc.constantFrom('0000-0002-1825-0097', '0000-0001-5109-3700'), {
          nil: undefined,
          freq: 8,
        }),
      }),
      { maxLength: 14 },
    )
    .map((papers) =>
      papers.flatMap(({ authors, orcid, ...about }, at) =>
        authors.map(
          (name, i): Mention => ({
            paper: `${prefix}${at}`,
            position: i + 1,
            name: person(name),
            about,
            ...(i === 0 && orcid && { orcid }),
          }),
        ),
      ),
    );

const sign = ({ paper, position }: Mention): string => `${paper} ${position}`;
const byMention = (mentions: readonly Mention[], { ids }: Identified): Map<string, string | undefined> =>
  new Map(mentions.map((mention, at) => [sign(mention), ids[at]]));

describe('of who is who, for any mentions', () => {
  test('their order does not matter', () =>
    fc.assert(
      fc.property(
        mentionsFrom('p').chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([mentions, shuffled]) => {
          const [one, other] = [identify(mentions), identify(shuffled)];
          expect(other.authors).toEqual(one.authors);
          const ids = byMention(shuffled, other);
          for (const mention of mentions)
            expect(ids.get(sign(mention))).toBe(byMention(mentions, one).get(sign(mention)));
        },
      ),
    ));

  test('nobody stands twice on a paper, and the names of a person agree', () =>
    fc.assert(
      fc.property(mentionsFrom('p'), (mentions) => {
        const { ids, authors } = identify(mentions);
        for (const { id } of authors) {
          const theirs = mentions.filter((_, at) => ids[at] === id);
          expect(new Set(theirs.map(({ paper }) => paper)).size).toBe(theirs.length);
          for (const a of theirs)
            for (const b of theirs) expect(relate(readName(a.name), readName(b.name))).toBeDefined();
        }
        expect(new Set(authors.map(({ id }) => id)).size).toBe(authors.length);
        expect(ids.every((id) => authors.some((author) => author.id === id))).toBe(true);
      }),
    ));

  test('the same mentions again change nothing', () =>
    fc.assert(
      fc.property(mentionsFrom('p'), (mentions) => {
        const first = identify(mentions);
        const again = identify(mentions, held(mentions, first));
        expect(again.ids).toEqual(first.ids);
        expect(again.authors).toEqual(first.authors);
      }),
    ));

  test('a second import leaves the people of the first as they were', () =>
    fc.assert(
      fc.property(mentionsFrom('p'), mentionsFrom('q'), (first, second) => {
        const before = identify(first);
        const people = held(first, before);
        const after = identify(second, people);
        const known = new Map(people.map((each) => [each.id, each]));
        for (const author of after.authors) {
          const was = known.get(author.id);
          if (was) expect(author).toEqual(before.authors.find(({ id }) => id === author.id));
        }
        // Whoever joins a person of the library agrees with every name of theirs.
        after.ids.forEach((id, at) => {
          for (const { name } of known.get(id ?? '')?.mentions ?? [])
            expect(relate(readName(name), readName(second[at]?.name ?? {}))).toBeDefined();
        });
      }),
    ));

  test('no two people of the first import become one, and none of them gives up a paper', () =>
    fc.assert(
      fc.property(mentionsFrom('p'), mentionsFrom('q'), (first, second) => {
        const people = held(first, identify(first));
        const both = [...first, ...second];
        const after = identify(both, people);
        for (const { id, mentions } of people)
          for (const { paper, position } of mentions)
            expect(
              after.ids[both.findIndex((each) => each.paper === paper && each.position === position)],
            ).toBe(id);
      }),
    ));
});
