/** Whether two printed names can belong to one person, and how they are related. */
import { sameNickname } from './nicknames.ts';
import { isInitial, type PrintedName } from './printed-name.ts';
import { sameButUmlauts } from './umlauts.ts';

/**
 * `same`: equal, with a full given name; `initials`: equal, but with initials only; `middle`: the same full first name, and
 * one has more names (`Lynne Cahill`, `Lynne J. Cahill`); `fuller`: one spells out or adds to the initials of the other
 * (`H. Guan`, `H.-B. Guan`, `Haibing Guan`); `nickname`: known variants of one given name.
 */
export type NameRelation = 'same' | 'initials' | 'middle' | 'fuller' | 'nickname';

type Given = readonly string[];
type Matches = (a: string, b: string) => boolean;

/** Two given names are equal, or one is the initial of the other. */
const strictly: Matches = (a, b) => (isInitial(a) || isInitial(b) ? a[0] === b[0] : sameButUmlauts(a, b));

const loosely: Matches = (a, b) => strictly(a, b) || sameNickname(a, b);

/** Whether the longer list contains the names of the shorter one in the same order, starting with the same first name. */
const includesInOrder = (longer: Given, shorter: Given, matches: Matches): boolean => {
  let at = 0;
  for (const name of shorter) {
    while (!matches(longer[at] ?? '', name)) {
      at += 1;
      if (at === 1 || at >= longer.length) return false;
    }
    at += 1;
  }
  return at <= longer.length;
};

/** Whether some given name is not just an initial. */
export const isFull = (given: Given): boolean => given.some((name) => !isInitial(name));

const givenRelation = (a: Given, b: Given): NameRelation | undefined => {
  if (a === b) return isFull(a) ? 'same' : 'initials';
  if (a.length === b.length && a.every((name, at) => sameButUmlauts(name, b[at] ?? '')))
    return isFull(a) ? 'same' : 'initials';
  // `Hui-Hsin` and `Huihsin`.
  if (isFull(a) && isFull(b) && a.join('') === b.join('')) return 'same';
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  if (includesInOrder(longer, shorter, strictly)) {
    const [first = ''] = shorter;
    return first.length > 1 && sameButUmlauts(first, longer[0] ?? '') ? 'middle' : 'fuller';
  }
  return includesInOrder(longer, shorter, loosely) ? 'nickname' : undefined;
};

const sameSuffix = (a: PrintedName, b: PrintedName): boolean =>
  a.suffix === b.suffix || a.suffix === '' || b.suffix === '';

/** Whether two family names are spellings of one. */
export const sameFamily = (
  { spelt: [a, aInTwo] }: PrintedName,
  { spelt: [b, bInTwo] }: PrintedName,
): boolean => aInTwo === bInTwo || sameButUmlauts(a, b);

/** The relation of two names; undefined if they cannot belong to one person. */
export const relate = (a: PrintedName, b: PrintedName): NameRelation | undefined => {
  if (a.kind !== b.kind || a.kind === 'nobody' || a.kind === 'more' || a.family !== b.family)
    return undefined;
  if (!sameFamily(a, b)) return undefined;
  if (a.kind === 'group') return a.key === b.key ? 'same' : undefined;
  return sameSuffix(a, b) ? givenRelation(a.given, b.given) : undefined;
};
