/** Which of two printed author lists of one paper says more. Pure. */
import type { CslName } from '../../normalize/record.ts';
import { type NameRelation, relate } from './names/compatible.ts';
import { displayName, isInitial, type PrintedName, readName } from './names/printed-name.ts';

/** Relations in which one of two names may say more than the other. */
const mayAdd: ReadonlySet<NameRelation> = new Set(['initials', 'middle', 'fuller']);

const spelledOut = ({ given }: PrintedName): number => given.filter((name) => !isInitial(name)).length;

/** Whether `b` says more of the given names than `a`, of which it may be the name. */
const addsTo = (a: PrintedName, b: PrintedName): boolean => {
  const more = spelledOut(b) - spelledOut(a) || b.given.length - a.given.length;
  return more > 0 && mayAdd.has(relate(a, b) ?? 'same');
};

/** Names that name somebody: no `et al.` */
const named = (names: readonly CslName[]): CslName[] =>
  names.filter((name) => displayName(name) !== '' && readName(name).kind !== 'more');

/**
 * The author list that says most, if `b` says more than `a`: both name the same family names place by place, and `b` spells
 * out initials or goes on where `a` ends. At each place the fuller name counts. Undefined if the lists contradict each other
 * or `b` adds nothing.
 */
export const fullerNames = (a: readonly CslName[], b: readonly CslName[]): CslName[] | undefined => {
  const [known, other] = [named(a), named(b)];
  if (known.length === 0 || other.length < known.length) return undefined;
  let adds = other.length > known.length;
  const full = other.map((name, i): CslName | undefined => {
    const own = known[i];
    if (!own) return name;
    const [x, y] = [readName(own), readName(name)];
    if (relate(x, y) === undefined) return undefined;
    if (!addsTo(x, y)) return own;
    adds = true;
    return name;
  });
  return adds && full.every((name) => name !== undefined) ? full : undefined;
};

/** Whether all names may be those of one person. */
export const mayBeOnePerson = (names: readonly CslName[]): boolean => {
  const read = names.map(readName);
  return read.every((a, i) => read.slice(i + 1).every((b) => relate(a, b) !== undefined));
};
