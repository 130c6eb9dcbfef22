/** Made-up works in the formats that people import. */
import type { Work } from './works.ts';

export type MadeFormat = 'openalex' | 'bibtex' | 'ris';

const openalexId = (number: number): string => `https://openalex.org/W${3_000_000_000 + number}`;

const openalex = (work: Work): string => {
  const [first, last] = work.pages.split('-');
  return `${JSON.stringify({
    id: openalexId(work.number),
    ...(work.doi && { doi: `https://doi.org/${work.doi}` }),
    title: work.title,
    publication_year: work.year,
    type: 'article',
    primary_location: { source: { display_name: work.venue, type: 'journal' } },
    biblio: { volume: work.volume, first_page: first, last_page: last },
    authorships: work.authors.map(({ person, given, family, orcid }) => ({
      author: {
        id: `https://openalex.org/A${5_000_000_000 + person}`,
        display_name: `${given} ${family}`,
        ...(orcid && { orcid: `https://orcid.org/${orcid}` }),
      },
    })),
    keywords: work.keywords.map((display_name) => ({ display_name })),
    referenced_works: work.cites.map(openalexId),
  })}\n`;
};

const bibtex = (work: Work): string => {
  const fields = {
    title: `{${work.title}}`,
    author: work.authors.map(({ given, family }) => `${family}, ${given}`).join(' and '),
    journal: work.venue,
    year: String(work.year),
    volume: work.volume,
    pages: work.pages.replace('-', '--'),
    ...(work.doi && { doi: work.doi }),
    ...(work.keywords.length > 0 && { keywords: work.keywords.join(', ') }),
  };
  const lines = Object.entries(fields).map(
    ([name, value]) => `  ${name} = {${value.replace(/[&%$#_]/g, '\\$&')}},`,
  );
  return `@article{made${work.number},\n${lines.join('\n')}\n}\n\n`;
};

const ris = (work: Work): string => {
  const [first = '', last = ''] = work.pages.split('-');
  const lines: [string, string][] = [
    ['TY', 'JOUR'],
    ['TI', work.title],
    ...work.authors.map(({ given, family }): [string, string] => ['AU', `${family}, ${given}`]),
    ['JO', work.venue],
    ['PY', String(work.year)],
    ['VL', work.volume],
    ['SP', first],
    ['EP', last],
    ...(work.doi ? [['DO', work.doi] as [string, string]] : []),
    ...work.keywords.map((keyword): [string, string] => ['KW', keyword]),
    ['ER', ''],
  ];
  return `${lines.map(([tag, value]) => `${tag}  - ${value}`).join('\n')}\n\n`;
};

/** Each format with the ending of its files; BibTeX and RIS have no place for citations. */
export const madeFormats: Readonly<Record<MadeFormat, { ending: string; write(work: Work): string }>> = {
  openalex: { ending: 'jsonl', write: openalex },
  bibtex: { ending: 'bib', write: bibtex },
  ris: { ending: 'ris', write: ris },
};
