import { describe, expect, it } from 'vitest';
import { type FoundQuestions, openQuestions } from '../../seed/decide/open-questions.ts';
import type { Decision } from '../../server/model.ts';

const found: FoundQuestions = {
  pairs: [
    { people: ['a', 'b'], score: 0.9, reasons: ['one circle'] },
    { people: ['b', 'c'], score: 0.8, reasons: ['one venue'] },
    { people: ['x', 'y'], score: 0.97, reasons: ['a rare name'] },
  ],
  partings: [{ person: 's', stay: ['p1'], leave: ['p2'], score: 0.6, reasons: [], coauthors: 1 }],
  questions: [
    {
      act: 'merge',
      subject: 'a',
      others: [
        { id: 'b', pair: 0 },
        { id: 'c', pair: 1 },
      ],
    },
    { act: 'merge', subject: 'x', others: [{ id: 'y', pair: 2 }] },
    { act: 'split', parting: 0 },
  ],
  sure: [{ act: 'merge', subject: 'x', others: [{ id: 'y', pair: 2 }] }],
};

const said = (...made: Partial<Decision>[]): Decision[] =>
  made.map((each, i) => ({
    id: `d${i}`,
    number: i + 1,
    at: '',
    kind: 'author',
    act: 'merge',
    subject: 'a',
    labels: {},
    undone: false,
    ...each,
  }));
const open = (...made: Partial<Decision>[]): string[] =>
  openQuestions(found, said(...made)).questions.map((question) =>
    question.act === 'merge'
      ? `${question.subject} < ${question.others.map(({ id }) => id).join(' ')}`
      : `split ${question.person}`,
  );

describe('what is still open', () => {
  it('is all that was found, as long as nothing was decided', () =>
    expect(open()).toEqual(['a < b c', 'x < y', 'split s']));

  it('follows who was merged, and comes back where that is undone', () => {
    expect(open({ subject: 'a', others: ['b'] })).toEqual(['a < c', 'x < y', 'split s']);
    expect(open({ subject: 'b', others: ['a'] })).toEqual(['b < c', 'x < y', 'split s']);
    expect(open({ subject: 'a', others: ['b'], undone: true })).toEqual(['a < b c', 'x < y', 'split s']);
    expect(
      open({
        sets: [
          ['a', 'b', 'c'],
          ['x', 'y'],
        ],
      }),
    ).toEqual(['split s']);
  });

  it('leaves out who was told apart, by the names that they have now', () => {
    expect(open({ act: 'differ', others: ['b'] })).toEqual(['a < c', 'x < y', 'split s']);
    expect(open({ act: 'differ', sets: [['a', 'b', 'c']] })).toEqual(['x < y', 'split s']);
    expect(open({ act: 'differ', subject: 'b', others: ['c'] })).toEqual(['a < b', 'x < y', 'split s']);
    const merged = { subject: 'z', others: ['a'] };
    expect(open(merged, { act: 'differ', subject: 'z', others: ['b'] })).toEqual([
      'z < c',
      'x < y',
      'split s',
    ]);
  });

  it('parts nobody whose papers were said to be by one person', () => {
    expect(open({ subject: 's', members: ['p1', 'p2'] })).toEqual(['a < b c', 'x < y']);
    expect(open({ subject: 's', members: ['p1'] })).toEqual(['a < b c', 'x < y', 'split s']);
    expect(open({ subject: 's', others: ['t'] })).toEqual(['a < b c', 'x < y']);
  });

  it('about one author is each pair by itself', () => {
    const { about } = openQuestions(found, said());
    expect(about('b')).toEqual([
      { act: 'merge', subject: 'b', others: [{ id: 'a', score: 0.9, reasons: ['one circle'] }] },
      { act: 'merge', subject: 'b', others: [{ id: 'c', score: 0.8, reasons: ['one venue'] }] },
    ]);
    expect(about('s')).toMatchObject([{ act: 'split', leave: ['p2'] }]);
    expect(about('nobody')).toEqual([]);
  });
});
