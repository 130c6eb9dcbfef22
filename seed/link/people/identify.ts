/** Identity: from mentions to people, with their ids in the library. */
import type { Author } from '../../../server/model.ts';
import type { CslName } from '../../normalize/record.ts';
import { authorId } from '../ids.ts';
import type { Clue } from './clues.ts';
import type { LibraryPerson, Mention } from './mention.ts';
import { displayName, familyName, givenName, inProperCase, nameKey } from './names/printed-name.ts';
import { peopleOf } from './people.ts';
import { prepare } from './prepare.ts';

export interface Identified {
  /** The people behind the mentions, ordered by id; those in the library as they are there. */
  authors: Author[];
  /** For each mention, in order, the id of its person; undefined where it names nobody (`et al.`). */
  ids: (string | undefined)[];
}

/** A person before they have an id. */
interface Person {
  mentions: Mention[];
  author: Omit<Author, 'id'>;
  key: string;
}

/** The longest of several printed names is shown; ties by the alphabet. */
const fuller = (x: string, y: string): boolean => x.length > y.length || (x.length === y.length && x < y);

const personOf = (mentions: Mention[]): Person | undefined => {
  let [shown, name]: [string, CslName | undefined] = ['', undefined];
  for (const each of mentions) {
    const proper = inProperCase(each.name);
    const printed = displayName(proper);
    if (!name || fuller(printed, shown)) [shown, name] = [printed, proper];
  }
  if (!name) return undefined;
  const given = givenName(name);
  const author = { name: shown, family: familyName(name), ...(given && { given }) };
  return { mentions, author, key: nameKey(name) };
};

/** Sorts mentions by year, paper and position. */
const paperOrder = ({ about, paper, position }: Mention): string =>
  `${String(about?.year ?? 9999).padStart(5, '0')} ${paper} ${String(position).padStart(6, '0')}`;

const byOrder = <T>(a: [string, T], b: [string, T]): number => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0);

/** What can be put in order, in that order. */
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

/** Names printed alike on a paper that the library has are the same mentions, read anew, in their order. */
const settle = (
  mentions: readonly Mention[],
  libraryPeople: readonly LibraryPerson[],
): (string | undefined)[] => {
  if (libraryPeople.length === 0) return mentions.map(() => undefined);
  const signOf = ({ paper, name }: Mention): string => `${paper}\u001f${nameKey(name)}`;
  const known = new Map<string, { id: string; position: number }[]>();
  for (const { id, mentions: theirs } of libraryPeople)
    for (const mention of theirs) {
      const sign = signOf(mention);
      pushTo(known, sign, { id, position: mention.position });
    }
  for (const owners of known.values()) owners.sort((a, b) => a.position - b.position);
  const order = mentions
    .map((_, at) => at)
    .sort((a, b) => (mentions[a]?.position ?? 0) - (mentions[b]?.position ?? 0));
  const ids: (string | undefined)[] = mentions.map(() => undefined);
  for (const at of order) {
    const mention = mentions[at];
    if (mention) ids[at] = known.get(signOf(mention))?.shift()?.id;
  }
  return ids;
};

/**
 * Ids for people of one name key: the first has the id of the name, unless the library gave it away; every other one the
 * id of the name with their earliest paper.
 */
const idsOf = (key: string, people: readonly Person[], taken: ReadonlySet<string>): [Person, string][] => {
  const used = new Set(taken);
  const ordered = people.map((person) => ({ person, papers: inOrder(person.mentions, paperOrder) }));
  const sorted = inOrder(ordered, ({ papers: [first] }) => (first ? paperOrder(first) : '~'));
  return sorted.map(({ person, papers }) => {
    const choices = [key, ...papers.map(({ paper }) => `${key}\u001f${paper}`)];
    let choice = choices.find((each) => !used.has(authorId(each))) ?? choices.join('\u001f');
    // Three of one name on one paper.
    while (used.has(authorId(choice))) choice += `\u001f${key}`;
    const id = authorId(choice);
    used.add(id);
    return [person, id];
  });
};

/**
 * The people behind mentions. `libraryPeople` are people of the library who could be meant, `papers` the number of papers in the
 * library. People of the library stay as they are: they gain mentions, but are neither joined with each other nor renamed.
 * The answer does not depend on the order of the mentions.
 */
export const identify = (
  mentions: readonly Mention[],
  libraryPeople: readonly LibraryPerson[] = [],
  papers = 0,
): Identified => {
  const ids = settle(mentions, libraryPeople);
  const open = mentions.flatMap((mention, at) => (ids[at] === undefined ? [{ mention, at }] : []));
  const { clues, evidence, blocks } = prepare(
    open.map(({ mention }) => mention),
    libraryPeople,
    papers,
  );
  const places = new Map<Clue, number>(
    open.flatMap(({ at }, i) => (clues[i] ? [[clues[i], at] as const] : [])),
  );
  const authors = new Map<string, Author>();
  const known = new Map(libraryPeople.map((person) => [person.id, person]));
  const founded = new Map<string, { person: Person; places: number[] }[]>();
  for (const block of blocks.values()) {
    for (const together of peopleOf(
      block.flatMap((at) => clues[at] ?? []),
      evidence,
    )) {
      const here = together.flatMap((clue) => places.get(clue) ?? []);
      const owner = together.find((clue) => clue.libraryId !== undefined)?.libraryId;
      if (owner !== undefined) for (const at of here) ids[at] = owner;
      else if (together[0]?.name.kind !== 'more') {
        const person = personOf(here.flatMap((at) => mentions[at] ?? []));
        if (person) pushTo(founded, person.key, { person, places: here });
      }
    }
  }
  const taken = new Set(known.keys());
  for (const [key, all] of founded) {
    const placesOf = new Map(all.map(({ person, places: here }) => [person, here]));
    for (const [person, id] of idsOf(
      key,
      all.map(({ person }) => person),
      taken,
    )) {
      authors.set(id, { id, ...person.author });
      for (const at of placesOf.get(person) ?? []) ids[at] = id;
    }
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
