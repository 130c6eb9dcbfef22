/** Answers that the services gave, recorded by others, are read as they came (test/fixtures/online/README.md). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OnlineSource, Work, WorkId } from '../../../server/sources/source.ts';
import { all, ask, errorOf } from './service.ts';

const recorded = (file: string): string =>
  readFileSync(new URL(`../../fixtures/online/${file}`, import.meta.url), 'utf8');

/** Sources of a service that gives a recorded answer to everything. */
const given = (file: string, status = 200, type = 'application/json') =>
  ask(() => ({ status, headers: { 'content-type': type }, body: recorded(file) }));

const doi = (value: string): WorkId => ({ scheme: 'doi', value });
const rings = { id: 'a', type: 'article', title: 'Rings' };

/** The fields of a work that a reader would look at first. */
const facts = (work: Work | undefined) => {
  const { csl, cites } = work?.reference ?? { csl: undefined, cites: undefined };
  const [first] = csl?.author ?? [];
  return {
    id: work?.id,
    type: csl?.type,
    title: csl?.title?.slice(0, 40).trim(),
    authors: csl?.author?.length ?? 0,
    first: first && [first.given, first.family ?? first.literal].filter(Boolean).join(' '),
    issued: csl?.issued?.['date-parts']?.[0]?.join('-'),
    in: csl?.['container-title'],
    cites: cites?.length ?? 0,
    cited: Number(csl?.custom?.['times-cited']),
    open: csl?.custom?.['open-access'],
  };
};

describe('OpenAlex', () => {
  it.each([
    [
      'a DOI with brackets and semicolons',
      'work_by_doi_sici.json',
      {
        ...{ id: 'W2030857676', type: 'article-journal', title: 'THE IMPACT OF PARASITE MANIPULATION AND' },
        ...{ authors: 2, first: 'Andy Fenton', issued: '2006-11-1', in: 'Ecology', cites: 37, cited: 130 },
      },
    ],
    [
      'authors without an id',
      'work_many_contributors.json',
      {
        ...{ id: 'W2054094521', authors: 5, first: 'Valérie dos Santos', issued: '2009-1-1', cites: 31 },
        open: 'https://www.aimsciences.org/data/article/export-pdf?id=bbb0cb07-6043-46cb-a9fd-d29359dc76af',
      },
    ],
    [
      'a preprint',
      'work_posted_content.json',
      {
        ...{ id: 'W2581393460', type: 'article', authors: 11, first: 'Martin Fenner', issued: '2016-12-28' },
        ...{ in: 'bioRxiv (Cold Spring Harbor Laboratory)', cites: 14 },
      },
    ],
    [
      'a work without authors, of 2025',
      'work_by_doi_2025.json',
      { id: 'W4381738344', authors: 0, in: 'Reactions Weekly', cites: 1, open: undefined },
    ],
    [
      'a dissertation',
      'work_dissertation.json',
      { type: 'thesis', first: 'Patricia Collingwood', cites: 245 },
    ],
  ])('gives %s', async (_name, file, expected) => {
    const { openalex, asked } = await given(`openalex/${file}`);
    const [found] = await all(openalex.lookUp([doi('10.1890/0012-9658(2006)87[2832:tiopma]2.0.co;2')]));
    expect(facts(found?.work)).toMatchObject(expected);
    expect(found?.work?.reference.csl.custom?.['retracted']).toBeUndefined();
    expect(asked[0]?.path).toBe('/works/doi:10.1890/0012-9658(2006)87[2832:tiopma]2.0.co;2');
  });

  it('gives the candidates of a title', async () => {
    const { openalex } = await given('openalex/works_title_search_several.json');
    const works = await openalex.candidates(rings);
    expect(works.slice(0, 2).map(({ id, reference: { csl } }) => [id, csl.DOI])).toEqual([
      ['W4396723768', '10.1038/s42256-024-00832-8'],
      ['W4365597205', '10.48550/arxiv.2304.05376'],
    ]);
  });

  it('says with a page that it does not know a work', async () => {
    const { openalex } = await given('openalex/err_404_html.html', 404, 'text/html; charset=utf-8');
    expect(await all(openalex.lookUp([doi('10.1/x')]))).toEqual([{ id: doi('10.1/x'), work: undefined }]);
  });
});

describe('Crossref', () => {
  it.each([
    [
      'a chapter',
      'work_book_chapter.json',
      {
        ...{ id: '10.1007/978-3-662-46370-3_13', type: 'chapter', authors: 2, first: 'Ronald L. Diercks' },
        ...{ issued: '2015', in: 'Shoulder Stiffness', cites: 22, cited: 1 },
      },
    ],
    [
      'a family name alone',
      'work_by_doi_small.json',
      { authors: 1, first: 'Stravopodis', issued: '2009-6-26' },
    ],
    ['no authors', 'work_no_authors.json', { authors: 0, in: 'Reactions Weekly', cites: 1 }],
    [
      'a paper of a conference',
      'work_proceedings_article.json',
      {
        ...{ type: 'paper-conference', authors: 6, first: 'Prashant Pandey', cites: 56, cited: 37 },
        in: 'Proceedings of the 2021 International Conference on Management of Data',
      },
    ],
    [
      'a preprint',
      'work_with_relations_preprint.json',
      { type: 'article', authors: 7, in: undefined, cites: 57 },
    ],
    [
      'an article',
      'work_with_jats_abstract.json',
      { in: 'Journal of Political Ecology', first: 'Eirin Hongslo' },
    ],
  ])('gives %s', async (_name, file, expected) => {
    const { crossref, asked } = await given(`crossref/${file}`);
    const [found] = await all(crossref.lookUp([doi('10.1007/A_B')]));
    expect(facts(found?.work)).toMatchObject(expected);
    expect(asked[0]?.path).toBe('/works/10.1007/a_b');
  });

  it('gives the candidates of a reference', async () => {
    const { crossref } = await given('crossref/works_query_title_rows1.json');
    expect((await crossref.candidates(rings)).map(facts)).toMatchObject([
      { id: '10.1063/1.4938384', first: 'Michael D. Skarlinski', issued: '2015-12-21', cites: 57 },
    ]);
  });

  it('gives no candidates', async () => {
    const { crossref } = await given('crossref/works_query_title_no_match.json');
    expect(await crossref.candidates(rings)).toEqual([]);
  });

  it('says that it does not know a work in a text that claims to be JSON', async () => {
    const { crossref } = await given('crossref/err_404_text_labelled_json.txt', 404);
    expect(await all(crossref.lookUp([doi('10.1/x')]))).toEqual([{ id: doi('10.1/x'), work: undefined }]);
  });

  it('says what is wrong with a request', async () => {
    const { crossref } = await given('crossref/err_400_rows.json', 400);
    expect((await errorOf(crossref.candidates(rings))).message).toBe(
      'Crossref did not accept a request (400): Integer specified as things but must be a positive integer less than or equal to 1000.',
    );
  });

  it.each([
    ['crossref/err_500_exception_2022.json', 500, 'application/json'],
    ['crossref/err_504_html.html', 504, 'text/html'],
  ])('fails, and answers when asked again: %s', async (file, status, type) => {
    const { crossref } = await ask((_asked, _response, count) =>
      count === 1
        ? { status, headers: { 'content-type': type }, body: recorded(file) }
        : { body: recorded('crossref/works_query_title_no_match.json') },
    );
    expect(await crossref.candidates(rings)).toEqual([]);
  });
});

describe('Semantic Scholar', () => {
  it('gives a batch, with null in the place of what it does not know', async () => {
    const { s2, asked } = await given('semanticscholar/paper_batch_one_missing.json');
    const ids = [doi('10.1/nothing'), doi('10.2139/ssrn.288970')];
    const found = await all(s2.lookUp(ids));
    expect(found.map(({ work }) => work && facts(work))).toMatchObject([
      undefined,
      {
        ...{ id: 'c31c87c591a25c64fbaa82e8ac6a81831b6ac7ce', authors: 3, first: 'Marianne Bertrand' },
        ...{ issued: '2001-10-1', in: 'Experimental & Empirical Studies eJournal', cited: 10670 },
        // An address of http is not passed on.
        open: undefined,
      },
    ]);
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      ids: ['DOI:10.1/nothing', 'DOI:10.2139/ssrn.288970'],
    });
  });

  it('gives the match of a title', async () => {
    const { s2 } = await given('semanticscholar/title_match.json');
    expect((await s2.candidates(rings)).map(facts)).toMatchObject([
      {
        ...{ id: '4187800ac995ae172c88b83f8c2c4da990d02934', type: 'article-journal', authors: 2 },
        ...{
          first: 'Michael Skarlinski',
          issued: '2015-12-21',
          in: 'Journal of Applied Physics',
          open: undefined,
        },
      },
    ]);
  });

  it('gives what a paper cites, some of it without an id', async () => {
    const pages = ['references_page1.json', 'references_last.json'];
    const { s2 } = await ask((_asked, _response, count) => ({
      body: recorded(`semanticscholar/${pages[count - 1]}`),
    }));
    const works = (await s2.referencesOf?.(doi('10.2139/ssrn.2250500'), 200)) ?? [];
    expect(works).toHaveLength(67);
    const places = works.filter(({ reference }) => reference.csl.custom?.['s2'] === undefined);
    expect(places).toHaveLength(23);
    expect(places.every(({ id, reference }) => /\/references\/\d+$/.test(id) && reference.csl.title)).toBe(
      true,
    );
    expect(new Set(works.map(({ id }) => id)).size).toBe(works.length);
  });

  it.each([
    ['title_match_404.json', 404],
    ['search_empty.json', 200],
  ])('gives no candidates: %s', async (file, status) => {
    const { s2 } = await given(`semanticscholar/${file}`, status);
    expect(await s2.candidates(rings)).toEqual([]);
  });

  it('does not know a paper', async () => {
    const { s2 } = await given('semanticscholar/err_404_doi.json', 404);
    expect(await s2.citationsOf?.(doi('10.1/x'), 10)).toEqual([]);
  });

  it('refuses a key', async () => {
    const { s2 } = await ask(
      () => ({ status: 403, body: recorded('semanticscholar/err_403_bad_key.json') }),
      { S2_API_KEY: 'wrong' },
    );
    expect((await errorOf(s2.candidates(rings))).message).toMatch(/does not accept the key in S2_API_KEY/);
  });
});

it('reads no answer of one service as that of another', async () => {
  const files = ['openalex/work_posted_content.json', 'crossref/work_book_chapter.json'];
  for (const [i, file] of files.entries()) {
    const { openalex, crossref } = await given(file);
    const other: OnlineSource = i === 0 ? crossref : openalex;
    expect((await errorOf(all(other.lookUp([doi('10.1/x')])))).message).toMatch(/not what its documentation/);
  }
});
