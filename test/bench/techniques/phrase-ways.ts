/** Ways to find the terms of a text, each of its own small making: what techniques are compared with. */
import { countLibrary, cValue } from '../../../seed/link/techniques/count.ts';
import { foldTerm } from '../../../seed/link/techniques/fold-term.ts';
import { keyOf, loosePhrases, readTitle } from '../../../seed/link/techniques/phrases.ts';
import { emptyHeads, functionWords, genericNouns } from '../../../seed/link/techniques/vocabulary/lexicon.ts';
import { vocabulary } from '../../../seed/link/techniques/vocabulary/vocabulary.ts';
import type { Word } from '../../../seed/link/techniques/word.ts';

/** Folded terms of each text, the likeliest first. */
export type Way = (texts: readonly string[]) => string[][];

const ranked = (scores: ReadonlyMap<string, number>, most = Number.POSITIVE_INFINITY): string[] =>
  [...scores]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([key]) => key);

/** Words between function words and punctuation. */
const candidates = (text: string): string[][] =>
  text
    .split(/[^\p{L}\p{N}\s/'-]+/u)
    .flatMap((clause) => {
      const runs: string[][] = [[]];
      for (const word of clause.split(/\s+/).filter(Boolean))
        if (functionWords.has(word.toLowerCase())) runs.push([]);
        else runs.at(-1)?.push(word);
      return runs;
    })
    .filter((run) => run.length > 0 && run.length <= 5);

/**
 * RAKE: a phrase scores the sum of degree / frequency of its words; a third of the words is kept.
 * Rose, Engel, Cramer, Cowley, "Automatic keyword extraction from individual documents", Text Mining (2010).
 */
export const rake: Way = (texts) =>
  texts.map((text) => {
    const runs = candidates(text);
    const [degree, frequency] = [new Map<string, number>(), new Map<string, number>()];
    for (const word of runs.flatMap((run) => run.map((each) => [each.toLowerCase(), run.length] as const))) {
      frequency.set(word[0], (frequency.get(word[0]) ?? 0) + 1);
      degree.set(word[0], (degree.get(word[0]) ?? 0) + word[1]);
    }
    const score = (word: string): number =>
      (degree.get(word.toLowerCase()) ?? 0) / (frequency.get(word.toLowerCase()) ?? 1);
    const scores = new Map(
      runs.map((run) => [foldTerm(run.join(' ')), run.reduce((sum, word) => sum + score(word), 0)]),
    );
    return ranked(scores, Math.ceil(frequency.size / 3));
  });

/**
 * Like YAKE, of its features case, place and frequency: the twenty best of all stretches of three words at most.
 * Campos et al., "YAKE! Keyword extraction from single documents", Information Sciences 509 (2020).
 */
export const yakeLike: Way = (texts) =>
  texts.map((text) => {
    const runs = candidates(text);
    const words = runs.flat();
    const frequency = new Map<string, number>();
    const capitals = new Map<string, number>();
    const first = new Map<string, number>();
    words.forEach((word, at) => {
      const lower = word.toLowerCase();
      frequency.set(lower, (frequency.get(lower) ?? 0) + 1);
      if (/\p{Lu}/u.test(word)) capitals.set(lower, (capitals.get(lower) ?? 0) + 1);
      if (!first.has(lower)) first.set(lower, at);
    });
    const weight = (word: string): number => {
      const lower = word.toLowerCase();
      const place = Math.log(3 + (first.get(lower) ?? 0));
      const signs =
        (frequency.get(lower) ?? 0) + (capitals.get(lower) ?? 0) / (1 + Math.log(frequency.get(lower) ?? 1));
      return place / Math.max(signs, 0.1);
    };
    const scores = new Map<string, number>();
    for (const run of runs)
      for (let from = 0; from < run.length; from += 1)
        for (let to = from + 1; to <= Math.min(run.length, from + 3); to += 1) {
          const part = run.slice(from, to);
          const product = part.reduce((all, word) => all * weight(word), 1);
          const sum = part.reduce((all, word) => all + weight(word), 0);
          const key = foldTerm(part.join(' '));
          scores.set(key, Math.max(scores.get(key) ?? Number.NEGATIVE_INFINITY, -product / (1 + sum)));
        }
    return ranked(scores, 20);
  });

/** Stretches that the Computer Science Ontology knows, none inside another. */
export const vocabularyOnly: Way = (texts) => {
  const { topics } = vocabulary();
  return texts.map((text) => {
    const { runs, phrases, chunks } = readTitle(text);
    const keys = [...phrases, ...loosePhrases(runs, topics), ...chunks.flat()]
      .map(({ key }) => key)
      .filter((key) => topics.has(key));
    const found = [...new Set(keys)];
    return found.filter((key) => !found.some((other) => other !== key && ` ${other} `.includes(` ${key} `)));
  });
};

/** Every noun chunk, by how often it stands in the text. */
export const chunksByFrequency: Way = (texts) =>
  texts.map((text) => {
    const counts = new Map<string, number>();
    for (const chunk of readTitle(text).chunks) counts.set(keyOf(chunk), (counts.get(keyOf(chunk)) ?? 0) + 1);
    return ranked(counts, 20);
  });

const isTerm = (chunk: readonly Word[]): boolean => {
  const said = chunk.filter(
    ({ key, kind }) => kind !== 'empty' && !genericNouns.has(key) && !emptyHeads.has(key),
  );
  return said.length > 0 && chunk.length <= 5 && (chunk.length > 1 || chunk.some(({ sign }) => sign));
};

/** Noun chunks of two to five words and acronyms, without those of general words only. */
export const nounChunks: Way = (texts) =>
  texts.map((text) => [...new Set(readTitle(text).chunks.filter(isTerm).map(keyOf))]);

/** Stretches of chunks with a C-value of two or more over all texts. */
export const byCValue: Way = (texts) => {
  const readings = texts.map(readTitle);
  const counts = countLibrary(readings, (word) => [word.key]);
  return readings.map(({ phrases }) => {
    const good = phrases.filter(({ key, words }) => {
      const count = counts.phrases.get(key);
      return count !== undefined && words.length > 1 && isTerm(words) && cValue(words.length, count) >= 2;
    });
    return [...new Set(good.map(({ key }) => key))];
  });
};

/** Noun chunks, and of the rest what the vocabulary knows. */
export const combined: Way = (texts) => {
  const [chunks, known] = [nounChunks(texts), vocabularyOnly(texts)];
  return texts.map((_, at) => [...new Set([...(chunks[at] ?? []), ...(known[at] ?? [])])]);
};
