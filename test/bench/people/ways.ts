/** Coterie's way to tell people apart, and the usual simple rules beside it. */
import { identify, type Mention } from '../../../seed/link/people/index.ts';
import { readName } from '../../../seed/link/people/names/printed-name.ts';

/** A mark for each mention, equal for those of one person. */
export type Way = (mentions: readonly Mention[]) => string[];

const letters = ({ given }: ReturnType<typeof readName>): string[] => given.map((name) => name[0] ?? '');

/** The simplest rule. */
export const byFirst: Way = (mentions) =>
  mentions.map(({ name }) => {
    const read = readName(name);
    return `${read.family} ${letters(read)[0] ?? ''}`;
  });

const byAll: Way = (mentions) =>
  mentions.map(({ name }) => {
    const read = readName(name);
    return `${read.family} ${letters(read).join('')}`;
  });

const product: Way = (mentions) => identify(mentions).ids.map((id, at) => id ?? `nobody ${at}`);

/** The ways by their names in the tables. */
export const ways: Readonly<Record<string, Way>> = {
  people: product,
  'family name, first initial': byFirst,
  'family name, all initials': byAll,
};
