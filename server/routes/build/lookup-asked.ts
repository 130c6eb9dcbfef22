/** Checks what a lookup asks for, before anybody is asked. */
import { mostPapers, papersToComplete } from '../../../seed/online/chosen.ts';
import type { LookupBody } from '../../api.ts';
import { impossible, notFound } from '../../base/errors.ts';
import { nodeRefs } from '../../queries/search/node-refs.ts';
import type { OnlineSource } from '../../sources/source.ts';
import type { Store } from '../../store/store.ts';

/** What may be asked. */
export type Asked = Exclude<LookupBody, { act: 'continue' }>;

/** The ids, each once. Throws a `RequestError` that names the first that is of none of these kinds. */
const checkedIds = async (
  store: Store,
  given: readonly string[],
  kinds: readonly string[],
  parameter: string,
): Promise<string[]> => {
  const ids = [...new Set(given)];
  const refs = new Map((await store.ask(nodeRefs, { ids })).map((ref) => [ref.id, ref.kind]));
  for (const id of ids) {
    const kind = refs.get(id);
    if (kind === undefined) throw notFound(kinds.join(' or '), id);
    if (!kinds.includes(kind))
      throw impossible('Wrong kind', `"${id}" is a ${kind}, not a ${kinds.join(' or ')}.`, parameter);
  }
  return ids;
};

/** With each id once. Rejects with a `RequestError` if an id is of nothing that can be asked for. */
export const checkedAsked = async (store: Store, asked: Asked): Promise<Asked> => {
  if (asked.act === 'grow')
    return { ...asked, from: await checkedIds(store, asked.from, ['paper', 'author'], 'from') };
  if (asked.act === 'complete' && asked.papers)
    return { ...asked, papers: await checkedIds(store, asked.papers, ['paper'], 'papers') };
  return asked;
};

/** With the papers to complete, if none is named: those of `later` last. Rejects with a `RequestError` if there are none, or too many. */
export const readAsked = async (
  store: Store,
  body: Asked,
  sources: readonly OnlineSource[],
  later: ReadonlySet<string>,
): Promise<Asked> => {
  const asked = await checkedAsked(store, body);
  if (asked.act !== 'complete') return asked;
  const papers = asked.papers ?? (await papersToComplete(store, sources, { later }));
  if (papers.length === 0)
    throw impossible('Nothing to complete', 'The library holds no paper. Import some first.');
  if (papers.length > mostPapers)
    throw impossible(
      'Too many papers',
      `A lookup takes ${mostPapers.toLocaleString('en')} papers at most.`,
      'papers',
    );
  return { ...asked, papers };
};
