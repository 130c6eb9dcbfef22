/** Coterie's own JSON: the whole library without loss, one record per line, nodes before relations. */
import type { Store } from '../../server/store/store.ts';
import { layoutVersion, sections } from '../read/formats/json/coterie/layout.ts';
import { pagesOf, type Section } from './pages.ts';

const write = async function* (store: Store, lists: readonly Section[]): AsyncGenerator<string> {
  yield `{"coterie":${layoutVersion}`;
  for (const list of lists) {
    yield `,\n"${list}":[`;
    let comma = '';
    for await (const rows of pagesOf(store, list)) {
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
