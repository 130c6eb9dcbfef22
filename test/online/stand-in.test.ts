/** The stand-in answers as the services do: what their documentation says and what was recorded of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Service, type StandIn, sampleWorks, startStandIn } from './stand-in/index.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn({ works: sampleWorks(), keys: { openalex: 'good', s2: 'good' } });
});
afterAll(() => standIn.close());

interface Told {
  status: number;
  headers: Headers;
  text: string;
}

const ask = async (service: Service, path: string, init?: RequestInit): Promise<Told> => {
  const response = await fetch(`${standIn.url(service)}${path}`, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

const json = async <T>(service: Service, path: string, init?: RequestInit): Promise<T> =>
  JSON.parse((await ask(service, path, init)).text) as T;

interface OpenalexList {
  meta: { count: number; next_cursor?: string | null };
  results: { id: string; title: string; referenced_works: string[]; abstract_inverted_index?: object }[];
}

describe('OpenAlex', () => {
  it('gives one work by its DOI and asks no credit for it', async () => {
    const { headers, text } = await ask('openalex', '/works/doi:10.5555/coterie.s1');
    expect(JSON.parse(text)).toMatchObject({ title: 'I/O Virtualization', publication_year: 2012 });
    expect(headers.get('x-ratelimit-credits-used')).toBe('0');
  });

  it('charges the address form of a DOI', async () => {
    const { headers } = await ask('openalex', '/works/https://doi.org/10.5555/coterie.s1');
    expect(headers.get('x-ratelimit-credits-used')).toBe('1');
  });

  it('answers an unknown work with a page of HTML', async () => {
    const { status, headers } = await ask('openalex', '/works/W1');
    expect([status, headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  });

  it('leaves unknown DOIs out of a batch', async () => {
    const filter = 'doi:10.5555/coterie.s1|10.5555/nothing|https://doi.org/10.5555/coterie.s5';
    const { results } = await json<OpenalexList>('openalex', `/works?filter=${encodeURIComponent(filter)}`);
    expect(results.map(({ title }) => title)).toEqual([
      'I/O Virtualization',
      'virtio: Towards a De-Facto Standard for Virtual I/O Devices',
    ]);
  });

  it('pages by a cursor until null', async () => {
    const titles: string[] = [];
    let cursor: string | null | undefined = '*';
    while (cursor != null) {
      const page: OpenalexList = await json(
        'openalex',
        `/works?per_page=20&cursor=${encodeURIComponent(cursor)}`,
      );
      titles.push(...page.results.map(({ title }) => title));
      cursor = page.meta.next_cursor;
    }
    expect(titles).toHaveLength(44);
    expect(new Set(titles).size).toBe(43);
  });

  it('tells who cites a work and what it cites', async () => {
    const { text } = await ask('openalex', '/works/doi:10.5555/coterie.s21');
    const work = JSON.parse(text) as OpenalexList['results'][number];
    const id = work.id.replace('https://openalex.org/', '');
    const citing = await json<OpenalexList>('openalex', `/works?filter=cites:${id}`);
    const cited = await json<OpenalexList>('openalex', `/works?filter=cited_by:${id}`);
    expect(citing.results.map(({ title }) => title)).toContain('Paravirtual Devices Twenty Years On');
    expect(cited.results.map((one) => one.id).sort()).toEqual([...work.referenced_works].sort());
  });

  it('finds a title only by words that are all in it, in some form', async () => {
    const search = (text: string): Promise<OpenalexList> =>
      json('openalex', `/works?filter=title.search:${encodeURIComponent(text)}`);
    expect((await search('paravirtual devices')).meta.count).toBe(1);
    expect((await search('paravirtual device')).meta.count).toBe(1);
    expect((await search('paravirtual devices misprnt')).meta.count).toBe(0);
  });

  it.each([
    ['limit=5', 400],
    ['filter=titel:x', 400],
    ['select=id,nonsense', 400],
    ['cursor=null', 400],
    ['cursor=*&page=2', 400],
    ['filter=title.search:one,two', 400],
    [`filter=doi:${Array.from({ length: 101 }, (_, i) => `10.5555/${i}`).join('|')}`, 400],
    ['filter=title.search:one%2C%20two', 200],
    ['api_key=wrong', 401],
    ['api_key=good', 200],
  ])('%.40s is answered with %i', async (query, status) => {
    expect((await ask('openalex', `/works?${query}`)).status).toBe(status);
  });
});

interface CrossrefList {
  message: {
    'total-results': number;
    'next-cursor'?: string;
    items: { DOI: string; title: string[]; score?: number }[];
  };
}

describe('Crossref', () => {
  it('knows no work without a DOI', async () => {
    const list = await json<CrossrefList>('crossref', '/works?rows=100');
    expect(list.message['total-results']).toBe(sampleWorks().filter(({ doi }) => doi !== undefined).length);
  });

  it('says in plain text that a DOI is unknown', async () => {
    const { status, text } = await ask('crossref', '/works/10.5555%2Fnothing');
    expect([status, text]).toEqual([404, 'Resource not found.']);
  });

  it('takes DOIs of one filter as alternatives', async () => {
    const list = await json<CrossrefList>(
      'crossref',
      '/works?filter=doi:10.5555/coterie.s1,doi:10.5555/coterie.s3',
    );
    expect(list.message.items.map(({ DOI }) => DOI)).toEqual(['10.5555/coterie.s1', '10.5555/coterie.s3']);
  });

  it('finds a title with misprints, and something for a title that it does not have', async () => {
    const search = (text: string): Promise<CrossrefList> =>
      json('crossref', `/works?rows=2&query.bibliographic=${encodeURIComponent(text)}`);
    expect((await search('Paravirtal Remote I/O Kuperman 2016')).message.items[0]?.DOI).toMatch(/s21|twin2/);
    expect((await search('A remote village and its journal')).message.items).toHaveLength(2);
    expect((await search('zzzzz qqqqq')).message['total-results']).toBe(0);
  });

  it('gives the next page for the same cursor', async () => {
    const first = await json<CrossrefList>('crossref', '/works?rows=20&cursor=*');
    const cursor = encodeURIComponent(first.message['next-cursor'] ?? '');
    const second = await json<CrossrefList>('crossref', `/works?rows=20&cursor=${cursor}`);
    expect(second.message['next-cursor']).toBe(first.message['next-cursor']);
    expect(second.message.items[0]).not.toEqual(first.message.items[0]);
  });

  it('tells the rate of its pool', async () => {
    const { headers } = await ask('crossref', '/works?rows=0&mailto=someone@example.org');
    expect([headers.get('x-api-pool'), headers.get('x-rate-limit-limit')]).toEqual(['polite-array', '3']);
  });

  it.each(['rows=2000', 'filter=nonsense:1', 'select=nonsense'])('%s is answered with 400', async (query) => {
    expect((await ask('crossref', `/works?${query}`)).status).toBe(400);
  });
});

describe('Semantic Scholar', () => {
  const batch = (ids: readonly string[], fields = 'title'): Promise<Told> =>
    ask('s2', `/graph/v1/paper/batch?fields=${fields}`, { method: 'POST', body: JSON.stringify({ ids }) });

  it('gives null in its place for an unknown paper', async () => {
    const { text } = await batch(['DOI:10.5555/coterie.s1', 'DOI:10.5555/nothing', 'ARXIV:2403.00001']);
    const papers = JSON.parse(text) as ({ title: string } | null)[];
    expect(papers.map((paper) => paper?.title)).toEqual(['I/O Virtualization', undefined, 'Counting Exits']);
  });

  it('gives id and title where no fields are named', async () => {
    const paper = await json<object>('s2', '/graph/v1/paper/DOI:10.5555/coterie.s1');
    expect(Object.keys(paper).sort()).toEqual(['paperId', 'title']);
  });

  it('ends a list without a next page', async () => {
    const path = '/graph/v1/paper/DOI:10.5555/coterie.s1/references?fields=title';
    const first = await json<{ next?: number; data: object[] }>('s2', `${path}&limit=4`);
    const last = await json<{ next?: number; data: object[] }>('s2', `${path}&limit=4&offset=4`);
    expect([first.next, first.data.length, last.next, last.data.length]).toEqual([4, 4, undefined, 2]);
  });

  it('says that no title matches', async () => {
    const { status, text } = await ask('s2', '/graph/v1/paper/search/match?query=knitting%20for%20whales');
    expect([status, JSON.parse(text)]).toEqual([404, { error: 'Title match not found' }]);
  });

  it('has no data where nothing is found', async () => {
    expect(await json('s2', '/graph/v1/paper/search?query=zzzzz')).toEqual({ total: 0, offset: 0 });
  });

  it.each([
    ['/graph/v1/paper/DOI:10.5555/coterie.s1?fields=nonsense', 400],
    ['/graph/v1/paper/DOI:10.5555/nothing', 404],
    ['/graph/v1/author/1', 404],
  ])('%s is answered with %i', async (path, status) => {
    expect((await ask('s2', path)).status).toBe(status);
  });

  it('refuses a wrong key', async () => {
    const headers = { 'x-api-key': 'wrong' };
    expect((await ask('s2', '/graph/v1/paper/DOI:10.5555/coterie.s1', { headers })).status).toBe(403);
  });
});
