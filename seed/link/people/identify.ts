/** Assigns mentions to people, with their ids in the library. */
import type { Author } from '../../../server/model.ts';
import type { CslName } from '../../normalize/record.ts';
import { authorId } from '../ids.ts';
import type { Clue } from './clues.ts';
import type { LibraryPerson, Mention } from './mention.ts';
import {
  displayName,
  familyName,
  givenName,
  inProperCase,
  isInitial,
  nameKey,
  readName,
} from './names/printed-name.ts';
import { peopleOf } from './people.ts';
import { prepare } from './prepare.ts';

export interface Identified {
  /** The authors of the mentions, sorted by id. Authors in the library are unchanged. */
  authors: Author[];
  /** The author id of each mention, in order; undefined if it names nobody (`et al.`). */
  ids: (string | undefined)[];
}

/** A person without an id yet. */
interface Person {
  author: Omit<Author, 'id'>;
  places: readonly number[];
}

/** Mentions that are one person's. */
interface Together {
  /** Their author in the library, if known. */
  owner: string | undefined;
  /** The indexes of the mentions. */
  places: readonly number[];
}

/** A printed name of a person, and on how many papers. */
interface Printing {
  name: CslName;
  shown: string;
  isFull: boolean;
  times: number;
}

/** A full name is shown before initials, then the usual one, then the longest; ties go to the first in alphabetical order. */
const better = (x: Printing, y: Printing): Printing => {
  const order = Number(y.isFull) - Number(x.isFull) || y.times - x.times || y.shown.length - x.shown.length;
  return order < 0 || (order === 0 && x.shown < y.shown) ? x : y;
};

const printingsOf = (mentions: readonly Mention[]): Printing[] => {
  const printings = new Map<string, Printing>();
  for (const each of mentions) {
    const name = inProperCase(each.name);
    const shown = displayName(name);
    const known = printings.get(shown);
    if (known) known.times += 1;
    else {
      const [first] = readName(name).given;
      printings.set(shown, { name, shown, isFull: first !== undefined && !isInitial(first), times: 1 });
    }
  }
  return [...printings.values()];
};

/** The author that mentions of one person make, and the key of the name. */
const authorOf = (mentions: readonly Mention[]): { author: Person['author']; key: string } | undefined => {
  const [first, ...more] = printingsOf(mentions);
  if (!first) return undefined;
  const { name, shown } = more.reduce(better, first);
  const given = givenName(name);
  return { author: { name: shown, family: familyName(name), ...(given && { given }) }, key: nameKey(name) };
};

/** The name under which a person is shown whose name is printed in several ways. */
export const fullestName = (names: readonly CslName[]): Omit<Author, 'id'> | undefined =>
  authorOf(names.map((name) => ({ paper: '', position: 1, name })))?.author;

/** A sort key: year, paper, position. */
const paperOrder = ({ about, paper, position }: Mention): string =>
  `${String(about?.year ?? 9999).padStart(5, '0')} ${paper} ${String(position).padStart(6, '0')}`;

const byOrder = <T>(a: [string, T], b: [string, T]): number => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0);

/** The items sorted by a key that is computed once for each. */
const inOrder = <T>(all: readonly T[], orderOf: (each: T) => string): T[] =>
  all
    .map((each): [string, T] => [orderOf(each), each])
    .sort(byOrder)
    .map(([, each]) => each);

const pushTo = <T>(lists: Map<string, T[]>, key: string, item: T): void => {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
};

/** Mentions imported again, on a paper in the library under the same printed name, keep their authors. */
const knownIds = (
  mentions: readonly Mention[],
  libraryPeople: readonly LibraryPerson[],
): (string | undefined)[] => {
  if (libraryPeople.length === 0) return mentions.map(() => undefined);
  const keyOf = ({ paper, name }: Mention): string => `${paper}\u001f${nameKey(name)}`;
  const known = new Map<string, { id: string; position: number }[]>();
  for (const { id, mentions: theirs } of libraryPeople)
    for (const mention of theirs) {
      const key = keyOf(mention);
      pushTo(known, key, { id, position: mention.position });
    }
  for (const owners of known.values()) owners.sort((a, b) => a.position - b.position);
  const order = mentions
    .map((_, at) => at)
    .sort((a, b) => (mentions[a]?.position ?? 0) - (mentions[b]?.position ?? 0));
  const ids: (string | undefined)[] = mentions.map(() => undefined);
  for (const at of order) {
    const mention = mentions[at];
    if (mention) ids[at] = known.get(keyOf(mention))?.shift()?.id;
  }
  return ids;
};

/**
 * Ids for people with the same name key. The first gets the id of the name, unless the library already uses it. Each
 * other person gets an id from the name and their earliest paper.
 */
const idsOf = (
  key: string,
  people: readonly Person[],
  mentions: readonly Mention[],
  taken: ReadonlySet<string>,
): [Person, string][] => {
  const used = new Set<string>();
  const ordered = people.map((person) => ({
    person,
    papers: inOrder(
      person.places.flatMap((at) => mentions[at] ?? []),
      paperOrder,
    ),
  }));
  const sorted = inOrder(ordered, ({ papers: [first] }) => (first ? paperOrder(first) : '~'));
  const free = (choice: string): string | undefined => {
    const id = authorId(choice);
    return used.has(id) || taken.has(id) ? undefined : id;
  };
  let isKeyTaken = false;
  return sorted.map(({ person, papers }) => {
    let id = isKeyTaken ? undefined : free(key);
    isKeyTaken = true;
    for (let at = 0; id === undefined && at < papers.length; at += 1)
      id = free(`${key}\u001f${papers[at]?.paper}`);
    // Three people with the same name on one paper.
    let choice = [key, ...papers.map(({ paper }) => `${key}\u001f${paper}`)].join('\u001f');
    for (; id === undefined; choice += `\u001f${key}`) id = free(choice);
    used.add(id);
    return [person, id];
  });
};

/**
 * The mentions without an id, by person. A function of its own, so that what it needs is freed before authors are made: half of
 * the memory of a large import.
 */
const peopleAmong = (
  mentions: readonly Mention[],
  ids: readonly (string | undefined)[],
  libraryPeople: readonly LibraryPerson[],
  papers: number,
): Together[] => {
  const open = mentions.flatMap((_, at) => (ids[at] === undefined ? [at] : []));
  const { clues, evidence, blocks } = prepare(
    open.flatMap((at) => mentions[at] ?? []),
    libraryPeople,
    papers,
  );
  const found: Together[] = [];
  for (const block of blocks.values()) {
    const places = new Map<Clue, number>();
    const here: Clue[] = [];
    for (const i of block) {
      const [clue, place] = [clues[i], open[i]];
      if (!clue) continue;
      here.push(clue);
      if (place !== undefined) places.set(clue, place);
    }
    for (const together of peopleOf(here, evidence)) {
      const owner = together.find((clue) => clue.libraryId !== undefined)?.libraryId;
      if (owner === undefined && together[0]?.name.kind === 'more') continue;
      // Copied, because a list that grew keeps room for more.
      found.push({ owner, places: together.flatMap((clue) => places.get(clue) ?? []).slice() });
    }
    evidence.endBlock();
  }
  return found;
};

/**
 * Finds the author of each mention. `libraryPeople` are the authors in the library who may match; `papers` is the number of
 * papers in the library. Authors in the library can gain mentions, but are never merged or renamed. The result does not
 * depend on the order of the mentions.
 */
export const identify = (
  mentions: readonly Mention[],
  libraryPeople: readonly LibraryPerson[] = [],
  papers = 0,
): Identified => {
  const ids = knownIds(mentions, libraryPeople);
  const authors = new Map<string, Author>();
  const known = new Map(libraryPeople.map((person) => [person.id, person]));
  const newPeople = new Map<string, Person[]>();
  for (const { owner, places } of peopleAmong(mentions, ids, libraryPeople, papers)) {
    if (owner !== undefined) for (const at of places) ids[at] = owner;
    else {
      const made = authorOf(places.flatMap((at) => mentions[at] ?? []));
      if (made) pushTo(newPeople, made.key, { author: made.author, places });
    }
  }
  const taken = new Set(known.keys());
  for (const [key, people] of newPeople)
    for (const [person, id] of idsOf(key, people, mentions, taken)) {
      authors.set(id, { id, ...person.author });
      for (const at of person.places) ids[at] = id;
    }
  for (const id of new Set(ids)) {
    const person = id === undefined ? undefined : known.get(id);
    if (person)
      authors.set(person.id, {
        id: person.id,
        name: person.name,
        family: person.family,
        ...(person.given && { given: person.given }),
      });
  }
  return { authors: [...authors.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), ids };
};
