/** Records of a library, checked one by one as they come: their fields, and that what they name is there. */
import type { z } from 'zod';
import {
  Author,
  Cites,
  Decision,
  emptyGraph,
  Found,
  type Graph,
  Lists,
  Paper,
  PublishedIn,
  Source,
  Technique,
  Uses,
  Venue,
  Wrote,
} from '../../../../../server/model.ts';

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
  found: Found,
  decisions: Decision,
};

/** The nodes that a relation names: which field names one of which list. */
const ends: Partial<Record<keyof Graph, Readonly<Record<string, keyof Graph>>>> = {
  wrote: { author: 'authors', paper: 'papers' },
  publishedIn: { paper: 'papers', venue: 'venues' },
  uses: { paper: 'papers', technique: 'techniques' },
  cites: { citing: 'papers', cited: 'papers' },
  lists: { source: 'sources', paper: 'papers' },
};

/** The name of a list of a graph. */
export const isSection = (name: string): name is keyof Graph => Object.hasOwn(schemas, name);

/** Takes in records, nodes before the relations that name them. */
export interface Gathering {
  readonly graph: Graph;
  /** Adds a record; gives the reason where it cannot be. */
  add(section: keyof Graph, record: unknown): string | undefined;
}

export const openGathering = (): Gathering => {
  const graph = emptyGraph();
  const known = new Map<keyof Graph, Set<string>>();
  const idsOf = (section: keyof Graph): Set<string> => {
    const ids = known.get(section) ?? new Set();
    known.set(section, ids);
    return ids;
  };
  return {
    graph,
    add(section, record) {
      const checked = schemas[section].safeParse(record);
      if (!checked.success) {
        const [issue] = checked.error.issues;
        return `${section}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}`;
      }
      const value = checked.data as Readonly<Record<string, unknown>>;
      for (const [field, list] of Object.entries(ends[section] ?? {})) {
        const id = String(value[field]);
        if (!idsOf(list).has(id)) return `${section}: ${field}: "${id}" is not among the ${list}`;
      }
      if (value['id'] !== undefined) {
        const id = String(value['id']);
        if (idsOf(section).has(id)) return `${section}: id: "${id}" stands here a second time`;
        idsOf(section).add(id);
      }
      (graph[section] as unknown[]).push(checked.data);
      return undefined;
    },
  };
};
