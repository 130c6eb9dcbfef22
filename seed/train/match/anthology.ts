/** The papers of the ACL Anthology as records, in a part to train with and one to measure with. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { CslItem } from '../../normalize/record.ts';

/** A paper as the Anthology's records print it. */
export interface PrintedPaper {
  id: string;
  title: string;
  authors: { last: string; first?: string }[];
  year?: number;
  venue?: string;
  journal?: string;
  pages?: string;
  doi?: string;
  abstract?: string;
}

/** The lines of a packed file. */
export const linesOf = (path: string): string[] =>
  gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');

/** A third of the papers trains, chosen by their ids. */
export const isForTraining = (id: string): boolean =>
  (createHash('sha256').update(id).digest()[0] ?? 0) % 3 === 0;

/** The papers of `graph-acl-aan/anthology-all-noabstract.jsonl.gz` under `data`, with the Anthology's ids. */
export const anthology = (data: string): CslItem[] =>
  linesOf(join(data, 'graph-acl-aan', 'anthology-all-noabstract.jsonl.gz'))
    .map((line) => JSON.parse(line) as PrintedPaper)
    .map(({ id, title, authors, year, venue, pages }) => ({
      id,
      type: /^J\d\d-/.test(id) ? 'article-journal' : 'paper-conference',
      title,
      author: authors.map(({ last, first }) => ({ family: last, ...(first && { given: first }) })),
      ...(year !== undefined && { issued: { 'date-parts': [[year]] } }),
      ...(venue && { 'container-title': venue }),
      ...(pages && { page: pages }),
    }));
