/** CSL-JSON 1.0.2, as Zotero and citeproc read it. */
import type { CslItem } from '../normalize/record.ts';

/**
 * The text of a CSL-JSON file: one array, an item a line, in the order given. Reading it back gives the same items;
 * what Coterie keeps under `custom` stands in CSL's own `custom`.
 */
export const writeCslJson = (items: readonly CslItem[]): string =>
  items.length === 0 ? '[]\n' : `[\n${items.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n]\n`;
