/** Suggests which of a person's papers may be by others. */
import type { Clue } from './clues.ts';
import type { Evidence } from './evidence.ts';
import { allJoined, type Group, groupOf, joined } from './group.ts';
import { goTogether, peopleOf } from './people.ts';
import { reasonsFor } from './reasons.ts';
import { logOddsOf, onlyNamed, probability, relateGroups } from './score.ts';
import { groupOfPerson, type Person, type Suggested, unassigned } from './suggested.ts';
import { mayBeTorn, tornBetween } from './torn.ts';

export interface SplitSuggestion extends Suggested {
  kind: 'split';
  person: string;
  /** The papers of each resulting author, largest group first. */
  groups: string[][];
}

/** A person with more mentions is not looked through for parts that only the name holds together. */
const looked = 12;

/** The mentions in parts that have nothing but the name in common. */
const circlesOf = (clues: readonly Clue[], evidence: Evidence): Clue[][] => {
  if (clues.length > looked) return [[...clues]];
  const parts: Group[][] = [];
  for (const group of clues.map(groupOf)) {
    const tied = parts.filter((part) =>
      part.some((other) => {
        const relation = relateGroups(group, other);
        return relation === undefined || !onlyNamed(evidence, group, other, relation);
      }),
    );
    for (const part of tied) parts.splice(parts.indexOf(part), 1);
    parts.push([...tied.flat(), group]);
  }
  return parts.map((part) => part.flatMap((group) => group.clues));
};

/** Whether each mention goes with those before it: then nothing parts them, and they need not be put together anew. */
const isOne = (clues: readonly Clue[], evidence: Evidence): boolean => {
  let whole: Group | undefined;
  for (const clue of clues) {
    const group = groupOf(clue);
    if (whole && !goTogether(evidence, whole, group)) return false;
    whole = whole ? joined(whole, group) : group;
  }
  return true;
};

/** For those whose papers may go to others: the others, as groups. */
export const othersOf = (
  people: readonly Person[],
  pairs: readonly [number, number][],
): Map<Person, Group[]> => {
  const others = new Map<Person, Group[]>();
  for (const person of people) if (!person.together && mayBeTorn(person.clues)) others.set(person, []);
  for (const [i, j] of pairs) {
    const [a, b] = [people[i], people[j]];
    if (!a || !b) continue;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const list = others.get(one);
      const group = list && groupOfPerson(other);
      if (group) list.push(group);
    }
  }
  return others;
};

/** The mentions in parts, if some go rather to others; else one part. */
const tornOf = (evidence: Evidence, person: Person, others: readonly Group[]): Clue[][] =>
  others.length === 0
    ? [person.clues]
    : tornBetween(
        evidence,
        person.clues.map((clue) => groupOf(unassigned(clue))),
        others,
      ).map((part) => part.flatMap(({ clues }) => clues));

/** The least probability that somebody who is torn between others is several: about that with which mentions go to them. */
const tornScore = 0.7;

/** The parts of a person who may be several; undefined if nothing says so. */
export const split = (
  evidence: Evidence,
  person: Person,
  others: readonly Group[],
): SplitSuggestion | undefined => {
  if (person.clues.length < 2) return undefined;
  const torn = tornOf(evidence, person, others);
  const loose = person.clues.map((clue) => (person.together?.has(clue.paper.id) ? clue : unassigned(clue)));
  const told = torn.length > 1 ? torn : isOne(loose, evidence) ? [loose] : peopleOf(loose, evidence);
  const groups = [...(told.length > 1 ? told : circlesOf(loose, evidence))].sort(
    (a, b) => b.length - a.length || ((a[0]?.paper.id ?? '') < (b[0]?.paper.id ?? '') ? -1 : 1),
  );
  const [largest, second] = groups.map((group) => allJoined(group.map(groupOf)));
  if (!largest || !second) return undefined;
  const relation = relateGroups(largest, second);
  const leaving = groups.slice(1).flat();
  return {
    kind: 'split',
    person: person.id,
    groups: groups.map((group) => group.map(({ paper }) => paper.id)),
    score: Math.max(
      torn.length > 1 ? tornScore : 0,
      relation ? 1 - probability(logOddsOf(evidence.values(largest, second, relation))) : 1,
    ),
    reasons: relation
      ? reasonsFor(evidence, largest, second, relation)
      : [{ kind: 'name', text: 'incompatible names', weight: -6 }],
    change: {
      papers: new Set(leaving.map(({ paper }) => paper.id)).size,
      coauthors: new Set(leaving.flatMap(({ paper }) => paper.authors.map(({ block }) => block))).size,
    },
  };
};
