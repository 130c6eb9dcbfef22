/** The index entry under which search finds a node. */
import type { Graph, Wrote } from '../model.ts';
import { indexText, nameKey } from './grams.ts';
import type { NodeList } from './tables.ts';

/** The index entry of a node. */
export interface SearchText {
  /** Its trigrams, see grams.ts. */
  grams: string;
  /** The words of its name, to find exact matches. */
  key: string;
}

/** The columns of an index entry. */
export const searchColumns: readonly (keyof SearchText)[] = ['grams', 'key'];

/** A paper is also found by its authors, but only the first ones: thousands of names would outweigh the title. */
const authorsIndexed = 10;

/** The name of a node, and other words that find it. */
export interface Called {
  name: string;
  also?: string | undefined;
}

type Printed = Pick<Wrote, 'paper' | 'position' | 'printed'>;

const papersCalled = ({ papers, wrote }: Pick<Graph, 'papers'> & { wrote: readonly Printed[] }): Called[] => {
  const names = new Map<string, string[]>();
  for (const { paper, position, printed } of wrote)
    if (position <= authorsIndexed) {
      const known = names.get(paper);
      if (known) known.push(printed);
      else names.set(paper, [printed]);
    }
  return papers.map(({ id, title, year }) => ({
    name: title,
    also: [...(names.get(id) ?? []), year ?? ''].join(' '),
  }));
};

/** What the names of each list are made of. */
type Needed = { [K in NodeList]: Pick<Graph, K> } & { papers: Parameters<typeof papersCalled>[0] };

const nodesCalled: { readonly [K in NodeList]: (graph: Needed[K]) => Called[] } = {
  papers: papersCalled,
  authors: ({ authors }) => authors.map(({ name }) => ({ name })),
  venues: ({ venues }) => venues.map(({ name, short }) => ({ name, also: short })),
  techniques: ({ techniques }) => techniques.map(({ name }) => ({ name })),
  sources: ({ sources }) => sources.map(({ name }) => ({ name })),
};

/** The search names of the nodes of a list, in order. */
export const called = <K extends NodeList>(list: K, graph: Needed[K]): Called[] => nodesCalled[list](graph);

/** The index entry for a name. */
export const searchText = ({ name, also = '' }: Called): SearchText => ({
  grams: indexText(`${name} ${also}`),
  key: nameKey(name),
});
