import { describe, expect, it } from 'vitest';
import type { Decision, DecisionRequest } from '../../../../client/state/base/wire.ts';
import {
  acceptAll,
  answerWith,
  asQuestion,
  decisionsFor,
  keyOf,
  nextRound,
  type Question,
  skippedIn,
  startWalk,
  stepBack,
  tally,
} from '../../../../client/state/correct/tidy.ts';

const thing = (id: string) => ({ id, label: id.toUpperCase(), papers: 1 });
const merge = (subject: string, ...others: string[]): Question => ({
  act: 'merge',
  subject: thing(subject),
  others: others.map((id) => ({ ...thing(id), score: 0.96, reasons: ['names that agree', 'one circle'] })),
});
const split: Question = {
  act: 'split',
  subject: thing('a'),
  others: [{ ...thing('a'), score: 0.6, reasons: ['27 years apart'] }],
  leave: ['p1'],
  stay: ['p2'],
};
const made = (request: DecisionRequest): Decision => ({
  id: 'd',
  number: 1,
  at: '',
  labels: {},
  undone: false,
  subject: '',
  ...request,
});
const walkOn = (questions: readonly Question[], answer: 'yes' | 'no' | 'skip', out?: Set<string>) => {
  const [first] = questions;
  return answerWith(
    startWalk(questions),
    answer,
    first ? decisionsFor('author', first, answer, out).map(made) : [],
  );
};

describe('an answer', () => {
  it('decides what it says', () => {
    const evidence = 'names that agree; one circle';
    expect(decisionsFor('author', merge('a', 'b'), 'yes')).toEqual([
      { kind: 'author', act: 'merge', subject: 'a', others: ['b'], evidence },
    ]);
    expect(decisionsFor('author', merge('a', 'b'), 'no')).toEqual([
      { kind: 'author', act: 'differ', subject: 'a', others: ['b'], evidence },
    ]);
    expect(decisionsFor('author', merge('a', 'b'), 'skip')).toEqual([]);
    expect(decisionsFor('author', split, 'yes')).toMatchObject([
      { act: 'split', subject: 'a', members: ['p1'] },
    ]);
    expect(decisionsFor('author', split, 'no')).toMatchObject([
      { act: 'merge', subject: 'a', members: ['p2', 'p1'] },
    ]);
    expect(decisionsFor('author', split, 'skip')).toEqual([]);
  });

  it('about several joins those that were not left out, and tells these apart', () => {
    expect(decisionsFor('author', merge('a', 'b', 'c', 'd'), 'yes', new Set(['c']))).toMatchObject([
      { act: 'differ', subject: 'a', others: ['c'] },
      { act: 'merge', subject: 'a', others: ['b', 'd'] },
    ]);
    expect(decisionsFor('author', merge('a', 'b', 'c'), 'no')).toMatchObject([
      { act: 'differ', sets: [['a', 'b', 'c']] },
    ]);
    expect(decisionsFor('author', merge('a', 'b', 'c'), 'yes', new Set(['b', 'c']))).toMatchObject([
      { act: 'differ', sets: [['a', 'b', 'c']] },
    ]);
  });

  it('to all that is nearly certain is one decision', () => {
    expect(acceptAll([merge('a', 'b', 'c'), merge('x', 'y')], new Set(['a c']))).toEqual({
      kind: 'author',
      act: 'merge',
      sets: [
        ['a', 'b'],
        ['x', 'y'],
      ],
      evidence: 'each at least 96% likely',
    });
    expect(acceptAll([merge('a', 'b')], new Set(['a b']))).toBeUndefined();
  });
});

describe('a walk through questions', () => {
  it('follows whoever was merged, and asks nothing of two that are one already', () => {
    const walk = walkOn([merge('a', 'b'), merge('b', 'a'), merge('b', 'c'), merge('d', 'b', 'a')], 'yes');
    expect(walk.open.map(keyOf)).toEqual(['merge a c', 'merge d a']);
  });

  it('goes back to what was asked, as it was asked', () => {
    const all = [merge('a', 'b'), merge('b', 'c')];
    expect(stepBack(walkOn(all, 'yes'))).toEqual(startWalk(all));
    expect(stepBack(startWalk(all))).toEqual(startWalk(all));
  });

  it('does not ask again in the next round what was skipped, and can go back over its beginning', () => {
    const all = [merge('a', 'b'), merge('c', 'd')];
    const walk = walkOn(all, 'skip');
    expect(skippedIn(walk)).toEqual(new Set(['merge a b']));
    const next = nextRound(walk, [merge('a', 'b'), merge('e', 'f'), merge('g', 'h')], 1);
    expect(next.open.map(keyOf)).toEqual(['merge e f']);
    expect(stepBack(next).open).toEqual(all);
    expect(tally(next)).toEqual({ yes: 0, no: 0, skip: 1 });
  });

  it('asks about techniques in pairs', () => {
    const [subject, other] = [thing('a'), thing('b')];
    expect(asQuestion({ act: 'merge', subject, other, score: 0.9, reasons: ['same words'] })).toEqual({
      act: 'merge',
      subject,
      others: [{ ...other, score: 0.9, reasons: ['same words'] }],
    });
  });
});
