/** Known-item queries: titles as people half remember them. The same on every machine. */
import { readFileSync } from 'node:fs';
import { root } from '../../../seed/commands/package-root.ts';
import { allWords, contentWords } from '../../../server/analysis/text/words.ts';
import { random } from '../random.ts';

type Pick = () => number;

/** From WordNet, which the ranking does not know. */
const synonyms: ReadonlyMap<string, readonly string[]> = new Map(
  readFileSync(new URL('test/bench/search/synonyms.txt', root), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [word = '', ...others] = line.split(' ');
      return [word, others];
    }),
);

const shuffled = <T>(items: readonly T[], pick: Pick): T[] =>
  items
    .map((item) => ({ item, at: pick() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

const printed = (words: readonly { printed: string }[]): string =>
  words.map((word) => word.printed).join(' ');

/** How many of so many words that say something are changed: a third, and at least one of three. */
const third = (n: number): number => (n < 3 ? 0 : Math.max(1, Math.round(n / 3)));

/** A title without a third of its content words; the stop words stay. */
const leaveOut = (title: string, pick: Pick): string => {
  const content = contentWords(title).map(({ plain }) => plain);
  const gone = new Set(shuffled([...new Set(content)], pick).slice(0, third(content.length)));
  return printed(allWords(title).filter(({ plain }) => !gone.has(plain)));
};

const reorder = (title: string, pick: Pick): string => printed(shuffled(allWords(title.toLowerCase()), pick));

/** A title with up to a third of its content words, of those that have one, replaced by a synonym. */
const paraphrase = (title: string, pick: Pick): string => {
  const content = contentWords(title).map(({ plain }) => plain);
  const known = shuffled(
    [...new Set(content)].filter((word) => synonyms.has(word)),
    pick,
  );
  const changed = new Set(known.slice(0, Math.max(1, third(content.length))));
  return allWords(title)
    .map(({ plain, printed: word }) => {
      const others = changed.has(plain) ? synonyms.get(plain) : undefined;
      return others?.[Math.floor(pick() * others.length)] ?? word;
    })
    .join(' ');
};

const questions = [
  (text: string) => `how can I find out what there is on ${text}`,
  (text: string) => `which paper was it that was about ${text} and how do they do it`,
  (text: string) => `I want to know more about the ${text} of this and other kinds`,
  (text: string) => `what has been done so far on ${text}?`,
  (text: string) => `is there anything on how to do ${text} when you have only a few of them`,
];

/** A question round two thirds of the content words, in lower case. */
const ask = (title: string, pick: Pick): string => {
  const question = questions[Math.floor(pick() * questions.length)] ?? ((text: string) => text);
  return question(leaveOut(title, pick).toLowerCase());
};

/** By kind, how a query is made of a title. */
export const queryKinds: Readonly<Record<string, (title: string, pick: Pick) => string>> = {
  whole: (title) => title,
  'left out': leaveOut,
  reordered: reorder,
  'left out, reordered': (title, pick) => reorder(leaveOut(title, pick), pick),
  paraphrased: paraphrase,
  question: ask,
  'all at once': (title, pick) => ask(paraphrase(reorder(title, pick), pick), pick),
};

export interface Query {
  kind: string;
  text: string;
  /** The title that was meant. */
  title: string;
}

/** The queries of each kind for so many titles drawn at random. */
export const makeQueries = (titles: readonly string[], most: number, seed: number): Query[] => {
  const pick = random(seed);
  const drawn = shuffled(titles, pick).slice(0, most);
  return Object.entries(queryKinds).flatMap(([kind, make]) =>
    drawn.map((title) => ({ kind, text: make(title, pick), title })),
  );
};
