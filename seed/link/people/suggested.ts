/** What is suggested about a person of the library, and the person as it is weighed. */
import type { Clue, Named } from './clues.ts';
import { allJoined, type Group, groupOf } from './group.ts';
import type { LibraryPerson } from './mention.ts';
import type { Reason } from './reasons.ts';

/** What every suggestion says. */
export interface Suggested {
  /** Probability, between 0 and 1, that the suggestion is right. */
  score: number;
  reasons: Reason[];
  /** How much it would change in the graph. */
  change: { papers: number; coauthors: number };
}

/** An author of the library. */
export interface Person {
  id: string;
  clues: Clue[];
  /** See `LibraryPerson`. */
  together: ReadonlySet<string> | undefined;
  names: Named[];
}

/** The authors of these mentions. */
export const peopleIn = (clues: readonly Clue[], libraryPeople: readonly LibraryPerson[]): Person[] => {
  const byId = new Map<string, Clue[]>();
  for (const clue of clues) {
    if (clue.libraryId === undefined) continue;
    const theirs = byId.get(clue.libraryId);
    if (theirs) theirs.push(clue);
    else byId.set(clue.libraryId, [clue]);
  }
  const together = new Map(libraryPeople.map((person) => [person.id, person.together]));
  return [...byId].map(([id, theirs]) => ({
    id,
    clues: theirs,
    together: together.get(id),
    names:
      theirs.length === 1 ? theirs.map(({ name }) => name) : [...new Set(theirs.map(({ name }) => name))],
  }));
};

/** The numbers of the blocks of a person's co-authors. */
export const coauthorsOf = ({ clues }: Person): Set<number> => {
  const blocks = new Set<number>();
  for (const { paper, name } of clues)
    for (const { blockNumber } of paper.authors)
      if (blockNumber !== name.blockNumber) blocks.add(blockNumber);
  return blocks;
};

/** The mention without its author in the library. */
export const unassigned = (clue: Clue): Clue => ({ ...clue, libraryId: undefined });

const groupsOfPeople = new WeakMap<Person, Group>();
/** All mentions of a person as one group, as of somebody who is not in the library. */
export const groupOfPerson = (person: Person): Group | undefined => {
  const known =
    groupsOfPeople.get(person) ?? allJoined(person.clues.map((clue) => groupOf(unassigned(clue))));
  if (known) groupsOfPeople.set(person, known);
  return known;
};
