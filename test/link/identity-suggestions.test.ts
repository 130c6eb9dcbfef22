import { describe, expect, test } from 'vitest';
import { displayName, explain, identify, type Mention, suggest } from '../../seed/link/people/index.ts';
import { held, mentionsOf } from './identity-samples.ts';

/** The papers in a library whose reader keeps every printed name as somebody. */
const peopleIn = (papers: readonly string[], years?: readonly number[]) => {
  const mentions = mentionsOf(papers, years);
  const names = mentions.map(({ name }) => displayName(name));
  const authors = [...new Set(names)].map((name) => ({ id: `a ${name}`, name, family: name }));
  return held(mentions, { authors, ids: names.map((name) => `a ${name}`) });
};

/** All mentions as those of one person of the library, whoever they are. */
const asOne = (mentions: readonly Mention[], named: RegExp) => ({
  id: 'a_1',
  name: 'One',
  family: 'One',
  mentions: mentions
    .filter(({ name }) => named.test(`${name.given} ${name.family}`))
    .map((mention) => ({
      ...mention,
      others: mentions
        .filter((other) => other.paper === mention.paper && other.position !== mention.position)
        .map(({ name }) => name),
    })),
});

describe('suggested to be one', () => {
  const named = (papers: readonly string[], years?: readonly number[]) => {
    const people = peopleIn(papers, years);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return suggest(people).flatMap((each) =>
      each.kind === 'merge' ? [{ ...each, names: each.people.map((id) => names.get(id)).sort() }] : [],
    );
  };

  test.each([
    ['H. Guan', 'H.-B. Guan'],
    ['Bob Traeger', 'Robert Traeger'],
    ['Rui Wangberg', 'Wangberg Rui'],
    ['Hristo Tanevski', 'Hristo Tannevski'],
    ['Madeleine Batesson', 'Madeline Batesson'],
  ])('%s and %s, who have a circle in common', (a, b) => {
    const found = named([`${a}; J. Li: Ice in glaciers`, `${b}; J. Li: Ice on roads`]);
    expect(found.map(({ names }) => names)).toContainEqual([a, b].sort());
    expect(found[0]?.reasons.map(({ text }) => text)).toContain('co-authors in common: J. Li');
    expect(found[0]?.change).toEqual({ papers: 1, coauthors: 1 });
    expect(found[0]?.score).toBeGreaterThan(0.4);
    expect(found[0]?.score).toBeLessThanOrEqual(1);
  });

  test('not John and Jane, nor two authors of one paper', () => {
    expect(named(['John Smith; A. Gordon: Ice', 'Jane Smith; A. Gordon: Ice on roads'])).toEqual([]);
    expect(named(['H. Guan; Haibing Guan: Ice'])).toEqual([]);
  });

  test('not family names that only look like one with an umlaut', () =>
    expect(named(['Jing Xu; A. Gordon: Ice in glaciers', 'Jing Xue; A. Gordon: Ice on roads'])).toEqual([]));

  test('an initial that may be either of two is surely neither', () => {
    const found = named([
      'J. Zhang; A. Gordon: Ice in glaciers',
      'Jing Zhang; A. Gordon: Ice on roads',
      'Jun Zhang; A. Gordon: Ice on lakes',
    ]);
    const scores = found.filter(({ names }) => names.includes('J. Zhang')).map(({ score }) => score);
    expect(scores).toHaveLength(2);
    for (const score of scores) expect(score).toBeLessThan(0.6);
  });

  test('what changes more comes first', () => {
    const found = named([
      'M. Tanevski; J. Li: Plans',
      'Marco Tanevski; J. Li: Queries',
      'H. Guan; J. Li; A. Gordon; B. Schulz: Ice in glaciers',
      'Haibing Guan; J. Li; C. Okapi; D. Ferrari: Ice on roads',
    ]);
    expect(found.map(({ names }) => names).filter(([name]) => name !== 'J. Li')).toEqual([
      ['H. Guan', 'Haibing Guan'],
      ['M. Tanevski', 'Marco Tanevski'],
    ]);
    const worth = found.map(({ score, change }) => score * (change.papers + change.coauthors));
    expect(worth).toEqual([...worth].sort((a, b) => b - a));
  });
});

describe('suggested to be several', () => {
  test('two papers of one rare name with nothing else in common', () => {
    const mentions = mentionsOf([
      'Ilo Tamm; Kari Olsen: One shot segmentation of cups',
      'Ilo Tamm; Ulla Brandt: Soil chemistry of tea fields',
    ]);
    const person = asOne(mentions, /Tamm$/);
    expect(suggest([person])).toMatchObject([{ kind: 'split', person: 'a_1' }]);
    expect(explain(person).map(({ uncertain }) => uncertain)).toEqual([true, true]);
  });

  test('one node of a common name with two circles', () => {
    const mentions = mentionsOf([
      'J. Li; M. Ben-Yehuda; A. Traeger: Interrupts of virtual machines',
      'J. Li; M. Ben-Yehuda; A. Traeger: Disks of virtual machines',
      'J. Li; E. Ferrari; C. Okapi: Ice in glaciers',
      'J. Li; E. Ferrari; C. Okapi: Ice on mountains',
    ]);
    const [found] = suggest([asOne(mentions, /Li$/)]);
    expect(found).toMatchObject({ kind: 'split', person: 'a_1', change: { papers: 2 } });
    expect(found?.kind === 'split' && found.groups.map((group) => [...group].sort())).toEqual(
      expect.arrayContaining([
        ['p0', 'p1'],
        ['p2', 'p3'],
      ]),
    );
  });
});

test('what a second list tells against a person of the library is asked, not done', () => {
  const lists = [
    ['J. Li; M. Ben-Yehuda: Interrupts', 'J. Li; A. Traeger: Ice'],
    ['Jing Li; M. Ben-Yehuda: Interrupts of machines', 'Jun Li; A. Traeger: Ice on roads'],
  ].map((papers, at) =>
    mentionsOf(papers).map((mention) => ({ ...mention, paper: `${at} ${mention.paper}` })),
  );
  const [first = [], second = []] = lists;
  const one = asOne(first, /Li$/);
  const { ids } = identify(second, [one]);
  expect(ids.filter((id) => id === one.id).length).toBeLessThanOrEqual(1);
  const whole = held(second, identify(second)).filter(({ name }) => name.endsWith(' Li'));
  expect(suggest([one, ...whole]).some((each) => each.kind === 'split' && each.person === one.id)).toBe(true);
});

describe('why mentions stand together', () => {
  test('each is tied to the one that it goes with best, with reasons', () => {
    const mentions = mentionsOf([
      'H. Guan; Y. Dong; K. Tian: Network interrupts',
      'H. Guan; Y. Dong; K. Tian: Network cards',
      'H. Guan; A. Gordon: Ice',
    ]);
    const ties = explain(asOne(mentions, /Guan$/));
    expect(ties.map((tie) => tie.with)).toEqual(['p1', 'p0', expect.any(String)]);
    const [first, , last] = ties;
    expect(first?.uncertain).toBe(false);
    expect(first?.reasons.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['name', 'sharedCoauthors', 'words']),
    );
    expect(first?.score).toBeGreaterThan(last?.score ?? 1);
    expect(last?.reasons.map(({ text }) => text)).toContain('no co-authors in common');
  });

  test('what the evidence would not have joined is uncertain', () => {
    const mentions = mentionsOf(['J. Li; A. Gordon: Ice', 'J. Li; B. Schulz: Plans'], [1970, 2020]);
    const [tie] = explain(asOne(mentions, /Li$/));
    expect(tie?.uncertain).toBe(true);
    expect(tie?.reasons.map(({ text }) => text)).toContain('50 years apart');
  });

  test('the same email address is not called an ORCID', () => {
    const mentions = mentionsOf(['J. Li: Ice', 'J. Li: Plans']);
    const [tie] = explain(
      asOne(
        mentions.map((mention) => ({ ...mention, email: 'li@example.org' })),
        /Li$/,
      ),
    );
    const texts = tie?.reasons.map(({ text }) => text);
    expect(texts).toContain('same email address');
    expect(texts).not.toContain('same ORCID');
  });

  test('one mention alone is not uncertain', () =>
    expect(explain(asOne(mentionsOf(['J. Li: Ice']), /Li$/))).toEqual([
      { paper: 'p0', position: 1, score: 1, reasons: [], uncertain: false },
    ]));
});
