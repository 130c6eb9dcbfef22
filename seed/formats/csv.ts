/** Tables with a header, parted by commas, semicolons or tabs; the exports of Scopus among them. */
import { columnRules, plainName, tellsOfWorks } from './csv/columns.ts';
import { delimiterOf, isWosHeader, openTable } from './csv/reader.ts';
import type { Format } from './format.ts';
import type { Reader } from './reader.ts';
import { readWhole } from './reader.ts';

/** Cells of a header line: names, so no quote stands within one. */
const cellsOf = (line: string, delimiter: string): string[] =>
  line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''));

export const csv: Format & { open(): Reader } = {
  id: 'csv',
  name: 'CSV, TSV, Scopus export',
  extensions: ['.csv', '.tsv'],
  detect(head, fileName = '') {
    const line =
      head
        .replace(/^\ufeff/, '')
        .trimStart()
        .split(/[\r\n]/)[0] ?? '';
    const cells = cellsOf(line, delimiterOf(line));
    if (cells.length < 2 || isWosHeader(cells)) return 0;
    const names = cells.map(plainName);
    const known = names.filter((name) => Object.hasOwn(columnRules, name)).length;
    if (!tellsOfWorks(names) || known < 2) return 0;
    return /\.[ct]sv$/i.test(fileName) || known / cells.length > 0.5 ? 0.9 : 0.5;
  },
  open: openTable,
  parse(text) {
    return readWhole('csv', this.open(), text);
  },
};
