/** What each service is asked: in batches, page after page, within its limits. */
import { describe, expect, it } from 'vitest';
import type { WorkId } from '../../../server/sources/source.ts';
import { type Asked, all, ask, errorOf } from './service.ts';

const dois = (count: number): WorkId[] =>
  Array.from({ length: count }, (_, i) => ({ scheme: 'doi', value: `10.1234/Ring.${i}` }));
const rings = {
  id: 'a',
  type: 'article',
  title: 'Rings, squares: AND (other) "shapes" | a study',
  author: [{ family: 'Lind', given: 'Ada' }],
  issued: { 'date-parts': [[2001]] },
};

describe('OpenAlex', () => {
  const work = (n: number, more: object = {}) => ({
    id: `https://openalex.org/W${n}`,
    title: `Work ${n}`,
    ...more,
  });
  const byDoi = ({ query }: Asked) => {
    const values = (query.get('filter') ?? '').replace('doi:', '').split('|');
    // The last is not known, and the order is another.
    const results = values
      .filter((doi) => !doi.endsWith('.149'))
      .map((doi, i) => work(i + 1, { doi: `https://doi.org/${doi}` }))
      .reverse();
    return { body: { meta: { next_cursor: null }, results } };
  };

  it('is asked for few works one by one, which is free', async () => {
    const { openalex, asked } = await ask(({ path }) => ({ body: work(Number(path.at(-1)) + 1) }));
    const found = await all(openalex.lookUp(dois(3)));
    expect(found.map(({ work: one }) => one?.id)).toEqual(['W1', 'W2', 'W3']);
    expect(asked.map(({ path }) => path).sort()).toEqual(
      ['10.1234/ring.0', '10.1234/ring.1', '10.1234/ring.2'].map((doi) => `/works/doi:${doi}`),
    );
  });

  it('is asked for many in lists of a hundred, and tells how far it is', async () => {
    const { openalex, asked } = await ask(byDoi);
    const steps: string[] = [];
    const ids = dois(150);
    const found = await all(openalex.lookUp(ids, { progress: (done, of) => steps.push(`${done}/${of}`) }));
    expect(found.map(({ id }) => id)).toEqual(ids);
    expect(found.filter(({ work: one }) => one === undefined).map(({ id }) => id.value)).toEqual([
      '10.1234/Ring.149',
    ]);
    expect(found[7]?.work?.reference.csl.DOI).toBe('10.1234/ring.7');
    expect(asked.map(({ query }) => query.get('filter')?.split('|').length)).toEqual([100, 50]);
    expect(steps).toEqual(['100/150', '150/150']);
  });

  it('is asked alone for a DOI that would divide a list, and by the DOI for a preprint of arXiv', async () => {
    const { openalex, asked } = await ask((one) => (one.path === '/works' ? byDoi(one) : { body: work(9) }));
    const odd: WorkId[] = [
      { scheme: 'doi', value: '10.1/a,b' },
      { scheme: 'pmcid', value: 'PMC77' },
      { scheme: 'arxiv', value: '1701.00001v2' },
    ];
    const found = await all(openalex.lookUp([...dois(11), ...odd]));
    expect(found).toHaveLength(14);
    expect(asked.map(({ path }) => path)).toEqual(['/works', '/works/doi:10.1/a,b', '/works/pmcid:PMC77']);
    expect(asked[0]?.query.get('filter')).toMatch(/\|10\.48550\/arxiv\.1701\.00001$/);
  });

  it('goes on one by one when the lists of a day are spent', async () => {
    const { openalex, asked } = await ask(({ path }) =>
      path === '/works'
        ? {
            status: 429,
            headers: { 'retry-after': '54000', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '54000' },
            body: {},
          }
        : { body: work(1) },
    );
    expect((await all(openalex.lookUp(dois(12)))).every(({ work: one }) => one?.id === 'W1')).toBe(true);
    expect(asked).toHaveLength(13);
  });

  /** 250 works in pages; the end has a cursor or not. */
  const pages =
    (end: string | null) =>
    ({ query }: Asked) => {
      const from = query.get('cursor') === '*' ? 0 : Number(query.get('cursor'));
      const size = Number(query.get('per_page'));
      const results = Array.from({ length: Math.max(0, Math.min(size, 250 - from)) }, (_, i) =>
        work(from + i + 1),
      );
      return { body: { meta: { next_cursor: from + size < 250 ? String(from + size) : end }, results } };
    };
  const w9: WorkId = { scheme: 'openalex', value: 'W9' };

  it.each([
    ['null at the end', null],
    ['a cursor at the end that leads to nothing', '900'],
  ])('is read page after page: %s', async (_name, end) => {
    const { openalex, asked } = await ask(pages(end));
    const works = (await openalex.citationsOf?.(w9, 1000)) ?? [];
    expect(works.map(({ id }) => id)).toEqual(Array.from({ length: 250 }, (_, i) => `W${i + 1}`));
    expect(asked).toHaveLength(3);
    expect(asked[0]?.query.get('filter')).toBe('cites:W9');
    expect(asked[0]?.query.get('sort')).toBe('cited_by_count:desc');
  });

  it('ends at a full last page with a cursor that leads to nothing', async () => {
    const { openalex, asked } = await ask(({ query }) => ({
      body:
        query.get('cursor') === '*'
          ? { meta: { next_cursor: 'x' }, results: Array.from({ length: 100 }, (_, i) => work(i)) }
          : { meta: { next_cursor: null }, results: [] },
    }));
    expect(await openalex.referencesOf?.(w9, 500)).toHaveLength(100);
    expect(asked.map(({ query }) => query.get('filter'))).toEqual(['cited_by:W9', 'cited_by:W9']);
  });

  it('gives no more than is asked for', async () => {
    const { openalex, asked } = await ask(pages(null));
    expect(await openalex.citationsOf?.(w9, 120)).toHaveLength(120);
    expect(await openalex.citationsOf?.(w9, 20)).toHaveLength(20);
    expect(asked.map(({ query }) => query.get('per_page'))).toEqual(['100', '100', '20']);
  });

  it('is searched for letters and digits alone', async () => {
    const { openalex, asked } = await ask(() => ({ body: { meta: {}, results: [] } }));
    expect(await openalex.candidates(rings)).toEqual([]);
    expect(asked[0]?.query.get('filter')).toBe('title.search:rings squares and other shapes a study');
    expect(await openalex.candidates({ ...rings, title: ' …?! ' })).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('gives the works of an author by the id, or the ORCID, or none', async () => {
    const authorships = [
      { author: { display_name: 'A B', id: 'https://openalex.org/A1' } },
      { author: { display_name: 'C D', orcid: 'https://orcid.org/0000-0003-1613-5981' } },
      { author: { display_name: 'E F' } },
    ];
    const { openalex, asked } = await ask(({ path }) =>
      path === '/works' ? { body: { meta: {}, results: [work(1)] } } : { body: work(9, { authorships }) },
    );
    const counts = [];
    for (const position of [1, 2, 3, 4]) counts.push((await openalex.worksOf?.(w9, position, 10))?.length);
    expect(counts).toEqual([1, 1, 0, 0]);
    expect(asked.flatMap(({ query }) => query.get('filter') ?? [])).toEqual([
      'author.id:A1',
      'author.orcid:0000-0003-1613-5981',
    ]);
  });
});

describe('Crossref', () => {
  const item = (doi: string, more: object = {}) => ({
    DOI: doi,
    type: 'journal-article',
    title: ['T'],
    ...more,
  });
  const answer = (items: object[]) => ({ body: { status: 'ok', message: { items } } });

  it('is asked for fifty DOIs at a time, and alone for one with a comma', async () => {
    const { crossref, asked } = await ask(({ path, query }) =>
      path === '/works'
        ? answer(
            (query.get('filter') ?? '')
              .split(',')
              .slice(1)
              .map((part) => item(part.replace('doi:', ''))),
          )
        : { body: { message: item('10.1234/a,b') } },
    );
    const ids: WorkId[] = [...dois(60), { scheme: 'doi', value: '10.1234/A,b' }];
    const found = await all(crossref.lookUp(ids));
    expect(found.map(({ id }) => id)).toEqual(ids);
    expect(found.flatMap(({ id, work }) => (work ? [] : [id.value]))).toEqual([
      '10.1234/Ring.0',
      '10.1234/Ring.50',
    ]);
    expect(asked.map(({ path, query }) => [path, query.get('rows')])).toEqual([
      ['/works', '50'],
      ['/works', '10'],
      ['/works/10.1234/a,b', null],
    ]);
  });

  it('is searched with title, author and year', async () => {
    const { crossref, asked } = await ask(() => answer([]));
    await crossref.candidates(rings);
    expect(asked[0]?.query.get('query.bibliographic')).toBe(`${rings.title} Lind 2001`);
  });

  it('gives a book by its ISBN', async () => {
    const { crossref, asked } = await ask(() => answer([item('10.1234/book', { type: 'monograph' })]));
    const [found] = await all(crossref.lookUp([{ scheme: 'isbn', value: '978-3-16-148410-0' }]));
    expect(found?.work?.id).toBe('10.1234/book');
    expect(asked[0]?.query.get('filter')).toMatch(/^isbn:9783161484100,type:book,type:monograph/);
  });

  it('gives what a work cites, whole where it has it', async () => {
    const reference = [
      { key: '1', DOI: '10.1234/KNOWN' },
      { key: '2', unstructured: 'Lind A. Old rings. Ring J. 1999;1:1-2.' },
      { key: '3', DOI: '10.1234/unknown' },
    ];
    const { crossref } = await ask(({ path }) =>
      path === '/works/10.1234/x'
        ? { body: { message: item('10.1234/x', { reference }) } }
        : answer([item('10.1234/known', { title: ['Known'] })]),
    );
    const works = (await crossref.referencesOf?.({ scheme: 'doi', value: '10.1234/x' }, 10)) ?? [];
    expect(works.map(({ id, reference: { csl } }) => [id, csl.title])).toEqual([
      ['10.1234/known', 'Known'],
      ['10.1234/x/references/2', 'Old rings'],
      ['10.1234/unknown', undefined],
    ]);
  });

  it('is asked as fast as its headers allow, and no more at once', async () => {
    const open = { now: 0, most: 0 };
    const times: number[] = [];
    const headers = { 'x-rate-limit-limit': '20', 'x-rate-limit-interval': '1s', 'x-concurrency-limit': '1' };
    const { crossref } = await ask((_asked, response) => {
      open.now += 1;
      open.most = Math.max(open.most, open.now);
      times.push(performance.now());
      response.once('finish', () => {
        open.now -= 1;
      });
      return { headers, ...answer([]) };
    });
    await crossref.candidates(rings);
    await Promise.all(['a', 'b', 'c', 'd'].map((title) => crossref.candidates({ ...rings, title })));
    const [, ...later] = times;
    const gaps = later.slice(1).map((time, i) => time - (later[i] ?? 0));
    expect(open.most).toBe(1);
    // 50 ms between two, less what the clocks of timers may be early.
    expect(gaps.every((gap) => gap > 40)).toBe(true);
  });

  it('cannot say who cites a work', async () => {
    const { crossref } = await ask(() => ({}));
    expect(crossref.citationsOf).toBeUndefined();
  });
});

describe('Semantic Scholar', () => {
  const paper = (n: number, more: object = {}) => ({
    paperId: n.toString(16).padStart(40, '0'),
    title: `Paper ${n}`,
    ...more,
  });
  const x: WorkId = { scheme: 'arxiv', value: '1701.00001' };

  it('is asked for 250 papers at a time, with what they cite', async () => {
    const { s2, asked } = await ask(({ body }) => ({
      body: JSON.parse(body).ids.map((_: string, i: number) =>
        i % 2 ? null : paper(i, { references: [paper(999)] }),
      ),
    }));
    const found = await all(s2.lookUp([...dois(260), { scheme: 'isbn', value: '1' }]));
    expect(found.filter(({ work }) => work)).toHaveLength(130);
    expect(found[2]?.work?.reference.cites?.map(({ csl }) => csl.title)).toEqual(['Paper 999']);
    expect(asked.map(({ body }) => JSON.parse(body).ids.length)).toEqual([250, 10]);
    expect(asked[0]?.query.get('fields')).toContain('references.externalIds');
  });

  it('is asked for half as many when the answer would be too large', async () => {
    const { s2, asked } = await ask(({ body }) => {
      const { ids } = JSON.parse(body);
      return ids.length > 3
        ? { status: 400, body: { error: 'Response would exceed maximum size. Reduce batch size.' } }
        : { body: ids.map((_: string, i: number) => paper(i)) };
    });
    expect((await all(s2.lookUp(dois(6)))).every(({ work }) => work)).toBe(true);
    expect(asked.map(({ body }) => JSON.parse(body).ids.length)).toEqual([6, 3, 3]);
  });

  it('may know none of a batch', async () => {
    const { s2, asked } = await ask(() => ({ status: 400, body: { error: 'No valid paper ids given' } }));
    expect((await all(s2.lookUp(dois(4)))).map(({ work }) => work)).toEqual(Array(4).fill(undefined));
    expect(asked).toHaveLength(1);
  });

  it('gives the most cited of what cites a paper, page after page', async () => {
    const cites = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => ({
        citingPaper: paper(from + i, { citationCount: from + i }),
      }));
    const { s2, asked } = await ask(({ query }) => ({
      body: query.get('offset') === '0' ? { next: 1000, data: cites(1, 1001) } : { data: cites(1001, 1100) },
    }));
    const works = (await s2.citationsOf?.(x, 1100)) ?? [];
    expect([works.length, works[0]?.reference.csl.title]).toEqual([1099, 'Paper 1099']);
    expect(asked.map(({ path, query }) => [path, query.get('offset')])).toEqual([
      ['/paper/ARXIV:1701.00001/citations', '0'],
      ['/paper/ARXIV:1701.00001/citations', '1000'],
    ]);
    expect(await s2.citationsOf?.(x, 5)).toHaveLength(5);
  });

  it('gives nothing where a publisher withholds the references', async () => {
    const { s2 } = await ask(() => ({ body: { data: null, citingPaperInfo: { title: 'T' } } }));
    expect(await s2.referencesOf?.(x, 10)).toEqual([]);
  });

  it('is not read for ever where the next page is the same', async () => {
    const { s2, asked } = await ask(() => ({ body: { next: 1, data: [{ citedPaper: paper(1) }] } }));
    expect(await s2.referencesOf?.(x, 10)).toHaveLength(2);
    expect(asked).toHaveLength(2);
  });

  it('gives the newest works of an author', async () => {
    const authors = [
      { authorId: null, name: 'A B' },
      { authorId: '77', name: 'C D' },
    ];
    const { s2, asked } = await ask(({ path }) =>
      path.startsWith('/author/')
        ? { body: { data: [paper(1, { year: 1999 }), paper(2, { year: 2020 })] } }
        : { body: paper(9, { authors }) },
    );
    expect((await s2.worksOf?.(x, 2, 1))?.map(({ reference }) => reference.csl.title)).toEqual(['Paper 2']);
    expect(await s2.worksOf?.(x, 1, 1)).toEqual([]);
    expect(asked.map(({ path }) => path)).toEqual(['/paper/ARXIV:1701.00001', '/author/77/papers']);
  });

  it('is not led elsewhere by an identifier', async () => {
    const { s2, asked } = await ask(() => ({ status: 404, body: {} }));
    await s2.referencesOf?.({ scheme: 'doi', value: '10.1/../../../author/1' }, 1);
    expect(asked[0]?.path).toBe('/paper/DOI:10.1/../../../author/1/references');
  });
});

it('a record that makes no sense costs no other', async () => {
  const { openalex } = await ask(() => ({
    body: { meta: {}, results: [null, 7, {}, { id: 5 }, { id: 'https://openalex.org/W1', title: 'Good' }] },
  }));
  expect((await openalex.candidates(rings)).map(({ id }) => id)).toEqual(['W1']);
});

it('works are text, whatever they hold', async () => {
  const title = '<img src=x onerror=alert(1)> & <b>rings</b>';
  const { openalex, s2 } = await ask(({ path }) => ({
    body: path.startsWith('/paper')
      ? { data: [{ paperId: 'a', title, openAccessPdf: { url: 'javascript:alert(1)' } }] }
      : { meta: {}, results: [{ id: 'W1', title, open_access: { oa_url: 'javascript:alert(1)' } }] },
  }));
  for (const source of [openalex, s2]) {
    const [work] = await source.candidates(rings);
    expect(work?.reference.csl.title).not.toMatch(/<b>/);
    expect(work?.reference.csl.custom?.['open-access']).toBeUndefined();
  }
});

it('an error in the middle keeps what was found before', async () => {
  const { crossref } = await ask(({ query }) =>
    query.get('rows') === '50' ? { body: { message: { items: [] } } } : { status: 400, body: {} },
  );
  const found: unknown[] = [];
  const reading = (async () => {
    for await (const batch of crossref.lookUp(dois(60))) found.push(...batch);
  })();
  expect((await errorOf(reading)).kind).toBe('rejected');
  expect(found).toHaveLength(50);
});
