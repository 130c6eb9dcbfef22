/** Laws that hold for every text: how it is cut into pieces changes nothing, and damage stays where it is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../seed/read/formats/bibtex/bibtex.ts';
import type { Entry, Reader } from '../../seed/read/formats/stream/reader.ts';
import { csv } from '../../seed/read/formats/tables/csv.ts';
import { enw } from '../../seed/read/formats/tagged/enw.ts';
import { medline } from '../../seed/read/formats/tagged/medline.ts';
import { ris } from '../../seed/read/formats/tagged/ris.ts';
import { wos } from '../../seed/read/formats/tagged/wos.ts';
import { hasSharedData, sharedFiles } from './conformance/shared-data.ts';
import { fixture } from './read-fixture.ts';

const valid = (...names: string[]): string[] => names.map((name) => fixture(`valid/formats/${name}`));
const invalid = (...names: string[]): string[] => names.map((name) => fixture(`invalid/formats/${name}`));

/** Beginnings of real files, where they are at hand. */
const real = (folder: string, ending: RegExp): string[] =>
  hasSharedData ? sharedFiles(folder, ending).map(({ text }) => text.slice(0, 6000)) : [];

const samples = [
  {
    format: bibtex,
    texts: [
      ...valid(
        'comments-and-preamble.bib',
        'child-before-its-parent.bib',
        'names-of-every-kind.bib',
        'strings-are-joined.bib',
      ),
      ...invalid('unclosed-brace.bib', 'closed-too-early.bib', 'unclosed-on-one-line.bib'),
      ...real('bib', /\.bib$/),
    ],
    signs: [
      '{',
      '}',
      '"',
      '@',
      ',',
      '=',
      '\\',
      '$',
      '#',
      '%',
      '(',
      ')',
      '\n',
      '@article{x,\n',
      '\\textbf{',
      ' and ',
    ],
  },
  {
    format: ris,
    texts: [
      ...valid('continued-lines-and-missing-end.ris'),
      ...invalid('text-between-records.ris'),
      ...real('fixtures/jabref-ris', /\.ris$/),
      ...real('fixtures/bcc-ris', /\.ris$/),
    ],
    signs: ['TY  - ', 'ER  - \n', '\n', '\r', '\n\n', ' - ', 'AU  - , ,', '\ufeff', '\0', ';'],
  },
  {
    format: medline,
    texts: [...valid('full-names-before-short-ones.nbib'), ...real('fixtures/nbib-pubmed', /\.nbib$/)],
    signs: ['PMID- ', '\n', '\n\n', '      ', 'FAU - ', '[doi]', '-', '\r\n'],
  },
  {
    format: enw,
    texts: [...valid('keywords-on-lines-of-their-own.enw'), ...real('fixtures/bcc-enw', /\.enw$/)],
    signs: ['%0 ', '%', '\n', '\n\n', '%@ ', '%A , ', ' '],
  },
  {
    format: wos,
    texts: [
      ...valid('cited-references.wos.txt', 'table-of-web-of-science.txt'),
      ...real('fixtures/jabref-isi', /\.isi$/),
    ],
    signs: ['PT J\n', 'ER\n', '\nCR ', '   ', '\t', ',', 'EF\n', '\n', 'DOI ['],
  },
  {
    format: csv,
    texts: [
      ...valid('scopus-with-references.csv', 'semicolons-and-line-breaks.csv'),
      ...invalid('quote-never-closed.csv'),
    ],
    signs: ['"', '""', ',', ';', '\n', '\t', '\r\n', '"\n', ',"', '",'],
  },
];

const readIn = (reader: Reader, pieces: readonly string[]): Entry[] => [
  ...pieces.flatMap((piece) => reader.write(piece)),
  ...reader.end(),
];

/** Cuts a text at the given places. */
const cutAt = (text: string, places: readonly number[]): string[] => {
  const cuts = [
    0,
    ...places.map((place) => place % (text.length + 1)).toSorted((a, b) => a - b),
    text.length,
  ];
  return cuts.slice(1).map((to, i) => text.slice(cuts[i], to));
};

/** One thing that happens to files: a part is lost, doubled or replaced, a sign slips in, the end is missing. */
const damage = (signs: readonly string[]): fc.Arbitrary<(text: string) => string> =>
  fc
    .tuple(
      fc.nat(),
      fc.nat(400),
      fc.constantFrom(...signs),
      fc.constantFrom('insert', 'delete', 'double', 'end', 'repeat'),
    )
    .map(([place, length, sign, kind]) => (text) => {
      const at = place % (text.length + 1);
      const before = text.slice(0, at);
      if (kind === 'insert') return before + sign + text.slice(at);
      if (kind === 'delete') return before + text.slice(at + (length % 20));
      if (kind === 'double') return before + text.slice(at, at + length) + text.slice(at);
      if (kind === 'repeat') return before + sign.repeat(length) + text.slice(at);
      return before;
    });

describe.each(samples)('$format.id', ({ format, texts, signs }) => {
  const mutated = fc
    .tuple(fc.constantFrom(...texts), fc.array(damage(signs), { maxLength: 4 }))
    .map(([text, steps]) => steps.reduce((damaged, step) => step(damaged), text));

  it('gives the same entries however the text is cut', () => {
    fc.assert(
      fc.property(mutated, fc.array(fc.nat(), { maxLength: 12 }), (text, places) => {
        expect(readIn(format.open(), cutAt(text, places))).toEqual(readIn(format.open(), [text]));
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same entries letter by letter', () => {
    for (const text of texts) {
      const short = text.slice(0, 3000);
      expect(readIn(format.open(), [...short])).toEqual(readIn(format.open(), [short]));
    }
  });

  it('reads damaged files: every reference has its text and place, every refusal its line and reason', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const lines = text.split(/\r\n?|\n/).length;
        const { references, unread } = format.parse(text);
        for (const { raw, position, csl, confidence } of references) {
          expect(raw.length).toBeGreaterThan(0);
          expect(position).toBeGreaterThan(0);
          for (const field of Object.keys(confidence)) expect(csl).toHaveProperty([field]);
        }
        for (const { line, reason } of unread) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines);
          expect(reason).toMatch(/\.$/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('reads any text at all', () => {
    const anything = fc.array(
      fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'binary', maxLength: 8 })),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(anything, (pieces) => {
        expect(() => format.parse(pieces.join(''))).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});

describe('damage stays where it is', () => {
  const record = {
    bibtex: (i: number) =>
      `@article{key${i},\n  title = {The title number ${i}},\n  author = {Smith, John and Doe, Jane},\n  year = {200${i % 10}}\n}\n\n`,
    ris: (i: number) =>
      `TY  - JOUR\nTI  - The title number ${i}\nAU  - Smith, John\nPY  - 200${i % 10}\nER  - \n\n`,
    medline: (i: number) =>
      `PMID- 10${i}\nTI  - The title number ${i}\nAU  - Smith J\nDP  - 200${i % 10}\n\n`,
    enw: (i: number) => `%0 Journal Article\n%T The title number ${i}\n%A Smith, John\n%D 200${i % 10}\n\n`,
    wos: (i: number) => `PT J\nAU Smith, J\nTI The title number ${i}\nPY 200${i % 10}\nER\n\n`,
    csv: (i: number) => `"The title number ${i}","Smith, John; Doe, Jane",200${i % 10}\n`,
  } as const;
  const head = {
    bibtex: '',
    ris: '',
    medline: '',
    enw: '',
    wos: 'FN x\nVR 1.0\n',
    csv: 'Title,Authors,Year\n',
  } as const;

  it.each(samples)('$format.id', ({ format, signs }) => {
    const id = format.id as keyof typeof record;
    const records = Array.from({ length: 12 }, (_, i) => record[id](i));
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        damage(signs.filter((sign) => !/\n.|^PT J|^TY|^%0|^PMID|^EF/.test(sign))),
        (bad, harm) => {
          const text =
            head[id] + records.map((one, i) => (i === bad ? `${harm(one.trimEnd())}\n\n` : one)).join('');
          const titles = new Set(format.parse(text).references.map(({ csl }) => csl.title));
          const lost = records.filter((_, i) => i !== bad && !titles.has(`The title number ${i}`));
          expect(lost).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
