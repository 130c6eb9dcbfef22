/** Every real file is read without loss, and the mapping agrees with the expected output where there is one. */
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../seed/read/formats/bibtex/bibtex.ts';
import { csv } from '../../../seed/read/formats/tables/csv.ts';
import { enw } from '../../../seed/read/formats/tagged/enw.ts';
import { medline } from '../../../seed/read/formats/tagged/medline.ts';
import { ris } from '../../../seed/read/formats/tagged/ris.ts';
import { wos } from '../../../seed/read/formats/tagged/wos.ts';
import { agreements } from './conformance.ts';
import { hasSharedData, sharedFiles } from './shared-data.ts';

const formats = [bibtex, ris, medline, enw, wos, csv];
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What begins a record in each format, counted without reading it. */
const entries = /^[ \t]*@(?!string|comment|preamble|xdata|set\b)\w+\s*[{(]/gim;

const folders: readonly [folder: string, ending: RegExp, id: string, record: RegExp][] = [
  ['bib', /\.bib$/, 'bibtex', entries],
  ['fixtures/bbt-bib-to-zotero', /\.bib$/, 'bibtex', entries],
  ['fixtures/handlr', /\.bib$/, 'bibtex', entries],
  ['fixtures/handlr', /\.ris$/, 'ris', /^TY {2}-/gm],
  ['fixtures/jabref-ris', /\.ris$/, 'ris', /^ER {2}-/gm],
  ['fixtures/bcc-ris', /\.ris$/, 'ris', /^TY {2}-/gm],
  ['fixtures/jabref-nbib', /\.nbib$/, 'medline', /^PMID-/gm],
  ['fixtures/jabref-medline', /\.txt$/, 'medline', /^PMID-|^PMCR-|^PMC -2/gm],
  ['fixtures/nbib-pubmed', /\.nbib$/, 'medline', /^PMID-/gm],
  ['fixtures/bcc-enw', /\.enw$/, 'enw', /^%0/gm],
  ['fixtures/jabref-isi', /\.isi$/, 'wos', /^PT /gm],
  ['fixtures/jabref-medline', /\.isi$/, 'wos', /^PT /gm],
];

describe.skipIf(!hasSharedData)('real files', () => {
  it.each(folders)('%s (%s) as %s', (folder, ending, id, record) => {
    const files = sharedFiles(folder, ending);
    expect(files.length).toBeGreaterThan(0);
    for (const { name, text } of files) {
      if (text.trim() === '') continue;
      const likely = formats.toSorted((a, b) => b.detect(text, name) - a.detect(text, name))[0];
      expect(likely?.id, name).toBe(id);
      const { references, unread } = formats.find((format) => format.id === id)?.parse(text) ?? {
        references: [],
        unread: [],
      };
      expect(references.length + unread.length, name).toBeGreaterThanOrEqual(count(text, record));
      for (const reference of references) expect(reference.raw.trim()).not.toBe('');
    }
  });

  it('leaves nothing unread in the libraries', () => {
    const unread = sharedFiles('bib', '.bib').flatMap(({ text }) => bibtex.parse(text).unread);
    expect(unread).toEqual([]);
  });
});

/** The share of fields that must agree; docs/formats.md explains what differs. */
const least: Readonly<Record<string, number>> = {
  'bbt-bib-to-zotero': 0.96,
  'pandoc-biblatex': 0.95,
  'citation-js-bibtex': 0.955,
  'jabref-ris': 0.88,
  'jabref-nbib': 0.85,
  'jabref-medline': 0.81,
  'bcc-ris': 0.965,
  'bcc-enw': 0.96,
};

describe.skipIf(!hasSharedData)('agreement with expected outputs', () => {
  it.each(agreements().map((agreement) => [agreement.set, agreement] as const))(
    '%s',
    (set, { compared, found }) => {
      const share = 1 - found.length / compared;
      expect(share, found.map((one) => Object.values(one).join(' | ')).join('\n')).toBeGreaterThanOrEqual(
        least[set] ?? 1,
      );
    },
  );
});
