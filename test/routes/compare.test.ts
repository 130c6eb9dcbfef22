import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Comparison, PapersAnswer, ProblemDetails } from '../../server/api.ts';
import { type Service, startService } from '../../server/main.ts';
import { openStore } from '../../server/store/open.ts';
import { configIn, temporaryFolder } from '../sample.ts';
import { fixture } from '../store/fixture.ts';

let service: Service;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
  const store = await openStore(configIn(folder.path));
  await store.load(fixture);
  service = await startService(configIn(folder.path), store, '1.2.3');
});

afterAll(async () => {
  await service.close();
  await folder.remove();
});

const get = async <T>(path: string): Promise<T> =>
  (await (await fetch(`${service.address}/api/${path}`)).json()) as T;

const refusal = async (path: string): Promise<[status: number, parameter: string | undefined]> => {
  const response = await fetch(`${service.address}/api/${path}`);
  const { parameter } = (await response.json()) as ProblemDetails;
  return [response.status, parameter];
};

describe('the papers of several things', () => {
  it('are those of any, the joint ones first, each with how many it stands in', async () => {
    const answer = await get<PapersAnswer>('together?of=a_1,a_2,gone');
    expect(answer.things).toEqual([
      { id: 'a_1', kind: 'author', label: 'A. Gordon', papers: 2 },
      { id: 'a_2', kind: 'author', label: "N. Har'El", papers: 2 },
    ]);
    expect(answer.items.map(({ paper, of }) => [paper.id, of])).toEqual([
      ['p_1', 2],
      ['p_2', 1],
      ['p_4', 1],
    ]);
    expect([answer.total, answer.joint]).toEqual([3, 1]);
  });

  it('are those of at least so many, with the total where they are cut', async () => {
    expect(
      (await get<PapersAnswer>('together?of=a_1,t_2&least=2')).items.map(({ paper }) => paper.id),
    ).toEqual(['p_1', 'p_4']);
    const cut = await get<PapersAnswer>('together?of=a_1,t_2&limit=1');
    expect([cut.items.length, cut.total]).toEqual([1, 2]);
  });

  it('are refused where nothing, or too much, is named', async () => {
    expect(await refusal('together')).toEqual([400, 'of']);
    expect(await refusal('together?of=')).toEqual([400, 'of']);
    expect(await refusal('together?of=a_1,,a_2')).toEqual([400, 'of']);
    expect(await refusal(`together?of=${Array.from({ length: 201 }, (_, i) => i)}`)).toEqual([400, 'of']);
  });
});

describe('two things', () => {
  it('are set side by side', async () => {
    const { left, right, joint, shared } = await get<Comparison>('compare?left=a_1&right=a_2');
    expect(left).toEqual({
      id: 'a_1',
      kind: 'author',
      label: 'A. Gordon',
      papers: 2,
      years: [{ year: 2012, papers: 2 }],
    });
    expect([right.label, right.papers, joint]).toEqual(["N. Har'El", 2, 1]);
    const told = shared.map(({ kind, left: l, right: r, total, items }) => [
      kind,
      l,
      r,
      total,
      items.map(({ id, left: inLeft, right: inRight }) => `${id} ${inLeft} ${inRight}`),
    ]);
    expect(told).toEqual([
      ['author', 2, 2, 1, ['a_3 1 1']],
      ['technique', 2, 2, 2, ['t_1 1 2', 't_2 2 1']],
      ['venue', 1, 2, 1, ['v_1 2 1']],
      ['cites', 2, 2, 2, ['p_1 1 1', 'p_5 1 1']],
      ['citedBy', 2, 2, 2, ['p_2 1 1', 'p_4 1 1']],
    ]);
  });

  it('may be papers, which share what they cite', async () => {
    const { joint, shared } = await get<Comparison>('compare?left=p_2&right=p_4');
    expect(joint).toBe(0);
    expect(shared.find(({ kind }) => kind === 'cites')?.items.map(({ id }) => id)).toEqual(['p_1', 'p_5']);
    expect(shared.find(({ kind }) => kind === 'author')?.items).toEqual([
      { id: 'a_3', label: 'J. Müller', left: 1, right: 1 },
    ]);
  });

  it('must be there, be two, and of one kind', async () => {
    expect(await refusal('compare?left=a_1&right=gone')).toEqual([404, 'right']);
    expect(await refusal('compare?left=a_1&right=t_1')).toEqual([422, 'right']);
    expect(await refusal('compare?left=a_1&right=a_1')).toEqual([422, 'right']);
    expect(await refusal('compare?left=a_1')).toEqual([400, 'right']);
  });
});

describe('a file of some papers', () => {
  const save = (body: unknown): Promise<Response> =>
    fetch(`${service.address}/api/export`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('holds those named and those behind the things named, each once', async () => {
    const response = await save({ papers: ['p_1', 'p_6'], things: ['a_1'], format: 'csl-json' });
    expect(((await response.json()) as { id: string }[]).map(({ id }) => id)).toEqual(['p_1', 'p_6', 'p_4']);
  });

  it('is refused where there is none', async () => {
    expect((await save({ papers: [], things: ['gone'] })).status).toBe(422);
    expect((await save({})).status).toBe(422);
  });
});
