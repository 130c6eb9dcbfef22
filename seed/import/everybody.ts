/** All authors of a library with their mentions, read page by page. */
import type { Author } from '../../server/model.ts';
import { type Byline, bylines } from '../../server/queries/library/bylines.ts';
import { nodePages } from '../../server/queries/library/export-graph.ts';
import {
  crowd,
  type MentionOfPerson,
  type PersonOfLibrary,
} from '../../server/queries/library/library-people.ts';
import type { Reading } from '../../server/store/store.ts';
import type { LibraryPerson } from '../link/people/index.ts';
import { libraryPerson } from './library-authors.ts';

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

/** Adds a paper to its authors. The names of the co-authors are shared by all mentions. */
const addTo = (
  people: ReadonlyMap<string, PersonOfLibrary>,
  names: ReadonlyMap<string, Name>,
  { wrote, ...about }: Byline,
): void => {
  const isCrowd = wrote.length > crowd;
  for (const { author, ...mention } of wrote)
    people.get(author)?.mentions.push({
      ...about,
      ...mention,
      others: isCrowd
        ? []
        : wrote.flatMap((other) => (other.author === author ? [] : (names.get(other.author) ?? []))),
    });
};

const personOf = ({ id, name, family, given }: Author): PersonOfLibrary => ({
  id,
  name,
  family,
  ...(given === undefined ? {} : { given }),
  mentions: [],
});

/** Everybody, as `peopleById` gives them, by id. */
export const everybody = async (store: Pick<Reading, 'ask'>): Promise<LibraryPerson[]> => {
  const people = new Map<string, PersonOfLibrary>();
  const names = new Map<string, Name>();
  const authors = (after: string) => store.ask(nodePages.authors, { after, limit: pageSize });
  for await (const page of pages(authors, ({ id }) => id))
    for (const author of page) {
      people.set(author.id, personOf(author));
      const { family, given } = author;
      names.set(author.id, { family, ...(given && { given }) });
    }
  const papers = (after: string) => store.ask(bylines, { after, limit: pageSize });
  for await (const page of pages(papers, ({ paper }) => paper))
    for (const byline of page) addTo(people, names, byline);
  return [...people.values()].map(libraryPerson);
};
