import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termsIn } from '../../seed/link/techniques/abstract-terms.ts';
import { keyOf } from '../../seed/link/techniques/phrases.ts';
import { candidatesIn } from '../../seed/link/techniques/terms/candidates.ts';
import { rankTerms } from '../../seed/link/techniques/terms/rank.ts';
import { vocabulary } from '../../seed/link/techniques/vocabulary/vocabulary.ts';

const found = (abstract: string): string[] =>
  termsIn(abstract, vocabulary()).map(({ words }) => keyOf(words));

test('stretches pass over no function word and no punctuation', () =>
  expect(candidatesIn('tables of packets, virtual switches').map(({ key }) => key)).toEqual([
    'table',
    'packet',
    'virtual',
    'virtual switch',
    'switch',
  ]));

test('no word is part of two terms, and each is good enough', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('hidden', 'Markov', 'models', 'of', 'speech', 'recognition', 'show', ',', 'the'),
      ),
      (words) => {
        const terms = rankTerms(words.join(' '), ({ odds }) => odds >= -1);
        const taken = terms.flatMap((term) => term.words);
        expect(new Set(taken).size).toBe(taken.length);
        expect(terms.every(({ odds }) => odds >= -1)).toBe(true);
      },
    ),
  ));

describe('terms of abstracts', () => {
  test('are what an abstract is about', () => {
    const terms = found('We train hidden Markov models for automatic speech recognition with dropout .');
    expect(terms).toContain('hidden markov model');
    expect(terms.some((term) => term.endsWith('speech recognition'))).toBe(true);
  });

  test.each([
    'In this paper we present a novel approach to an important problem.',
    'Experimental results show significant improvements over previous work.',
    'The proposed method performs much better than existing methods.',
    'We evaluate the performance of our system.',
  ])('%s', (sentence) => expect(found(sentence)).toEqual([]));
});
