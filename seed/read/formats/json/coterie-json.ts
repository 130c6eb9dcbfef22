/** Coterie's own JSON as a format: the whole graph, and its papers as references for a preview. */
import type { Author, Graph } from '../../../../server/model.ts';
import { itemOf } from '../../../normalize/item.ts';
import type { Reference } from '../../../normalize/record.ts';
import type { Format } from '../format.ts';
import { readLibrary } from './coterie/read.ts';

/** The papers of a library as references, in order, with full confidence. */
export const referencesOf = (graph: Graph): Reference[] => {
  const people = new Map(graph.authors.map((author) => [author.id, author]));
  const names = new Map<string, Author[]>();
  const inOrder = graph.wrote.toSorted((a, b) => a.position - b.position || (a.author < b.author ? -1 : 1));
  for (const { author, paper } of inOrder) {
    const person = people.get(author);
    const known = names.get(paper);
    if (person && known) known.push(person);
    else if (person) names.set(paper, [person]);
  }
  const venues = new Map(graph.venues.map(({ id, name }) => [id, name]));
  const places = new Map(graph.publishedIn.map(({ paper, venue }) => [paper, venues.get(venue)]));
  return graph.papers.map((paper, i) => {
    const csl = itemOf(paper, names.get(paper.id) ?? [], places.get(paper.id));
    const { id: _, custom: __, ...fields } = csl;
    const confidence = Object.fromEntries(Object.keys(fields).map((field) => [field, 1]));
    return { position: i + 1, raw: JSON.stringify(paper), csl, printed: {}, confidence, problems: [] };
  });
};

export const coterieJson: Format = {
  id: 'coterie',
  name: "Coterie's own JSON",
  extensions: ['.json'],
  detect: (head) => (/^[\ufeff\s]*\{\s*"coterie"\s*:/.test(head) ? 1 : 0),
  parse(text) {
    const { graph, unread } = readLibrary(text, 'the library');
    return { format: this.id, references: referencesOf(graph), unread, library: graph };
  },
};
