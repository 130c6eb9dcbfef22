import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type MergeQuestion,
  type Pair,
  type Parting,
  type Question,
  questionsOf,
  type Rules,
  type Size,
  sureMerges,
  unsureness,
} from '../../seed/link/people/questions/questions.ts';

const pair = (a: string, b: string, score: number): Pair => ({ people: [a, b], score, reasons: [] });

/** People whose names say how large they are: `n8` has eight papers. A capital is a full name. */
const sizeOf = (id: string): Size => ({
  papers: Number(/\d+/.exec(id)?.[0] ?? 1),
  coauthors: 2,
  isFull: id !== id.toLowerCase(),
});
const rules: Rules = { sizeOf, mayBeOne: () => true };
const never = (...pairs: string[]): Rules => ({
  sizeOf,
  mayBeOne: (a, b) => !pairs.includes(`${a} ${b}`) && !pairs.includes(`${b} ${a}`),
});

const inWords = (question: Question): string =>
  question.act === 'merge'
    ? `${question.subject} < ${question.others.map(({ id }) => id).join(' ')}`
    : `split ${question.parting}`;
const asked = (pairs: Pair[], given = rules, partings: Parting[] = []): string[] =>
  questionsOf(pairs, partings, given).map(inWords);

describe('questions about people', () => {
  it('ask once about one person, however many pairs there are; the fullest name stays', () => {
    const pairs = [
      pair('j8', 'J2', 0.9),
      pair('j8', 'j3', 0.8),
      pair('J2', 'j3', 0.7),
      pair('j3', 'j1', 0.6),
    ];
    expect(asked(pairs)).toEqual(['J2 < j8 j3 j1']);
  });

  it('give to each the pair that makes it likeliest', () => {
    const pairs = [pair('j8', 'j2', 0.9), pair('j2', 'j3', 0.8), pair('j8', 'j3', 0.7)];
    const [question] = questionsOf(pairs, [], rules);
    expect(question).toMatchObject({
      others: [
        { id: 'j2', pair: 0 },
        { id: 'j3', pair: 1 },
      ],
    });
  });

  it('never put two together who cannot be one: the likelier is asked about, the other after that', () => {
    const pairs = [pair('j3', 'John8', 0.9), pair('j3', 'Jane8', 0.8)];
    expect(asked(pairs, never('John8 Jane8'))).toEqual(['John8 < j3']);
  });

  it('ask alone about what is less likely than not', () => {
    const pairs = [pair('a8', 'a2', 0.9), pair('a2', 'a3', 0.45)];
    expect(asked(pairs).sort()).toEqual(['a3 < a2', 'a8 < a2']);
  });

  it('come in the order of what they change times how unsure they are', () => {
    expect(asked([pair('a8', 'a1', 0.6), pair('b30', 'b20', 0.6)])).toEqual(['b30 < b20', 'a8 < a1']);
    expect(asked([pair('a8', 'a2', 0.94), pair('b8', 'b2', 0.6)])).toEqual(['b8 < b2', 'a8 < a2']);
    const parting = (leave: number, score: number): Parting => ({
      person: 'c',
      stay: ['p'],
      leave: Array.from({ length: leave }, (_, i) => `p${i}`),
      score,
      reasons: [],
      coauthors: leave,
    });
    expect(asked([pair('a8', 'a2', 0.6)], rules, [parting(1, 0.9), parting(40, 0.5)])).toEqual([
      'split 1',
      'a8 < a2',
      'split 0',
    ]);
  });

  it('are least unsure where they are certain, and most at one half', () => {
    expect([unsureness(0), unsureness(1), unsureness(0.5)]).toEqual([0, 0, 1]);
    expect(unsureness(0.7)).toBeCloseTo(unsureness(0.3));
  });

  it('are not needed where nearly all is certain: those are joined over nothing that is less so', () => {
    const pairs = [
      pair('a8', 'a2', 0.97),
      pair('a2', 'a1', 0.96),
      pair('a1', 'a3', 0.9),
      pair('b2', 'b1', 0.99),
    ];
    expect(sureMerges(pairs, 0.95, rules).map(inWords)).toEqual(['a8 < a2 a1', 'b2 < b1']);
  });

  const people = fc.constantFrom('a1', 'a2', 'A3', 'a4', 'B1', 'b2', 'b3', 'b30');
  const somePairs = fc.uniqueArray(
    fc
      .tuple(people, people, fc.integer({ min: 40, max: 100 }))
      .filter(([a, b]) => a !== b)
      .map(([a, b, score]): Pair => pair(a < b ? a : b, a < b ? b : a, score / 100)),
    { selector: ({ people: both }) => both.join(' '), maxLength: 20 },
  );
  const someRules = fc
    .uniqueArray(
      fc.tuple(people, people).map(([a, b]) => `${a} ${b}`),
      { maxLength: 8 },
    )
    .map((apart) => never(...apart));

  it('hold together only who can be one, name nobody twice, and need no order of the pairs', () =>
    fc.assert(
      fc.property(somePairs, someRules, fc.integer(), (pairs, given, seed) => {
        const found = questionsOf(pairs, [], given);
        const merges = found.filter((each): each is MergeQuestion => each.act === 'merge');
        for (const { subject, others } of merges) {
          const all = [subject, ...others.map(({ id }) => id)];
          expect(new Set(all).size).toBe(all.length);
          if (all.length > 2)
            for (const a of all) for (const b of all) expect(a === b || given.mayBeOne(a, b)).toBe(true);
          for (const { id, pair: at } of others) expect(pairs[at]?.people).toContain(id);
        }
        const shuffled = pairs
          .map((each, at) => ({ each, key: Math.sin(seed + at * 7) }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        expect(questionsOf(shuffled, [], given).map(inWords)).toEqual(found.map(inWords));
        // Of two who can be one, one at least is asked about; the other may have to wait for the answer.
        const named = new Set(
          merges.flatMap(({ subject, others }) => [subject, ...others.map(({ id }) => id)]),
        );
        for (const { people: both, score } of pairs)
          if (score >= 0.5 && given.mayBeOne(...both)) expect(both.some((id) => named.has(id))).toBe(true);
      }),
      { numRuns: 300 },
    ));
});
