/** Finds the records whose titles share the rarest words with a text, as a search would offer them. */
import { foldWords } from '../../normalize/fold-text.ts';
import type { CslItem } from '../../normalize/record.ts';

const wordsOf = (text: string): string[] => [...new Set(foldWords(text).split(' '))];

/** More postings than this say little. */
const tooCommon = 4000;

export const openNearest = (records: readonly CslItem[]): ((title: string, limit: number) => CslItem[]) => {
  const postings = new Map<string, number[]>();
  records.forEach(({ title = '' }, at) => {
    for (const word of wordsOf(title)) {
      const list = postings.get(word);
      if (list) list.push(at);
      else postings.set(word, [at]);
    }
  });
  return (title, limit) => {
    const scores = new Map<number, number>();
    for (const word of wordsOf(title)) {
      const list = postings.get(word) ?? [];
      if (list.length > tooCommon) continue;
      for (const at of list) scores.set(at, (scores.get(at) ?? 0) + Math.log(records.length / list.length));
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, limit)
      .flatMap(([at]) => records[at] ?? []);
  };
};
