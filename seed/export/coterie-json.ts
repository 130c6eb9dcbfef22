/** Coterie's own JSON: the whole library without loss, one record per line, nodes before relations. */
import { nodePages, recordPages, relationPages } from '../../server/queries/library/export-graph.ts';
import type { Store } from '../../server/store/store.ts';
import { layoutVersion, type relationLists, sections } from '../read/formats/json/coterie/layout.ts';

/** Records per query. */
const pageSize = 2000;

const pagesById = { ...nodePages, ...recordPages };

const byId = async function* (store: Store, list: keyof typeof pagesById): AsyncGenerator<object[]> {
  for (let after = ''; ; ) {
    const rows: { id: string }[] = await store.ask<
      { after: string; limit: number },
      [object[]],
      { id: string }[]
    >(pagesById[list], { after, limit: pageSize });
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = last.id;
  }
};

const relationsOf = async function* (
  store: Store,
  list: (typeof relationLists)[number],
): AsyncGenerator<object[]> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: { rows: object[]; last: string | undefined } = await store.ask<
      { after: string; limit: number },
      [object[], { last: string | null }[]],
      { rows: object[]; last: string | undefined }
    >(relationPages[list], { after, limit: pageSize });
    yield page.rows;
    after = page.last;
  }
};

const write = async function* (
  store: Store,
  lists: readonly (typeof sections)[number][],
): AsyncGenerator<string> {
  yield `{"coterie":${layoutVersion}`;
  for (const list of lists) {
    yield `,\n"${list}":[`;
    let comma = '';
    const pages = list in pagesById ? byId(store, list as 'papers') : relationsOf(store, list as 'wrote');
    for await (const rows of pages) {
      if (rows.length === 0) continue;
      yield `${comma}\n${rows.map((row) => JSON.stringify(row)).join(',\n')}`;
      comma = ',';
    }
    yield comma ? '\n]' : ']';
  }
  yield '\n}\n';
};

/** The library as text in pieces, so that memory does not grow with its size. */
export const writeCoterieJson = (store: Store): AsyncGenerator<string> => write(store, sections);

/** Only the decisions, for import into another library with the same nodes. */
export const writeDecisions = (store: Store): AsyncGenerator<string> => write(store, ['decisions']);
