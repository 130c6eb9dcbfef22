/** Abstracts in which people marked the terms. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { foldTerm } from '../../link/techniques/fold-term.ts';
import { longest } from '../../link/techniques/phrases.ts';

export interface Marked {
  id: string;
  text: string;
  /** Folded. */
  gold: Set<string>;
}

interface Line {
  id: string;
  text: string;
  entities?: { text: string; type: string }[];
  keyphrases?: string[];
}

/** Of SciERC all types but `Generic`; terms of five words at most, which is as long as a technique may be. */
export const readMarked = (path: string): Marked[] =>
  gunzipSync(readFileSync(path))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { id, text, entities, keyphrases = [] }: Line = JSON.parse(line);
      const marked =
        entities?.filter(({ type }) => type !== 'Generic').map((each) => each.text) ?? keyphrases;
      const keys = marked.map(foldTerm).filter((key) => key !== '' && key.split(' ').length <= longest);
      return { id, text, gold: new Set(keys) };
    });

/** Half of the documents by their id: one half to learn from and to tune on, the other to report. */
export const half = (id: string): 'dev' | 'test' => {
  let hash = 2166136261;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return (hash >>> 13) % 2 === 0 ? 'dev' : 'test';
};
