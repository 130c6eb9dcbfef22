/** Authors in the library who may match some names, in the form that `identify` takes. */
import { type LibraryNames, libraryNames } from '../../server/queries/library/library-names.ts';
import {
  libraryPeople,
  type MentionOfPerson,
  type PersonOfLibrary,
} from '../../server/queries/library/library-people.ts';
import type { Store } from '../../server/store/store.ts';
import type { LibraryAuthors } from '../link/graph.ts';
import { authorId } from '../link/ids.ts';
import { blockOf, familySpellings, type LibraryPerson, nameKey, readName } from '../link/people/index.ts';
import type { CslName } from '../normalize/record.ts';

/** Family and given name of an author in the library; an organisation has its whole name as family name. */
const nameOf = ({ id, family, given }: LibraryNames['people'][number]): CslName => {
  const literal: CslName = { literal: family };
  return given === undefined && id === authorId(nameKey(literal))
    ? literal
    : { family, ...(given && { given }) };
};

/** A printed name, split at the author's family name, or at its last word if that is not in it. */
const printedName = (printed: string, person: LibraryNames['people'][number]): CslName => {
  const name = nameOf(person);
  if (name.literal !== undefined || printed === person.family)
    return printed === person.family ? name : { literal: printed };
  const last = printed.split(' ').at(-1) ?? printed;
  const family = printed.includes(person.family) ? person.family : last;
  const at = printed.lastIndexOf(family);
  const [before, after] = [
    printed.slice(0, at).trim(),
    printed.slice(at + family.length).replace(/^[\s,]+/, ''),
  ];
  if (before === '') return { family, ...(after && { given: after }) };
  return { family, given: before, ...(after && { suffix: after }) };
};

/** The first ORCID whose name is compatible with the printed one: entries may disagree about the authors of a paper. */
const orcidOf = (printed: CslName, orcids: MentionOfPerson['orcids'] = []): string | undefined => {
  const block = blockOf(readName(printed));
  return orcids.find(({ name }) => blockOf(readName(name)) === block)?.orcid;
};

/** A person of the library in the form that identity takes. */
export const libraryPerson = (person: PersonOfLibrary): LibraryPerson => ({
  id: person.id,
  name: person.name,
  family: person.family,
  ...(person.given === undefined ? {} : { given: person.given }),
  mentions: person.mentions.map(
    ({ paper, position, printed, title, year, venue, orcids, others }: MentionOfPerson) => {
      const name = printedName(printed, person);
      const orcid = orcidOf(name, orcids);
      return { paper, position, name, about: { title, year, venue }, ...(orcid && { orcid }), others };
    },
  ),
});

/** Authors by id, with the evidence that identity uses. */
export const peopleById = async (
  store: Pick<Store, 'ask'>,
  ids: readonly string[],
): Promise<LibraryPerson[]> => (await store.ask(libraryPeople, { ids })).map(libraryPerson);

/** The authors in the library who may match the names, and the number of papers in the library. */
export const libraryAuthors = async (store: Store, names: readonly CslName[]): Promise<LibraryAuthors> => {
  const wanted = new Set(names.map((name) => blockOf(readName(name))));
  const { people, papers } = await store.ask(libraryNames, { families: familySpellings(names) });
  const ids = people.filter((person) => wanted.has(blockOf(readName(nameOf(person))))).map(({ id }) => id);
  return { people: await peopleById(store, ids), papers };
};
