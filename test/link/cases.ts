/** Small inputs linked for an empty library, and what came of them. */
import { fileURLToPath } from 'node:url';
import { readGraph } from '../../seed/import/load.ts';
import { toGraph } from '../../seed/link/graph.ts';
import { readFormat } from '../../seed/read/formats/index.ts';
import type { Graph } from '../../server/model.ts';

/** What tests look at, in the order of the alphabet. */
export interface Linked {
  graph: Graph;
  titles: string[];
  venues: string[];
  techniques: string[];
  authors: string[];
}

const linked = (graph: Graph): Linked => ({
  graph,
  titles: graph.papers.map(({ title }) => title).sort(),
  venues: graph.venues.map(({ name }) => name).sort(),
  techniques: graph.techniques.map(({ name }) => name.toLowerCase()).sort(),
  authors: graph.authors.map(({ name }) => name).sort(),
});

/** A file of `test/fixtures/cases`. */
export const linkCase = async (name: string): Promise<Linked> =>
  linked((await readGraph(fileURLToPath(new URL(`../fixtures/cases/${name}`, import.meta.url)))).graph);

/** A text as if it were a file of this name. */
export const linkText = (text: string, name: string): Linked => {
  const { references, format } = readFormat(text, name);
  return linked(toGraph({ name, format, text, importedAt: '2026-01-01T00:00:00.000Z' }, references));
};

/** Titles one by one, as a BibTeX file. */
export const linkTitles = (...titles: string[]): Linked =>
  linkText(
    titles
      .map(
        (title, at) =>
          `@article{t${at}, author={Author${at}, Anna}, title={${title}}, journal={J}, year=${2000 + at}}`,
      )
      .join('\n'),
    'titles.bib',
  );
