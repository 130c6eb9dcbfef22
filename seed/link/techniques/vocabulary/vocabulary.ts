/** The built-in vocabulary of techniques. */

import { dataLines } from '../../../normalize/data-file.ts';
import { foldTerm } from '../fold-term.ts';
import { describes, meetings, praise } from './general-words.ts';
import { emptyHeads, genericNouns, outsideHeads, paddingHeads } from './lexicon.ts';

export interface Vocabulary {
  /** Keys of known topics. */
  topics: ReadonlySet<string>;
  /** From the key of an acronym to the key of its long form. */
  expansions: ReadonlyMap<string, string>;
  /** How many topics of several words end in a word: dozens in `scheduling`, none in `guest`. */
  heads: ReadonlyMap<string, number>;
  /** How many topics contain a word. */
  uses: ReadonlyMap<string, number>;
}

const readVocabulary = (): Vocabulary => {
  const topics = new Set<string>();
  const expansions = new Map<string, string>();
  const heads = new Map<string, number>();
  for (const entry of dataLines('cso-topics.txt', import.meta.url)) {
    const [label = '', ...acronyms] = entry.split('=');
    const key = foldTerm(label);
    topics.add(key);
    for (const acronym of acronyms) expansions.set(acronym, key);
    const space = key.lastIndexOf(' ');
    if (space > 0) heads.set(key.slice(space + 1), (heads.get(key.slice(space + 1)) ?? 0) + 1);
  }
  for (const key of topics) {
    const [last, rest] = [key.slice(key.lastIndexOf(' ') + 1), key.slice(0, key.lastIndexOf(' '))];
    const padded = paddingHeads.has(last) || (emptyHeads.has(last) && rest.includes(' '));
    const general = praise.has(rest) && (genericNouns.has(last) || emptyHeads.has(last));
    const outside = outsideHeads.has(last) || meetings.has(last) || describes.has(last);
    if ((padded && topics.has(rest)) || general || outside) topics.delete(key);
  }
  const uses = new Map<string, number>();
  for (const topic of topics)
    for (const word of new Set(topic.split(' '))) uses.set(word, (uses.get(word) ?? 0) + 1);
  // The counts of words and endings were tuned on topics of computer science.
  for (const label of dataLines('other-topics.txt', import.meta.url)) topics.add(foldTerm(label));
  return { topics, expansions, heads, uses };
};

let read: Vocabulary | undefined;

/** Loaded at first use, so that an import without titles stays fast. */
export const vocabulary = (): Vocabulary => {
  read ??= readVocabulary();
  return read;
};
