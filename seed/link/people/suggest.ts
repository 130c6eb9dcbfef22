/** Suggests authors to merge or split, those that would change the graph most first. */

import type { Evidence } from './evidence.ts';
import type { Group } from './group.ts';
import type { LibraryPerson } from './mention.ts';
import { nameSimilarity } from './names/similar-names.ts';
import { canBeOnePerson, disjointPapers } from './people.ts';
import { prepare } from './prepare.ts';
import { type Reason, reasonsFor } from './reasons.ts';
import { logOddsOf, probability, relateGroups, sameMark } from './score.ts';
import { similarPairs } from './similar-pairs.ts';
import { othersOf, type SplitSuggestion, split } from './suggest-split.ts';
import { coauthorsOf, groupOfPerson, type Person, peopleIn, type Suggested } from './suggested.ts';

export interface MergeSuggestion extends Suggested {
  kind: 'merge';
  /** The author with more papers first. */
  people: [string, string];
}

export type Suggestion = MergeSuggestion | SplitSuggestion;

/** With lower log odds two people are not even considered. */
const hopeless = -3;
/** The lowest probability of a suggested merge. */
const least = 0.4;
/** Subtracted from the log odds if the names are swapped or differ in spelling. */
const penalty = { agree: 0, swapped: 1.5, spelling: 1 } as const;
/** The log odds of people with the same ORCID or email address. */
const certain = 6;

/** How the names of two people are similar; undefined if any two of them are not. */
const namesSimilar = (a: Person, b: Person): 'agree' | 'swapped' | 'spelling' | undefined => {
  const ways = a.names.flatMap((one) => b.names.map((other) => nameSimilarity(one, other)));
  if (ways.includes(undefined)) return undefined;
  return ways.includes('swapped') ? 'swapped' : ways.includes('spelling') ? 'spelling' : 'agree';
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
    : logOddsOf(evidence.values(ours, theirs, relation)) - penalty[way];
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
    change: {
      papers: Math.min(ours.papers.length, theirs.papers.length),
      coauthors: coauthorsOf(fewer).size,
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
  const pairs = similarPairs(people);
  const others = othersOf(people, pairs);
  const matches = pairs.flatMap(([i, j]) => {
    const [a, b] = [people[i], people[j]];
    return (a && b && matchOf(evidence, a, b)) ?? [];
  });
  const lists = byPerson(matches);
  const merges = matches.flatMap((match) => merge(evidence, match, lists) ?? []);
  const splits = people.flatMap((person) => split(evidence, person, others.get(person) ?? []) ?? []);
  return [...merges, ...splits].sort((a, b) => worth(b) - worth(a) || (idOf(a) < idOf(b) ? -1 : 1));
};
