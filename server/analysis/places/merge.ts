/**
 * Which affiliations name one institution: those with one id at ROR; those with one key of a name in one country; and those
 * whose key and country are those of one id at ROR alone. Pure and deterministic.
 */
import type { PlaceSaid } from '../../base/places-rows.ts';

/** What is known of names; see seed/read/affiliations. Countries are codes, empty if unknown. */
export interface Naming {
  /** A key that the names of one organisation in a country share. */
  keyOf(organisation: string, country: string): string;
  /** The name of a well-known institution by such a key. */
  wellKnown(key: string, country: string): string | undefined;
  /** The English name of a country. */
  countryName(code: string): string | undefined;
}

/** An institution, and which printed names were read as it. */
export interface Institution {
  /** Stays the same as long as the names that it is read from. */
  key: string;
  name: string;
  ror?: string;
  country?: string;
  /** Papers by printed name. */
  printed: Map<string, number>;
}

type Counts = Map<string, number>;

const count = (counts: Counts, value: string): void => {
  counts.set(value, (counts.get(value) ?? 0) + 1);
};

const of = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};

/** The most frequent, of equal ones the first by code units. */
const mostOf = (counts: Counts): string | undefined =>
  [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0];

/** Abbreviated words of databases: a name without them is the better one to show. */
const abbreviated = /\b(?:Univ|Inst|Hosp|Acad|Natl|Ctr|Coll|Technol|Sci|Lab|Dept)\b/;

const shown = (names: Counts): string => {
  const full = new Map([...names].filter(([name]) => !abbreviated.test(name)));
  return mostOf(full.size > 0 ? full : names) ?? '';
};

/** What is known of the institutions of all papers before any is told apart. */
export const openInstitutions = ({ keyOf, wellKnown }: Omit<Naming, 'countryName'>) => {
  /** Countries of names, by the key without a country. */
  const countries = new Map<string, Set<string>>();
  /** Ids at ROR, by country and key. */
  const rors = new Map<string, Set<string>>();
  const bare = new Map<string, string>();
  const bareKey = (name: string): string => of(bare, name, () => keyOf(name, ''));

  const nameKey = (name: string, country: string | undefined): string => {
    const only = country === undefined ? countries.get(bareKey(name)) : undefined;
    const [one] = only?.size === 1 ? only : [];
    const where = country ?? one ?? '';
    return `${where} ${keyOf(name, where)}`;
  };

  const keyFor = ({ organisation = '', country, ror }: PlaceSaid): string => {
    if (ror !== undefined) return ror;
    const key = nameKey(organisation, country);
    const [one, ...others] = rors.get(key) ?? [];
    return one !== undefined && others.length === 0 ? one : key;
  };

  const found = new Map<string, { names: Counts; given: Counts; countries: Counts }>();

  return {
    /** First every affiliation is noted, … */
    note: ({ organisation, country, ror, printed }: PlaceSaid): void => {
      for (const name of [organisation, printed]) {
        if (name === undefined) continue;
        if (country !== undefined) of(countries, bareKey(name), () => new Set<string>()).add(country);
        if (ror !== undefined && country !== undefined)
          of(rors, `${country} ${keyOf(name, country)}`, () => new Set<string>()).add(ror);
      }
    },
    /** … then each is told which institution it names; undefined if it names none. Called once for each paper that says it. */
    tell: (said: PlaceSaid): string | undefined => {
      if (said.organisation === undefined) return undefined;
      const key = keyFor(said);
      const {
        names,
        given,
        countries: own,
      } = of(found, key, () => ({
        names: new Map<string, number>(),
        given: new Map<string, number>(),
        countries: new Map<string, number>(),
      }));
      count(names, said.printed ?? said.organisation);
      if (said.ror !== undefined) count(given, said.organisation);
      if (said.country !== undefined) count(own, said.country);
      return key;
    },
    /** All institutions that were told, by key. */
    all: (): Institution[] =>
      [...found].map(([key, { names, given, countries: own }]) => {
        const country = mostOf(own) ?? /^([A-Z]{2}) /.exec(key)?.[1];
        return {
          key,
          name:
            given.size > 0
              ? shown(given)
              : (wellKnown(key.slice((country ?? '').length + 1), country ?? '') ?? shown(names)),
          ...(given.size > 0 ? { ror: key } : {}),
          ...(country === undefined ? {} : { country }),
          printed: names,
        };
      }),
  };
};
