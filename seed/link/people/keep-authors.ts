/** Keeps the authors of rebuilt papers: a name already printed on a paper, or at its place there, keeps its author. Pure. */
import type { Graph } from '../../../server/model.ts';
import { mayBeOnePerson } from './fuller.ts';
import { nameOf } from './names/library-name.ts';

export const keepAuthors = (rebuilt: Graph, before: Pick<Graph, 'authors' | 'wrote'>): Graph => {
  const known = new Map(before.wrote.map(({ paper, printed, author }) => [`${paper} ${printed}`, author]));
  const places = new Map(before.wrote.map(({ paper, position, author }) => [`${paper} ${position}`, author]));
  const authors = new Map([...rebuilt.authors, ...before.authors].map((author) => [author.id, author]));
  const printed = rebuilt.wrote.map((row) => known.get(`${row.paper} ${row.printed}`));
  const taken = new Set(rebuilt.wrote.map(({ paper }, i) => `${paper} ${printed[i]}`));
  const wrote = rebuilt.wrote.map((row, i) => {
    const own = printed[i];
    if (own !== undefined) return { ...row, author: own };
    const there = places.get(`${row.paper} ${row.position}`);
    const [was, is] = [authors.get(there ?? ''), authors.get(row.author)];
    const same =
      was && is && !taken.has(`${row.paper} ${was.id}`) && mayBeOnePerson([nameOf(was), nameOf(is)]);
    return same ? { ...row, author: was.id } : row;
  });
  const used = new Set(wrote.map(({ author }) => author));
  return { ...rebuilt, wrote, authors: [...authors.values()].filter(({ id }) => used.has(id)) };
};
