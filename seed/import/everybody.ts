/** All authors of a library with their mentions, read page by page. */
import type { Author } from '../../server/model.ts';
import { type Byline, bylines } from '../../server/queries/library/bylines.ts';
import { nodePages } from '../../server/queries/library/export-graph.ts';
import { crowd, type MentionOfPerson } from '../../server/queries/library/library-people.ts';
import { type OrcidsOf, printedOrcids } from '../../server/queries/library/printed-orcids.ts';
import type { Reading } from '../../server/store/store.ts';
import type { LibraryMention, LibraryPerson } from '../link/people/index.ts';
import { libraryMention } from './library-authors.ts';

const pageSize = 2000;

const pages = async function* <T>(
  read: (after: string) => Promise<T[]>,
  idOf: (row: T) => string,
): AsyncGenerator<T[]> {
  for (let after = ''; ; ) {
    const page = await read(after);
    yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    after = idOf(last);
  }
};

type Name = MentionOfPerson['others'][number];
type Person = LibraryPerson & { mentions: LibraryMention[] };

/** Adds a paper to its authors. What stands under its title, and the names of the co-authors, are shared by all mentions. */
const addTo = (
  people: ReadonlyMap<string, Person>,
  names: ReadonlyMap<string, Name>,
  orcidsOf: OrcidsOf,
  { paper, wrote, ...about }: Byline,
): void => {
  const isCrowd = wrote.length > crowd;
  for (const { author, position, printed } of wrote) {
    const person = people.get(author);
    if (!person) continue;
    const others = isCrowd
      ? []
      : wrote.flatMap((other) => (other.author === author ? [] : (names.get(other.author) ?? [])));
    const orcids = orcidsOf(paper, position);
    person.mentions.push(libraryMention(person, { paper, position, printed, orcids, others }, about));
  }
};

const personOf = ({ id, name, family, given }: Author): Person => ({
  id,
  name,
  family,
  ...(given === undefined ? {} : { given }),
  mentions: [],
});

/** Everybody, as `peopleById` gives them, by id. */
export const everybody = async (store: Pick<Reading, 'ask'>): Promise<LibraryPerson[]> => {
  const people = new Map<string, Person>();
  const names = new Map<string, Name>();
  const authors = (after: string) => store.ask(nodePages.authors, { after, limit: pageSize });
  for await (const page of pages(authors, ({ id }) => id))
    for (const author of page) {
      people.set(author.id, personOf(author));
      const { family, given } = author;
      names.set(author.id, { family, ...(given && { given }) });
    }
  const orcidsOf = await store.ask(printedOrcids, {});
  const papers = (after: string) => store.ask(bylines, { after, limit: pageSize });
  for await (const page of pages(papers, ({ paper }) => paper))
    for (const byline of page) addTo(people, names, orcidsOf, byline);
  return [...people.values()];
};
