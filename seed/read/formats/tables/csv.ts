/** Tables with a header and with commas, semicolons or tabs between columns, such as the exports of most databases. */

import type { Format } from '../format.ts';
import type { Reader } from '../stream/reader.ts';
import { readWhole } from '../stream/reader.ts';
import { withCitedRecords } from './cited-records.ts';
import { columnRules } from './columns.ts';
import { columnNames, headerCells, headerLine } from './header.ts';
import { isWosHeader, openTable } from './reader.ts';

/** The longest name of a column, in characters. */
const longestName = 40;

/** Whether the first two lines of a file with a table's extension look like a table, whatever its columns are. */
const looksLikeTable = ([first = '', second = '']: readonly string[]): boolean => {
  const names = headerCells(first);
  const named = names.every((name) => /\p{L}/u.test(name) && name.length <= longestName);
  return names.length > 1 && named && !/[.!?]$/.test(first) && headerCells(second).length === names.length;
};

export const csv: Format & { open(): Reader } = {
  id: 'csv',
  name: 'CSV, TSV, Scopus export',
  extensions: ['.csv', '.tsv'],
  detect(head, fileName = '') {
    const lines = head
      .replace(/^\ufeff/, '')
      .trimStart()
      .split(/\r\n|\r|\n/);
    const isTable = /\.[ct]sv$/i.test(fileName);
    const at = headerLine(lines);
    // Accept a table without a column for titles too, for a clear error.
    if (at === undefined) return isTable && looksLikeTable(lines) ? 0.91 : 0;
    const cells = headerCells(lines[at] ?? '');
    if (isWosHeader(cells)) return 0;
    const known = columnNames(cells).filter((name) => Object.hasOwn(columnRules, name)).length;
    return isTable || known / cells.length > 0.5 ? 0.92 : 0.5;
  },
  open: openTable,
  parse(text) {
    return withCitedRecords(readWhole('csv', this.open(), text));
  },
};
