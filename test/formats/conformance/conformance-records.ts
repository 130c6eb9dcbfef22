/** Pairs every reading of the shared XML and JSON files with what is expected of it. */
import { gunzipSync } from 'node:zlib';
import type { CslItem, Reading } from '../../../seed/normalize/record.ts';
import { bibtex } from '../../../seed/read/formats/bibtex/bibtex.ts';
import type { Format } from '../../../seed/read/formats/format.ts';
import { crossref } from '../../../seed/read/formats/json/crossref.ts';
import { cslJson } from '../../../seed/read/formats/json/csl-json.ts';
import { zoteroJson } from '../../../seed/read/formats/json/zotero-json.ts';
import { aclXml } from '../../../seed/read/formats/xml/acl-xml.ts';
import { endnoteXml } from '../../../seed/read/formats/xml/endnote-xml.ts';
import { jats } from '../../../seed/read/formats/xml/jats.ts';
import { plainFromMarkup } from '../../../seed/read/formats/xml/parts/plain-text.ts';
import { pubmedXml } from '../../../seed/read/formats/xml/pubmed-xml.ts';
import { type Difference, differences } from './compare.ts';
import { fromCsl } from './expected.ts';
import { sharedBytes, sharedFile, sharedFiles, sharedNames } from './shared-data.ts';

export interface Agreement {
  set: string;
  records: number;
  /** Fields compared, and those that differ. */
  compared: number;
  found: Difference[];
}

interface Pair {
  where: string;
  expected: CslItem;
  actual: CslItem | undefined;
}

const agreementOf = (set: string, pairs: readonly Pair[]): Agreement => {
  const each = pairs.map(({ where, expected, actual }) => differences(where, expected, actual));
  return {
    set,
    records: pairs.length,
    compared: each.reduce((sum, { compared }) => sum + compared, 0),
    found: each.flatMap(({ found }) => found),
  };
};

const itemsOf = (format: Format, text: string): CslItem[] =>
  format.parse(text).references.map(({ csl }) => csl);

const byPlace = (name: string, expected: readonly CslItem[], actual: readonly CslItem[]): Pair[] =>
  expected.map((item, i) => ({ where: `${name} #${i + 1}`, expected: item, actual: actual[i] }));

/** JabRef states what it expects as BibTeX, in the same order. */
const jabref = (folder: string, format: Format): Pair[] =>
  sharedFiles(`fixtures/${folder}`, '.xml').flatMap(({ name, text }) => {
    const beside = sharedFiles(`fixtures/${folder}`, name.replace('.xml', '.bib'))[0];
    if (beside === undefined) return [];
    return byPlace(name, itemsOf(bibtex, beside.text), itemsOf(format, text));
  });

const betterBibtex = 'fixtures/bbt-zotero-to-csl';
const expectedCsl = (text: string): CslItem[] => {
  const items: unknown = JSON.parse(text);
  return Array.isArray(items) ? items.map(fromCsl) : [];
};
/** Every CSL-JSON file is its own expectation. */
const cslAsIs = (): Pair[] =>
  sharedFiles(betterBibtex, '.csl.json').flatMap(({ name, text }) =>
    byPlace(name, expectedCsl(text), itemsOf(cslJson, text)),
  );
const sameTitle = (a: string | undefined, b: string): boolean => a !== undefined && a === b;
const zoteroToCsl = (): Pair[] =>
  sharedFiles(betterBibtex, '.csl.json').flatMap(({ name, text }) => {
    const actual = itemsOf(zoteroJson, sharedFile(betterBibtex, name.replace('.csl.json', '.json')));
    return expectedCsl(text).map((expected) => ({
      where: `${name} ${expected.id}`,
      expected,
      actual: actual.find(
        ({ id, title }) => id === expected.id || sameTitle(title, plainFromMarkup(expected.title ?? '')),
      ),
    }));
  });

/** Works of Crossref against the members that need no reading at all. */
const crossrefWorks = (): Pair[] => {
  const text = sharedFile('fixtures/crossref-json', 'works.json');
  const { message }: { message: { items: Record<string, unknown>[] } } = JSON.parse(text);
  const first = (value: unknown): unknown => (Array.isArray(value) ? value.at(-1) : value);
  const expected = message.items.map((item) =>
    fromCsl({
      ...item,
      type: '',
      title: item['subtitle'] === undefined ? first(item['title']) : undefined,
      'container-title': first(item['container-title']),
      author: Array.isArray(item['author'])
        ? item['author'].map(({ name, ...rest }) => (name === undefined ? rest : { literal: name }))
        : undefined,
    }),
  );
  return byPlace('works.json', expected, itemsOf(crossref, text));
};

const gunzip = (folder: string, name: string): string =>
  gunzipSync(sharedBytes(folder, name)).toString('utf8');

export const compressed = (folder: string): { name: string; text: string }[] =>
  sharedNames(folder, '.xml.gz').map((name) => ({ name, text: gunzip(folder, name) }));

interface AnthologyPaper {
  id: string;
  title?: string;
  authors?: { first?: string; last?: string }[];
  year?: number;
}

/** Papers of the Anthology against the list of all its papers, drawn from it by others. */
const anthology = (): Pair[] => {
  const list = gunzip('graph-acl-aan', 'anthology-all-noabstract.jsonl.gz').split('\n').filter(Boolean);
  const papers = new Map(
    list.map((line) => {
      const paper: AnthologyPaper = JSON.parse(line);
      return [paper.id, paper] as const;
    }),
  );
  return compressed('acl-xml').flatMap(({ name, text }) =>
    itemsOf(aclXml, text).flatMap((actual) => {
      const paper = papers.get(actual.id);
      if (paper === undefined) return [];
      const author = paper.authors?.map(({ first, last }) => ({ family: last, given: first }));
      const issued = paper.year === undefined ? undefined : { 'date-parts': [[paper.year]] };
      const expected = fromCsl({ id: paper.id, title: paper.title, author, issued });
      return [{ where: `${name} ${paper.id}`, expected, actual }];
    }),
  );
};

interface GoldReference {
  source: string;
  path: string;
  raw: string;
  expected: {
    authors?: CslItem['author'] | null;
    title?: string | null;
    container?: string | null;
    year?: number | null;
    volume?: string | null;
    issue?: string | null;
    pages?: string | null;
    doi?: string | null;
  };
}

/** Reference lists of PLOS against the parses that others drew from the same files. */
const plosReferences = (): Pair[] => {
  const gold = sharedFile('refstrings', 'refs.jsonl')
    .split('\n')
    .filter((line) => line.includes('"plos-jats"'))
    .map((line): GoldReference => JSON.parse(line));
  const key = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  return compressed('jats-plos').flatMap(({ name, text }) => {
    const cited = jats.parse(text).references.flatMap(({ cites = [] }) => cites);
    const own = gold.filter(({ path }) => name.startsWith(path.split('/').at(-1) ?? '?'));
    return own.flatMap(({ raw, expected }) => {
      const { title, container, year, volume, issue, pages, doi, authors } = expected;
      const actual = cited.find((one) => key(one.csl.title ?? '') === key(title ?? '?'))?.csl;
      const item = fromCsl({
        id: raw.slice(0, 40),
        title: title ?? undefined,
        author: authors ?? undefined,
        issued: year == null ? undefined : { 'date-parts': [[year]] },
        'container-title': container ?? undefined,
        volume: volume ?? undefined,
        issue: issue ?? undefined,
        page: pages ?? undefined,
        DOI: doi ?? undefined,
      });
      return [{ where: `${name} ${raw.slice(0, 60)}`, expected: item, actual }];
    });
  });
};

/** How far the mapping agrees with each set. */
export const recordAgreements = (): Agreement[] => [
  agreementOf('csl-json as it is', cslAsIs()),
  agreementOf('bbt-zotero-to-csl', zoteroToCsl()),
  agreementOf('crossref-json', crossrefWorks()),
  agreementOf('jabref-endnote-xml', jabref('jabref-endnote-xml', endnoteXml)),
  agreementOf('jabref-medline', jabref('jabref-medline', pubmedXml)),
  agreementOf('acl-xml', anthology()),
  agreementOf('jats-plos', plosReferences()),
];

/** All files in these formats, with the reading of each. */
export const recordReadings = (): { name: string; text: string; reading: Reading }[] => {
  const sets: { files: { name: string; text: string }[]; format: Format }[] = [
    { files: sharedFiles(betterBibtex, '.csl.json'), format: cslJson },
    { files: sharedFiles(betterBibtex, /(?<!\.csl)\.json$/), format: zoteroJson },
    { files: sharedFiles('fixtures/handlr', /^citeproc.*\.json$/), format: cslJson },
    { files: sharedFiles('fixtures/crossref-json', '.json'), format: crossref },
    { files: sharedFiles('fixtures/jabref-endnote-xml', '.xml'), format: endnoteXml },
    { files: sharedFiles('fixtures/jabref-medline', '.xml'), format: pubmedXml },
    { files: sharedFiles('fixtures/pubmed-xml', '.xml'), format: pubmedXml },
    { files: compressed('acl-xml'), format: aclXml },
    { files: compressed('jats-plos'), format: jats },
  ];
  return sets.flatMap(({ files, format }) =>
    files.map(({ name, text }) => ({ name, text, reading: format.parse(text) })),
  );
};
