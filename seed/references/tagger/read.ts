/** Reads an entry into runs of tokens that belong together. */
import { bestPath, marginals, scoreTokens, size, stepsAt } from './crf.ts';
import { featuresOf } from './features.ts';
import { type Tag, tags } from './tags.ts';
import { cutTokens, type Token } from './tokens.ts';
import { model } from './weights.ts';

/** Neighbouring tokens with the same tag. */
export interface Run {
  tag: Tag;
  tokens: Token[];
  /** Offsets into the entry, without the punctuation around. */
  start: number;
  end: number;
  /** How likely the least likely of its tags is. */
  sure: number;
}

let expSteps: Float32Array | undefined;

/** The runs of an entry in order. */
export const readRuns = (text: string): Run[] => {
  const tokens = cutTokens(text);
  if (tokens.length === 0) return [];
  const features = featuresOf(text, tokens);
  const scores = scoreTokens(features, model());
  const at = stepsAt(features, model());
  const path = bestPath(scores, at, model().steps);
  expSteps ??= model().steps.map(Math.exp);
  const likely = marginals(scores, at, expSteps).tokens;
  const runs: Run[] = [];
  for (const [i, token] of tokens.entries()) {
    const tag = tags[path[i] ?? 0] ?? 'other';
    const sure = likely[i * size + (path[i] ?? 0)] ?? 0;
    const last = runs.at(-1);
    if (last?.tag === tag) {
      last.tokens.push(token);
      last.end = token.end;
      last.sure = Math.min(last.sure, sure);
    } else runs.push({ tag, tokens: [token], start: token.start, end: token.end, sure });
  }
  return runs;
};
