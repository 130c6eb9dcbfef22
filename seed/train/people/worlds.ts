/** Libraries made of the Anthology, of the sizes in which people keep them: reference lists, fields, and the whole. */

import { foldText } from '../../normalize/fold-text.ts';
import type { CslName } from '../../normalize/record.ts';
import {
  type AnthologyPaper,
  type Library,
  libraryOf,
  type Printing,
  readHomonyms,
  readLines,
  readText,
} from './libraries.ts';
import { readPeople } from './truth.ts';

/** Lists shorter than this hardly name anyone twice. */
const shortest = 12;
/** Every so many lists one is taken, and so many lists are a field. */
const steps = { list: 11, field: 30 };

export interface Worlds {
  lists: Library[];
  fields: Library[];
  whole: Library;
}

const hash = (text: string): number => {
  let sum = 2166136261;
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16777619);
  return sum >>> 9;
};

/** A list prints all its names in one way. */
const uniform = (how: Printing) => () => how;
/** In a library of many sources, each paper's names are printed in the way of its source. */
const mixed =
  (papers: readonly AnthologyPaper[]) =>
  (_: CslName, number: number): Printing =>
    (['full', 'initials', 'first', 'full'] as const)[hash(papers[number]?.id ?? '') % 4] ?? 'full';

const ways: readonly Printing[] = ['initials', 'first'];

export const readWorlds = (folder: string): Worlds => {
  const papers = readLines<AnthologyPaper>(`${folder}/graph-acl-aan/anthology-all-noabstract.jsonl.gz`);
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const people = readPeople(folder, papers);
  const open = new Set(readHomonyms(folder).map(({ name }) => foldText(name)));
  const cited = new Map<string, AnthologyPaper[]>();
  for (const line of readText(`${folder}/graph-acl-aan/citations-train.csv.gz`).trim().split('\n').slice(1)) {
    const [citing = '', to = ''] = line.split(',');
    const paper = byId.get(to);
    if (paper) cited.set(citing, [...(cited.get(citing) ?? []), paper]);
  }
  const all = [...cited].filter(([, list]) => list.length >= shortest);
  const union = (from: number): AnthologyPaper[] => [
    ...new Map(
      all.slice(from, from + steps.field).flatMap(([, list]) => list.map((each) => [each.id, each])),
    ).values(),
  ];
  const fields = Array.from({ length: 20 }, (_, i) => union(Math.floor((i * all.length) / 20)));
  return {
    lists: all
      .filter((_, i) => i % steps.list === 0)
      .map(([id, list], i) => libraryOf(id, list, people, open, uniform(ways[i % ways.length] ?? 'first'))),
    fields: fields.map((list, i) => libraryOf(`field ${i}`, list, people, open, mixed(list))),
    whole: libraryOf('whole', papers, people, open, mixed(papers)),
  };
};
