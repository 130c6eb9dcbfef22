/** Divides an entry into runs of tokens with the same tag. */
import { bestPath, likeliest, marginals, scoreTokens, size, stepsAt } from './crf.ts';
import { featuresOf } from './features.ts';
import { withShortInitials } from './initials.ts';
import { withoutParticles } from './particles.ts';
import { type Tag, tags } from './tags.ts';
import { cutTokens, type Token } from './tokens.ts';
import { model } from './weights.ts';

/** Neighbouring tokens with the same tag. */
export interface Run {
  tag: Tag;
  tokens: Token[];
  /** Offsets into the entry, without surrounding punctuation. */
  start: number;
  end: number;
  /** The lowest probability among its tags. */
  sure: number;
}

/** The minimum probability of a tag to skip the search for the best sequence. */
const plain = 0.9;

let expSteps: Float32Array | undefined;

/** The runs of an entry in order. */
export const readRuns = (text: string): Run[] => {
  const { text: plainer, back } = withoutParticles(text);
  const seen = cutTokens(plainer);
  if (seen.length === 0) return [];
  const features = featuresOf(plainer, withShortInitials(plainer, seen));
  const tokens = seen.map(back);
  const scores = scoreTokens(features, model());
  const at = stepsAt(features, model());
  expSteps ??= model().steps.map(Math.exp);
  const found = marginals(scores, at, expSteps);
  const single = likeliest(found);
  // If each tag is this likely alone, the tags together are the best sequence.
  const clear = single.every((tag, i) => (found.tokens[i * size + tag] ?? 0) > plain);
  const path = clear ? single : bestPath(scores, at, model().steps);
  const runs: Run[] = [];
  for (const [i, token] of tokens.entries()) {
    const tag = tags[path[i] ?? 0] ?? 'other';
    const sure = found.tokens[i * size + (path[i] ?? 0)] ?? 0;
    const last = runs.at(-1);
    if (last?.tag === tag) {
      last.tokens.push(token);
      last.end = token.end;
      last.sure = Math.min(last.sure, sure);
    } else runs.push({ tag, tokens: [token], start: token.start, end: token.end, sure });
  }
  return runs;
};
