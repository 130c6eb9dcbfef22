/** Laws that hold for every XML and JSON text: cutting it into pieces changes nothing, and damage stays where it is. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Format } from '../../seed/read/formats/format.ts';
import { crossref } from '../../seed/read/formats/json/crossref.ts';
import { cslJson } from '../../seed/read/formats/json/csl-json.ts';
import { openalex } from '../../seed/read/formats/json/openalex.ts';
import { s2 } from '../../seed/read/formats/json/s2.ts';
import { zoteroJson } from '../../seed/read/formats/json/zotero-json.ts';
import type { Entry, Reader } from '../../seed/read/formats/stream/reader.ts';
import { aclXml } from '../../seed/read/formats/xml/acl-xml.ts';
import { dblpXml } from '../../seed/read/formats/xml/dblp-xml.ts';
import { endnoteXml } from '../../seed/read/formats/xml/endnote-xml.ts';
import { jats } from '../../seed/read/formats/xml/jats.ts';
import { pubmedXml } from '../../seed/read/formats/xml/pubmed-xml.ts';
import { zoteroRdf } from '../../seed/read/formats/xml/zotero-rdf.ts';
import { fixture } from './read-fixture.ts';

type Readable = Format & { open(): Reader };

const xmlSigns = [
  ...['<', '>', '</', '/>', '&', '&amp', '&#0;', '"', "'", '<!--', '-->', '<![CDATA[', ']]>', '<?', '?>'],
  ...['<!DOCTYPE x [', ']>', '<i>', '</i>', '\0', '\ud800', '\n', '</title>', '<title>', '<a b="'],
];
const jsonSigns = [
  ...['{', '}', '[', ']', '"', '\\', ',', ':', '\n', '{"', '"}', '},{', 'null', '1e9999', '\\u', '\0', '//'],
  ...['"items":[', '"message":{', '"results":[', '"type":"book"', '{"__proto__":{"id":1}}'],
];

const xml: readonly (readonly [format: Readable, file: string, record: string])[] = [
  [endnoteXml, 'styled-fields-and-corporate-author.endnote.xml', 'record'],
  [pubmedXml, 'article-book-and-citations.pubmed.xml', 'PubmedArticle'],
  [dblpXml, 'entities-homonyms-and-citations.dblp.xml', 'book'],
  [aclXml, 'volumes-and-a-journal.acl.xml', 'paper'],
  [jats, 'mixed-and-element-citations.jats.xml', 'article'],
  [zoteroRdf, 'item-with-its-journal-and-note-behind-it.rdf', 'bib:Book'],
];
const json: readonly (readonly [format: Readable, file: string])[] = [
  [cslJson, 'dates-and-names-of-every-kind.csl.json'],
  [zoteroJson, 'creators-of-every-kind.zotero.json'],
  [openalex, 'answer-with-abstract-and-citations.openalex.json'],
  [openalex, 'one-a-line.openalex.jsonl'],
  [crossref, 'work-list-with-references.crossref.json'],
  [s2, 'papers-and-their-references.s2.json'],
];
const samples = [
  ...xml.map(([format, file]) => ({ format, file, signs: xmlSigns })),
  ...json.map(([format, file]) => ({ format, file, signs: jsonSigns })),
].map((sample) => ({ ...sample, text: fixture(`valid/records/${sample.file}`) }));

const readPieces = (format: Readable, pieces: readonly string[]): Entry[] => {
  const reader = format.open();
  return [...pieces.flatMap((piece) => reader.write(piece)), ...reader.end()];
};

/** `toEqual`, which is slow on thousands of entries, says where two differ only once they do. */
const expectSame = (found: readonly Entry[], wanted: readonly Entry[]): void => {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toStrictEqual(wanted);
};

/** Long enough for readers to look at what they have before the end. */
const padded = (text: string, times: number): string => `${text}\n`.repeat(times);

const cutAt = (text: string, places: readonly number[]): string[] => {
  const ends = [...places.map((place) => Math.floor(place * text.length)), text.length].sort((a, b) => a - b);
  return ends.map((end, i) => text.slice(i === 0 ? 0 : ends[i - 1], end));
};
const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { maxLength: 20 });

interface Damage {
  place: number;
  length: number;
  sign: number;
}
const damages = fc.array(
  fc.record({
    place: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    length: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 })),
    sign: fc.nat(100),
  }),
  { minLength: 1, maxLength: 4 },
);
const damage = (text: string, list: readonly Damage[], signs: readonly string[]): string =>
  list.reduce((now, { place, length, sign }) => {
    const at = Math.floor(place * now.length);
    return now.slice(0, at) + (signs[sign % (signs.length + 5)] ?? '') + now.slice(at + length);
  }, text);

describe.each(samples)('$format.id, $file', ({ format, text, signs }) => {
  it('says the same of a text whatever its pieces', () => {
    const long = padded(text, Math.ceil(150_000 / text.length));
    const whole = readPieces(format, [long]);
    fc.assert(
      fc.property(places, (cuts) => {
        expectSame(readPieces(format, cutAt(long, cuts)), whole);
      }),
      { numRuns: 10 },
    );
  });

  it('says the same of a damaged text whatever its pieces', () => {
    const long = padded(text, Math.ceil(80_000 / text.length));
    fc.assert(
      fc.property(places, damages, (cuts, list) => {
        const damaged = damage(long, list, signs);
        expectSame(readPieces(format, cutAt(damaged, cuts)), readPieces(format, [damaged]));
      }),
      { numRuns: 20 },
    );
  });

  it('never throws, and says something of every text', () => {
    fc.assert(
      fc.property(damages, (list) => {
        const { references, unread } = format.parse(damage(text, list, signs));
        expect(references.length + unread.length).toBeGreaterThan(0);
        for (const [i, { position, csl, confidence }] of references.entries()) {
          expect(position).toBe(i + 1);
          expect(typeof csl.id).toBe('string');
          for (const sure of Object.values(confidence)) expect(sure >= 0 && sure <= 1).toBe(true);
        }
        for (const { line } of unread) expect(line).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it('never throws over a text that is cut off', () => {
    fc.assert(
      fc.property(fc.nat(text.length), (length) => {
        const { references, unread } = format.parse(text.slice(0, length));
        expect(references.length + unread.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

/** A book of its own in each format, told by its number. */
const books: readonly {
  format: Readable;
  head: string;
  tail: string;
  joint: string;
  book(n: number): string;
}[] = [
  {
    format: dblpXml,
    head: '<dblp>\n',
    tail: '</dblp>',
    joint: '\n',
    book: (n) =>
      `<book key="books/${n}"><author>Ann Author</author><title>Book ${n}.</title><year>2001</year><note>Kept &amp; read</note></book>`,
  },
  {
    format: endnoteXml,
    head: '<xml><records>',
    tail: '</records></xml>',
    joint: '',
    book: (n) =>
      `<record><ref-type name="Book">6</ref-type><contributors><authors><author>Author, Ann</author></authors></contributors><titles><title>Book ${n}</title></titles></record>`,
  },
  {
    format: cslJson,
    head: '[\n',
    tail: '\n]',
    joint: ',\n',
    book: (n) =>
      `{"id":"b${n}","type":"book","title":"Book ${n}","author":[{"family":"Author","given":"Ann"}],"issued":{"date-parts":[[2001]]}}`,
  },
  {
    format: openalex,
    head: '{"meta":{"count":3},"results":[',
    tail: ']}',
    joint: ',',
    book: (n) =>
      `{"id":"https://openalex.org/W${n}","display_name":"Book ${n}","type":"book","authorships":[{"author":{"id":"https://openalex.org/A1","display_name":"Ann Author"}}],"referenced_works":["https://openalex.org/W1"]}`,
  },
];

describe.each(books)('damage to one record of $format.id', ({ format, head, tail, joint, book }) => {
  const signs = format.id.endsWith('json') || format.id === 'openalex' ? jsonSigns : xmlSigns;
  const titles = (text: string): Set<string> =>
    new Set(format.parse(text).references.map(({ csl }) => csl.title ?? ''));

  it('costs no more than that record and its neighbour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 16 }), damages, (at, list) => {
        const all = Array.from({ length: 20 }, (_, n) => book(n + 1));
        all[at] = damage(all[at] ?? '', list, signs);
        const found = titles(head + all.join(joint) + tail);
        const lost = Array.from({ length: 20 }, (_, n) => n).filter((n) => !found.has(`Book ${n + 1}`));
        // What opens a comment, a list or an answer inside the damaged record may take the next with it.
        expect(lost.every((n) => n >= at - 1 && n <= at + 1)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves 9,999 of 10,000, and reports one', () => {
    const all = Array.from({ length: 10_000 }, (_, n) => book(n + 1));
    const bad = all[5000] ?? '';
    all[5000] = bad.slice(0, -12);
    const { references, unread } = format.parse(head + all.join(joint) + tail);
    expect(references).toHaveLength(9_999);
    expect(unread).toHaveLength(1);
    expect(unread[0]?.raw).toContain('5001');
    if (joint.includes('\n')) expect(unread[0]?.line).toBe(5002);
  });
});

/** Texts made to take long. Each is about a megabyte. */
const million = 1_000_000;
const hostile: readonly (readonly [name: string, unit: string])[] = [
  ['one long word', 'x'],
  ['open tags', '<a>'],
  ['open records', '<record><title>'],
  ['openings of comments', '<!--'],
  ['openings of sections', '<record><![CDATA['],
  ['declarations', '<!DOCTYPE x ['],
  ['quotes in tags', '<record a="'],
  ['closing records', '</record>'],
  ['nested records', '<bib:Book rdf:about="x"><bib:Book>'],
  ['references to nothing', '<article key="a">&amp'],
  ['open lists', '['],
  ['open objects', '{"a":'],
  ['objects in lists', '[{"a":'],
  ['records never closed', '[{"id":"a","type":"book","title":"t",'],
  ['half records', '{"id":"a","type":"book","title":"'],
  ['quotes', '"'],
  ['backslashes', '{"\\'],
  ['closing brackets', '}]'],
];

describe.each(hostile)('%s', (_name, unit) => {
  const text = unit.repeat(Math.ceil(million / unit.length));
  it.each([endnoteXml, dblpXml, jats, zoteroRdf, cslJson, openalex])(
    'end, in $id',
    (format) => {
      const reading = format.parse(text);
      expect(reading.references.length + reading.unread.length).toBeGreaterThan(0);
    },
    15_000,
  );
});
