/** CSL-JSON, read and written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCslJson } from '../../seed/export/csl-json.ts';
import type { CslItem, CslName } from '../../seed/normalize/record.ts';
import { cslJson } from '../../seed/read/formats/json/csl-json.ts';
import { fixture, readFixture } from './read-fixture.ts';

const reading = readFixture(cslJson, 'valid/records/dates-and-names-of-every-kind.csl.json');
const byId = (id: string) => reading.references.find(({ csl }) => csl.id === id);

describe('CSL-JSON', () => {
  it('reads every item, in order, with the text it was printed as', () => {
    expect(reading.unread).toEqual([]);
    expect(reading.references.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const { raw, csl } of reading.references) expect(String(JSON.parse(raw).id)).toBe(csl.id);
  });

  it('keeps names as they are, and makes markup plain', () => {
    expect(byId('parts')?.csl).toMatchObject({
      title: 'On E. coli and H₂O',
      author: [
        { family: 'Mare', given: 'Walter', 'non-dropping-particle': 'de la' },
        { literal: 'World Health Organization' },
      ],
      DOI: '10.1234/ABC',
      ISSN: '1234-5678',
      custom: { pmid: '12345', translator: 'Roe, Ann', ISSN: '8765-4321' },
    });
    expect(byId('parts')?.printed.title).toBe('On <i>E. coli</i> and H<sub>2</sub>O');
  });

  it.each([
    [
      'parts',
      {
        'date-parts': [
          [2011, 5, 25],
          [2012, 6],
        ],
      },
    ],
    ['raw', { 'date-parts': [[2006, 7, 12]] }],
    ['literal', { raw: 'in the days of old' }],
    ['season', { 'date-parts': [[2017]], raw: '2017-24~' }],
    ['pseudo-month', { 'date-parts': [[2017]], raw: '2017-22' }],
  ])('reads the date of %s', (id, date) => {
    expect(byId(id)?.csl.issued).toEqual(date);
  });

  it('takes the types of Crossref, and says so where a type is not known', () => {
    expect(byId('7')?.csl.type).toBe('article-journal');
    expect(byId('7')?.csl.custom).toEqual({ 'orcid:1': '0000-0002-1825-0097' });
    expect(byId('strange')?.csl.type).toBe('document');
    expect(byId('strange')?.problems).toEqual([{ message: '"spell" is not a type of CSL', field: 'type' }]);
  });

  it.each(['quote-missing', 'brace-missing'])('loses nothing but the damaged item (%s)', (name) => {
    const { references, unread } = readFixture(cslJson, `invalid/records/${name}.csl.json`);
    expect(references.map(({ csl }) => csl.id)).toEqual(['a', 'c']);
    expect(unread).toHaveLength(1);
    expect(unread[0]?.raw).toContain('Second');
    expect(unread[0]?.line).toBe(name === 'quote-missing' ? 3 : 1);
  });

  it('says what a file is that is none of its own', () => {
    const { references, unread } = readFixture(cslJson, 'invalid/records/software.codemeta.json');
    expect(references).toEqual([]);
    expect(unread[0]?.reason).toContain('CodeMeta');
  });

  it('takes one item alone, one a line, and none', () => {
    const item = '{"id":"a","type":"book","title":"T"}';
    expect(cslJson.parse(item).references).toHaveLength(1);
    expect(cslJson.parse(`${item}\n${item}\n`).references).toHaveLength(2);
    expect(cslJson.parse('[]')).toMatchObject({ references: [], unread: [] });
  });

  it('detects itself', () => {
    expect(cslJson.detect(fixture('valid/records/dates-and-names-of-every-kind.csl.json'))).toBeGreaterThan(
      0.8,
    );
    expect(cslJson.detect('[1] A. Author, “Title,” 2012.')).toBe(0);
  });
});

/** Texts as readers leave them: on one line, without tags. */
const words = fc
  .array(fc.stringMatching(/^[A-Za-zÀ-ž0-9Ωж中’:,.()-]{1,12}$/), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(' ').normalize('NFC'));
/** `Ib.` is nobody, and capitals are taken away. */
const name: fc.Arbitrary<CslName> = fc.oneof(
  fc.record(
    { family: words.map((rest) => `Ba${rest}`), given: words, suffix: words, 'non-dropping-particle': words },
    { requiredKeys: ['family'] },
  ),
  fc.record({ literal: words.map((rest) => `Ba${rest}`) }),
);
const point = fc.oneof(
  fc.tuple(fc.integer({ min: 1000, max: 2100 })),
  fc.tuple(fc.integer({ min: 1000, max: 2100 }), fc.integer({ min: 1, max: 12 })),
  fc.tuple(
    fc.integer({ min: 1000, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  ),
);
const date = fc.record({ 'date-parts': fc.array(point, { minLength: 1, maxLength: 2 }) });
const item = fc.record(
  {
    id: words,
    type: fc.constantFrom('article-journal', 'book', 'chapter', 'paper-conference', 'thesis', 'document'),
    title: words,
    author: fc.array(name, { minLength: 1, maxLength: 4 }),
    editor: fc.array(name, { minLength: 1, maxLength: 2 }),
    // An address, or signs that say nothing, is no container; one that ends in `...` was cut.
    'container-title': words.map((rest) => `In ${rest} J`),
    'collection-title': words,
    // The words that some programs print before them are taken away.
    volume: words.map((rest) => `1 ${rest}`),
    issue: words.map((rest) => `1 ${rest}`),
    page: words.map((rest) => `S ${rest}`),
    publisher: words,
    issued: date,
    accessed: date,
    DOI: fc.constant('10.1234/Ab(c)<1>'),
    URL: fc.webUrl(),
    abstract: words,
    keyword: words,
    note: words,
    custom: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}(:\d)?$/), words, { minKeys: 1, maxKeys: 3 }),
  },
  { requiredKeys: ['id', 'type', 'title'] },
);

it('what is written is read back as the same items', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 5 }), (items) => {
      const { references, unread } = cslJson.parse([...writeCslJson(items as CslItem[])].join(''));
      expect(unread).toEqual([]);
      expect(references.map(({ csl }) => csl)).toEqual(items);
    }),
  );
});

describe('notes', () => {
  it('give the identifiers that Zotero has no field for, and stay', () => {
    const note = 'PMID: 123456\nPMCID: PMC777\narXiv:1801.00001 [cs]\nread twice';
    const [reference] = cslJson.parse(
      JSON.stringify([{ id: 'a', type: 'article-journal', title: 'T', note }]),
    ).references;
    expect(reference?.csl).toMatchObject({
      note,
      custom: { pmid: '123456', pmcid: 'PMC777', arxiv: '1801.00001' },
    });
  });
});
