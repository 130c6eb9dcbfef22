/** The words under which search finds a node. */
import type { Graph } from '../model.ts';
import { indexText } from './grams.ts';
import { type NodeList, nodeTables } from './tables.ts';

/** A paper is found by its first authors too; a list of thousands would drown its title. */
const authorsIndexed = 10;

const paperTexts = ({ papers, wrote }: Graph): string[] => {
  const names = new Map<string, string[]>();
  for (const { paper, position, printed } of wrote)
    if (position <= authorsIndexed) names.set(paper, [...(names.get(paper) ?? []), printed]);
  return papers.map(({ id, title, year }) => [title, ...(names.get(id) ?? []), year ?? ''].join(' '));
};

const texts: { readonly [K in NodeList]: (graph: Graph) => string[] } = {
  papers: paperTexts,
  authors: ({ authors }) => authors.map(({ name }) => name),
  venues: ({ venues }) => venues.map(({ name, short }) => `${name} ${short ?? ''}`),
  techniques: ({ techniques }) => techniques.map(({ name }) => name),
  sources: ({ sources }) => sources.map(({ name }) => name),
};

/** What search indexes each node of a list under, in its order. */
export const searchTexts = (list: NodeList, graph: Graph): string[] =>
  texts[list](graph).map((text) => indexText(nodeTables[list].kind, text));
