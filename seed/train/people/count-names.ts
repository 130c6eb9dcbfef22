/** Counts in how many people's names a family name and a first given name stand. */

import { isInitial, readName } from '../../link/people/names/printed-name.ts';
import type { CslName } from '../../normalize/record.ts';
import { origins } from './origins.ts';

/** Names borne by fewer are left out. */
const least = 3;
/** Into how many groups names are parted by where they come from. */
const groups = 8;

/** Twelve steps for a tenfold count are near enough. */
const rounded = (count: number): number => Math.round(10 ** (Math.round(Math.log10(count) * 12) / 12));

/** `group kind count names` a line, parted by tabs, most first. */
const lines = (group: number, kind: 'family' | 'given', counts: ReadonlyMap<string, number>): string[] => {
  const byCount = new Map<number, string[]>();
  for (const [name, count] of counts) {
    if (count >= least) byCount.set(rounded(count), [...(byCount.get(rounded(count)) ?? []), name]);
  }
  return [...byCount]
    .sort(([a], [b]) => b - a)
    .map(([count, names]) => [group, kind, count, names.sort().join(' ')].join('\t'));
};

const tally = (names: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

/** The file that holds the counts. A person is counted once, however often named. */
export const nameCounts = (names: Iterable<CslName>): string => {
  const people = new Map<string, [family: string, given: string]>();
  for (const name of names) {
    const { kind, key, family, given } = readName(name);
    const [first = ''] = given;
    if (kind === 'person' && /^\p{L}{2,}$/u.test(family) && !isInitial(first))
      people.set(key, [family, first]);
  }
  const all = [...people.values()];
  const families = tally(all.map(([family]) => family));
  const givens = tally(all.map(([, given]) => given));
  const usual = all.filter(
    ([f, g]) => g !== '' && (families.get(f) ?? 0) >= least && (givens.get(g) ?? 0) >= least,
  );
  const origin = origins(usual, groups);
  const rows = Array.from({ length: groups + 1 }, (_, group) => {
    // The last group holds the names that go with none.
    const here = all.filter(([family]) => (origin.get(family) ?? groups) === group);
    return [
      [group + 1, 'people', here.length].join('\t'),
      ...lines(group + 1, 'family', tally(here.map(([family]) => family))),
      ...lines(group + 1, 'given', tally(here.map(([, given]) => given).filter((given) => given !== ''))),
    ];
  });
  return `# How many of ${all.length} people in the ACL Anthology (https://aclanthology.org, metadata of 2022, CC BY 4.0) have a family name,
# and how many a first given name; folded, the counts rounded, names of fewer than ${least} left out. In groups of names that go
# together. Columns: group, what is counted (people of the group, family or given names), count, the names with that count.
# Written by seed/train/people/main.ts; not to be edited.
${[['all', 'people', all.length].join('\t'), ...rows.flat()].join('\n')}
`;
};
