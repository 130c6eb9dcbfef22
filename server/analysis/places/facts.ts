/** What is known of one institution or country, or of where an author worked. Pure. */
import type { AuthorPlaces, CountedRef, NamedRef } from '../../api.ts';
import { ascending } from '../networks/incidence.ts';
import { rowOf } from '../skeleton/choose.ts';
import { placeOf, type Texts, textAt } from '../skeleton/texts.ts';
import { type Places, type PlaceTable, positionsAt } from './places.ts';

/** An id and a name by number; undefined for -1. */
export const refOf = ({ ids, names }: Pick<PlaceTable, 'ids' | 'names'>, i: number): NamedRef | undefined =>
  i < 0 ? undefined : { id: textAt(ids, i), label: textAt(names, i) };

/** The things that some papers have, most papers first; without `own`. */
export const countedIn = (table: PlaceTable, papers: Int32Array, own = -1): CountedRef[] => {
  const counts = new Map<number, number>();
  for (const paper of papers)
    for (const thing of rowOf(table.relation.ofPaper, paper))
      if (thing !== own) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return [...counts]
    .map(([thing, count]) => ({
      id: textAt(table.ids, thing),
      label: textAt(table.names, thing),
      papers: count,
    }))
    .sort((a, b) => b.papers - a.papers || ascending(a.id, b.id));
};

/** The authors of some papers who are at a thing, most papers first. `authors` are all of these papers by id. */
export const authorsThere = (
  table: PlaceTable,
  thing: number,
  paperIds: Texts,
  authors: readonly { paper: string; author: string; label: string; position: number }[],
): CountedRef[] => {
  const there = new Map<string, Set<number>>();
  const found = new Map<string, CountedRef>();
  for (const { paper, author, label, position } of authors) {
    const positions =
      there.get(paper) ?? new Set(positionsAt(table.bylines, placeOf(paperIds, paper), thing));
    there.set(paper, positions);
    if (!positions.has(position)) continue;
    const papers = (found.get(author)?.papers ?? 0) + 1;
    found.set(author, { id: author, label, papers });
  }
  return [...found.values()].sort((a, b) => b.papers - a.papers || ascending(a.id, b.id));
};

type Worked = AuthorPlaces['items'][number];

/** Where the author stood at these positions of these papers, the latest first. */
export const placesOfAuthor = (
  { institutions, countries }: Places,
  paperIds: Texts,
  positions: readonly { paper: string; year?: number; position: number }[],
): AuthorPlaces => {
  const found = new Map<string, Worked>();
  let papers = 0;
  const add = (key: string, at: Pick<Worked, 'institution' | 'country'>, year: number | undefined): void => {
    const { papers: before = 0, from = year, to = year } = found.get(key) ?? {};
    const [first, last] = [Math.min(from ?? year ?? 0, year ?? from ?? 0), Math.max(to ?? 0, year ?? 0)];
    found.set(key, { ...at, papers: before + 1, ...(last > 0 ? { from: first, to: last } : {}) });
  };
  for (const { paper, year, position } of positions) {
    const row = placeOf(paperIds, paper);
    const thingsAt = ({ bylines: { starts, positions: all, things } }: PlaceTable): number[] => {
      const own: number[] = [];
      for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i += 1)
        if (all[i] === position) own.push(things[i] ?? -1);
      return own;
    };
    const [where, land] = row === -1 ? [[], []] : [thingsAt(institutions), thingsAt(countries)];
    if (where.length + land.length > 0) papers += 1;
    for (const thing of where) {
      const country = refOf(countries, institutions.countries[thing] ?? -1);
      const institution = refOf(institutions, thing);
      if (institution) add(institution.id, { institution, ...(country ? { country } : {}) }, year);
    }
    // A country alone, where no institution in it is named.
    const named = new Set(where.map((thing) => institutions.countries[thing]));
    for (const thing of land) {
      const country = refOf(countries, thing);
      if (country && !named.has(thing)) add(country.id, { country }, year);
    }
  }
  const items = [...found.entries()].sort(
    ([a, x], [b, y]) => (y.to ?? 0) - (x.to ?? 0) || y.papers - x.papers || ascending(a, b),
  );
  return { items: items.map(([, item]) => item), papers };
};
