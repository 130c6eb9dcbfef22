/** The files of test/fixtures/cases, read as an import reads them. */
import type { CslItem, CslName, Reading } from '../../seed/normalize/record.ts';
import { readFormat } from '../../seed/read/formats/index.ts';
import { fixture } from './read-fixture.ts';

export const readCase = (name: string): Reading => readFormat(fixture(`cases/${name}`), name);

const printed = ({ literal, given, family, suffix, 'non-dropping-particle': particle }: CslName): string =>
  [literal, given, particle, family, suffix].filter((part) => part !== undefined).join(' ');

/** Names on one line each, given names first. */
export const people = (csl: CslItem | undefined): string[] => (csl?.author ?? []).map(printed);

/** What a reader of the list would look at first. */
export const facts = (csl: CslItem | undefined) => ({
  title: csl?.title,
  authors: people(csl),
  container: csl?.['container-title'],
  year: csl?.issued?.['date-parts']?.[0]?.[0],
  volume: csl?.volume,
  issue: csl?.issue,
  page: csl?.page,
});
