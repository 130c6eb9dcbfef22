/** The reader of tables with a header row. A table with Web of Science field tags is one of its exports. */
import { readDate } from '../fields/dates.ts';
import type { Entry, Reader } from '../stream/reader.ts';
import { readWosRecord } from '../tagged/wos/record.ts';
import { wosRules } from '../tagged/wos/rules.ts';
import { haveWorkColumn, plainName } from './columns.ts';
import { databaseOf } from './database.ts';
import { delimiterOf } from './delimiter.ts';
import { columnNames, headerLine, seenEnough } from './header.ts';
import type { Header } from './record.ts';
import { readRow } from './record.ts';
import type { Row, RowSplitter } from './rows.ts';
import { splitRows } from './rows.ts';

/** Whether the columns are field tags of Web of Science, whose tables use no quotes. */
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

/** The maximum length of a header, in characters. */
const longestHeader = 100_000;

/** The lines of a text from the first non-blank one, without a last line that may be incomplete. */
const wholeLines = (text: string, all: boolean): { skipped: number; lines: string[] } => {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const skipped = first < 0 ? lines.length : first;
  return { skipped, lines: lines.slice(skipped, all ? undefined : -1) };
};

/** The day in `Exported on Sep 30, 2023`, as an ISO date. */
const exportDay = (line: string): string | undefined => {
  const printed =
    /\b(?:export(?:ed)?(?: date)?|downloaded)(?: on|:)? ([\w ,.-]{8,20}?\d{4}\b|\d{4}-\d{2}-\d{2})/i.exec(
      line,
    )?.[1];
  const [parts = []] = (printed === undefined ? undefined : readDate(printed)?.date['date-parts']) ?? [];
  return parts.length === 3 ? parts.map((part) => String(part).padStart(2, '0')).join('-') : undefined;
};

/** Reads a table; text before its header goes to unread. */
export const openTable = (): Reader => {
  let beginning = '';
  let rows: RowSplitter | undefined;
  let header: Header | undefined;
  /** The line of the header, counted from 1. A quote opened on an earlier line may swallow it. */
  let headerAt = 1;
  let exported: string | undefined;
  let read = readRow;
  let position = 0;

  const unread = (row: Row, reason: string): Entry[] => [
    { kind: 'unread', line: row.line, raw: row.raw, reason },
  ];

  const take = (row: Row): Entry[] => {
    if (header !== undefined) {
      position++;
      return [read(header, row, position)];
    }
    if (row.line < headerAt) exported ??= exportDay(row.raw);
    if (row.line < headerAt)
      return /^sep=.$/i.test(row.raw) ? [] : unread(row, 'This text comes before the header of the table.');
    header = {
      columns: row.cells,
      names: columnNames(row.cells),
      database: databaseOf(row.cells.map(plainName)),
      exported,
    };
    if (isWosHeader(row.cells)) read = readTags;
    else if (!haveWorkColumn(header.names)) {
      read = (_, other) => ({ kind: 'unread', line: other.line, raw: other.raw, reason: 'See the header.' });
      return unread(
        row,
        `No column of the table is known for a title or a DOI; its columns are: ${row.cells.join(', ').slice(0, 300)}.`,
      );
    }
    return [];
  };

  /** Starts reading once the header is complete, because it shows the delimiter. */
  const begin = (force: boolean): Entry[] => {
    const all = force || beginning.length >= longestHeader;
    const { skipped, lines } = wholeLines(beginning, all);
    const found = headerLine(lines);
    const first = lines[0];
    const tags = first !== undefined && isWosHeader(first.split('\t'));
    if (found === undefined && !tags && !all && !seenEnough(lines)) return [];
    const line = lines[found ?? 0] ?? '';
    headerAt = skipped + (found ?? 0) + 1;
    rows = splitRows(delimiterOf(line), !tags);
    const begun = beginning;
    beginning = '';
    return rows.write(begun).flatMap(take);
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
