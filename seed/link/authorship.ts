/** The authors of papers: who is who, and what they wrote. Pure. */
import type { Wrote } from '../../server/model.ts';
import { venueId } from './ids.ts';
import type { Entry } from './papers/flatten.ts';
import { displayName, identify, type LibraryPerson, type Mention } from './people/index.ts';
import { type Named, venueOfEntry } from './publication.ts';
import { fullestNames, type Renewed } from './renew.ts';
import { readVenue } from './venues/venues.ts';

/** Authors in the library who may match the names, and the number of papers in the library. */
export interface LibraryAuthors {
  people: readonly LibraryPerson[];
  papers: number;
}

/** What is known of a paper whose authors are told apart. */
const factsOf = (
  { paper, entries }: Named,
  venueOf: (container: string) => string,
): NonNullable<Mention['about']> => {
  const entry = entries.find(({ reference }) => reference.csl.author?.length);
  const container = entry && venueOfEntry(entry);
  const venue = container === undefined ? undefined : venueOf(container);
  return { title: paper.title, year: paper.year, venue };
};

/** The ORCID that an entry gives at a place of the author list for a name. */
const orcidAt = (entries: readonly Entry[], position: number): string | undefined =>
  entries
    .map(({ reference: { csl } }) => csl.author?.[position - 1] && csl.custom?.[`orcid:${position}`])
    .find((orcid) => orcid !== undefined);

/** Gives the id of the venue that a container title names, as far as it alone tells. */
export const venueReader = (): ((container: string) => string) => {
  const known = new Map<string, string>();
  return (container) => {
    const id = known.get(container) ?? venueId(readVenue(container).key);
    known.set(container, id);
    return id;
  };
};

/** The author names of a paper, with the evidence about them: the first list, or one that says more. */
export const mentionsOf = (named: Named, venueOf: (container: string) => string): Mention[] => {
  const { paper, entries } = named;
  const first = entries.find(({ reference }) => reference.csl.author?.length);
  const listed = first?.reference.csl.author ?? [];
  // Most entries of a paper only cite it, and name nobody.
  const others = entries.filter((each) => each !== first && each.reference.csl.author?.length);
  const full = others.length > 0 ? fullestNames(listed, others) : undefined;
  const saying = full ? entries : first ? [first] : [];
  const about = factsOf(named, venueOf);
  return (full ?? listed).flatMap((name, index) => {
    const position = index + 1;
    const orcid = orcidAt(saying, position);
    if (!displayName(name)) return [];
    return [{ paper: paper.id, position, name, about, ...(orcid && { orcid }) }];
  });
};

/** The authors of papers, and those that renewed papers get. */
export const authorship = (
  placed: readonly Named[],
  library: LibraryAuthors = { people: [], papers: 0 },
  renewed: Pick<Renewed, 'wrote' | 'authors' | 'more'> = { wrote: [], authors: [], more: [] },
  renewedPapers: readonly Named[] = [],
) => {
  const venueOf = venueReader();
  const facts = new Map(renewedPapers.map((each) => [each.paper.id, factsOf(each, venueOf)]));
  const mentions = [
    ...placed.flatMap((each) => mentionsOf(each, venueOf)),
    ...renewed.more.map((each): Mention => {
      const about = facts.get(each.paper);
      return { ...each, ...(about && { about }) };
    }),
  ];
  const { authors, ids } = identify(mentions, library.people, library.papers + placed.length);
  const wrote = new Map(renewed.wrote.map((row): [string, Wrote] => [`${row.author} ${row.paper}`, row]));
  mentions.forEach(({ paper, position, name: printed }, index) => {
    const author = ids[index];
    const key = `${author} ${paper}`;
    // An organisation listed twice on one paper counts once, at its first position.
    if (author !== undefined && !wrote.has(key))
      wrote.set(key, { author, paper, position, printed: displayName(printed) });
  });
  const people = new Map([...authors, ...renewed.authors].map((author) => [author.id, author]));
  return { authors: [...people.values()], wrote: [...wrote.values()] };
};
