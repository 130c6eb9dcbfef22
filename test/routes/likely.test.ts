import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LikelyAnswer } from '../../server/api.ts';
import { type Service, startService } from '../../server/main.ts';
import { openStore } from '../../server/store/open.ts';
import { configIn, temporaryFolder } from '../sample.ts';
import { fixture } from '../store/fixture.ts';

let service: Service;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
  const store = await openStore(configIn(folder.path));
  // J. Müller and A. Gordon wrote p_4 together; without it only N. Har'El and a technique stand between them.
  const wrote = fixture.wrote.filter(({ paper }) => paper !== 'p_4');
  const another = { author: 'a_3', paper: 'p_4', position: 1, printed: 'Мюллер' };
  await store.load({ ...fixture, wrote: [...wrote, another] });
  service = await startService(configIn(folder.path), store, '1.2.3');
});

afterAll(async () => {
  await service.close();
  await folder.remove();
});

it('names likely co-authors, each with the reasons', async () => {
  const response = await fetch(`${service.address}/api/authors/a_1/likely`);
  const { items, total } = (await response.json()) as LikelyAnswer;
  expect(total).toBe(1);
  expect(items[0]?.author).toEqual({ id: 'a_3', label: 'J. Müller' });
  expect(items[0]?.reasons.map(({ text }) => text)).toEqual([
    "Both wrote with N. Har'El",
    'Both work on SR-IOV and I/O virtualization',
  ]);
});

it('says that there are none, of an author who stands alone', async () => {
  const response = await fetch(`${service.address}/api/authors/a_4/likely`);
  expect(await response.json()).toEqual({ items: [], total: 0, next: null });
});

it.each(['nobody', 'p_1'])('knows no author %s', async (id) => {
  const response = await fetch(`${service.address}/api/authors/${id}/likely`);
  expect(response.status).toBe(404);
});
