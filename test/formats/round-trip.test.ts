/** Written and read back, whatever stands in the fields: the same, up to what docs/formats.md says of the format. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeBibtex } from '../../seed/export/bibtex.ts';
import { writeCslJson } from '../../seed/export/csl-json.ts';
import { writeRis } from '../../seed/export/ris.ts';
import type { CslItem, CslName } from '../../seed/normalize/record.ts';
import { bibtex } from '../../seed/read/formats/bibtex/bibtex.ts';
import { cslJson } from '../../seed/read/formats/json/csl-json.ts';
import { ris } from '../../seed/read/formats/tagged/ris.ts';

const awkward = [
  ...[
    '{',
    '}',
    '{{',
    '\\',
    '\\&',
    '&',
    '&amp;',
    '%',
    '$x^2$',
    '#',
    '_',
    '~',
    '"',
    "''",
    '`',
    '--',
    '—',
    '<',
    '>',
  ],
  ...[
    '<i>',
    '@',
    '@article{',
    ',',
    ';',
    ' and ',
    ' AND ',
    ' others',
    'et al.',
    '=',
    '|',
    '/',
    ':',
    '(',
    ')',
    '[1]',
  ],
  ...[
    '\n',
    '\n\n',
    '\t',
    '  ',
    '\u00a0',
    '\u2009',
    'TY  - ',
    '\nER  - ',
    '\nTY  - JOUR',
    '\n}',
    'http://x.y/z?a=b&c',
  ],
  ...[
    'é',
    'e\u0301',
    'Ł',
    'ß',
    'ﬁ',
    'Ω',
    'и',
    '山田太郎',
    '李',
    '김',
    'العربية',
    '𝔐',
    '😀',
    '\u200b',
    '\u0000',
  ],
];
const words = [
  'virtual',
  'I/O',
  'SR-IOV',
  'NASA',
  'of',
  'the',
  'Müller',
  '2',
  '1999',
  'pp. 3-4',
  'Jr.',
  'van',
  'III',
];

/** Any text, the awkward more often than not. */
const text = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.constantFrom(...words, ...awkward), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join(' ')),
  },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(...words, ...awkward), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join('')),
  },
  {
    weight: 2,
    arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }).map((any) => any.replace(/\p{Cc}/gu, ' ')),
  },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', 'x'.repeat(20_000), 'long words '.repeat(3000)) },
);

/** Who has no family name is no person. */
const family = text.map((rest) => `B${rest}`);
const person: fc.Arbitrary<CslName> = fc.oneof(
  fc.record({ family, given: text }, { requiredKeys: ['family'] }),
  fc.record({ literal: text }),
  fc.record({ family, given: text, suffix: fc.constantFrom('Jr.', 'III') }),
  fc.record({
    family,
    given: text,
    'non-dropping-particle': fc.constantFrom('van', 'von der', 'de la'),
  }),
);

/** Items as `coterie export` writes them: any text in any field. */
const item: fc.Arbitrary<CslItem> = fc.record(
  {
    id: fc.stringMatching(/^p_[0-9a-f]{20}$/),
    type: fc.constantFrom(
      'article-journal',
      'paper-conference',
      'book',
      'chapter',
      'report',
      'thesis',
      'webpage',
    ),
    title: text.map((rest) => `A ${rest}`),
    author: fc.array(person, { maxLength: 4 }),
    // An address or a word that says nothing is no container; one that ends in `…` was cut.
    'container-title': text.map((rest) => `In ${rest} J`),
    volume: text,
    issue: text,
    page: fc.constantFrom('1-20', '321', 'S1-S9', 'e1041103', 'iv-xii', '1-2, 5-6'),
    publisher: text,
    issued: fc.integer({ min: 1000, max: 2100 }).map((year) => ({ 'date-parts': [[year]] })),
    DOI: fc.stringMatching(/^10\.\d{4}\/[a-z0-9]{1,8}$/),
    URL: fc.webUrl({ withQueryParameters: true, withFragments: true }),
    abstract: text,
  },
  { requiredKeys: ['id', 'type', 'title'] },
) as fc.Arbitrary<CslItem>;

const items = fc.uniqueArray(item, { minLength: 1, maxLength: 3, selector: ({ id }) => id });

/** The words of a text: what no format may lose or change. */
const wordsOf = (value: string | undefined): string =>
  (value ?? '')
    .normalize('NFC')
    .replace(/[\s\u200b]+/g, ' ')
    .trim();

const nameOf = (name: CslName): string =>
  wordsOf(
    [name['non-dropping-particle'], name.family, name.given, name.suffix, name.literal]
      .filter(Boolean)
      .join(' '),
  );

const texts = [
  'title',
  'container-title',
  'volume',
  'issue',
  'publisher',
  'abstract',
  'DOI',
  'URL',
  'page',
] as const;

const seen = (one: CslItem) => ({
  ...Object.fromEntries(texts.map((field) => [field, wordsOf(one[field])])),
  // A type has one or the other in some formats.
  issue: wordsOf(one.issue ?? one.number),
  type: one.type,
  year: one.issued?.['date-parts']?.[0]?.[0],
  // Names in capitals are read in the usual case.
  authors: (one.author ?? []).map((name) => nameOf(name).toLowerCase()).filter(Boolean),
});

type Clean = (value: string) => string;
/** Titles of databases hold entities, so that what looks like one is one; `{&}` is how some print `&`. */
const withoutEntities: Clean = (value) =>
  value.replace(/&+(?=#?\w+;)/g, '').replace(/(?<=\{\\?)&(?=\})/g, '');

/** An address in brackets is no part of a name. */
const withoutAddress: Clean = (value) => value.replaceAll('@', '');
/** Words that say that there are more names, and the marks of footnotes behind a name, are no part of it. */
const withoutMarks: Clean = (value) =>
  withoutAddress(value)
    .replace(/others|et al\.?|…|\.\.\./gi, '')
    .replace(/(?<=\S)[\d¹²³⁰⁴-⁹*†‡§¶∗⁎⋆✉]+/gu, '')
    .replace(/(?<=[\p{L}.])\s[¹²³⁰⁴-⁹*†‡§¶∗⁎⋆✉]+/gu, '');

const withText = (one: CslItem, clean: Clean, cleanName: Clean): CslItem => {
  const strings = texts.flatMap((field) => {
    const value = one[field];
    return value === undefined ? [] : [[field, clean(value)]];
  });
  const names = one.author?.map((name) =>
    Object.fromEntries(Object.entries(name).map(([part, value]) => [part, cleanName(value)])),
  );
  return { ...one, ...Object.fromEntries(strings), ...(names === undefined ? {} : { author: names }) };
};

/** What a format cannot hold is taken away beforehand; docs/formats.md lists it. */
const formats = [
  {
    format: cslJson,
    write: (all: CslItem[]) => [...writeCslJson(all)].join(''),
    // Titles may hold markup, so that what looks like a tag or an entity is one; no markup holds control characters.
    clean: (value: string) => value.replace(/[<>&]/g, '').replace(/\p{Cc}/gu, ' '),
    cleanName: withoutAddress,
  },
  {
    format: bibtex,
    write: (all: CslItem[]) => [...writeBibtex(all)].join(''),
    clean: withoutEntities,
    cleanName: withoutMarks,
  },
  {
    format: ris,
    write: (all: CslItem[]) => [...writeRis(all)].join(''),
    clean: withoutEntities,
    // These part the names of a list and the parts of a name.
    cleanName: (value: string) => withoutMarks(value.replace(/[,;]/g, '')),
  },
];

describe.each(formats)('$format.id', ({ format, write, clean, cleanName }) => {
  it('gives back every word of whatever it was given', () => {
    fc.assert(
      fc.property(items, (any) => {
        const originals = any.map((one) => withText(one, clean, cleanName));
        const { references, unread } = format.parse(write(originals));
        expect(unread).toEqual([]);
        expect(references.map(({ csl }) => seen(csl))).toEqual(originals.map(seen));
      }),
      { numRuns: 1500 },
    );
  });
});
