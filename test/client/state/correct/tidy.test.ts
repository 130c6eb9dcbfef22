import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../../../client/state/base/wire.ts';
import {
  answerWith,
  asked,
  decisionFor,
  startWalk,
  stepBack,
} from '../../../../client/state/correct/tidy.ts';

const thing = (id: string) => ({ id, label: id.toUpperCase(), papers: 1 });
const merge = (subject: string, other: string): Suggestion => ({
  act: 'merge',
  subject: thing(subject),
  other: thing(other),
  score: 0.9,
  reasons: ['names that agree', 'a co-author in common'],
});
const split: Suggestion = {
  act: 'split',
  subject: thing('a'),
  members: ['p1'],
  stay: ['p2'],
  score: 0.6,
  reasons: [],
};

describe('a walk through suggestions', () => {
  it('asks what an answer means', () => {
    expect(decisionFor('author', merge('a', 'b'), 'yes')).toEqual({
      kind: 'author',
      act: 'merge',
      subject: 'a',
      others: ['b'],
      evidence: 'names that agree; a co-author in common',
    });
    expect(decisionFor('author', merge('a', 'b'), 'no')).toMatchObject({ act: 'differ' });
    expect(decisionFor('author', merge('a', 'b'), 'skip')).toBeUndefined();
    expect(decisionFor('author', split, 'yes')).toMatchObject({ act: 'split', members: ['p1'] });
    expect(decisionFor('author', split, 'no')).toMatchObject({
      act: 'merge',
      subject: 'a',
      members: ['p2', 'p1'],
    });
    expect(decisionFor('author', split, 'skip')).toBeUndefined();
  });

  it('follows whoever was merged, and asks nothing of two that are one already', () => {
    const all = [merge('a', 'b'), merge('b', 'a'), merge('b', 'c')];
    const walk = answerWith(startWalk(all), 'yes');
    expect(walk.at).toBe(2);
    expect(asked(walk)).toMatchObject({ subject: { id: 'a' }, other: { id: 'c' } });
  });

  it('goes back to what was asked, as it was asked', () => {
    const all = [merge('a', 'b'), merge('b', 'c')];
    const walk = answerWith(startWalk(all), 'yes');
    expect(stepBack(walk, all)).toEqual(startWalk(all));
    expect(stepBack(startWalk(all), all)).toEqual(startWalk(all));
    expect(asked(answerWith(walk, 'skip'))).toBeUndefined();
  });
});
