/** The citation counts that exports bring, and texts that only look like one. */
import { describe, expect, test } from 'vitest';
import { timesCited } from '../../seed/normalize/record.ts';
import { readFormat } from '../../seed/read/formats/index.ts';

const counted = (name: string, text: string): unknown => {
  const [reference] = readFormat(text, name).references;
  return reference && timesCited(reference.csl);
};
const ris = (note: string): string =>
  `TY  - JOUR\nTI  - Tea\nAU  - Kohl, M\nPY  - 2001\nN1  - ${note}\nER  - \n`;
const bib = (note: string): string => `@article{k, author={Kohl, M}, title={Tea}, year=2001, note={${note}}}`;

describe('counted', () => {
  test.each<[name: string, text: string, count: unknown]>([
    [
      'scopus.csv',
      'Authors,Title,Year,Source title,Cited by,EID\n"Kohl M.","Tea",2001,"J. Tea",12,2-s2.0-1\n',
      { count: 12, by: 'Scopus' },
    ],
    [
      'scopus.ris',
      ris('Cited By :12\nN1  - Export Date: 5 October 2023'),
      { count: 12, by: 'Scopus', on: '2023-10-05' },
    ],
    ['scopus-since.ris', ris('Cited By (since 1996):1,204'), { count: 1204, by: 'Scopus' }],
    ['scopus.bib', bib('Cited by: 7; All Open Access'), { count: 7, by: 'Scopus' }],
    [
      'wos.ris',
      ris('Times Cited in Web of Science Core Collection:  5\nTotal Times Cited:  9'),
      { count: 5, by: 'Web of Science' },
    ],
    [
      'wos.txt',
      'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Kohl, M\nTI Tea\nSO J TEA\nPY 2001\nTC 5\nZ9 7\nER\n\nEF\n',
      { count: 5, by: 'Web of Science' },
    ],
    [
      'works.csv',
      'id,title,publication_year,cited_by_count\nhttps://openalex.org/W1,Tea,2001,33\n',
      { count: 33, by: 'OpenAlex' },
    ],
    [
      'works.json',
      '{"meta":{"count":1},"results":[{"id":"https://openalex.org/W2741809807","title":"Tea","display_name":"Tea","publication_year":2001,"type":"article","cited_by_count":33,"authorships":[],"referenced_works":[]}]}',
      { count: 33, by: 'OpenAlex' },
    ],
    [
      'ieee.csv',
      '"Document Title","Authors","Publication Title","Publication Year","Article Citation Count","Document Identifier"\n"Tea","M. Kohl","J. Tea","2001","4","IEEE Journals"\n',
      { count: 4, by: 'IEEE Xplore' },
    ],
    [
      'crossref.json',
      '{"message":{"DOI":"10.1000/a","title":["Tea"],"type":"journal-article","is-referenced-by-count":21,"author":[{"family":"Kohl"}]}}',
      { count: 21, by: 'Crossref' },
    ],
    [
      'zotero.ris',
      ris('12 citations (Crossref) [2023-01-02]'),
      { count: 12, by: 'Crossref', on: '2023-01-02' },
    ],
    ['scholar.bib', bib('ZSCC: 0000034'), { count: 34, by: 'Google Scholar' }],
    [
      'none.csv',
      'Authors,Title,Year,Source title,Cited by,EID\n"Kohl M.","Tea",2001,"J. Tea",0,2-s2.0-1\n',
      { count: 0, by: 'Scopus' },
    ],
  ])('%s', (name, text, count) => expect(counted(name, text)).toEqual(count));
});

describe('not counted', () => {
  test.each<[name: string, text: string]>([
    [
      'empty cell.csv',
      'Authors,Title,Year,Source title,Cited by,EID\n"Kohl M.","Tea",2001,"J. Tea",,2-s2.0-1\n',
    ],
    [
      'a word in the cell.csv',
      'Authors,Title,Year,Source title,Cited by,EID\n"Kohl M.","Tea",2001,"J. Tea",n/a,2-s2.0-1\n',
    ],
    ['a sentence.ris', ris('This work was cited by 12 courts.')],
    ['a year.ris', ris('Often cited by 2010')],
    ['no number.ris', ris('Cited By : many')],
    ['only the total.ris', ris('Total Times Cited: 9')],
    ['citations in words.bib', bib('Has 12 citations to older work')],
    ['a reader’s note.bib', bib('cited by: Smith 1999')],
    [
      'a minus.csv',
      'Authors,Title,Year,Source title,Cited by,EID\n"Kohl M.","Tea",2001,"J. Tea",-3,2-s2.0-1\n',
    ],
    [
      'references.csv',
      'Authors,Title,Year,Source title,Number of references,EID\n"Kohl M.","Tea",2001,"J. Tea",40,2-s2.0-1\n',
    ],
  ])('%s', (name, text) => expect(counted(name, text)).toBeUndefined());
});
