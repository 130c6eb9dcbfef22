/** Libraries of the papers of the Anthology whose titles have a word: fields of the sizes in which people keep them. */

import { blockOf, readName } from '../../link/people/names/printed-name.ts';
import { dataLines } from '../../normalize/data-file.ts';
import { foldText, foldWords } from '../../normalize/fold-text.ts';
import type { CslName } from '../../normalize/record.ts';
import {
  type AnthologyPaper,
  type Library,
  libraryOf,
  nameOf,
  type Printing,
  partOf,
  readHomonyms,
  readLines,
} from './libraries.ts';
import { readPeople } from './truth.ts';

/** How the papers of a library print names: all in one way, or each in the way of its source. */
export const printedAs = ['in full', 'with initials', 'mixed'] as const;
export type PrintedAs = (typeof printedAs)[number];

export interface Field {
  word: string;
  /** Its size: at most so many papers. */
  size: number;
  library(how: PrintedAs): Library;
}

/** A number by the letters of a text, the same everywhere. */
const hash = (text: string): number => {
  let sum = 2166136261;
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16777619);
  return sum >>> 9;
};

const ways: readonly Printing[] = ['full', 'initials', 'first', 'full'];
/** Half of the lists with initials print all of them, half the first alone. */
const short: readonly Printing[] = ['initials', 'first'];

/** How a paper prints its names. */
const printings: Readonly<Record<PrintedAs, (paper: string, word: string) => Printing>> = {
  'in full': () => 'full',
  'with initials': (_, word) => short[hash(word) % short.length] ?? 'first',
  mixed: (paper) => ways[hash(paper) % ways.length] ?? 'full',
};

/** The words of `fields.tsv` by size, of the part to learn from or to measure on. */
const wordsOf = (part: string): { word: string; size: number }[] =>
  dataLines('fields.tsv', import.meta.url).flatMap((line) => {
    const [at, size, words = ''] = line.split('\t');
    return at === part ? words.split(' ').map((word) => ({ word, size: Number(size) })) : [];
  });

/** The papers that no field to measure on has. */
const papersToLearnFrom = (papers: readonly AnthologyPaper[]): AnthologyPaper[] => {
  const sealed = new Set(wordsOf('test').map(({ word }) => word));
  return papers.filter(
    ({ title }) =>
      !foldWords(title)
        .split(' ')
        .some((word) => sealed.has(word)),
  );
};

/** So many family names with a first letter are collected: those on the most papers. */
const collectedNames = 40;

/**
 * The papers to learn from of everybody whose family name and first letter are among the commonest, as a library that was
 * collected by name: these people are printed with their first initial, their co-authors in full.
 */
export const readCollected = (folder: string, part: 'train' | 'test'): Library => {
  const papers = readLines<AnthologyPaper>(`${folder}/graph-acl-aan/anthology-all-noabstract.jsonl.gz`);
  const people = readPeople(folder, papers);
  const open = new Set(readHomonyms(folder).map(({ name }) => foldText(name)));
  const own = papersToLearnFrom(papers).map((paper) => ({
    paper,
    blocks: paper.authors.map((author) => blockOf(readName(nameOf(author)))),
  }));
  const counts = new Map<string, number>();
  for (const block of own.flatMap(({ blocks }) => blocks)) counts.set(block, (counts.get(block) ?? 0) + 1);
  const wanted = new Set(
    [...counts]
      .filter(([block]) => partOf(block) === part)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, collectedNames)
      .map(([block]) => block),
  );
  const isWanted = (name: CslName): boolean => wanted.has(blockOf(readName(name)));
  const found = own.filter(({ blocks }) => blocks.some((block) => wanted.has(block)));
  return libraryOf(
    'collected',
    found.map(({ paper }) => paper),
    people,
    open,
    (name) => (isWanted(name) ? 'first' : 'full'),
  );
};

/**
 * Fields by title words. The fields to learn from have no paper of those to measure on. For who is who see `truth.ts`.
 */
export const readFields = (folder: string, part: 'train' | 'test'): Field[] => {
  const papers = readLines<AnthologyPaper>(`${folder}/graph-acl-aan/anthology-all-noabstract.jsonl.gz`);
  const people = readPeople(folder, papers);
  const open = new Set(readHomonyms(folder).map(({ name }) => foldText(name)));
  const own = (part === 'test' ? papers : papersToLearnFrom(papers)).map((paper) => ({
    paper,
    words: new Set(foldWords(paper.title).split(' ')),
  }));
  const cut = ({ word, size }: { word: string; size: number }): AnthologyPaper[] =>
    own
      .flatMap(({ paper, words }) => (words.has(word) ? [paper] : []))
      .sort((a, b) => hash(a.id) - hash(b.id))
      .slice(0, size);
  return wordsOf(part).map((each) => {
    const here = cut(each);
    return {
      ...each,
      library: (how) =>
        libraryOf(each.word, here, people, open, (_: CslName, at) =>
          printings[how](here[at]?.id ?? '', each.word),
        ),
    };
  });
};
