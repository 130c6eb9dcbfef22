/** Libraries of the papers of the Anthology whose titles have a word: fields of the sizes in which people keep them. */

import { dataLines } from '../../normalize/data-file.ts';
import { foldText, foldWords } from '../../normalize/fold-text.ts';
import type { CslName } from '../../normalize/record.ts';
import {
  type AnthologyPaper,
  type Library,
  libraryOf,
  type Printing,
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

/**
 * Fields by title words. The fields to learn from have no paper of those to measure on. For who is who see `truth.ts`.
 */
export const readFields = (folder: string, part: 'train' | 'test'): Field[] => {
  const papers = readLines<AnthologyPaper>(`${folder}/graph-acl-aan/anthology-all-noabstract.jsonl.gz`);
  const people = readPeople(folder, papers);
  const open = new Set(readHomonyms(folder).map(({ name }) => foldText(name)));
  const titles = papers.map(({ title }) => new Set(foldWords(title).split(' ')));
  const sealed = wordsOf('test');
  const cut = ({ word, size }: { word: string; size: number }): AnthologyPaper[] =>
    papers
      .filter(
        (_, at) =>
          titles[at]?.has(word) && (part === 'test' || !sealed.some((test) => titles[at]?.has(test.word))),
      )
      .sort((a, b) => hash(a.id) - hash(b.id))
      .slice(0, size);
  return wordsOf(part).map((each) => {
    const own = cut(each);
    return {
      ...each,
      library: (how) =>
        libraryOf(each.word, own, people, open, (_: CslName, at) =>
          printings[how](own[at]?.id ?? '', each.word),
        ),
    };
  });
};
