/**
 * The 26 papers of the sample library as online services would tell them, and further works that cite them or are cited by
 * them. Titles, venues and names of the 26 and of the older works are those of real works. Made up are all DOIs (10.5555 is
 * a prefix for tests), ORCIDs, abstracts, who cites whom, and the works whose keys begin with `new`.
 */
import { readFileSync } from 'node:fs';
import type { Kind, PlainPerson, PlainWork } from '../work.ts';

/** A line of the file: authors as `Family, Given; Family, Given`, cited keys apart by blanks. */
type Line = Omit<PlainWork, 'authors' | 'cites' | 'kind'> & { authors: string; cites?: string; kind?: Kind };

const person = (text: string): PlainPerson => {
  const [family = '', given, orcid] = text.split(',').map((part) => part.trim());
  return { family, ...(given && { given }), ...(orcid && { orcid }) };
};

/** Keys: `s1` to `s26` by their place in the list, `old…` cited by several of them, `new…` citing several of them. */
export const sampleWorks = (): PlainWork[] =>
  readFileSync(new URL('sample.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { authors, cites, ...rest } = JSON.parse(line) as Line;
      return {
        ...rest,
        authors: authors === '' ? [] : authors.split(';').map(person),
        cites: cites === undefined ? [] : cites.split(' '),
      };
    });
