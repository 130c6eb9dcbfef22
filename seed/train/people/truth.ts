/** Who the names of the Anthology stand for, as far as its names tell. */
import { rarity } from '../../link/people/names/commonness.ts';
import { relate } from '../../link/people/names/compatible.ts';
import { isInitial, type PrintedName, readName } from '../../link/people/names/printed-name.ts';
import { type AnthologyPaper, fullName, nameOf, readVariants } from './libraries.ts';

/** A first and a family name that fewer than one in a hundred thousand bear are one person's, whatever stands between. */
const rare = 5;

const agree = (names: readonly PrintedName[]): boolean =>
  names.every((one, at) => names.slice(0, at).every((other) => relate(one, other) !== undefined));

/**
 * The person of each full name: the names that the Anthology lists for one person; spellings that differ in stops, hyphens
 * and capitals; and, if first and family name are rare, names that differ in middle names only and all agree.
 */
export const readPeople = (folder: string, papers: readonly AnthologyPaper[]): Map<string, string> => {
  const { people } = readVariants(folder);
  const names = new Map<string, PrintedName>();
  for (const { authors } of papers)
    for (const author of authors) {
      const name = nameOf(author);
      names.set(fullName(name), readName(name));
    }
  const groups = new Map<string, [string, PrintedName][]>();
  for (const [full, read] of names) {
    const [first = ''] = read.given;
    if (read.kind !== 'person' || isInitial(first)) continue;
    const spelt = `${read.family}|${read.given.join(' ')}|${read.suffix}`;
    const key = rarity({ ...read, given: [first] }) >= rare ? `${read.family}|${first}` : spelt;
    const group = groups.get(key);
    if (group) group.push([full, read]);
    else groups.set(key, [[full, read]]);
  }
  for (const group of groups.values()) {
    if (group.length < 2 || !agree(group.map(([, read]) => read))) continue;
    const known = [...new Set(group.flatMap(([full]) => people.get(full) ?? []))];
    // Lists of the Anthology that part these names are right.
    if (known.length > 1) continue;
    const person = known[0] ?? group.map(([full]) => full).sort()[0] ?? '';
    for (const [full] of group) people.set(full, person);
  }
  return people;
};
