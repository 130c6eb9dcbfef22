/** Names of made-up people, as often as real people bear them; see `name-counts.tsv`. */
import { root } from '../../../seed/commands/package-root.ts';
import { dataLines } from '../../../seed/normalize/data-file.ts';

export interface MadeName {
  given: string;
  family: string;
}

/** The share of people with a middle initial. */
const middle = 0.25;

/** Draws an item as often as its count says. */
const drawing = (rows: readonly (readonly [name: string, count: number])[]) => {
  const ends: number[] = [];
  let total = 0;
  for (const [, count] of rows) {
    total += count;
    ends.push(total);
  }
  return (share: number): string => {
    const wanted = share * total;
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const half = (low + high) >> 1;
      if ((ends[half] ?? 0) > wanted) high = half;
      else low = half + 1;
    }
    return rows[low]?.[0] ?? '';
  };
};

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A name that is in no table: the beginning of one and the end of another. */
const coined = (one: string, other: string): string =>
  one.slice(0, Math.max(2, Math.ceil(one.length / 2))) +
  other.slice(-Math.max(2, Math.floor(other.length / 2)));

type Kind = 'family' | 'given';
type Group = { people: number } & Record<Kind, [name: string, count: number][]>;

const readGroups = (): Group[] => {
  const groups = new Map<string, Group>();
  for (const line of dataLines(
    'name-counts.tsv',
    new URL('dist/seed/link/people/names/list.js', root).href,
  )) {
    const [id = '', kind = '', count, names = ''] = line.split('\t');
    if (id === 'all') continue;
    const group = groups.get(id) ?? { people: 0, family: [], given: [] };
    groups.set(id, group);
    if (kind === 'people') group.people = Number(count);
    else if (kind === 'family' || kind === 'given')
      for (const name of names.split(' ')) group[kind].push([name, Number(count)]);
  }
  return [...groups.values()];
};

/** How the names of one group are drawn; names that fewer than three people have are coined. */
const drawsOf = (group: Group, all: readonly Group[], kind: Kind) => {
  const known = group[kind].reduce((sum, [, count]) => sum + count, 0);
  const draw = drawing(group[kind]);
  const names = all.flatMap((each) => each[kind].map(([name]) => name));
  const any = (share: number): string => names[Math.floor(share * names.length)] ?? '';
  return (next: () => number): string =>
    capital(next() * group.people < known ? draw(next()) : coined(any(next()), any(next())));
};

/** Gives a name for numbers drawn by `next`. */
export const naming = (): ((next: () => number) => MadeName) => {
  const groups = readGroups();
  const draws = groups.map((group) => ({
    family: drawsOf(group, groups, 'family'),
    given: drawsOf(group, groups, 'given'),
  }));
  const group = drawing(groups.map(({ people }, at) => [String(at), people]));
  const letters = 'ABCDEFGHJKLMNPRSTW';
  return (next) => {
    const draw = draws[Number(group(next()))];
    const family = draw?.family(next) ?? '';
    const given = draw?.given(next) ?? '';
    const more = next() < middle ? ` ${letters[Math.floor(next() * letters.length)]}.` : '';
    return { given: given + more, family };
  };
};
