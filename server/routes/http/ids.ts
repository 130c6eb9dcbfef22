/** Ids that come in: known papers by DOI and the like, and things that must exist. */
import type { NodeRef } from '../../api.ts';
import { notFound, RequestError } from '../../base/errors.ts';
import { nodeRefs } from '../../queries/search/node-refs.ts';
import { resolvePaper } from '../../queries/search/resolve-paper.ts';
import type { Store } from '../../store/store.ts';

const external = /^(doi|arxiv|openalex):(.+)$/i;

/** The library's own id of a paper given by `doi:…`, `arxiv:…`, `openalex:…` or by that id itself. */
export const paperId = async (store: Store, given: string): Promise<string> => {
  const [, scheme, value] = external.exec(given) ?? [];
  if (scheme === undefined || value === undefined) return given;
  const id = await store.ask(resolvePaper, { scheme: scheme.toLowerCase(), value });
  if (id === undefined) throw notFound('paper', given);
  return id;
};

/** Throws a 404 that names the first id of these that is no paper here. */
export const existingPapers = async (store: Store, ids: readonly string[]): Promise<void> => {
  const papers = new Set(
    (await store.ask(nodeRefs, { ids })).filter(({ kind }) => kind === 'paper').map(({ id }) => id),
  );
  const missing = ids.find((id) => !papers.has(id));
  if (missing !== undefined) throw notFound('paper', missing);
};

/** The things of these ids, in order; throws a 404 naming `parameter` and the first id that is not there. */
export const existing = async (
  store: Store,
  ids: readonly string[],
  parameter: string,
): Promise<NodeRef[]> => {
  const found = new Map((await store.ask(nodeRefs, { ids })).map((ref) => [ref.id, ref]));
  return ids.map((id) => {
    const ref = found.get(id);
    if (!ref)
      throw new RequestError(404, 'Not found', `${parameter}: nothing here has the id "${id}".`, parameter);
    return ref;
  });
};
