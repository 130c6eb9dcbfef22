/** Suggests authors to merge or split, those that would change the graph most first. */

import type { Clue, Named } from './clues.ts';
import type { Evidence } from './evidence.ts';
import { allJoined, type Group, groupOf } from './group.ts';
import type { LibraryPerson } from './mention.ts';
import { nameSimilarity, similarityKeys } from './names/similar-names.ts';
import { canBeOnePerson, disjointPapers, peopleOf } from './people.ts';
import { prepare } from './prepare.ts';
import { type Reason, reasonsFor } from './reasons.ts';
import { logOdds, onlyNamed, probability, relateGroups, sameMark } from './score.ts';

interface Suggested {
  /** Probability, between 0 and 1, that the suggestion is right. */
  score: number;
  reasons: Reason[];
  /** How much it would change in the graph. */
  change: { papers: number; coauthors: number };
}

export interface MergeSuggestion extends Suggested {
  kind: 'merge';
  /** The author with more papers first. */
  people: [string, string];
}

export interface SplitSuggestion extends Suggested {
  kind: 'split';
  person: string;
  /** The papers of each resulting author, largest group first. */
  groups: string[][];
}

export type Suggestion = MergeSuggestion | SplitSuggestion;

/** With lower log odds two people are not even considered. */
const hopeless = -3;
/** The lowest probability of a suggested merge. */
const least = 0.4;
/** Subtracted from the log odds if the names are swapped or differ in spelling. */
const penalty = { agree: 0, swapped: 1.5, spelling: 1 } as const;
/** If more people than this share a name key, only those with a shared co-author are compared. */
const widest = 40;
/** The log odds of people with the same ORCID or email address. */
const certain = 6;

interface Person {
  id: string;
  clues: Clue[];
  /** See `LibraryPerson`. */
  together: ReadonlySet<string> | undefined;
  names: Named[];
  /** Blocks of the co-authors. */
  coauthors: Set<string>;
}

const peopleIn = (clues: readonly Clue[], libraryPeople: readonly LibraryPerson[]): Person[] => {
  const byId = new Map<string, Clue[]>();
  for (const clue of clues)
    if (clue.libraryId !== undefined) byId.set(clue.libraryId, [...(byId.get(clue.libraryId) ?? []), clue]);
  const together = new Map(libraryPeople.map((person) => [person.id, person.together]));
  return [...byId].map(([id, theirs]) => ({
    id,
    clues: theirs,
    together: together.get(id),
    names: [...new Set(theirs.map(({ name }) => name))],
    coauthors: new Set(
      theirs.flatMap(({ paper, name }) =>
        paper.authors.flatMap(({ block }) => (block === name.block ? [] : [block])),
      ),
    ),
  }));
};

const pairsIn = (places: readonly number[]): [number, number][] =>
  places.flatMap((a, i) => places.slice(0, i).map((b): [number, number] => [Math.max(a, b), Math.min(a, b)]));

/** Pairs of people, by index, whose names may belong to one person. If many share a name, only pairs with a shared co-author. */
const candidatesOf = (people: readonly Person[]): [number, number][] => {
  const byKey = new Map<string, Set<number>>();
  const put = (key: string, at: number): void => {
    const places = byKey.get(key);
    if (places) places.add(at);
    else byKey.set(key, new Set([at]));
  };
  people.forEach(({ names }, at) => {
    for (const name of names) for (const key of similarityKeys(name)) put(key, at);
  });
  for (const [key, places] of [...byKey])
    if (places.size > widest)
      for (const at of places)
        for (const other of people[at]?.coauthors ?? []) put(`${key} with ${other}`, at);
  const found = new Map<string, [number, number]>();
  for (const places of byKey.values())
    if (places.size <= widest) for (const pair of pairsIn([...places])) found.set(pair.join(' '), pair);
  return [...found.values()];
};

/** How the names of two people are similar; undefined if any two of them are not. */
const namesSimilar = (a: Person, b: Person): 'agree' | 'swapped' | 'spelling' | undefined => {
  const ways = a.names.flatMap((one) => b.names.map((other) => nameSimilarity(one, other)));
  if (ways.includes(undefined)) return undefined;
  return ways.includes('swapped') ? 'swapped' : ways.includes('spelling') ? 'spelling' : 'agree';
};

/** The mention without its author in the library. */
const unassigned = (clue: Clue): Clue => ({ ...clue, libraryId: undefined });

const groupsOfPeople = new WeakMap<Person, Group>();
/** All mentions of a person as one group, as of somebody who is not in the library. */
const groupOfPerson = (person: Person): Group | undefined => {
  const known =
    groupsOfPeople.get(person) ?? allJoined(person.clues.map((clue) => groupOf(unassigned(clue))));
  if (known) groupsOfPeople.set(person, known);
  return known;
};

/** Names that are only similar do not rule out one person; everything else does. */
const canBeOneBut = (way: keyof typeof penalty, a: Group, b: Group): boolean =>
  way === 'agree' ? canBeOnePerson(a, b) : disjointPapers(a, b);

const spelling: Reason = {
  kind: 'spelling',
  text: 'the names differ by one letter',
  weight: -penalty.spelling,
};
const swapped: Reason = {
  kind: 'spelling',
  text: 'given and family name may be swapped',
  weight: -penalty.swapped,
};

/** Two people who may be one: how their names are similar, and the log odds. */
interface Match {
  a: Person;
  b: Person;
  way: keyof typeof penalty;
  odds: number;
}

const matchOf = (evidence: Evidence, a: Person, b: Person): Match | undefined => {
  const way = namesSimilar(a, b);
  if (way === undefined) return undefined;
  const [ours, theirs] = [groupOfPerson(a), groupOfPerson(b)];
  if (!ours || !theirs || !canBeOneBut(way, ours, theirs)) return undefined;
  const relation = relateGroups(ours, theirs) ?? 'fuller';
  const odds = sameMark(ours, theirs)
    ? certain
    : logOdds(evidence.features(ours, theirs, relation)) - penalty[way];
  return odds < hopeless ? undefined : { a, b, way, odds };
};

/** The matches by person. */
const byPerson = (matches: readonly Match[]): Map<Person, Match[]> => {
  const lists = new Map<Person, Match[]>();
  for (const match of matches)
    for (const person of [match.a, match.b]) {
      const list = lists.get(person);
      if (list) list.push(match);
      else lists.set(person, [match]);
    }
  return lists;
};

/** How many times likelier than nobody in particular others are whom `person` may be and `match` may not. */
const rivalsOf = (person: Person, match: Match, theirs: readonly Match[]): number => {
  const target = groupOfPerson(match.a === person ? match.b : match.a);
  let sum = 0;
  for (const each of theirs) {
    const rival = groupOfPerson(each.a === person ? each.b : each.a);
    if (each !== match && rival && target && !canBeOnePerson(rival, target)) sum += Math.exp(each.odds);
  }
  return sum;
};

const merge = (
  evidence: Evidence,
  match: Match,
  matches: ReadonlyMap<Person, readonly Match[]>,
): MergeSuggestion | undefined => {
  const { a, b, way, odds } = match;
  const [ours, theirs] = [groupOfPerson(a), groupOfPerson(b)];
  if (!ours || !theirs) return undefined;
  const relation = relateGroups(ours, theirs) ?? 'fuller';
  const rivals = Math.max(...[a, b].map((person) => rivalsOf(person, match, matches.get(person) ?? [])));
  const score = probability(odds - Math.log1p(rivals));
  if (score < least) return undefined;
  const reasons = reasonsFor(evidence, ours, theirs, relation);
  const [more, fewer] =
    ours.papers.length > theirs.papers.length || (ours.papers.length === theirs.papers.length && a.id < b.id)
      ? [a, b]
      : [b, a];
  return {
    kind: 'merge',
    people: [more.id, fewer.id],
    score,
    reasons: way === 'agree' ? reasons : [way === 'swapped' ? swapped : spelling, ...reasons],
    change: { papers: Math.min(ours.papers.length, theirs.papers.length), coauthors: fewer.coauthors.size },
  };
};

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

const split = (evidence: Evidence, person: Person): SplitSuggestion | undefined => {
  if (person.clues.length < 2) return undefined;
  const loose = person.clues.map((clue) => (person.together?.has(clue.paper.id) ? clue : unassigned(clue)));
  const told = peopleOf(loose, evidence);
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
    score: relation ? 1 - probability(logOdds(evidence.features(largest, second, relation))) : 1,
    reasons: relation
      ? reasonsFor(evidence, largest, second, relation)
      : [{ kind: 'name', text: 'incompatible names', weight: -6 }],
    change: {
      papers: new Set(leaving.map(({ paper }) => paper.id)).size,
      coauthors: new Set(leaving.flatMap(({ paper }) => paper.authors.map(({ block }) => block))).size,
    },
  };
};

const worth = ({ score, change: { papers, coauthors } }: Suggestion): number => score * (papers + coauthors);

const idOf = (suggestion: Suggestion): string =>
  suggestion.kind === 'merge' ? suggestion.people.join(' ') : suggestion.person;

/**
 * All suggestions, sorted by probability times the change to the graph. `papers` is the number of papers in the library.
 * To suggest splits, each author must come with all mentions.
 */
export const suggest = (libraryPeople: readonly LibraryPerson[], papers = 0): Suggestion[] => {
  const { clues, evidence } = prepare([], libraryPeople, papers);
  const people = peopleIn(clues, libraryPeople);
  const matches = candidatesOf(people).flatMap(([i, j]) => {
    const [a, b] = [people[i], people[j]];
    return (a && b && matchOf(evidence, a, b)) ?? [];
  });
  const lists = byPerson(matches);
  const merges = matches.flatMap((match) => merge(evidence, match, lists) ?? []);
  const splits = people.flatMap((person) => split(evidence, person) ?? []);
  return [...merges, ...splits].sort((a, b) => worth(b) - worth(a) || (idOf(a) < idOf(b) ? -1 : 1));
};
