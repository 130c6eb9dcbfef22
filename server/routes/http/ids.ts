/** Ids in requests: papers by DOI and other identifiers, and checks that things exist. */
import type { NodeRef } from '../../api.ts';
import { notFound, RequestError } from '../../base/errors.ts';
import { nodeRefs } from '../../queries/search/node-refs.ts';
import { resolvePaper } from '../../queries/search/resolve-paper.ts';
import type { Store } from '../../store/store.ts';

const external = /^(doi|arxiv|openalex):(.+)$/i;

/** The library's id of a paper given by `doi:…`, `arxiv:…`, `openalex:…` or that id itself. */
export const paperId = async (store: Store, given: string): Promise<string> => {
  const [, scheme, value] = external.exec(given) ?? [];
  if (scheme === undefined || value === undefined) return given;
  const id = await store.ask(resolvePaper, { scheme: scheme.toLowerCase(), value });
  if (id === undefined) throw notFound('paper', given);
  return id;
};

/** Throws a 404 that names the first id that is not a paper of the library. */
export const existingPapers = async (store: Store, ids: readonly string[]): Promise<void> => {
  const papers = new Set(
    (await store.ask(nodeRefs, { ids })).filter(({ kind }) => kind === 'paper').map(({ id }) => id),
  );
  const missing = ids.find((id) => !papers.has(id));
  if (missing !== undefined) throw notFound('paper', missing);
};

/** The 404 for a parameter that names what is not there. */
export const unknownThing = (parameter: string, id: string): RequestError =>
  new RequestError(404, 'Not found', `${parameter}: nothing in this library has the id "${id}".`, parameter);

/** The things with these ids, in order; throws a 404 that names `parameter` and the first unknown id. */
export const existing = async (
  store: Store,
  ids: readonly string[],
  parameter: string,
): Promise<NodeRef[]> => {
  const found = new Map((await store.ask(nodeRefs, { ids })).map((ref) => [ref.id, ref]));
  return ids.map((id) => {
    const ref = found.get(id);
    if (!ref) throw unknownThing(parameter, id);
    return ref;
  });
};
