/** Names of authors in the library as names of an entry. Pure. */
import type { Author as Whole } from '../../../../server/model.ts';
import type { CslName } from '../../../normalize/record.ts';
import { authorId } from '../../ids.ts';
import { nameKey } from './printed-name.ts';

type Author = Omit<Whole, 'name'>;

/** Family and given name of an author in the library; an organisation has its whole name as family name. */
export const nameOf = ({ id, family, given }: Author): CslName => {
  const literal: CslName = { literal: family };
  return given === undefined && id === authorId(nameKey(literal))
    ? literal
    : { family, ...(given && { given }) };
};

/** A printed name, split at the author's family name, or at its last word if that is not in it. */
export const printedName = (printed: string, person: Author): CslName => {
  const name = nameOf(person);
  if (name.literal !== undefined || printed === person.family)
    return printed === person.family ? name : { literal: printed };
  const last = printed.split(' ').at(-1) ?? printed;
  const family = printed.includes(person.family) ? person.family : last;
  const at = printed.lastIndexOf(family);
  const [before, after] = [
    printed.slice(0, at).trim(),
    printed.slice(at + family.length).replace(/^[\s,]+/, ''),
  ];
  if (before === '') return { family, ...(after && { given: after }) };
  return { family, given: before, ...(after && { suffix: after }) };
};
