/** The reader of tables: the first row names the columns; a table with the tags of Web of Science is one of its exports. */
import type { Entry, Reader } from '../reader.ts';
import { readWosRecord } from '../wos/record.ts';
import { wosRules } from '../wos/rules.ts';
import { plainName } from './columns.ts';
import type { Header } from './record.ts';
import { readRow } from './record.ts';
import type { Row, RowSplitter } from './rows.ts';
import { splitRows } from './rows.ts';

const delimiters = ['\t', ';', ',', '|'] as const;

/** The sign that parts the columns of a header: the commonest outside of quotes. */
export const delimiterOf = (header: string): string => {
  const bare = header.replace(/"[^"]*"/g, '');
  const counts = delimiters.map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
  return counts.reduce((a, b) => (b.count > a.count ? b : a)).sign;
};

/** Whether the columns are the field tags of Web of Science, which quotes nothing. */
export const isWosHeader = (columns: readonly string[]): boolean =>
  columns.length > 5 && columns.filter((name) => Object.hasOwn(wosRules, name)).length > columns.length * 0.6;

const readTags = (header: Header, row: Row, position: number): Entry =>
  readWosRecord(
    {
      line: row.line,
      raw: row.raw,
      closed: true,
      fields: row.cells.map((value, i) => ({ tag: header.columns[i] ?? '', value })),
    },
    position,
  );

/** A header longer than this, in characters, is none. */
const longestHeader = 100_000;

export const openTable = (): Reader => {
  let beginning = '';
  let rows: RowSplitter | undefined;
  let header: Header | undefined;
  let read = readRow;
  let position = 0;

  const take = (row: Row): Entry[] => {
    if (header === undefined) {
      header = { columns: row.cells, names: row.cells.map(plainName) };
      if (isWosHeader(row.cells)) read = readTags;
      return [];
    }
    position++;
    return [read(header, row, position)];
  };

  /** The delimiter shows in the first line that is not blank, so the beginning is held until that is whole. */
  const begin = (force: boolean): Entry[] => {
    const text = beginning.replace(/^\ufeff/, '').trimStart();
    const end = text.search(/[\r\n]/);
    if (end < 0 && !force && beginning.length < longestHeader) return [];
    const line = end < 0 ? text : text.slice(0, end);
    const delimiter = delimiterOf(line);
    rows = splitRows(delimiter, !(delimiter === '\t' && isWosHeader(line.split('\t'))));
    const held = beginning;
    beginning = '';
    return rows.write(held).flatMap(take);
  };

  return {
    write(piece) {
      if (rows !== undefined) return rows.write(piece).flatMap(take);
      beginning += piece;
      return /[\r\n]/.test(piece) || beginning.length >= longestHeader ? begin(false) : [];
    },
    end() {
      const entries = rows === undefined ? begin(true) : [];
      return [...entries, ...(rows?.end() ?? []).flatMap(take)];
    },
  };
};
