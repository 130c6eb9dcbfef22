/** Checks records of a library one by one: their fields, and that the nodes they name exist. */

import type { z } from 'zod';
import { cleaned } from '../../../../../server/base/clean-text.ts';
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

/** The fields of relations that name nodes, with the list of the node. */
const ends: Partial<Record<keyof Graph, Readonly<Record<string, keyof Graph>>>> = {
  wrote: { author: 'authors', paper: 'papers' },
  publishedIn: { paper: 'papers', venue: 'venues' },
  uses: { paper: 'papers', technique: 'techniques' },
  cites: { citing: 'papers', cited: 'papers' },
  lists: { source: 'sources', paper: 'papers' },
};

/** Whether a name is the name of a list of a graph. */
export const isSection = (name: string): name is keyof Graph => Object.hasOwn(schemas, name);

/** Collects records, nodes before the relations that name them. */
export interface Gathering {
  readonly graph: Graph;
  /** Adds a record; returns the reason if it cannot. */
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
      const checked = schemas[section].safeParse(cleaned(record));
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
        if (idsOf(section).has(id)) return `${section}: id: "${id}" is used twice`;
        idsOf(section).add(id);
      }
      (graph[section] as unknown[]).push(checked.data);
      return undefined;
    },
  };
};
