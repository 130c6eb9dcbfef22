/** Neighbours of a node, what belongs to a thing, and paths between two. */
import type { Router } from 'express';
import { type FoundPath, shortestPaths } from '../analysis/connections/paths.ts';
import { findPlace, mayBePlace, neighboursOf } from '../analysis/places/things.ts';
import { endpoints } from '../api/endpoints.ts';
import { mostMembers, type NodeRef, type Path, type PathsQuery, type ThingKind } from '../api.ts';
import { impossible } from '../base/errors.ts';
import { paperRefs } from '../queries/lists/paper-refs.ts';
import { hops } from '../queries/pages/hops.ts';
import { members } from '../queries/pages/members.ts';
import { neighbors } from '../queries/pages/neighbors.ts';
import { nodeRefs } from '../queries/search/node-refs.ts';
import type { Store } from '../store/store.ts';
import type { Context } from './http/context.ts';
import { serveKept } from './http/endpoint.ts';
import { existing } from './http/ids.ts';

/** The kinds of thing that a path may connect. */
const ends: Record<PathsQuery['via'], readonly ThingKind[]> = {
  authors: ['author'],
  techniques: ['author', 'technique'],
  citations: ['paper'],
};

/** Limits of the search, so that one request cannot walk the whole library. */
const bounds = { maxHops: 12, maxNodes: 50_000 };

const checkEnd = ({ kind, label }: NodeRef, parameter: 'from' | 'to', via: PathsQuery['via']): void => {
  if (ends[via].includes(kind)) return;
  const wanted = ends[via].join(' or ');
  throw impossible(
    'No such path',
    `${parameter}: a path via ${via} needs an ${wanted}; "${label}" is a ${kind}.`,
    parameter,
  );
};

/** Adds names to the ids of found paths. */
const named = async (store: Store, found: readonly FoundPath[]): Promise<Path[]> => {
  const nodeIds = [...new Set(found.flatMap(({ nodes }) => nodes))];
  const paperIds = [...new Set(found.flatMap(({ hops: steps }) => steps.flatMap(({ papers }) => papers)))];
  const nodes = new Map((await store.ask(nodeRefs, { ids: nodeIds })).map((ref) => [ref.id, ref]));
  const papers = new Map((await store.ask(paperRefs, { ids: paperIds })).map((ref) => [ref.id, ref]));
  return found.map((path) => ({
    nodes: path.nodes.flatMap((id) => nodes.get(id) ?? []),
    hops: path.hops.map((hop) => ({ ...hop, papers: hop.papers.flatMap((id) => papers.get(id) ?? []) })),
  }));
};

export const walks = (router: Router, { store, answers, analysis }: Context): void => {
  serveKept(router, answers, endpoints.members, async ({ params: { id } }) => {
    await existing(store, [id], 'id');
    return store.ask(members, { id, most: mostMembers });
  });
  serveKept(router, answers, endpoints.neighbors, async ({ params: { id }, query: { kind, limit } }) => {
    const at = mayBePlace(id) && kind === undefined ? await analysis.places() : undefined;
    const place = at && findPlace(at, id);
    if (at && place) return neighboursOf(at, place, limit);
    await existing(store, [id], 'id');
    return store.ask(neighbors, { id, kind: kind ?? null, limit });
  });
  serveKept(router, answers, endpoints.paths, async ({ query: { from, to, via, limit } }) => {
    const [start] = await existing(store, [from], 'from');
    const [goal] = await existing(store, [to], 'to');
    if (start) checkEnd(start, 'from', via);
    if (goal) checkEnd(goal, 'to', via);
    const expand = (ids: string[]) => store.ask(hops, { ids, via });
    const { paths, total } = await shortestPaths([from], [to], expand, { limit, ...bounds });
    return { items: await named(store, paths), total, next: null };
  });
};
