/** Works of the ACL Anthology: 73,254 papers, and who cites whom among 16,410 of them. */
import { join } from 'node:path';
import { linesOf, type PrintedPaper } from '../../../../seed/train/match/anthology.ts';
import type { PlainWork } from '../work.ts';

const workOf = (
  { id, title, authors, year, venue, journal, pages, doi }: PrintedPaper,
  cites: readonly string[],
  everyDoi: boolean,
): PlainWork => ({
  key: id,
  title,
  authors: authors.map(({ last, first }) => ({ family: last, ...(first && { given: first }) })),
  kind: journal === undefined && !/^J\d\d-/.test(id) ? 'conference' : 'article',
  ...(year !== undefined && { year }),
  ...((journal ?? venue) && { venue: journal ?? venue ?? '' }),
  ...(pages && { pages: pages.replace('–', '-') }),
  ...(doi ? { doi } : everyDoi ? { doi: `10.5555/acl.${id.toLowerCase()}` } : {}),
  publisher: 'Association for Computational Linguistics',
  cites,
});

/**
 * The papers of the folder `graph-acl-aan`. Many have no DOI, so Crossref does not know them; with `everyDoi` they get one
 * that is made up, `10.5555/acl.…` (a prefix for tests), so that its search can be measured on all.
 */
export const aclWorks = (folder: string, everyDoi = false): PlainWork[] => {
  const cites = new Map<string, string[]>();
  for (const line of linesOf(join(folder, 'citations-train.csv.gz')).slice(1)) {
    const [citing = '', cited = ''] = line.split(',');
    cites.set(citing, [...(cites.get(citing) ?? []), cited]);
  }
  const dois = new Map(
    linesOf(join(folder, 'papers.jsonl.gz')).map((line) => {
      const { id, doi } = JSON.parse(line) as PrintedPaper;
      return [id, doi];
    }),
  );
  return linesOf(join(folder, 'anthology-all-noabstract.jsonl.gz')).map((line) => {
    const printed = JSON.parse(line) as PrintedPaper;
    const doi = printed.doi ?? dois.get(printed.id);
    return workOf({ ...printed, ...(doi && { doi }) }, cites.get(printed.id) ?? [], everyDoi);
  });
};
