/** The lists of a library, page by page: nodes and records by id, relations by paper. */
import { nodePages, recordPages, relationPages } from '../../server/queries/library/export-graph.ts';
import type { Store } from '../../server/store/store.ts';
import type { sections } from '../read/formats/json/coterie/layout.ts';

export type Section = (typeof sections)[number];

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
  list: keyof typeof relationPages,
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

/** The pages of a list. */
export const pagesOf = (store: Store, list: Section): AsyncGenerator<object[]> =>
  list in pagesById ? byId(store, list as 'papers') : relationsOf(store, list as 'wrote');
