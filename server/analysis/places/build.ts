/** Builds the places of a library from what its entries say. Pure. */
import { hash } from 'node:crypto';
import type { PlaceSaid, PlacesOf } from '../../base/places-rows.ts';
import { ascending } from '../networks/incidence.ts';
import { openNumbers } from '../networks/links.ts';
import { type Rows, type Skeleton, turned, unknown } from '../skeleton/skeleton.ts';
import { countOf, placeOf, sharedCopy, sharedNumbers, textsOf } from '../skeleton/texts.ts';
import { type Naming, openInstitutions } from './merge.ts';
import type { Places, PlaceTable } from './places.ts';

/** Most printed names of an institution that are kept. */
const mostPrinted = 30;

const institutionId = (key: string): string => `i_${hash('sha256', key).slice(0, 20)}`;
const countryId = (code: string): string => `c_${code.toLowerCase()}`;

/** A thing with its id. */
interface Identified {
  id: string;
  name: string;
}

/** Where somebody of a paper is: a position and the number of a thing. */
type Pair = readonly [position: number, thing: number];

/** Pairs in one order, each once. */
const distinct = (pairs: readonly Pair[]): Pair[] =>
  [...pairs]
    .sort(([a, x], [b, y]) => a - b || x - y)
    .filter(
      ([position, thing], i, all) => i === 0 || all[i - 1]?.[0] !== position || all[i - 1]?.[1] !== thing,
    );

/** The table of things in order of their ids, with the pairs of each paper. */
const tableOf = (
  things: readonly Identified[],
  papers: number,
  pairsOf: ReadonlyMap<number, readonly Pair[]>,
): PlaceTable => {
  const bylines = { starts: sharedNumbers(papers + 1), positions: openNumbers(), things: openNumbers() };
  const starts = sharedNumbers(papers + 1);
  const members = openNumbers();
  for (let paper = 0; paper < papers; paper += 1) {
    for (const [position, thing] of distinct(pairsOf.get(paper) ?? [])) {
      bylines.positions.add(position);
      bylines.things.add(thing);
    }
    bylines.starts[paper + 1] = bylines.things.length();
    const own = new Set((pairsOf.get(paper) ?? []).map(([, thing]) => thing));
    for (const thing of [...own].sort((a, b) => a - b)) members.add(thing);
    starts[paper + 1] = members.length();
  }
  const ofPaper: Rows = { starts, members: sharedCopy(members.all()) };
  return {
    ids: textsOf(things.map(({ id }) => id)),
    names: textsOf(things.map(({ name }) => name)),
    relation: { ofPaper, papersOf: turned(ofPaper, things.length) },
    bylines: {
      starts: bylines.starts,
      positions: sharedCopy(bylines.positions.all()),
      things: sharedCopy(bylines.things.all()),
    },
  };
};

const byId = <T extends Identified>(things: readonly T[]): T[] =>
  [...things].sort((a, b) => ascending(a.id, b.id));

/** Places in the making. */
export const openPlaces = (skeleton: Pick<Skeleton, 'revision' | 'papers'>, naming: Naming) => {
  const institutions = openInstitutions(naming);
  const rows: { paper: number; said: readonly PlacesOf[] }[] = [];

  /** The pairs of a paper, by key of institution and by code of country. */
  const keyed = (said: readonly PlacesOf[]) => {
    // An institution is told once for a paper, whoever is there.
    const told = new Map<string, string | undefined>();
    const tell = (one: PlaceSaid): string | undefined => {
      const text = JSON.stringify(one);
      if (!told.has(text)) told.set(text, institutions.tell(one));
      return told.get(text);
    };
    return said.flatMap(({ position, affiliations }) =>
      affiliations.map((one) => ({ position, key: tell(one), country: one.country })),
    );
  };

  return {
    /** Adds what the entries of a paper say; a paper that the skeleton lacks is left out. */
    add: (paper: string, said: readonly PlacesOf[]): void => {
      const number = placeOf(skeleton.papers.ids, paper);
      if (number === -1 || said.length === 0) return;
      for (const { affiliations } of said) for (const one of affiliations) institutions.note(one);
      rows.push({ paper: number, said });
    },
    finish: (): Places => {
      const papers = countOf(skeleton.papers.ids);
      const told = rows.map(({ paper, said }) => ({ paper, pairs: keyed(said) }));
      const all = byId(institutions.all().map((one) => ({ ...one, id: institutionId(one.key) })));
      const numbers = new Map(all.map(({ key }, i) => [key, i]));
      const codes = new Set(told.flatMap(({ pairs }) => pairs.flatMap(({ country }) => country ?? [])));
      for (const { country } of all) if (country !== undefined) codes.add(country);
      const countries = byId(
        [...codes].map((code) => ({ id: countryId(code), name: naming.countryName(code) ?? code, code })),
      );
      const countryNumbers = new Map(countries.map(({ code }, i) => [code, i]));
      const numberOf = (code: string | undefined): number => countryNumbers.get(code ?? '') ?? unknown;
      const [atInstitution, inCountry] = [new Map<number, Pair[]>(), new Map<number, Pair[]>()];
      for (const { paper, pairs } of told) {
        const known = pairs.map((pair) => ({ ...pair, institution: numbers.get(pair.key ?? '') ?? unknown }));
        atInstitution.set(
          paper,
          known.flatMap(({ position, institution }) =>
            institution === unknown ? [] : [[position, institution] satisfies Pair],
          ),
        );
        // Where no country is printed, that of the institution counts.
        inCountry.set(
          paper,
          known.flatMap(({ position, institution, country }) => {
            const number = numberOf(country ?? all[institution]?.country);
            return number === unknown ? [] : [[position, number] satisfies Pair];
          }),
        );
      }
      return {
        revision: skeleton.revision,
        institutions: {
          ...tableOf(all, papers, atInstitution),
          rors: textsOf(all.map(({ ror }) => ror ?? '')),
          countries: sharedCopy(all.map(({ country }) => numberOf(country))),
          printed: textsOf(
            all.map(({ printed }) =>
              JSON.stringify(
                [...printed].sort(([a, n], [b, m]) => m - n || ascending(a, b)).slice(0, mostPrinted),
              ),
            ),
          ),
        },
        countries: tableOf(countries, papers, inCountry),
      };
    },
  };
};
