/** Under what search finds a node. */
import type { Graph } from '../model.ts';
import { indexText, nameKey } from './grams.ts';
import type { NodeList } from './tables.ts';

/** What search knows of a node. */
export interface SearchText {
  /** Its trigrams, see grams.ts. */
  grams: string;
  /** The words of its name, to tell whether it was typed whole. */
  key: string;
}

/** Its columns. */
export const searchColumns: readonly (keyof SearchText)[] = ['grams', 'key'];

/** A paper is found by its first authors too; a list of thousands would drown its title. */
const authorsIndexed = 10;

/** What a node is called, and what else it may be asked for by. */
export interface Called {
  name: string;
  beside?: string | undefined;
}

const papersCalled = ({ papers, wrote }: Graph): Called[] => {
  const names = new Map<string, string[]>();
  for (const { paper, position, printed } of wrote)
    if (position <= authorsIndexed) {
      const known = names.get(paper);
      if (known) known.push(printed);
      else names.set(paper, [printed]);
    }
  return papers.map(({ id, title, year }) => ({
    name: title,
    beside: [...(names.get(id) ?? []), year ?? ''].join(' '),
  }));
};

const nodesCalled: { readonly [K in NodeList]: (graph: Graph) => Called[] } = {
  papers: papersCalled,
  authors: ({ authors }) => authors.map(({ name }) => ({ name })),
  venues: ({ venues }) => venues.map(({ name, short }) => ({ name, beside: short })),
  techniques: ({ techniques }) => techniques.map(({ name }) => ({ name })),
  sources: ({ sources }) => sources.map(({ name }) => ({ name })),
};

/** What the nodes of a list are called, in its order. */
export const called = (list: NodeList, graph: Graph): Called[] => nodesCalled[list](graph);

/** What search knows of a node that is called so. */
export const searchText = ({ name, beside = '' }: Called): SearchText => ({
  grams: indexText(`${name} ${beside}`),
  key: nameKey(name),
});
