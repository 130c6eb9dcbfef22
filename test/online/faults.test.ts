/** What goes wrong with services, as the stand-in plays it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  aclWorks,
  dataFolder,
  hasData,
  recordedWorks,
  type StandIn,
  sampleWorks,
  startStandIn,
} from './stand-in/index.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn({ works: sampleWorks(), credits: 25 });
});
afterEach(() => standIn.heal());
afterAll(() => standIn.close());

const one = '/works/10.5555%2Fcoterie.s1';
const ask = (path = one): Promise<Response> =>
  fetch(`${standIn.url('crossref')}${path}`, { redirect: 'manual' });

describe('faults', () => {
  it('is busy once, says how long, and answers then', async () => {
    standIn.fail({ kind: 'busy', times: 1, retryAfter: 2 });
    const first = await ask();
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '2']);
    expect((await ask()).status).toBe(200);
  });

  it('fails after some requests', async () => {
    standIn.fail({ kind: 'broken', after: 1 });
    expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([200, 500, 500]);
  });

  it('fails one service alone', async () => {
    standIn.fail({ kind: 'broken', service: 's2' });
    expect((await ask()).status).toBe(200);
  });

  it.each([
    ['budget', 429, 'application/json'],
    ['unavailable', 503, 'application/json'],
    ['portal', 200, 'text/html'],
    ['wrong-type', 200, 'image/png'],
    ['empty', 200, 'application/json'],
    ['elsewhere', 302, 'application/json'],
    ['refused', 403, 'text/html'],
    ['timeout-page', 504, 'text/html'],
  ] as const)('%s: status %i, %s', async (kind, status, type) => {
    standIn.fail({ kind });
    const response = await ask();
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
  });

  it.each(['malformed', 'empty', 'portal'] as const)('%s is no JSON', async (kind) => {
    standIn.fail({ kind });
    await expect((await ask()).json()).rejects.toThrow();
  });

  it('breaks off in the middle of an answer', async () => {
    standIn.fail({ kind: 'truncated' });
    await expect(ask().then((response) => response.text())).rejects.toThrow();
  });

  it('drops the connection', async () => {
    standIn.fail({ kind: 'dropped' });
    await expect(ask()).rejects.toThrow();
  });

  it('sends more than anybody reads', async () => {
    standIn.fail({ kind: 'too-large' });
    const reader = (await ask()).body?.getReader();
    let bytes = 0;
    while (bytes < 3_000_000) bytes += (await reader?.read())?.value?.length ?? 0;
    await reader?.cancel();
    expect(bytes).toBeGreaterThanOrEqual(3_000_000);
  });

  it('ends the budget of the day', async () => {
    const search = (): Promise<Response> => fetch(`${standIn.url('openalex')}/works?search=kvm`);
    expect([(await search()).status, (await search()).status]).toEqual([200, 200]);
    const third = await search();
    expect(third.status).toBe(429);
    expect(Number(third.headers.get('retry-after'))).toBeLessThanOrEqual(86_400);
    // A single work is free and is still given.
    expect((await fetch(`${standIn.url('openalex')}/works/doi:10.5555/coterie.s1`)).status).toBe(200);
  });

  it('counts what it was asked', async () => {
    const before = standIn.requests.length;
    await Promise.all([ask('/works?query.title=kvm'), ask(), ask()]);
    const seen = standIn.requests.slice(before);
    expect(seen.map(({ service, status }) => `${service} ${status}`)).toEqual(Array(3).fill('crossref 200'));
    expect(seen.map(({ query }) => query.get('query.title')).filter(Boolean)).toEqual(['kvm']);
    expect(standIn.busiest('crossref')).toBeGreaterThanOrEqual(1);
  });
});

describe.skipIf(!hasData)('works of real data', () => {
  it('has the papers of the ACL Anthology with their citations', () => {
    const works = aclWorks(`${dataFolder}graph-acl-aan`);
    expect(works).toHaveLength(73_254);
    const citing = works.filter(({ cites = [] }) => cites.includes('J03-1002'));
    expect(citing.length).toBeGreaterThan(300);
  });

  it('tells a recorded work as it was told', async () => {
    const works = recordedWorks(`${dataFolder}api`);
    const own = await startStandIn({ works });
    try {
      for (const { recorded, doi } of works
        .filter(({ knownTo }) => knownTo?.[0] === 'crossref')
        .slice(0, 5)) {
        const response = await fetch(`${own.url('crossref')}/works/${encodeURIComponent(doi ?? '')}`);
        const { message } = (await response.json()) as { message: object };
        expect(message).toEqual(recorded?.answer);
      }
      const id = 'W4311043552';
      const work = (await (await fetch(`${own.url('openalex')}/works/${id}`)).json()) as { id: string };
      expect(work.id).toBe(`https://openalex.org/${id}`);
    } finally {
      await own.close();
    }
  });
});
