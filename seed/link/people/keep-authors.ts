/** Keeps the authors of rebuilt papers: a name already printed on a paper keeps its author. Pure. */
import type { Graph } from '../../../server/model.ts';

export const keepAuthors = (rebuilt: Graph, before: Graph): Graph => {
  const known = new Map(before.wrote.map(({ paper, printed, author }) => [`${paper} ${printed}`, author]));
  const wrote = rebuilt.wrote.map((row) => ({
    ...row,
    author: known.get(`${row.paper} ${row.printed}`) ?? row.author,
  }));
  const used = new Set(wrote.map(({ author }) => author));
  const authors = new Map([...rebuilt.authors, ...before.authors].map((author) => [author.id, author]));
  return { ...rebuilt, wrote, authors: [...authors.values()].filter(({ id }) => used.has(id)) };
};
