/** The HTTP contract of neighbours and paths. */
import { z } from 'zod';
import { NodeKind } from '../model.ts';
import { NetworkLink } from './networks.ts';
import { count, id, limit, list, NodeRef, PaperRef } from './things.ts';

export const NeighborsQuery = z.strictObject({ kind: NodeKind.exactOptional(), limit: limit(50, 500) });
export type NeighborsQuery = z.infer<typeof NeighborsQuery>;

/**
 * What to add when a node is expanded. Without `kind`: what the node is directly related to (a paper's authors,
 * venue and techniques; an author's papers). With `kind=author` on an author: the co-authors, and so on.
 * A link may lead to a node that is not in `nodes`; a client that does not show that node skips the link.
 */
export const Neighborhood = z
  .object({
    nodes: z.array(NodeRef.extend({ papers: count, year: z.number().exactOptional() })),
    links: z.array(NetworkLink),
    total: z.object({ nodes: count, links: count }),
    truncated: z.boolean(),
  })
  .meta({ id: 'Neighborhood' });
export type Neighborhood = z.infer<typeof Neighborhood>;

/** Of each kind, no more are named. */
export const mostMembers = 20_000;

/**
 * Ids of what belongs to an author, a venue or a technique: its papers, and the authors and techniques of these, without those of
 * its own kind. For bringing it out in a picture of which it is no node.
 */
export const Members = z.object({ papers: z.array(id), things: z.array(id) }).meta({ id: 'Members' });
export type Members = z.infer<typeof Members>;

export const vias = ['authors', 'techniques', 'citations'] as const;
export const PathsQuery = z.strictObject({
  from: id,
  to: id,
  via: z.enum(vias).default('authors'),
  limit: limit(5, 20),
});
export type PathsQuery = z.infer<typeof PathsQuery>;

/** One shortest path: `hops[i]` leads from `nodes[i]` to `nodes[i + 1]` and names the papers of that step. */
export const Path = z
  .object({
    nodes: z.array(NodeRef).min(1),
    hops: z.array(z.object({ source: id, target: id, papers: z.array(PaperRef).min(1) })),
  })
  .meta({ id: 'Path' });
export type Path = z.infer<typeof Path>;
export const PathsAnswer = list(Path);
export type PathsAnswer = z.infer<typeof PathsAnswer>;
