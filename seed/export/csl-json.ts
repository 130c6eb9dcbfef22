/** CSL-JSON 1.0.2, as Zotero and citeproc read it. */
import type { CslItem } from '../normalize/record.ts';

/**
 * The text of a CSL-JSON file: one array, one item per line, in the given order. Reading it back gives the same items.
 * Custom fields of Coterie are in the `custom` field of CSL.
 */
export function* writeCslJson(items: Iterable<CslItem>): Generator<string> {
  let before = '[\n';
  for (const item of items) {
    yield `${before}  ${JSON.stringify(item)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
