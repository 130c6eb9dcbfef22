/** Whose affiliations a record gives, whatever database it comes from. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Saying, statedIn } from '../../seed/read/affiliations/of-record.ts';
import { readFormat } from '../../seed/read/formats/index.ts';

/** `1: Stanford University (US), University of Cambridge (GB)`. */
const said = (record: Saying): string[] =>
  statedIn(record).map(
    ({ position, affiliations }) =>
      `${position}: ${affiliations
        .map(
          ({ organisation = '?', country = '?', ror }) =>
            `${organisation} (${country})${ror ? ` ${ror}` : ''}`,
        )
        .join(', ')}`,
  );

const file = (name: string): string =>
  readFileSync(new URL(`../fixtures/valid/affiliations/${name}`, import.meta.url), 'utf8');
const first = (text: string, format: string): Saying =>
  readFormat(text, 'records', format).references[0]?.csl ?? {};

const authors = [
  { family: 'Smith', given: 'John' },
  { family: 'Doe', given: 'Ann' },
];

describe('the affiliations of a record', () => {
  it('belong to the authors in brackets before them (Web of Science)', () => {
    expect(said(first(file('groups-in-brackets.txt'), 'wos'))).toEqual([
      '1: Stanford Univ (US)',
      '2: Stanford Univ (US), Univ Cambridge (GB)',
      '3: Univ Cambridge (GB), Tech Univ Munich (DE)',
    ]);
  });

  it('are the institutions that OpenAlex found, with their ids at ROR, else what is printed', () => {
    expect(said(first(file('institutions-with-ror.json'), 'openalex'))).toEqual([
      '1: University of Cambridge (GB) 013meh722',
      '2: Stanford University (US) 00f54p054',
      '3: Universität Potsdam (DE)',
    ]);
  });

  it('follow each author in PubMed', () => {
    const text = `PMID- 1\nTI  - On tea.\nFAU - Smith, John\nAU  - Smith J\nAD  - University of Bonn, Bonn, Germany.\nFAU - Doe, Ann\nAU  - Doe A\nAD  - McGill University, Montreal, Canada.\n`;
    expect(said(first(text, 'medline'))).toEqual(['1: University of Bonn (DE)', '2: McGill University (CA)']);
  });

  it('follow each name in Scopus', () => {
    const whole =
      'Smith J., Dept. of Physics, Univ. of Bonn, Bonn, Germany; Doe A., McGill University, Montreal, Canada';
    const record = { author: authors, custom: { authorswithaffiliations: whole } };
    expect(said(record)).toEqual(['1: Univ. of Bonn (DE)', '2: McGill University (CA)']);
  });

  it('stand in parentheses behind each name in Dimensions', () => {
    const whole =
      'Smith, John (University of Bonn, Bonn, Germany); Doe, Ann (McGill University, Canada; University of Bonn)';
    const record = { author: authors, custom: { authorsrawaffiliation: whole } };
    expect(said(record)).toEqual([
      '1: University of Bonn (DE)',
      '2: McGill University (CA), University of Bonn (DE)',
    ]);
  });

  it('are of the whole record where it does not say whose they are', () => {
    const record = { author: authors, custom: { affiliation: 'University of Bonn, Bonn, Germany' } };
    expect(said(record)).toEqual(['0: University of Bonn (DE)']);
    expect(said({ ...record, author: authors.slice(0, 1) })).toEqual(['1: University of Bonn (DE)']);
  });

  it('are none where the record prints none', () => {
    expect(said({ author: authors })).toEqual([]);
    expect(said({})).toEqual([]);
  });
});
