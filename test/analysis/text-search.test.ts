import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acronymsOf } from '../../server/analysis/text/acronyms.ts';
import { indexSearch, type Text } from '../../server/analysis/text/text-search.ts';
import { allWords, stemOf } from '../../server/analysis/text/words.ts';

const titled = (...titles: string[]): Text[] => titles.map((title, i) => ({ id: `p${i}`, title }));

/** Titles that nothing below asks for, so that words have a weight. */
const others = titled(
  'Glaciers of the northern Alps',
  'Sediment transport in alpine rivers',
  'Snow cover and river discharge',
  'Moraines in the Alps and their age',
).map(({ title }, i) => ({ id: `o${i}`, title }));

const found = (texts: readonly Text[], query: string): string[] =>
  indexSearch([...texts, ...others])
    .search(query, 10)
    .map(({ id }) => id);

describe('text search', () => {
  it('finds a title before a longer one that has all of its words', () => {
    const texts = titled(
      'Unsupervised coreference resolution for Chinese and Japanese texts of the web',
      'Unsupervised Chinese Coreference Resolution',
      'A Clustering Approach for Unsupervised Chinese Coreference Resolution',
    );
    expect(found(texts, 'unsupervised Chinese coreference resolution')).toEqual(['p1', 'p2', 'p0']);
  });

  it('puts what has more of the words first, whatever the length of the title', () => {
    const texts = titled(
      'Resolution',
      'Zero pronouns',
      'A machine learning approach to the identification and resolution of zero pronouns in Chinese',
    );
    expect(found(texts, 'zero pronoun resolution in Chinese')[0]).toBe('p2');
  });

  it('prefers words that are neighbours in the same order', () => {
    const texts = titled('Models of language', 'Language models', 'Models and language');
    expect(found(texts, 'language models')[0]).toBe('p1');
  });

  it('neither finds by stop words nor names them', () => {
    const texts = titled('How do we know all of this', 'Positive and negative reviews');
    const hits = indexSearch([...texts, ...others]).search(
      'how can I find out whether a review is positive or negative, and all about it',
      10,
    );
    expect(hits.map(({ id }) => id)).toEqual(['p1']);
    expect(hits[0]?.words.sort()).toEqual(['negative', 'positive', 'review']);
  });

  it('names no word that says little, such as "approach" or "using", beside others', () => {
    const texts = titled('A new approach to tagging using lexicons', 'A new approach to glaciers');
    const [hit] = indexSearch([...texts, ...others]).search('new approach to tagging using a lexicon', 10);
    expect(hit?.words.sort()).toEqual(['lexicon', 'tagging']);
  });

  it('takes stop words as they are where there is nothing else', () => {
    const texts = titled('To be or not to be', 'What is a river');
    expect(found(texts, 'to be or not to be')[0]).toBe('p0');
  });

  it('finds other forms of a word, after the word itself', () => {
    const texts = titled('Fast parsers', 'Fast parsing');
    expect(found(texts, 'fast parsing')).toEqual(['p1', 'p0']);
  });

  it.each([
    ['co-reference', 'Coreference in dialogue'],
    ['coreference', 'Co-reference in dialogue'],
    ['data base', 'Querying a database'],
  ])('finds %j in %j', (query, title) => {
    expect(found(titled(title), query)).toEqual(['p0']);
  });

  const translations = titled(
    'Statistical machine translation of speech',
    'Statistical machine translation by phrases',
    'Reordering in statistical machine translation',
    'Chunking for SMT',
  );

  it('finds an acronym by what it stands for, and what it stands for by the acronym', () => {
    expect(found(translations, 'chunking for statistical machine translation')[0]).toBe('p3');
    expect(found(translations, 'SMT of speech')[0]).toBe('p0');
  });

  it('finds by words of the abstract, which count less than those of the title', () => {
    const texts: Text[] = [
      { id: 'abstract', title: 'A field report', abstract: 'We measure permafrost.' },
      { id: 'title', title: 'Permafrost', abstract: 'Nothing more.' },
    ];
    expect(found(texts, 'permafrost')).toEqual(['title', 'abstract']);
  });

  it('gives a title itself the highest score, never more than 1', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.constantFrom('river', 'snow', 'ice', 'the', 'of', 'moraine', 'lake'), {
            minLength: 2,
            maxLength: 6,
          }),
          { minLength: 1, maxLength: 8 },
        ),
        (titles) => {
          const texts = titled(...titles.map((words) => words.join(' ')));
          const index = indexSearch(texts);
          for (const { title } of texts) {
            const hits = index.search(title, 20);
            for (const { score } of hits) expect(score).toBeLessThanOrEqual(1 + 1e-9);
            const own = hits.filter(({ id }) => texts.find((text) => text.id === id)?.title === title);
            for (const { score } of own) expect(score).toBeGreaterThanOrEqual((hits[0]?.score ?? 0) - 1e-9);
          }
        },
      ),
    ));
});

describe('acronyms', () => {
  const learnt = (...titles: string[]) => acronymsOf(titles.map(allWords));

  it('stand for the phrase with their initials that most titles have, stop words with an initial or none', () => {
    expect(learnt('POS', ...Array<string>(3).fill('Tagging of parts of speech'))).toEqual([
      { short: 'pos', stems: [stemOf('parts'), stemOf('speech')] },
    ]);
  });

  it('are not learnt from few titles, from titles in capitals, or where no phrase is clear', () => {
    expect(learnt('SMT', 'Statistical machine translation')).toEqual([]);
    expect(learnt('MT IN USE', ...Array<string>(3).fill('Machine translation'))).toEqual([]);
    const [one, two, three] = ['Machine translation', 'Memory tests', 'Mountain trails'].map((title) =>
      Array<string>(3).fill(title),
    );
    expect(learnt('MT of texts', ...(one ?? []), ...(two ?? []), ...(three ?? []))).toEqual([]);
  });
});

describe('the stem of a word', () => {
  it.each([
    ['parse', 'parser', 'parsing', 'parsed'],
    ['tag', 'tagging', 'tagger'],
    ['category', 'categories'],
    ['model', 'models', 'modeling', 'modelling'],
  ])('is that of its forms: %s', (word, ...forms) => {
    for (const form of forms) expect(stemOf(form)).toBe(stemOf(word));
  });

  it.each([
    ['corpus', 'corpse'],
    ['ipv4', 'ipv6'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});
