/** Author lists of the library that an import prints more fully. Pure. */
import type { Author, Wrote } from '../../server/model.ts';
import type { CslName } from '../normalize/record.ts';
import type { PaperBefore } from './before.ts';
import type { Entry } from './papers/flatten.ts';
import {
  displayName,
  fullerNames,
  fullestName,
  mayBeOnePerson,
  nameOf,
  printedName,
} from './people/index.ts';

/** The fullest author list that entries print, if it says more than `first`. */
export const fullestNames = (first: readonly CslName[], entries: readonly Entry[]): CslName[] | undefined =>
  entries.reduce<CslName[] | undefined>(
    (names, { reference }) => fullerNames(names ?? first, reference.csl.author ?? []) ?? names,
    undefined,
  );

/** Authors as a paper prints them, in order; undefined if a place is missing or taken twice. */
const printedNames = ({
  wrote,
  authors,
}: PaperBefore): { author: Author; name: CslName; printed: string }[] | undefined => {
  const people = new Map(authors.map((author) => [author.id, author]));
  const rows = wrote.toSorted((a, b) => a.position - b.position);
  const names = rows.flatMap(({ author: id, printed, position }, i) => {
    const author = people.get(id);
    return author && position === i + 1 ? [{ author, name: printedName(printed, author), printed }] : [];
  });
  return names.length === wrote.length && names.length > 0 ? names : undefined;
};

/** What fuller author lists change. */
export interface Renewed {
  /** The papers that get them. */
  papers: string[];
  wrote: Wrote[];
  /** The authors of the library on them, under the names that they get. */
  authors: Author[];
  /** Those of them who get another name. */
  renamed: string[];
  /** Authors beyond those that the library has. */
  more: { paper: string; position: number; name: CslName }[];
}

/** An author under the fullest of the names that papers print, unless these cannot all be of one person. */
const named = (author: Author, printed: readonly CslName[]): Author => {
  const own = nameOf(author);
  if (!mayBeOnePerson([own, ...printed])) return author;
  const full = printed.reduce((best, name) => fullerNames([best], [name])?.[0] ?? best, own);
  const shown = full === own ? undefined : fullestName([full]);
  return shown ? { id: author.id, ...shown } : author;
};

/** The fuller author lists that entries print of papers in the library. An author of a place stays who it is. */
export const renewedAuthors = (
  papers: readonly { id: string; entries: readonly Entry[] }[],
  before: ReadonlyMap<string, PaperBefore>,
): Renewed => {
  const result: Renewed = { papers: [], wrote: [], authors: [], renamed: [], more: [] };
  const people = new Map<string, { author: Author; printed: CslName[] }>();
  for (const { id: paper, entries } of papers) {
    const was = before.get(paper);
    const known = was && printedNames(was);
    const names =
      known &&
      fullestNames(
        known.map(({ name }) => name),
        entries,
      );
    if (!names) continue;
    result.papers.push(paper);
    names.forEach((name, i) => {
      const position = i + 1;
      const { author, name: own, printed } = known[i] ?? {};
      if (!author) {
        result.more.push({ paper, position, name });
        return;
      }
      result.wrote.push({
        author: author.id,
        paper,
        position,
        printed: name === own ? (printed ?? '') : displayName(name),
      });
      const person = people.get(author.id) ?? { author, printed: [] };
      person.printed.push(name);
      people.set(author.id, person);
    });
  }
  for (const { author, printed } of people.values()) {
    const now = named(author, printed);
    result.authors.push(now);
    if (now !== author) result.renamed.push(author.id);
  }
  return result;
};
