/** Author names that later imports say were there before them, after the import that gave the names is taken back. Pure. */
import type { Author, Graph, Lists } from '../../server/model.ts';
import { readBefore } from './before.ts';

const said = ({ name, family, given }: Author): string => JSON.stringify([name, family, given]);

/** The authors that an import with these entries found under other names than they have now, as it found them. */
export const renamedSince = (
  own: readonly { was?: string }[],
  now: Pick<Graph, 'authors'>,
): Map<string, Author> => {
  const names = new Map(now.authors.map((author) => [author.id, said(author)]));
  const found = own.flatMap(({ was }) => (was === undefined ? [] : readBefore(was).authors));
  return new Map(
    found.flatMap((author) => {
      const name = names.get(author.id);
      return name === undefined || name === said(author) ? [] : [[author.id, author]];
    }),
  );
};

/** The `lists` that name one of `authors` otherwise, with the names that these had. */
export const withNames = (lists: readonly Lists[], authors: ReadonlyMap<string, Author>): Lists[] =>
  lists.flatMap((row) => {
    if (row.was === undefined) return [];
    const before = readBefore(row.was);
    const was = JSON.stringify({
      ...before,
      authors: before.authors.map((author) => authors.get(author.id) ?? author),
    });
    return was === row.was ? [] : [{ ...row, was }];
  });
