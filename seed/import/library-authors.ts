/** Authors in the library who may match some names, in the form that `identify` takes. */
import { libraryNames } from '../../server/queries/library/library-names.ts';
import {
  libraryPeople,
  type MentionOfPerson,
  type PersonOfLibrary,
} from '../../server/queries/library/library-people.ts';
import type { Store } from '../../server/store/store.ts';
import type { LibraryAuthors } from '../link/authorship.ts';
import {
  blockOf,
  familySpellings,
  type LibraryMention,
  type LibraryPerson,
  nameOf,
  type PaperFacts,
  printedName,
  readName,
} from '../link/people/index.ts';
import type { CslName } from '../normalize/record.ts';

/** The first ORCID whose name is compatible with the printed one: entries may disagree about the authors of a paper. */
const orcidOf = (printed: CslName, orcids: MentionOfPerson['orcids'] = []): string | undefined => {
  const block = blockOf(readName(printed));
  return orcids.find(({ name }) => blockOf(readName(name)) === block)?.orcid;
};

/** A mention of a person of the library in the form that identity takes. `about` can be shared by the mentions of a paper. */
export const libraryMention = (
  person: Omit<PersonOfLibrary, 'mentions'>,
  {
    paper,
    position,
    printed,
    orcids,
    others,
  }: Pick<MentionOfPerson, 'paper' | 'position' | 'printed' | 'orcids' | 'others'>,
  about: PaperFacts,
): LibraryMention => {
  const name = printedName(printed, person);
  const orcid = orcidOf(name, orcids);
  return { paper, position, name, about, ...(orcid && { orcid }), others };
};

const libraryPerson = ({ mentions, ...person }: PersonOfLibrary): LibraryPerson => ({
  ...person,
  mentions: mentions.map((mention) => {
    const { title, year, venue } = mention;
    return libraryMention(person, mention, { title, year, venue });
  }),
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
