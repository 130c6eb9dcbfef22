import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type * as api from '../../server/api.ts';
import { type Service, startService } from '../../server/main.ts';
import type { Decision } from '../../server/model.ts';
import { openStore } from '../../server/store/open.ts';
import { configIn, temporaryFolder } from '../sample.ts';
import { fixture } from '../store/fixture.ts';

let service: Service;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

const start = async (readOnly = false): Promise<void> => {
  const config = { ...configIn(folder.path), readOnly };
  service = await startService(config, await openStore(config), '1.2.3');
};

beforeEach(async () => {
  folder = await temporaryFolder();
  const store = await openStore(configIn(folder.path));
  await store.load(fixture);
  await store.close();
  await start();
});

afterEach(async () => {
  await service.close();
  await folder.remove();
});

const get = async <T>(path: string): Promise<{ status: number; body: T }> => {
  const response = await fetch(`${service.address}${path}`);
  return { status: response.status, body: (await response.json()) as T };
};
const post = async <T = Decision>(path: string, body: unknown = {}): Promise<{ status: number; body: T }> => {
  const response = await fetch(`${service.address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as T };
};

describe('decisions', () => {
  it('merge and part authors, are listed with what things were called, and are taken back and made again', async () => {
    const merge = await post('/api/authors/merge', {
      keep: 'a_1',
      merge: ['a_3'],
      evidence: 'the same person',
    });
    expect(merge).toMatchObject({ status: 200, body: { labels: { a_1: 'A. Gordon', a_3: 'J. Müller' } } });
    expect((await get('/api/authors/a_3')).status).toBe(404);
    const split = await post('/api/authors/split', { author: 'a_1', papers: ['p_2'], name: 'Jens Müller' });
    expect((await get<api.AuthorPage>(`/api/authors/${split.body.target}`)).body).toMatchObject({
      author: { name: 'Jens Müller', family: 'Müller', given: 'Jens' },
      papers: [{ id: 'p_2' }],
    });
    const log = await get<api.DecisionList>('/api/decisions?kind=author');
    expect(log.body.items.map(({ act, undone }) => [act, undone])).toEqual([
      ['split', false],
      ['merge', false],
    ]);
    for (const { body } of [merge, split])
      expect((await post(`/api/decisions/${body.id}/undo`)).body).toMatchObject({ undone: true });
    expect((await get('/api/authors/a_3')).status).toBe(200);
    expect((await post(`/api/decisions/${merge.body.id}/redo`)).body).toMatchObject({ undone: false });
    expect((await get('/api/authors/a_3')).status).toBe(404);
    expect((await get<api.DecisionList>('/api/decisions?about=p_1')).body.items).toEqual([]);
  });

  it('rename venues, hide techniques, put papers together', async () => {
    await post('/api/decisions', { kind: 'venue', act: 'rename', subject: 'v_1', name: 'ASPLOS' });
    expect((await get('/api/venues/v_1')).body).toMatchObject({ venue: { name: 'ASPLOS' } });
    await post('/api/decisions', { kind: 'technique', act: 'hide', subject: 't_2' });
    expect((await get('/api/techniques/t_2')).status).toBe(404);
    await post('/api/decisions', { kind: 'paper', act: 'merge', subject: 'p_1', others: ['p_4'] });
    expect((await get('/api/papers/p_4')).status).toBe(404);
  });

  it.each([
    ['/api/decisions', { kind: 'author', act: 'merge', subject: 'a_1' }, 422],
    ['/api/decisions', { kind: 'source', act: 'hide', subject: 's_1' }, 400],
    ['/api/decisions', { kind: 'author', act: 'rename', subject: 'a_1', name: 'x', more: 1 }, 400],
    ['/api/authors/merge', { keep: 'a_1', merge: [] }, 400],
    ['/api/authors/merge', { keep: 'nobody', merge: ['a_1'] }, 404],
    ['/api/authors/split', { author: 'a_1', papers: ['p_1', 'p_4'] }, 422],
    ['/api/decisions/none/undo', {}, 404],
  ])('refuse %s %j', async (path, body, status) => {
    const answer = await post<api.ProblemDetails>(path, body);
    expect(answer.status).toBe(status);
    expect(answer.body.detail?.length).toBeGreaterThan(10);
    expect((await get<api.DecisionList>('/api/decisions')).body.total).toBe(0);
  });

  it('are not made where the server only reads', async () => {
    await service.close();
    await start(true);
    expect((await post('/api/authors/merge', { keep: 'a_1', merge: ['a_3'] })).status).toBe(403);
    expect((await get('/api/decisions')).status).toBe(200);
  });
});
