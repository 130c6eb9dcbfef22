/** CSL-JSON 1.0.2, as Zotero and citeproc read it. */
import type { CslItem } from '../normalize/record.ts';

/**
 * The text of a CSL-JSON file: one array, one item per line, in the given order. Reading it back gives the same items.
 * Custom fields of Coterie are in the `custom` field of CSL.
 */
export const writeCslJson = (items: readonly CslItem[]): string =>
  items.length === 0 ? '[]\n' : `[\n${items.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n]\n`;
