/** The records that training text is rendered from, and the labelled strings. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { CslItem } from '../../normalize/record.ts';
import { readFormat } from '../../read/formats/index.ts';
import type { Labelled } from './align.ts';
import { eastAsianRecords } from './east-asian-records.ts';
import type { Chance } from './random.ts';
import { type Part, partOf } from './split.ts';

const lines = <T>(path: string): T[] => {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
};

export const labelledStrings = (data: string): Labelled[] =>
  lines<Labelled>(join(data, 'refstrings', 'refs.jsonl'));

const squeeze = (title: string): string => title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Titles of the references in the rendered lists that are not for training. */
const libraryTitles = (data: string): Set<string> => {
  const folder = join(data, 'rawlists-rendered');
  const names = readdirSync(folder).filter((name) => name.endsWith('.gold.json'));
  return new Set(
    names.flatMap((name) => {
      const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        references: { expected: { title?: string } }[];
      };
      return gold.references
        .filter((_, i) => partOf(name.replace('.gold.json', '') + i) !== 'train')
        .map(({ expected }) => squeeze(expected.title ?? ''));
    }),
  );
};

const bibRecords = (data: string): CslItem[] => {
  const held = libraryTitles(data);
  return ['bib', 'rawlists-rendered'].flatMap((folder) =>
    readdirSync(join(data, folder))
      .filter((name) => name.endsWith('.bib') && !/^plume-bib__(?:crossrefs|bibstring)/.test(name))
      .flatMap((name) => readFormat(readFileSync(join(data, folder, name), 'utf8'), name).references)
      .map(({ csl }) => csl)
      .filter(({ title }) => title !== undefined && !held.has(squeeze(title))),
  );
};

interface AclPaper {
  title: string;
  authors: { last: string; first?: string }[];
  year?: number;
  venue?: string;
  pages?: string;
  doi?: string;
}

const aclRecords = (data: string): CslItem[] =>
  lines<AclPaper>(join(data, 'graph-acl-aan', 'papers.jsonl.gz')).map(
    ({ title, authors, year, venue, pages, doi }, i) => ({
      id: `acl-${i}`,
      type: 'paper-conference',
      title,
      author: authors.map(({ last, first }) => (first ? { family: last, given: first } : { family: last })),
      ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
      ...(venue ? { 'container-title': venue } : {}),
      ...(pages ? { page: pages } : {}),
      ...(doi ? { DOI: doi } : {}),
    }),
  );

const fromLabelled = ({ id, expected: e }: Labelled): CslItem => ({
  id,
  type: e.type ?? 'article-journal',
  ...(e.title == null ? {} : { title: e.title }),
  ...(e.authors == null ? {} : { author: e.authors }),
  ...(e.container == null ? {} : { 'container-title': e.container }),
  ...(e.publisher == null ? {} : { publisher: e.publisher }),
  ...(e.place == null ? {} : { 'publisher-place': e.place }),
  ...(e.year == null ? {} : { issued: { 'date-parts': [[e.year]] } }),
  ...(e.volume == null ? {} : { volume: e.volume }),
  ...(e.issue == null ? {} : { issue: e.issue }),
  ...(e.pages == null ? {} : { page: e.pages }),
});

const journalNames = (data: string): string[] => {
  const path = join(data, 'vocab', 'grobid-abbrev_journals.txt.gz');
  return existsSync(path)
    ? gunzipSync(readFileSync(path))
        .toString('utf8')
        .split('\n')
        .filter((name) => name.length > 3)
    : [];
};

/** All records, by where they come from, so that small sources can be drawn from as often as large ones. */
export const records = (
  data: string,
  labelled: readonly Labelled[],
  chance: Chance,
): { pools: CslItem[][]; journals: string[] } => ({
  pools: [
    bibRecords(data),
    aclRecords(data),
    labelled.map(fromLabelled).filter(({ title }) => title !== undefined),
    eastAsianRecords(chance),
  ],
  journals: journalNames(data),
});

export const ofPart = (
  labelled: readonly Labelled[],
  part: Part,
  key: (one: Labelled) => string,
): Labelled[] => labelled.filter((one) => partOf(key(one)) === part);
