/** Papers that the library holds, and those that only reference lists name, over HTTP. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as api from '../../server/api.ts';
import { type Service, startService } from '../../server/main.ts';
import { openStore } from '../../server/store/open.ts';
import { configIn, temporaryFolder } from '../sample.ts';
import { heldLibrary } from '../store/contract/held.ts';

let service: Service;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
  const store = await openStore(configIn(folder.path));
  await store.load(heldLibrary);
  service = await startService(configIn(folder.path), store, '1.2.3');
});

afterAll(async () => {
  await service.close();
  await folder.remove();
});

const ask = async <T>(path: string, init?: RequestInit): Promise<T> =>
  (await (await fetch(`${service.address}${path}`, init)).json()) as T;

const cited = ['cited_1', 'cited_2', 'cited_3'];

it('counts both, and filters by either', async () => {
  expect(await ask('/api/stats')).toMatchObject({ held: 5, citedOnly: 3 });
  const listed = await ask<api.PaperList>('/api/papers?held=no&sort=title');
  expect(listed.items.map(({ id, held }) => [id, held])).toEqual(cited.map((id) => [id, false]));
  expect((await ask<api.PaperList>('/api/papers?held=yes')).total).toBe(5);
  const found = await ask<api.SearchAnswer>('/api/search?q=paper&held=no');
  expect(found.items.map(({ id }) => id).sort()).toEqual(cited);
  const wrong = await fetch(`${service.address}/api/papers?held=perhaps`);
  expect(wrong.status).toBe(400);
});

it('draws either, and says which is which', async () => {
  const all = await ask<api.Network>('/api/networks/papers?tie=cocitation');
  expect(
    all.nodes
      .filter(({ held }) => held === false)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(cited);
  const lens = await ask<api.Network>('/api/networks/papers?tie=cocitation&held=no');
  expect(lens.nodes.map(({ id }) => id).sort()).toEqual(cited);
  expect(lens.links.map(({ source, target, papers }) => [source, target, papers])).toEqual([
    ['cited_1', 'cited_2', ['own_1']],
    ['cited_2', 'cited_3', ['own_2']],
  ]);
});

it('lists what own papers cite and the library lacks, page by page', async () => {
  const first = await ask<api.NotHeldList>('/api/not-held?limit=2');
  expect(first.items.map(({ paper, by, papers }) => [paper.id, by, papers.length])).toEqual([
    ['cited_2', 3, 3],
    ['cited_1', 1, 1],
  ]);
  expect(first.total).toBe(3);
  const second = await ask<api.NotHeldList>(first.next ?? '');
  expect([second.items.map(({ paper }) => paper.id), second.next]).toEqual([['cited_3'], null]);
});

it('leaves out of related work what is held, and what the paper cites', async () => {
  const related = async (query: string): Promise<string[]> =>
    (await ask<api.RelatedAnswer>(`/api/papers/own_2/related?limit=100${query}`)).items
      .map(({ paper }) => paper.id)
      .sort();
  const all = await related('');
  expect(all).toEqual(expect.arrayContaining(['own_1', 'cited_1', 'cited_2', 'cited_3']));
  expect(await related('&held=no')).toEqual(all.filter((id) => id.startsWith('cited')));
  expect(await related('&cited=no')).toEqual(all.filter((id) => id !== 'cited_2' && id !== 'cited_3'));
  expect(await related('&held=no&cited=no')).toEqual(['cited_1']);
  expect(await related('&cited=yes')).toEqual(['cited_2', 'cited_3']);
  const posted = await ask<api.RelatedAnswer>('/api/related?held=no&cited=no', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ papers: ['own_2'], limit: 1 }),
  });
  expect(posted.items.map(({ paper }) => paper.id)).toEqual(['cited_1']);
});
