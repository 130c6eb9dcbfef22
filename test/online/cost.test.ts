/** A run costs what it is said to cost before. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StandIn, startStandIn } from './stand-in/index.ts';
import { type OpenSources, openStandInSources } from './stand-in/sources.ts';

const works = Array.from({ length: 400 }, (_, i) => ({
  key: `k${i}`,
  title: `Paper ${i}`,
  authors: [{ family: 'Holler', given: 'Anne' }],
  year: 2000,
  doi: `10.5555/k${i}`,
}));

let standIn: StandIn;
let sources: OpenSources;
beforeAll(async () => {
  standIn = await startStandIn({ works, perSecond: 1000 });
  sources = openStandInSources(standIn);
});
afterAll(async () => {
  await sources.close();
  await standIn.close();
});

it.each(['openalex', 'crossref', 's2'] as const)(
  '%s: full pages take no request more than was said',
  async (id) => {
    const ids = works.slice(0, 300).map(({ doi }) => ({ scheme: 'doi' as const, value: doi }));
    const { requests } = sources.source(id).cost(ids.length, 0);
    const before = standIn.requests.length;
    for await (const batch of sources.source(id).lookUp(ids))
      expect(batch.every(({ work }) => work)).toBe(true);
    expect(standIn.requests.length - before).toBe(requests);
  },
);
