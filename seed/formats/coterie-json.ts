/** Coterie's own JSON, read: every record checked, whatever is wrong reported, the rest a graph. */
import { z } from 'zod';
import { InputError } from '../../server/errors.ts';
import {
  Author,
  Cites,
  emptyGraph,
  type Graph,
  Lists,
  Paper,
  PublishedIn,
  Source,
  Technique,
  Uses,
  Venue,
  Wrote,
} from '../../server/model.ts';
import type { CslItem, Reading, Reference } from '../record.ts';
import type { Format } from './format.ts';
import { shorten } from './pieces.ts';
import { layoutVersion, sections } from './write/coterie-json.ts';

const schemas: { readonly [K in keyof Graph]: z.ZodType<Graph[K][number]> } = {
  sources: Source,
  papers: Paper,
  authors: Author,
  venues: Venue,
  techniques: Technique,
  wrote: Wrote,
  publishedIn: PublishedIn,
  uses: Uses,
  cites: Cites,
  lists: Lists,
};

/** The nodes that a relation names: which field names one of which list. */
const ends: Partial<Record<keyof Graph, Readonly<Record<string, keyof Graph>>>> = {
  wrote: { author: 'authors', paper: 'papers' },
  publishedIn: { paper: 'papers', venue: 'venues' },
  uses: { paper: 'papers', technique: 'techniques' },
  cites: { citing: 'papers', cited: 'papers' },
  lists: { source: 'sources', paper: 'papers' },
};

/** The whole file as values. Throws `InputError` where it is not JSON, or not of a version that is known. */
const contentOf = (text: string, name: string): Record<string, unknown> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new InputError(
      `${name}: this library is not whole (${said}); export it again and give the new file.`,
    );
  }
  const content = z.looseObject({ coterie: z.number() }).safeParse(value);
  if (!content.success) throw new InputError(`${name}: this is no library of Coterie: "coterie" is missing.`);
  if (content.data.coterie > layoutVersion)
    throw new InputError(
      `${name}: this library was written by a newer Coterie (layout ${content.data.coterie}, known is ${layoutVersion}); update Coterie.`,
    );
  return content.data;
};

/** Where each record stands: the line of the nth of a section, as `coterie export` writes them, else the first. */
const lineOf = (text: string, section: string, index: number): number => {
  const start = text.indexOf(`"${section}":[`);
  const before = start < 0 ? 0 : text.slice(0, start).split('\n').length;
  return before === 0 ? 1 : before + index + 1;
};

/** A library read from a file, and what in it cannot be. */
export interface Library {
  graph: Graph;
  unread: Reading['unread'];
}

/** Reads a whole file. Throws `InputError` where none of it can be read. */
export const readLibrary = (text: string, name: string): Library => {
  const content = contentOf(text, name);
  const graph = emptyGraph();
  const known = new Map<keyof Graph, Set<string>>();
  const unread: Library['unread'] = [];
  for (const section of sections) {
    const ids = new Set<string>();
    known.set(section, ids);
    const records = content[section];
    for (const [index, record] of (Array.isArray(records) ? records : []).entries()) {
      const refuse = (reason: string): void => {
        const raw = shorten(JSON.stringify(record) ?? '');
        unread.push({ line: lineOf(text, section, index), raw, reason: `${section}: ${reason}` });
      };
      const checked = schemas[section].safeParse(record);
      if (!checked.success) {
        const [issue] = checked.error.issues;
        refuse(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}`);
        continue;
      }
      const value: object = checked.data;
      const lost = Object.entries(ends[section] ?? {}).find(
        ([field, list]) => !known.get(list)?.has(String(value[field as keyof typeof value])),
      );
      if (lost) {
        refuse(`${lost[0]}: "${String(value[lost[0] as keyof typeof value])}" is not among the ${lost[1]}`);
        continue;
      }
      if ('id' in value) ids.add(String(value.id));
      (graph[section] as object[]).push(value);
    }
  }
  return { graph, unread };
};

/** A paper of a library as a reference, for a first look. */
const referenceOf = (
  paper: Paper,
  authors: CslItem['author'],
  venue: string | undefined,
  position: number,
): Reference => {
  const { id, type, title, year, doi } = paper;
  const csl: CslItem = {
    id,
    type,
    title,
    ...(authors?.length ? { author: authors } : {}),
    ...(venue === undefined ? {} : { 'container-title': venue }),
    ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
    ...(doi === undefined ? {} : { DOI: doi }),
  };
  return { position, raw: JSON.stringify(paper), csl, printed: {}, confidence: {}, problems: [] };
};

/** The papers of a library as references. */
export const referencesOf = (graph: Graph): Reference[] => {
  const people = new Map(graph.authors.map((author) => [author.id, author]));
  const names = new Map<string, NonNullable<CslItem['author']>>();
  for (const { author, paper } of graph.wrote.toSorted((a, b) => a.position - b.position)) {
    const person = people.get(author);
    if (!person) continue;
    const { family, given } = person;
    names.set(paper, [...(names.get(paper) ?? []), given ? { family, given } : { literal: family }]);
  }
  const venues = new Map(graph.venues.map(({ id, name }) => [id, name]));
  const places = new Map(graph.publishedIn.map(({ paper, venue }) => [paper, venues.get(venue)]));
  return graph.papers.map((paper, i) => referenceOf(paper, names.get(paper.id), places.get(paper.id), i + 1));
};

export const coterieJson: Format = {
  id: 'coterie',
  name: "Coterie's own JSON",
  extensions: ['.json'],
  detect: (head) => (/^\s*\{\s*"coterie"\s*:/.test(head) ? 1 : 0),
  parse(text) {
    const { graph, unread } = readLibrary(text, 'the library');
    return { format: this.id, references: referencesOf(graph), unread };
  },
};
