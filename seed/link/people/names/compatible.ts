/** Whether two printed names can be those of one person, and in what way. */
import { sameNickname } from './nicknames.ts';
import { foldUmlauts, isInitial, type PrintedName } from './printed-name.ts';

/**
 * `same`: alike, with a full given name; `initials`: alike, but with initials only; `middle`: the same first name in
 * full, and one says more (`Lynne Cahill`, `Lynne J. Cahill`); `fuller`: one says more than initials of the other
 * (`H. Guan`, `H.-B. Guan`, `Haibing Guan`); `nickname`: given names that are known to stand for one another.
 */
export type NameRelation = 'same' | 'initials' | 'middle' | 'fuller' | 'nickname';

type Given = readonly string[];
type Stands = (a: string, b: string) => boolean;

const sameWord: Stands = (a, b) => a === b || (a[0] === b[0] && foldUmlauts(a) === foldUmlauts(b));

/** A given name is the other, or its initial. */
const strictly: Stands = (a, b) => (isInitial(a) || isInitial(b) ? a[0] === b[0] : sameWord(a, b));

const loosely: Stands = (a, b) => strictly(a, b) || sameNickname(a, b);

/** The names of the shorter stand, in their order, among those of the longer; the first is the first of both. */
const holds = (longer: Given, shorter: Given, stands: Stands): boolean => {
  let at = 0;
  for (const name of shorter) {
    while (!stands(longer[at] ?? '', name)) {
      at += 1;
      if (at === 1 || at >= longer.length) return false;
    }
    at += 1;
  }
  return at <= longer.length;
};

/** Whether more than initials is given. */
export const isFull = (given: Given): boolean => given.some((name) => !isInitial(name));

const givenRelation = (a: Given, b: Given): NameRelation | undefined => {
  if (a.length === b.length && a.every((name, at) => sameWord(name, b[at] ?? '')))
    return isFull(a) ? 'same' : 'initials';
  // `Hui-Hsin` and `Huihsin`.
  if (isFull(a) && isFull(b) && a.join('') === b.join('')) return 'same';
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  if (holds(longer, shorter, strictly)) {
    const [first = ''] = shorter;
    return first.length > 1 && sameWord(first, longer[0] ?? '') ? 'middle' : 'fuller';
  }
  return holds(longer, shorter, loosely) ? 'nickname' : undefined;
};

const sameSuffix = (a: PrintedName, b: PrintedName): boolean =>
  a.suffix === b.suffix || a.suffix === '' || b.suffix === '';

/** Undefined where the two names cannot be one person's. */
export const relate = (a: PrintedName, b: PrintedName): NameRelation | undefined => {
  if (a.kind !== b.kind || a.kind === 'nobody' || a.kind === 'more' || a.family !== b.family)
    return undefined;
  if (a.kind === 'group') return a.key === b.key ? 'same' : undefined;
  return sameSuffix(a, b) ? givenRelation(a.given, b.given) : undefined;
};
