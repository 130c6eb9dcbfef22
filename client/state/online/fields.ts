/** The fields that completing may change, in words. */
import type { LookupChange, LookupPaper } from '../base/wire.ts';
import { count } from '../words/words.ts';

export type LookupField = LookupChange['field'];

export const fieldNames: Readonly<Record<LookupField, string>> = {
  title: 'Title',
  authors: 'Authors',
  orcids: 'ORCID iDs',
  year: 'Year',
  venue: 'Venue',
  volume: 'Volume',
  issue: 'Issue',
  pages: 'Pages',
  publisher: 'Publisher',
  doi: 'DOI',
  arxiv: 'arXiv',
  openalex: 'OpenAlex',
  pmid: 'PubMed',
  abstract: 'Abstract',
  citations: 'References',
  timesCited: 'Times cited',
  retracted: 'Retracted',
  openAccess: 'Open access',
};

export const lookupFields = Object.keys(fieldNames) as LookupField[];

/** The changes of a paper for display; what it cites is a number, which says little without words. */
export const changesInWords = ({ changes, cites, citesHeld }: LookupPaper): LookupChange[] =>
  changes.map((change) =>
    change.field === 'citations'
      ? {
          ...change,
          now: `${count(cites, 'work')}${citesHeld > 0 ? `, ${citesHeld.toLocaleString('en')} in your library` : ''}`,
          ...(change.was === undefined ? {} : { was: count(Number(change.was), 'work') }),
        }
      : change,
  );
