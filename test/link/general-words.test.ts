import { describe, expect, test } from 'vitest';
import { techniques } from '../../seed/link/techniques/techniques.ts';

/** The techniques of a library of these titles, in lower case, each with how many papers have it. */
const techniquesOf = (titles: readonly string[]): ReadonlyMap<string, number> => {
  const { techniques: found, uses } = techniques(titles.map((title, at) => ({ id: `p${at}`, title })));
  const papers = (id: string): number => uses.filter(({ technique }) => technique === id).length;
  return new Map(found.map(({ id, name }) => [name.toLowerCase(), papers(id)]));
};

/** Titles that are about something else: a large library, in which single words have to earn their place. */
const others = Array.from({ length: 320 }, (_, at) => `Notes of the year ${1600 + at}`);

/** Titles in which a word stands in front of this and that, and alone. */
const around = (word: string): string[] => [
  `Labelled ${word} chunking`,
  `${word} tagging and ${word} detection`,
  `Unseen ${word} resolution`,
  `A corpus of ${word}`,
  `${word}`,
  `Learning of ${word}`,
];

describe('words that are no technique by themselves', () => {
  test.each([
    'Noun',
    'English',
    'University',
    'Language',
    'Method',
    'Verb',
    'German',
    'Students',
    'Coverage',
  ])('%s, however often titles have it', (word) => {
    for (const titles of [around(word), [...around(word), ...others]])
      expect([...techniquesOf(titles).keys()]).not.toContain(word.toLowerCase());
  });

  test.each(['Zorbification', 'Glorp'])('%s, that nothing is known of, may be one', (word) => {
    expect([...techniquesOf([...around(word), ...others]).keys()]).toContain(word.toLowerCase());
  });

  test('what only ever stands in front of other words, in a large library', () => {
    const titles = ['chunking', 'tagging', 'detection', 'resolution', 'parsing', 'clustering'].map(
      (head) => `Glorp ${head}`,
    );
    expect([...techniquesOf([...titles, ...others]).keys()]).not.toContain('glorp');
  });

  test.each(['Semi-Supervised', 'Non-Projective', 'Graph-Based', 'Context-Free'])(
    '%s, which only says how, in capitals too',
    (how) => {
      const titles = [`${how} Tagging`, `${how} Detection of Floods`, `${how} Clustering`, `${how} Ranking`];
      for (const all of [titles, titles.map((title) => title.toLowerCase()), [...titles, ...others]])
        expect([...techniquesOf(all).keys()]).not.toContain(how.toLowerCase());
    },
  );

  test('what volumes of a meeting are called, and DOIs', () => {
    const volumes = [1, 2, 3, 4].map((n) => `Proceedings ${n} of the international conference on glaciers`);
    const found = [...techniquesOf([...volumes, 'MODIS land cover, 10.5067/MODIS/MCD12C1'])];
    expect(found.map(([name]) => name).filter((name) => /conference|10\./.test(name))).toEqual([]);
  });
});

describe('a longer name', () => {
  test('with function words in it is found whole, and not by its end', () => {
    const titles = ['Tagging parts', 'Greek', 'Unsupervised'].map(
      (more) => `${more}: part-of-speech tagging`,
    );
    const found = techniquesOf(titles);
    expect(found.get('part-of-speech tagging')).toBe(3);
    expect([...found.keys()]).not.toContain('speech tagging');
  });

  test('outshines the one with words left out, which then is no broader technique', () => {
    const long = Array.from({ length: 9 }, (_, at) => `Statistical machine translation, part ${at}`);
    const found = techniquesOf([...long, 'Statistical translation', 'On statistical translation']);
    expect(found.get('statistical machine translation')).toBe(9);
    expect(found.get('statistical translation')).toBe(2);
  });
});
