/** Estimates how many people may have a printed name, from the frequency of its parts. */
import { dataLines } from '../../../normalize/data-file.ts';
import { isInitial, type PrintedName } from './printed-name.ts';

/** Counts of given names and of their first letters in one group of people. */
interface Givens {
  people: number;
  names: Map<string, number>;
  letters: Map<string, number>;
}

/** The rows of `name-counts.tsv` for one group of names that often occur together. */
interface Group {
  people: number;
  families: Map<string, number>;
  givens: Map<string, number>;
}

/** The number of people counted, and the groups. */
const readCounts = (): { people: number; groups: Group[] } => {
  const groups = new Map<string, Group>();
  for (const line of dataLines('name-counts.tsv', import.meta.url)) {
    const [id = '', kind, count, names = ''] = line.split('\t');
    const group = groups.get(id) ?? { people: 0, families: new Map(), givens: new Map() };
    groups.set(id, group);
    if (kind === 'people') group.people = Number(count);
    else
      for (const name of names.split(' '))
        (kind === 'family' ? group.families : group.givens).set(name, Number(count));
  }
  const { all, ...rest } = Object.fromEntries(groups);
  return { people: all?.people ?? 0, groups: Object.values(rest) };
};

const sum = (counts: Iterable<readonly [string, number]>): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const [name, count] of counts) sums.set(name, (sums.get(name) ?? 0) + count);
  return sums;
};

const givensOf = (total: number, names: Map<string, number>): Givens => ({
  people: total,
  names,
  letters: sum([...names].map(([name, count]) => [name[0] ?? '', count] as const)),
});

let tables:
  | { people: number; families: Map<string, { count: number; givens: Givens }>; anyone: Givens }
  | undefined;

/** Loaded at first use. */
const known = () => {
  if (tables) return tables;
  const { people, groups: read } = readCounts();
  const groups = read.map((group) => ({
    families: group.families,
    givens: givensOf(group.people, group.givens),
  }));
  tables = {
    people,
    families: new Map(
      groups.flatMap(({ families, givens }) =>
        [...families].map(([name, count]) => [name, { count, givens }] as const),
      ),
    ),
    anyone: givensOf(people, sum(groups.flatMap(({ givens }) => [...givens.names]))),
  };
  return tables;
};

/** The count assumed for a name in no table. */
const unseen = 0.75;
/** The highest rarity, in powers of ten. */
export const rarest = 9;
/** What each further given name adds to the rarity. */
const further = { initial: 0.7, full: 1.5 };
/** The rarity of a family name of one letter. */
const oneLetter = 1.5;

const share = (count: number | undefined, of: number): number => -Math.log10((count ?? unseen) / of);

/** Scripts in which a character is a word or a syllable: a name of one character is common, one of two is less so. */
const isIdeographic = (name: string): boolean => /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(name);
const ideographic = (name: string): number => 1.2 + 0.8 * [...name].length;

const ofGiven = ({ people: of, names, letters }: Givens, given: string): number => {
  if (isIdeographic(given)) return ideographic(given);
  return isInitial(given) ? share(letters.get(given), of) : share(names.get(given), of);
};

const ofFamily = (family: string): number => {
  if (isIdeographic(family)) return ideographic(family);
  return /^\p{L}$/u.test(family) ? oneLetter : share(known().families.get(family)?.count, known().people);
};

const givensWith = (family: string): Givens => known().families.get(family)?.givens ?? known().anyone;

/** The rarity of the first given name, or of its initial, among people with this family name; 0 without one. */
export const givenRarity = ({ kind, family, given: [first] }: PrintedName): number =>
  kind !== 'person' || first === undefined ? 0 : ofGiven(givensWith(family), first);

/**
 * The rarity of a printed name: -log10 of the share of people whose name may be printed like this. Given names are counted
 * within the group of the family name. `Y. Zhang` is below 3, `M. Ben-Yehuda` about 6.
 */
export const rarity = ({ kind, family, given }: PrintedName): number => {
  if (kind !== 'person') return isIdeographic(family) ? ideographic(family) : rarest;
  const [first, ...rest] = given;
  const ofFirst = first === undefined ? 0 : ofGiven(givensWith(family), first);
  const ofRest = rest.reduce((all, name) => all + (isInitial(name) ? further.initial : further.full), 0);
  return Math.min(rarest, ofFamily(family) + ofFirst + ofRest);
};
