/** A group of a network with more papers and names than a page shows. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as api from '../../server/api.ts';
import { type Service, startService } from '../../server/main.ts';
import { emptyGraph } from '../../server/model.ts';
import { openStore } from '../../server/store/open.ts';
import { configIn, temporaryFolder } from '../sample.ts';

let service: Service;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

/** One who wrote all papers, each with somebody else: all are one group. */
const numbers = Array.from({ length: 210 }, (_, i) => String(i).padStart(3, '0'));
const library = {
  ...emptyGraph(),
  papers: numbers.map((n, i) => ({ id: `p_${n}`, title: n, type: 'article-journal', year: 1900 + (i % 7) })),
  authors: ['a_all', ...numbers.map((n) => `a_${n}`)].map((id) => ({ id, name: id, family: id })),
  wrote: numbers.flatMap((n) => [
    { author: 'a_all', paper: `p_${n}`, position: 1, printed: 'All' },
    { author: `a_${n}`, paper: `p_${n}`, position: 2, printed: 'One' },
  ]),
};

beforeAll(async () => {
  folder = await temporaryFolder();
  const store = await openStore(configIn(folder.path));
  await store.load(library);
  service = await startService(configIn(folder.path), store, '1.2.3');
});

afterAll(async () => {
  await service.close();
  await folder.remove();
});

const ask = async (query: string): Promise<api.GroupPage> =>
  (await (await fetch(`${service.address}/api/networks/coauthors/groups/0${query}`)).json()) as api.GroupPage;

it('is sent with its first papers and names, and how many there are; as a whole where that is asked for', async () => {
  const [page, whole] = [await ask(''), await ask('?whole=true')];
  expect([whole.papers.length, whole.authors.length]).toEqual([210, 211]);
  expect(page).toEqual({
    ...whole,
    papers: whole.papers.slice(0, 100),
    authors: whole.authors.slice(0, 200),
    total: { papers: 210, authors: 211, techniques: 0, venues: 0 },
  });
  expect(page.years.reduce((sum, { papers }) => sum + papers, 0)).toBe(210);
});
