import { get } from 'node:http';
import { describe, expect, it } from 'vitest';
import type * as api from '../../server/api.ts';
import { startSampleService } from './sample-service.ts';

const service = startSampleService();
const { ask, find } = service;

describe('what is asked right', () => {
  it('tells its health and counts the sample', async () => {
    expect((await ask('/api/health')).body).toMatchObject({
      status: 'ok',
      engine: 'sqlite',
      coterie: '1.2.3',
    });
    const { body } = await ask<api.Stats>('/api/stats');
    expect(body.nodes).toMatchObject({ Paper: 26, Author: 65, Venue: 17, Source: 1 });
    expect(body.relations).toMatchObject({ WROTE: 83, PUBLISHED_IN: 21, CITES: 0, LISTS: 26 });
  });

  it('finds as one types, with a typo and without accents', async () => {
    expect((await find('gord', 'author')).label).toBe('A. Gordon');
    expect((await find('virtualisation', 'paper')).kind).toBe('paper');
    expect((await find('harel', 'author')).label).toMatch(/^N\. Har.El$/);
  });

  it('finds a title asked for in a sentence, by most of its words, and says how to show more', async () => {
    const { label } = await find('eli', 'paper');
    const words = label.split(' ');
    const q = `is there anything on how to do ${words.slice(1).reverse().join(' ')}`;
    expect(await find(q, 'paper')).toMatchObject({ kind: 'paper', label });
    const { body } = await ask<api.SearchAnswer>('/api/search?q=a&limit=3');
    expect(body.items).toHaveLength(3);
    const rest = await ask<api.SearchAnswer>(body.next ?? '');
    expect(rest.body.total).toBe(body.total);
    const ids = [...body.items, ...rest.body.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
  });

  it('gives the page of an author with what its numbers count', async () => {
    const { id } = await find('A. Gordon', 'author');
    const { body } = await ask<api.AuthorPage>(`/api/authors/${id}`);
    expect(body.papers.map(({ year }) => year)).toEqual([2016, 2013, 2012]);
    expect(body.coauthors.find(({ label }) => label === 'M. Ben-Yehuda')?.papers).toBe(2);
    expect(body.years).toEqual([
      { year: 2012, papers: 1 },
      { year: 2013, papers: 1 },
      { year: 2016, papers: 1 },
    ]);
  });

  it('lists what a number counts, page by page', async () => {
    const { id } = await find('A. Gordon', 'author');
    const { body } = await ask<api.PaperList>(`/api/papers?author=${id}&limit=2`);
    expect([body.items.length, body.total]).toEqual([2, 3]);
    const rest = await ask<api.PaperList>(body.next ?? '');
    expect(rest.body).toMatchObject({ total: 3, next: null });
    expect([...body.items, ...rest.body.items].map(({ year }) => year)).toEqual([2016, 2013, 2012]);
    const titled = await ask<api.PaperList>(`/api/papers?author=${id}&limit=2&sort=title`);
    const others = await ask<api.PaperList>(titled.body.next ?? '');
    const titles = [...titled.body.items, ...others.body.items].map(({ title }) => title.toLowerCase());
    expect(titles).toEqual([...titles].sort());
    expect((await ask<api.ProblemDetails>('/api/papers?sort=luck')).body.detail).toMatch(/sort/);
    const people = await ask<api.CountedList>(`/api/authors?author=${id}&limit=500`);
    const other = people.body.items.find(({ label }) => label === 'M. Ben-Yehuda');
    expect(other?.papers).toBe(2);
    const joint = await ask<api.PaperList>(`/api/papers?author=${id}&author=${other?.id}`);
    expect(joint.body.total).toBe(2);
    expect((await ask<api.CountedList>('/api/venues')).body.total).toBe(17);
    expect((await ask<api.CountedList>('/api/techniques?from=2012&to=2012')).body.total).toBeGreaterThan(3);
  });

  it('tells of a technique what is narrower by its name', async () => {
    const { id } = await find('virtualization', 'technique');
    const { body } = await ask<api.TechniquePage>(`/api/techniques/${id}`);
    expect(body.narrower.map(({ label }) => label)).toContain('I/O virtualization');
  });

  it('gives a paper with the line as it was printed', async () => {
    const { id } = await find('Efficient and scalable paravirtual', 'paper');
    const { body } = await ask<api.PaperPage>(`/api/papers/${id}`);
    expect(body.authors.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(body.sources).toEqual([
      expect.objectContaining({
        name: 'io-virtualization.txt',
        position: 7,
        raw: expect.stringContaining('Efﬁcient'),
      }),
    ]);
  });

  it('names the papers of every hop of a path', async () => {
    const [from, to] = [await find('J. Nider', 'author'), await find('E. Borovik', 'author')];
    const { body } = await ask<api.PathsAnswer>(`/api/paths?from=${from.id}&to=${to.id}`);
    const [path] = body.items;
    expect(path?.nodes[0]?.label).toBe('J. Nider');
    expect(path?.nodes.at(-1)?.label).toBe('E. Borovik');
    expect(path?.hops.every(({ papers }) => papers.length > 0)).toBe(true);
    expect(body.total).toBeGreaterThanOrEqual(body.items.length);
  });

  it('says in words that two people are not connected, by an empty list', async () => {
    const [from, to] = [await find('L. Rizzo', 'author'), await find('J. Nider', 'author')];
    const { body } = await ask<api.PathsAnswer>(`/api/paths?from=${from.id}&to=${to.id}`);
    expect(body).toEqual({ items: [], total: 0, next: null });
  });

  it('suggests related work with shares that add up to 1', async () => {
    const { id } = await find('High performance network virtualization with SR-IOV', 'paper');
    const one = await ask<api.RelatedAnswer>(`/api/papers/${id}/related?limit=5`);
    const many = await ask<api.RelatedAnswer>('/api/related', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ papers: [id], limit: 5 }),
    });
    // Each says where its own next page is.
    expect({ ...many.body, next: one.body.next }).toEqual(one.body);
    expect([one.body.next, many.body.next]).toEqual([
      `/api/papers/${id}/related?limit=5&offset=5`,
      '/api/related?offset=5',
    ]);
    expect(one.body.items.length).toBe(5);
    for (const { reasons } of one.body.items)
      expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(one.body.items[0]?.reasons[0]?.text).toMatch(/SR-IOV|author/);
  });

  it('expands an author to papers, and to co-authors when asked', async () => {
    const { id } = await find('Y. Dong', 'author');
    const papers = await ask<api.Neighborhood>(`/api/neighbors/${id}`);
    expect(papers.body.nodes.map(({ kind }) => kind)).toEqual(['paper', 'paper', 'paper']);
    const people = await ask<api.Neighborhood>(`/api/neighbors/${id}?kind=author&limit=2`);
    expect(people.body.nodes.length).toBe(2);
    expect(people.body.truncated).toBe(true);
  });

  it('describes itself in OpenAPI 3.1', async () => {
    const { body } = await ask<{ openapi: string; paths: object }>('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toContain('/api/papers/{id}/related');
  });
});

describe('what is asked wrong', () => {
  it.each([
    ['/api/papers/p_none', 404, 'id'],
    ['/api/authors/a_none', 404, 'id'],
    ['/api/venues/v_none', 404, 'id'],
    ['/api/techniques/t_none', 404, 'id'],
    ['/api/papers/p_none/related', 404, 'id'],
    ['/api/papers/doi:10.1%2Fnone', 404, 'id'],
    ['/api/papers/doi:10.1/none', 404, 'id'],
    ['/api/neighbors/none', 404, 'id'],
    ['/api/paths?from=a&to=b', 404, 'from'],
    ['/api/networks/coauthors?author=none', 404, 'author'],
    ['/api/papers?cites=none', 404, 'cites'],
    ['/api/authors?offset=-1', 400, 'offset'],
    ['/api/networks/coauthors/groups/999', 404, 'id'],
    ['/api/networks/planets/groups/0', 400, 'network'],
    ['/api/networks/coauthors?limit=many', 400, 'limit'],
    ['/api/networks/coauthors?limit=0', 400, 'limit'],
    ['/api/networks/topics?counting=half', 400, 'counting'],
    ['/api/networks/topics?from=99999', 400, 'from'],
    ['/api/networks/papers?tie=blood', 400, 'tie'],
    ['/api/networks/topics?form=2010', 400, 'form'],
    ['/api/search', 400, 'q'],
    ['/api/search?q=a&q=b', 400, 'q'],
    ['/api/search?q=a&kind=planet', 400, 'kind'],
    ['/api/nowhere', 404, undefined],
  ])('%s is a %i that names %s', async (path, status, parameter) => {
    const answer = await ask<api.ProblemDetails>(path);
    expect(answer.status).toBe(status);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
    expect(answer.body.parameter).toBe(parameter);
  });

  it('refuses a body that is not JSON, is too large, or names no papers', async () => {
    const post = (body: string) =>
      ask<api.ProblemDetails>('/api/related', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    expect((await post('{')).status).toBe(400);
    expect((await post(JSON.stringify({ papers: ['x'.repeat(2_000_000)] }))).status).toBe(413);
    expect(await post('{"papers":[]}')).toMatchObject({ status: 422, body: { parameter: 'papers' } });
  });

  it('needs an author where a path runs via authors', async () => {
    const [author, paper] = [await find('A. Gordon', 'author'), await find('ELI', 'paper')];
    const answer = await ask<api.ProblemDetails>(`/api/paths?from=${author.id}&to=${paper.id}`);
    expect(answer).toMatchObject({ status: 422, body: { parameter: 'to' } });
  });
});

describe('security', () => {
  it('lets the page talk to no other host, and says nothing of Express', async () => {
    const { headers } = await fetch(`${service.address}/api/health`);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('answers a wrong address with a page that leads to the library', async () => {
    const response = await fetch(`${service.address}/foo/<b>bar`);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
    const text = await response.text();
    expect(text).toContain('<a href="/">');
    expect(text).not.toContain('bar');
  });

  it('lets no page of another host show it in a frame', async () => {
    for (const path of ['/', '/?embed', '/api/health']) {
      const { headers } = await fetch(`${service.address}${path}`);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self';".slice(0, -1));
      expect(headers.get('content-security-policy')).not.toMatch(/frame-ancestors 'self' \S/);
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    }
  });

  it('answers on loopback to loopback names only', async () => {
    const status = await new Promise((resolve) => {
      get(`${service.address}/api/stats`, { headers: { host: 'evil.example' } }, ({ statusCode }) =>
        resolve(statusCode),
      );
    });
    expect(status).toBe(403);
  });
});
