import { afterEach, describe, expect, it, vi } from 'vitest';
import { papersToComplete } from '../../seed/online/chosen.ts';
import type { Import, Lookup, LookupEstimate, Lookups, PaperList, ProblemDetails } from '../../server/api.ts';
import { slice } from '../../server/queries/library/slice.ts';
import { type LookupService, startLookupService } from './lookup-service.ts';
import { sampleWorks } from './stand-in/index.ts';

/** Each test starts a service with all its threads. */
const slow = { timeout: 120_000 };

let service: LookupService;
afterEach(() => service.close());

const commit = (body: object) => service.ask<Import>('POST', '/api/lookups?commit=true', body);
const held = async (most: number): Promise<string[]> =>
  (await service.ask<PaperList>('GET', `/api/papers?held=yes&limit=${most}`)).body.items.map(({ id }) => id);
const takeBack = (id: string) => service.ask('DELETE', `/api/imports/${id}`);

describe('completing the sample', slow, () => {
  it('gives it citations among its papers, names in full and identifiers, and is taken back to the last byte', async () => {
    service = await startLookupService();
    const before = await service.written();
    const { relations } = await service.stats();
    expect(relations.CITES).toBe(0);
    const lookup = await service.lookUp({ act: 'complete' });
    expect(lookup).toMatchObject({ act: 'complete', state: 'ready', of: 26, problems: [] });
    expect(lookup.counted?.sure).toBeGreaterThan(20);
    const changed = lookup.papers?.items.find(({ changes }) => changes.some(({ field }) => field === 'doi'));
    expect(changed?.match?.why).not.toBe('');
    expect(await service.written()).toBe(before);

    const stored = await commit({ lookup: lookup.id });
    expect(stored.status).toBe(201);
    expect(stored.body.name).toMatch(
      /^OpenAlex, Crossref, Semantic Scholar: completed \d+ papers, \d{4}-\d\d-\d\d$/,
    );
    const after = await service.stats();
    expect(after.held).toBe(26);
    const cited = (await service.ask<PaperList>('GET', '/api/papers?held=yes&limit=100')).body.items;
    expect(cited.filter(({ citations = 0 }) => citations > 0).length).toBeGreaterThan(3);
    expect(after.relations.CITES).toBeGreaterThan(20);

    expect((await takeBack(stored.body.id)).status).toBe(200);
    expect(await service.written()).toBe(before);
  });

  it('leaves out what the reader refuses, and asks nobody twice', async () => {
    service = await startLookupService({ allow: 'openalex' });
    const lookup = await service.lookUp({ act: 'complete', services: ['openalex'] });
    const asked = service.standIn.requests.length;
    expect(lookup.requests).toBe(asked);
    expect((await service.lookUp({ act: 'complete' })).counted).toEqual(lookup.counted);
    expect(service.standIn.requests.length).toBe(asked);
    const [refused, other] =
      lookup.papers?.items.filter(({ changes }) => changes.some(({ field }) => field === 'doi')) ?? [];
    await commit({
      lookup: lookup.id,
      leaveOut: [{ field: 'citations' }, { field: 'abstract' }, { paper: refused?.paper.id }],
    });
    const page = (id = '') => service.ask<{ paper: object; cites: object[] }>('GET', `/api/papers/${id}`);
    expect((await page(refused?.paper.id)).body.paper).not.toHaveProperty('doi');
    const completed = (await page(other?.paper.id)).body;
    expect(completed.paper).toHaveProperty('doi');
    expect(completed.paper).not.toHaveProperty('abstract');
    expect(completed.cites).toEqual([]);
  });

  it('asks a second service for what the first completed, and counts the requests of each lookup alone', async () => {
    service = await startLookupService();
    const first = await service.lookUp({ act: 'complete', services: ['openalex'] });
    await commit({ lookup: first.id });
    const [of, openalex] = [first.of, service.standIn.requests.length];
    expect(first.requests).toBe(openalex);
    const [all, fromCrossref] = [(await held(100)).toSorted(), [{ name: 'Crossref' }]];
    const later = new Set(all.slice(0, 3));
    expect(await papersToComplete(service.store, fromCrossref, { later, most: 24 })).toEqual([
      ...all.slice(3),
      all[0],
    ]);
    const [last, changed] = [
      await papersToComplete(service.store, [{ name: 'OpenAlex' }]),
      first.counted?.changed,
    ];
    expect(last.slice(-(changed ?? 0))).toEqual(last.slice(-(changed ?? 0)).toSorted());
    expect(last).not.toEqual(all);
    expect(last.toSorted()).toEqual(all);
    const grown = await service.lookUp({ act: 'grow', from: await held(1), by: 'references', limit: 5 });
    const before = service.standIn.requests.length;
    expect(grown.requests).toBe(before - openalex);
    const [second, other] = await Promise.all([
      service.lookUp({ act: 'complete', services: ['s2'] }),
      service.lookUp({
        act: 'find',
        services: ['crossref'],
        lines: ['No service knows such a paper on nothing'],
      }),
    ]);
    expect(second).toMatchObject({ of, state: 'ready' });
    expect(second.requests).toBeGreaterThan(0);
    expect(other.requests).toBe(1);
    expect(second.requests + other.requests).toBe(service.standIn.requests.length - before);
  });

  it('counts requests while it asks', async () => {
    service = await startLookupService({ allow: 'openalex', faults: [{ kind: 'slow', ms: 100 }] });
    const { body } = await service.ask<Lookup>('POST', '/api/lookups', { act: 'complete' });
    let seen = body;
    while (seen.state === 'asking' && seen.requests === 0)
      seen = (await service.ask<Lookup>('GET', `/api/lookups/${body.id}`)).body;
    expect(seen).toMatchObject({ state: 'asking' });
    expect(seen.requests).toBeGreaterThan(0);
  });

  it('stores nothing for papers that are gone', async () => {
    service = await startLookupService();
    const lookup = await service.lookUp({ act: 'complete' });
    const { body } = await service.ask<Import[] | { items: Import[] }>('GET', '/api/imports');
    for (const { id } of Array.isArray(body) ? body : body.items) await takeBack(id);
    const before = await service.written();
    const refused = await service.ask<ProblemDetails>('POST', '/api/lookups?commit=true', {
      lookup: lookup.id,
    });
    expect(refused).toMatchObject({ status: 422, body: { title: 'Nothing to store' } });
    expect(await service.written()).toBe(before);
    const none = await service.ask<ProblemDetails>('POST', '/api/lookups', { act: 'complete' });
    expect(none).toMatchObject({ status: 422, body: { detail: expect.stringContaining('no paper') } });
  });

  it('refuses ids of nothing and of other things, and a choice of nothing, and asks nobody', async () => {
    service = await startLookupService();
    const refusal = async (body: object, query = '') => {
      const answer = await service.ask<ProblemDetails>('POST', `/api/lookups${query}`, body);
      return [answer.status, answer.body.detail];
    };
    const [technique] = (await service.store.ask(slice, { ids: await held(26) })).techniques;
    const names = (id?: string) => expect.stringContaining(`"${id}"`);
    for (const query of ['', '?estimate=true']) {
      expect(await refusal({ act: 'complete', papers: ['p_none'] }, query)).toEqual([404, names('p_none')]);
      for (const body of [
        { act: 'complete', papers: [technique?.id] },
        { act: 'grow', from: [technique?.id], by: 'related' },
      ])
        expect(await refusal(body, query)).toEqual([422, names(technique?.id)]);
    }
    const lookup = 'l';
    expect((await refusal({ lookup, leaveOut: [{}] }, '?commit=true'))[0]).toBe(400);
    expect((await refusal({ act: 'complete' }, '?estimate=true&commit=true'))[0]).toBe(422);
    expect(service.standIn.requests).toEqual([]);
    const [paper] = await held(1);
    const growing = { act: 'grow', from: Array(20).fill(paper), by: 'references' };
    const estimate = await service.ask<LookupEstimate>('POST', '/api/lookups?estimate=true', growing);
    expect(estimate.body).toMatchObject({ papers: 1, byId: 0, byTitle: 1 });
  });

  it('says what it costs and asks nobody', async () => {
    service = await startLookupService();
    const { status, body } = await service.ask<LookupEstimate>('POST', '/api/lookups?estimate=true', {
      act: 'complete',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ papers: 26, byTitle: 26, byId: 0 });
    expect(body.requests).toBeGreaterThanOrEqual(26);
    expect(service.standIn.requests).toEqual([]);
  });
});

describe('growing the sample', slow, () => {
  it('finds works that are not among the 26, the best first with the reasons, and takes them back', async () => {
    service = await startLookupService();
    const before = await service.written();
    const { body: papers } = await service.ask<PaperList>('GET', '/api/papers?limit=100');
    const from = papers.items.slice(0, 10).map(({ id }) => id);
    for (const by of ['references', 'citations', 'related'] as const) {
      const lookup = await service.lookUp({ act: 'grow', from, by, limit: 40 });
      expect(lookup.state).toBe('ready');
      const works = lookup.works?.items ?? [];
      const fresh = works.filter(({ inLibrary }) => inLibrary === undefined);
      expect(fresh.length, by).toBeGreaterThan(0);
      const held = works.slice(fresh.length);
      expect(held.every(({ inLibrary }) => inLibrary !== undefined)).toBe(true);
      for (const part of [fresh, held])
        expect(part.map(({ score }) => score)).toEqual(part.map(({ score }) => score).sort((a, b) => b - a));
      const [best] = fresh;
      expect(best?.reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
      const stored = await commit({ lookup: lookup.id, take: fresh.slice(0, 5).map(({ key }) => key) });
      expect(stored.body.name).toContain('Semantic Scholar: works');
      const after = await service.stats();
      expect(after.held).toBe(26 + Math.min(5, fresh.length));
      if (by !== 'related') expect(after.relations.CITES).toBeGreaterThanOrEqual(Math.min(5, fresh.length));
      await takeBack(stored.body.id);
      expect(await service.written(), by).toBe(before);
    }
  });

  it('offers works that only reference lists name, and then holds them', async () => {
    service = await startLookupService();
    const complete = await service.lookUp({ act: 'complete' });
    await commit({ lookup: complete.id });
    const before = await service.stats();
    expect(before.citedOnly).toBeGreaterThan(0);
    const { body: papers } = await service.ask<PaperList>('GET', '/api/papers?held=yes&limit=100');
    const from = papers.items.map(({ id }) => id);
    const lookup = await service.lookUp({ act: 'grow', from, by: 'references', limit: 3 });
    const fresh = lookup.works?.items.filter(({ inLibrary }) => inLibrary === undefined) ?? [];
    expect(fresh).toHaveLength(3);
    const stored = await commit({ lookup: lookup.id, take: fresh.map(({ key }) => key) });
    const after = await service.stats();
    expect(after.held).toBe(before.held + 3);
    expect(after.citedOnly).toBeLessThan(before.citedOnly);
    await takeBack(stored.body.id);
    expect(await service.stats()).toEqual(before);
  });

  it('finds what else an author wrote', async () => {
    service = await startLookupService();
    const { body: papers } = await service.ask<PaperList>('GET', '/api/papers?limit=100');
    const authors = papers.items.flatMap((paper) => paper.authors.slice(0, 1).map(({ id }) => id));
    const lookup = await service.lookUp({ act: 'grow', from: authors.slice(0, 20), by: 'author', limit: 50 });
    expect(lookup.state).toBe('ready');
    expect(lookup.name).toMatch(/works by “?\d* ?/);
  });

  it('says that an id is of no paper and no author', async () => {
    service = await startLookupService();
    const refused = await service.ask<ProblemDetails>('POST', '/api/lookups', {
      ...{ act: 'grow', from: ['p_none'], by: 'citations' },
    });
    expect(refused).toMatchObject({ status: 404, body: { detail: expect.stringContaining('"p_none"') } });
  });
});

describe('lines', slow, () => {
  it('are found by identifier or title; those that nobody knows stay as they are', async () => {
    service = await startLookupService();
    const [first, second] = sampleWorks().filter(({ doi, authors }) => doi && authors.length > 0);
    const lookup = await service.lookUp({
      act: 'find',
      lines: [`https://doi.org/${first?.doi}`, '', second?.title, 'No service knows such a paper on nothing'],
    });
    expect(lookup.works?.items.map(({ line, status }) => [line?.position, status])).toEqual([
      [1, 'sure'],
      [3, expect.stringMatching(/sure|ask/)],
      [4, 'none'],
    ]);
    const before = (await service.stats()).held;
    const stored = await commit({ lookup: lookup.id, take: ['line:4'] });
    expect(stored.body.tally).toMatchObject({ read: 1, new: 1 });
    expect((await service.stats()).held).toBe(before + 1);
  });
});

describe('bare titles', slow, () => {
  it('are each one paper: the work where it is sure or accepted, else as written', async () => {
    service = await startLookupService();
    const [one] = sampleWorks().filter(
      ({ title, doi, authors }) => doi && authors.length > 0 && title.split(' ').length > 6,
    );
    const title = one?.title ?? '';
    const lines = [
      title,
      `${title} reconsidered`,
      'Exitless Guests, Faster Than Any Light',
      'ISBN 9780306406157',
    ];
    const lookup = await service.lookUp({ act: 'find', lines });
    const status = lookup.works?.items.map((each) => each.status) ?? [];
    expect(status[0]).toBe('sure');
    expect(status.slice(2)).toEqual(['none', 'none']);
    const stored = await commit({ lookup: lookup.id });
    expect(stored.body.tally).toMatchObject({ read: 4, idOnly: 1 });
    const { body } = await service.ask<PaperList>('GET', '/api/papers?held=yes&limit=100');
    const titles = body.items.map((paper) => paper.title);
    expect(titles).toEqual(
      expect.arrayContaining([`${title} reconsidered`, lines[2], 'Untitled (ISBN 9780306406157)']),
    );
  });
});

describe('consent', slow, () => {
  it('is asked for before anything is sent: who gets what, and how to allow it', async () => {
    service = await startLookupService({ allow: '' });
    const refused = await service.ask<ProblemDetails>('POST', '/api/lookups', {
      act: 'complete',
      services: ['openalex'],
    });
    expect(refused.status).toBe(403);
    expect(refused.body.detail).toMatch(/OpenAlex .* Nothing was sent\. To allow it: tick OpenAlex/);
    expect(service.standIn.requests).toEqual([]);
    const allowed = await service.ask<Lookups>('PUT', '/api/lookups/consent', {
      service: 'openalex',
      allowed: true,
    });
    expect(allowed.body.services.find(({ id }) => id === 'openalex')?.allowed).toBe(true);
    const lookup = await service.lookUp({ act: 'complete' });
    expect(lookup.services).toEqual(['openalex']);
    const { body } = await service.ask<Lookups>('GET', '/api/lookups');
    expect(body.log.total).toBe(service.standIn.requests.length);
    expect(body.running.map(({ id }) => id)).toEqual([lookup.id]);
  });

  it('ends a lookup when it is taken back, and says so', async () => {
    service = await startLookupService({ allow: '', faults: [{ kind: 'slow', ms: 100 }] });
    const consent = (allowed: boolean) =>
      service.ask('PUT', '/api/lookups/consent', { service: 'openalex', allowed });
    await consent(true);
    const { body } = await service.ask<Lookup>('POST', '/api/lookups', { act: 'complete' });
    await vi.waitUntil(() => service.standIn.requests.length > 0, { timeout: 20_000, interval: 5 });
    await consent(false);
    expect(await service.over(body.id)).toMatchObject({
      state: 'failed',
      problem: 'OpenAlex is no longer allowed; it was asked no further.',
    });
  });

  it('is of no use where the server is offline or read-only', async () => {
    service = await startLookupService({ offline: true });
    expect((await service.ask('POST', '/api/lookups', { act: 'complete' })).status).toBe(403);
    expect((await service.ask('PUT', '/api/lookups/consent', { service: 's2', allowed: true })).status).toBe(
      403,
    );
    await service.close();
    service = await startLookupService({ readOnly: true });
    expect((await service.ask('POST', '/api/lookups', { act: 'complete' })).status).toBe(403);
    expect((await service.ask('PUT', '/api/lookups/consent', { service: 's2', allowed: true })).status).toBe(
      403,
    );
    expect(service.standIn.requests).toEqual([]);
  });
});

describe('a lookup that cannot go on', slow, () => {
  it('says until when the budget is used up, keeps what it got, and goes on later', async () => {
    service = await startLookupService({ allow: 'openalex', credits: 60 });
    const paused = await service.lookUp({ act: 'complete' });
    expect(paused.state).toBe('paused');
    expect(Date.parse(paused.until ?? '')).toBeGreaterThan(Date.now());
    expect(paused.problem).toContain('OpenAlex');
    expect((await service.ask('POST', '/api/lookups', { act: 'continue', lookup: paused.id })).status).toBe(
      202,
    );
    expect((await service.over(paused.id)).state).toBe('paused');
  });

  it('is cancelled, and nothing is stored', async () => {
    service = await startLookupService({ faults: [{ kind: 'slow', ms: 400 }] as never });
    const before = await service.written();
    const begun = await service.ask<Lookup>('POST', '/api/lookups', { act: 'complete' });
    expect((await service.ask('DELETE', `/api/lookups/${begun.body.id}`)).status).toBe(200);
    expect((await service.over(begun.body.id)).state).toBe('cancelled');
    expect((await commit({ lookup: begun.body.id })).status).toBe(409);
    expect(await service.written()).toBe(before);
  });
});
