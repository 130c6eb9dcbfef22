/** Networks of the skeleton are those that the store is asked for, whatever is selected. */
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildNetwork } from '../../server/analysis/networks/network.ts';
import { choose, yearsOf } from '../../server/analysis/skeleton/choose.ts';
import { inputFromSkeleton, isOfPlaces, nodeKinds, venuesOf } from '../../server/analysis/skeleton/input.ts';
import type { Skeleton } from '../../server/analysis/skeleton/skeleton.ts';
import { textAt, textsOf } from '../../server/analysis/skeleton/texts.ts';
import { networkNames, paperTies } from '../../server/api/networks.ts';
import { paperVenues } from '../../server/queries/networks/paper-venues.ts';
import { selectedYears } from '../../server/queries/networks/selected-years.ts';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import type { Store } from '../../server/store/store.ts';
import { inputFromStore } from '../../server/workers/networks/from-store.ts';
import { readSkeleton } from '../../server/workers/read-skeleton.ts';
import { wholeNetwork } from '../analysis/numbered.ts';
import { temporaryFolder } from '../sample.ts';
import { graphs } from './graphs.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const orNull = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { freq: 2 });

const selections = fc.record({
  author: orNull(fc.constantFrom('a1', 'a2')),
  technique: orNull(fc.constantFrom('t1', 't2')),
  venue: orNull(fc.constantFrom('v1')),
  source: orNull(fc.constantFrom('s1')),
  from: orNull(fc.integer({ min: 1990, max: 2030 })),
  to: orNull(fc.integer({ min: 1990, max: 2030 })),
  held: orNull(fc.constantFrom('yes' as const, 'no' as const)),
  among: fc.constant(null),
});

const ties = fc.option(fc.constantFrom(...paperTies), { nil: undefined });

const readNow = async (store: Store): Promise<Skeleton> => {
  const skeleton = await readSkeleton(store, await store.revision());
  if (!skeleton) throw new Error('The library changed.');
  return skeleton;
};

describe('the skeleton of a library', () => {
  it('gives the networks, years and venues that the store gives', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(
        graphs,
        fc.array(fc.tuple(selections, ties), { minLength: 3, maxLength: 5 }),
        async (graph, asked) => {
          runs += 1;
          const store = await openSqlite(join(folder.path, `${runs}.db`));
          try {
            await store.load(graph);
            const skeleton = await readNow(store);
            for (const [selection, tie] of asked) {
              for (const name of networkNames.filter((each) => !isOfPlaces(each))) {
                const options = { ...wholeNetwork, kind: nodeKinds[name] };
                const one = inputFromSkeleton(skeleton, name, tie, selection);
                const other = await inputFromStore(store, name, tie, selection);
                expect(one.tie).toBe(other.tie);
                expect(buildNetwork(one.incidence, options, one.techniques)).toEqual(
                  buildNetwork(other.incidence, options, other.techniques),
                );
              }
              expect(yearsOf(skeleton, choose(skeleton, selection))).toEqual(
                await store.ask(selectedYears, selection),
              );
            }
            const ids = graph.papers.map(({ id }) => id).sort();
            expect(venuesOf(skeleton, ids)).toEqual(await store.ask(paperVenues, { ids }));
          } finally {
            await store.close();
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is none of a revision that the library has left', async () => {
    const store = await openSqlite(join(folder.path, 'left.db'));
    expect(await readSkeleton(store, 'long ago')).toBeUndefined();
    await store.close();
  });

  it('keeps every letter', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (list) => {
        const texts = textsOf(list);
        expect(list.map((_, i) => textAt(texts, i))).toEqual(list);
      }),
    );
  });
});
