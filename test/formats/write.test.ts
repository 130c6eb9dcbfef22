/** What is written is read back as it was, as far as the format can hold it (docs/formats.md lists the limits). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeBibtex } from '../../seed/export/bibtex.ts';
import { writeRis } from '../../seed/export/ris.ts';
import { isOrganisation } from '../../seed/normalize/names.ts';
import type { CslDate, CslItem, CslName } from '../../seed/normalize/record.ts';
import { bibtex } from '../../seed/read/formats/bibtex/bibtex.ts';
import { ris } from '../../seed/read/formats/tagged/ris.ts';

/** Text with every sign that either format might trip over. `{&}` and `&#12;` are how programs print `&` and others. */
const signs = [...'abcdefgHIJK 0123  éüßøŁ王山Ωя\\{}$&%#_^~"\'`-–—,;:()@=<>/|!?.+*[]'];
const text = fc
  .string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 30 })
  .map((raw) => raw.replace(/\s+/g, ' ').trim().normalize('NFC'))
  .filter((clean) => clean !== '' && !/\{\\?&\}|&#/.test(clean));
/** Text that begins with a letter, so that no program takes it for a mark. */
const word = fc.tuple(fc.constantFrom(...'ABCDEFG'), text).map(([first, rest]) => first + rest);
/** A name, and no word of a company. */
const letters = fc.stringMatching(/^[A-Z][a-zéü]{1,8}$/).filter((word) => !isOrganisation(word));
/** `NA` is how some programs print nothing, and `PP` a volume that is to come. */
const plain = fc
  .stringMatching(/^[A-Za-z0-9]{1,6}$/)
  .filter((text) => !/^(?:na|nan|none|null|npag|pp)$/i.test(text));

const name: fc.Arbitrary<CslName> = fc.oneof(
  fc.record({ family: letters, given: letters }),
  fc.record({ family: fc.tuple(letters, letters).map((both) => both.join(' ')), given: letters }),
  fc.record({ family: letters, given: fc.constantFrom('J.', 'J.-P.', 'Anna María', 'J. R. R.') }),
  fc.record({
    family: letters,
    given: letters,
    'non-dropping-particle': fc.constantFrom('van', 'van der', 'de la', "d'"),
  }),
  fc.record({ family: letters, given: letters, suffix: fc.constantFrom('Jr.', 'III', 'Sr.') }),
  fc.record({ family: letters }),
);

const date: fc.Arbitrary<CslDate> = fc
  .record({
    year: fc.integer({ min: 1000, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .chain(({ year, month, day }) => fc.constantFrom<number[]>([year], [year, month], [year, month, day]))
  .map((parts) => ({ 'date-parts': [parts] }));

const doi = fc.stringMatching(/^10\.\d{4}\/[a-z0-9]{1,8}([.()_-][a-z0-9]{1,8})?[a-z]$/);
const url = fc.stringMatching(/^https:\/\/[a-z]{2,8}\.org\/[a-z0-9~_%#&=?-]{1,12}$/);

const optional: { requiredKeys: ('id' | 'type' | 'title')[] } = { requiredKeys: ['id', 'type', 'title'] };
const common = {
  id: fc.stringMatching(/^[A-Za-z][A-Za-z0-9:._+-]{0,12}$/),
  title: word,
  author: fc.array(name, { minLength: 1, maxLength: 4 }),
  editor: fc.array(name, { minLength: 1, maxLength: 2 }),
  // An address, or a word that says nothing, is no container.
  'container-title': word.map((rest) => `In ${rest}`),
  'collection-title': word,
  volume: plain,
  page: fc.oneof(
    fc.tuple(fc.nat(999), fc.nat(999)).map(([from, to]) => `${from}-${from + 1 + to}`),
    fc.constantFrom('e12', 'S1-S9', '1041103'),
  ),
  issued: date,
  accessed: date,
  publisher: word,
  'publisher-place': word,
  edition: word,
  language: letters,
  DOI: doi,
  URL: url,
  ISBN: fc.constantFrom('978-3-446-40695-7', '0387310738'),
  ISSN: fc.constantFrom('1234-5678', '0007-084X'),
  abstract: word,
  keyword: letters,
  note: word.filter((note) => !/pmid/i.test(note)),
};

/** Ids differ, since a second use of one is given a number. */
const items = (one: fc.Arbitrary<CslItem>): fc.Arbitrary<CslItem[]> =>
  fc.uniqueArray(one, { minLength: 1, maxLength: 4, selector: ({ id }) => id.toLowerCase() });

describe('BibTeX', () => {
  it('writes a name that holds blank lines and the signs of an entry on one line', () => {
    const author = [{ family: 'B', given: 'A\n\n @', suffix: 'Jr.' }, { family: 'B\n AND x' }];
    const { references, unread } = bibtex.parse(
      [...writeBibtex([{ id: 'a', type: 'article-journal', title: 'T', author }])].join(''),
    );
    expect(unread).toEqual([]);
    expect(references[0]?.csl.author).toEqual([
      { family: 'B', given: 'A @', suffix: 'Jr.' },
      { family: 'B AND x' },
    ]);
  });

  const types = fc.constantFrom(
    'article-journal',
    'book',
    'chapter',
    'paper-conference',
    'report',
    'thesis',
    'webpage',
    'manuscript',
    'patent',
    'document',
  );
  // What begins with an initial is a person, also in braces.
  const bodies = fc.oneof(name, fc.record({ literal: word.filter((body) => !/^\p{Lu}\./u.test(body)) }));
  const item = fc.record(
    {
      ...common,
      type: types,
      author: fc.array(bodies, { minLength: 1, maxLength: 4 }),
      issue: plain,
      'volume-title': word,
      'event-place': word,
      custom: fc.record({
        arxiv: fc.constantFrom('1706.03762', 'astro-ph/0405395v2'),
        pmid: fc.constant('123'),
        mrnumber: plain,
      }),
    },
    optional,
  );

  /** A preprint on arXiv is an article to us, whatever it was before. */
  const asHeld = (original: CslItem): CslItem =>
    original.type === 'document' && original.custom !== undefined
      ? { ...original, type: 'article' }
      : original;

  it('gives back what it was given', () => {
    fc.assert(
      fc.property(items(item as fc.Arbitrary<CslItem>), (originals) => {
        const reading = bibtex.parse([...writeBibtex(originals)].join(''));
        expect(reading.unread).toEqual([]);
        expect(reading.references.map(({ csl }) => csl)).toEqual(originals.map(asHeld));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the capitals of acronyms by braces, and signs by quoting', () => {
    const [entry] = writeBibtex([
      { id: 'a b', type: 'article-journal', title: 'LSTM & 100% of it', page: '1-2' },
    ]);
    expect(entry).toContain('title = {{LSTM} \\& 100\\% of it}');
    expect(entry).toContain('@article{a-b,');
    expect(entry).toContain('pages = {1--2}');
  });

  it('gives a key of its own to every entry', () => {
    const all = [...writeBibtex(['x', 'X', 'x'].map((id) => ({ id, type: 'book', title: 'T' })))].join('');
    expect(all.match(/@book\{(.*),/g)).toEqual(['@book{x,', '@book{X-2,', '@book{x-3,']);
  });
});

describe('RIS', () => {
  const types = fc.constantFrom(
    'article-journal',
    'chapter',
    'paper-conference',
    'webpage',
    'manuscript',
    'document',
    'book',
  );
  const item = fc.record({ ...common, type: types, issue: plain }, optional);

  it('gives back what it was given', () => {
    fc.assert(
      fc.property(items(item as fc.Arbitrary<CslItem>), (originals) => {
        const reading = ris.parse([...writeRis(originals)].join(''));
        expect(reading.unread).toEqual([]);
        expect(reading.references.map(({ csl }) => csl)).toEqual(originals);
      }),
      { numRuns: 300 },
    );
  });

  it('writes pages apart, dates as they are known, and one tag a line', () => {
    const [record] = writeRis([
      {
        id: 'a',
        type: 'report',
        title: 'T',
        page: '3-9',
        number: '12',
        issued: { 'date-parts': [[2020, 4]] },
        note: 'a\nb',
      },
    ]);
    expect(record).toBe(
      'TY  - RPRT\nID  - a\nTI  - T\nPY  - 2020\nDA  - 2020/04//\nIS  - 12\nSP  - 3\nEP  - 9\nN1  - a\nN1  - b\nER  - \n\n',
    );
  });
});
