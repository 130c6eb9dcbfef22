/** What made-up titles are put together from: phrases of real titles by subject, and the words that join them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../seed/commands/package-root.ts';
import { dataLines } from '../../../seed/normalize/data-file.ts';
import { linesOf } from '../../../seed/train/match/anthology.ts';
import { random } from '../random.ts';

export interface Phrases {
  /** Phrases that occur together, a list for each subject. */
  subjects: string[][];
  /** Joins two phrases, as often as in real titles. */
  joints: string[];
  /** Where they are from. */
  from: string;
}

const joining = /^(?:for|of|in|with|using|from|by|on|and|via|to|through|under|based on|the|a|an)$/i;

/** Words that stand in so many titles name a subject. */
const titlesOfSubject = { least: 12, most: 400 };
/** Phrases of a subject. */
const mostPhrases = 80;

/** The items in another order, the same each time. */
const shuffled = <T>(items: readonly T[]): T[] => {
  const next = random(items.length);
  const order = items.map((item): [number, T] => [next(), item]);
  return order.sort(([a], [b]) => a - b).map(([, item]) => item);
};

/** The runs of words between joining words, and the joining words. */
const cut = (title: string): { phrases: string[]; joints: string[] } => {
  const phrases: string[] = [];
  const joints: string[] = [];
  for (const part of title.split(/[:;,.?!()"“”]+/)) {
    let run: string[] = [];
    const end = (): void => {
      const phrase = run.join(' ');
      if (run.length < 6 && /^\p{Lu}.*\p{L}{3}$/u.test(phrase)) phrases.push(phrase);
      run = [];
    };
    for (const word of part.split(/\s+/).filter(Boolean))
      if (joining.test(word)) {
        end();
        joints.push(word.toLowerCase());
      } else run.push(word);
    end();
  }
  return { phrases, joints };
};

const subjectsOf = (titles: readonly string[]): Phrases => {
  const cuts = titles.map(cut);
  const titlesWith = new Map<string, number[]>();
  cuts.forEach(({ phrases }, at) => {
    const words = new Set(phrases.flatMap((phrase) => phrase.toLowerCase().match(/\p{L}{4,}/gu) ?? []));
    for (const word of words) titlesWith.set(word, [...(titlesWith.get(word) ?? []), at]);
  });
  const subjects = [...titlesWith.values()]
    .filter(({ length }) => length >= titlesOfSubject.least && length <= titlesOfSubject.most)
    .map((found) =>
      shuffled([...new Set(found.flatMap((at) => cuts[at]?.phrases ?? []))]).slice(0, mostPhrases),
    );
  return {
    subjects: shuffled(subjects),
    joints: cuts.flatMap(({ joints }) => joints).filter((word) => !/^(?:the|a|an|and|to)$/.test(word)),
    from: `${titles.length} titles of the ACL Anthology Network`,
  };
};

/** Topics that share a word, from the word lists of Coterie. */
const bundled = (): Phrases => {
  const topics = ['cso-topics.txt', 'other-topics.txt']
    .flatMap((name) => dataLines(name, new URL('dist/seed/link/techniques/vocabulary/list.js', root).href))
    .map((line) => line.split('=')[0]?.trim() ?? '')
    .filter((line) => line.length > 3);
  const byWord = new Map<string, string[]>();
  for (const topic of topics)
    for (const word of topic.match(/\p{L}{4,}/gu) ?? [])
      byWord.set(word, [...(byWord.get(word) ?? []), topic]);
  return {
    subjects: shuffled([...byWord.values()].filter(({ length }) => length >= titlesOfSubject.least)).map(
      (found) => shuffled(found).slice(0, mostPhrases),
    ),
    joints: [
      'for',
      'for',
      'for',
      'of',
      'of',
      'in',
      'in',
      'with',
      'using',
      'using',
      'from',
      'by',
      'on',
      'via',
    ],
    from: 'the topics that Coterie knows',
  };
};

/** Phrases of `graph-acl-aan/papers.jsonl.gz` under `data`, or of Coterie's own word lists where that is absent. */
export const phrasesOf = (data: string): Phrases => {
  const path = join(data, 'graph-acl-aan', 'papers.jsonl.gz');
  if (!existsSync(path)) return bundled();
  return subjectsOf(linesOf(path).map((line) => (JSON.parse(line) as { title: string }).title));
};
