/** What a second list does to people whom a reader has seen: nothing, but that it may be asked about them. */
import { describe, expect, it } from 'vitest';
import { questionsAbout } from '../../seed/import/find-questions.ts';
import { identify } from '../../seed/link/people/index.ts';
import { held, mentionsOf } from './identity-samples.ts';

/** The people of a first list and of both, and whether each of the first has kept name and papers. */
const bring = (first: readonly string[], second: readonly string[]) => {
  const mine = mentionsOf(first);
  const people = held(mine, identify(mine));
  const theirs = mentionsOf(second).map((mention) => ({ ...mention, paper: `second ${mention.paper}` }));
  const both = [...mine, ...theirs];
  const known = identify(both, people);
  return { people, all: held(both, known) };
};

const papersOf = ({ mentions }: { mentions: readonly { paper: string }[] }): string[] =>
  mentions.map(({ paper }) => paper);

/** Who of the first list is asked about after the second, by name: `several` or `one of two`. */
const asked = (first: readonly string[], second: readonly string[]): string[] => {
  const { people, all } = bring(first, second);
  for (const person of people) {
    const now = all.find(({ id }) => id === person.id);
    expect(now?.name).toBe(person.name);
    expect(papersOf(now ?? { mentions: [] })).toEqual(expect.arrayContaining(papersOf(person)));
  }
  const { pairs, partings } = questionsAbout(all, first.length + second.length);
  const nameOf = (id: string): string | undefined => people.find((each) => each.id === id)?.name;
  return [
    ...partings.flatMap(({ person }) => (nameOf(person) ? [`${nameOf(person)}: several?`] : [])),
    ...pairs.flatMap(({ people: [a, b] }) =>
      nameOf(a) && nameOf(a) === nameOf(b) ? [`${nameOf(a)}: one?`] : [],
    ),
  ];
};

/** An initial, a family name, and two given names that it may stand for. */
const people: readonly [string, string, string, string][] = [
  ['M.', 'Okapisto', 'Maria', 'Martin'],
  ['J.', 'Traegerlund', 'Johan', 'Julia'],
  ['A.', 'Zimbelman', 'Anna', 'Arne'],
  ['K.', 'Ferrarisi', 'Karin', 'Kurt'],
  ['S.', 'Balogunde', 'Samuel', 'Sola'],
  ['R.', 'Venkatapuram', 'Ravi', 'Radha'],
  ['P.', 'Kowalczewski', 'Piotr', 'Paulina'],
  ['L.', 'Etxeberrieta', 'Leire', 'Luis'],
  ['T.', 'Yamanobeshi', 'Takeshi', 'Tomoko'],
  ['D.', 'Papadomanolis', 'Dimitra', 'Dionysis'],
];

describe('a second list leaves people as a reader has seen them', () => {
  it.each(people)(
    'and asks whether %s %s is several, if papers go to %s and to %s',
    (initial, family, one, other) => {
      const first = [
        `${initial} ${family}; A. Gordonsen: Ice of glaciers`,
        `${initial} ${family}; E. Romanescu: Query plans`,
      ];
      expect(bring(first, []).people.filter((each) => each.family === family)).toHaveLength(1);
      expect(
        asked(first, [
          `${one} ${family}; A. Gordonsen: Ice of glaciers in winter`,
          `${other} ${family}; E. Romanescu: Query plans of joins`,
        ]),
      ).toContain(`${initial} ${family}: several?`);
    },
  );

  it.each(people)(
    'and asks nothing about %s %s, if all papers go to %s and nothing to %s',
    (initial, family, one, other) => {
      const first = [
        `${initial} ${family}; A. Gordonsen: Ice of glaciers`,
        `${initial} ${family}; A. Gordonsen: Roads of Bavaria`,
      ];
      expect(
        asked(first, [
          `${one} ${family}; A. Gordonsen: Ice of glaciers in winter`,
          `${other} ${family}; C. Schulzendorf: Bridges`,
        ]),
      ).toEqual([]);
    },
  );
});
