/**
 * Cuts a table that arrives in pieces into rows of cells (RFC 4180). Own code, because in the parsers on npm an
 * unclosed quote swallows the rest of the file, and they do not return the text of a row.
 */
import { splitLines } from '../stream/lines.ts';

export interface Row {
  /** The line of its beginning, counted from 1. */
  line: number;
  raw: string;
  cells: string[];
  /** The error in it, in words. */
  problem?: string;
}

export interface RowSplitter {
  write(piece: string): Row[];
  end(): Row[];
}

interface Line {
  text: string;
  number: number;
}

/** A quote open for more lines or characters than this is not a quoted cell. */
const mostLines = 500;
const longestRow = 1 << 21;

const unclosed = 'A quote that opens a cell is never closed.';
const undoubled = 'A quote inside a cell is not doubled.';

/** The closing quote of the cell whose content begins at `from`; -1 if it has none. */
const closingQuote = (text: string, from: number): number => {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
};

const skipBlanks = (text: string, from: number): number => {
  let at = from;
  while (text[at] === ' ') at++;
  return at;
};

const endsCell = (text: string, at: number, delimiter: string): boolean =>
  at >= text.length || text[at] === delimiter || text[at] === '\n' || text[at] === '\r';

/** Whether a quote is open at the end of a line, and whether one closed inside a cell. */
const scanLine = (text: string, delimiter: string, open: boolean): { open: boolean; broken: boolean } => {
  let inside = open;
  let at = 0;
  for (;;) {
    if (!inside) {
      at = skipBlanks(text, at);
      if (text[at] !== '"') {
        const next = text.indexOf(delimiter, at);
        if (next < 0) return { open: false, broken: false };
        at = next + 1;
        continue;
      }
      at++;
    }
    const close = closingQuote(text, at);
    if (close < 0) return { open: true, broken: false };
    at = skipBlanks(text, close + 1);
    if (!endsCell(text, at, delimiter)) return { open: false, broken: true };
    inside = false;
    if (text[at] !== delimiter) return { open: false, broken: false };
    at++;
  }
};

const cellsOf = (text: string, delimiter: string): string[] => {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const start = skipBlanks(text, at);
    const close = text[start] === '"' ? closingQuote(text, start + 1) : -1;
    const after = close < 0 ? -1 : skipBlanks(text, close + 1);
    if (after >= 0 && endsCell(text, after, delimiter)) {
      cells.push(
        text
          .slice(start + 1, close)
          .replaceAll('""', '"')
          .trim(),
      );
      at = after;
    } else {
      const next = text.indexOf(delimiter, at);
      const end = next < 0 ? text.length : next;
      cells.push(text.slice(at, end).trim());
      at = end;
    }
    if (text[at] !== delimiter) return cells;
    at++;
  }
};

/** Splits a table into rows and skips blank lines. `quotes` is off for tables without quotes, as in Web of Science. */
export const splitRows = (delimiter: string, quotes: boolean): RowSplitter => {
  const splitter = splitLines();
  let lineNumber = 0;
  let atLineStart = true;
  /** The lines of a row whose quote is still open. */
  let pending: Line[] = [];
  let pendingLength = 0;

  const rowOf = (lines: readonly Line[], problem?: string): Row => {
    const raw = lines
      .map(({ text }) => text)
      .join('')
      .replace(/[\r\n]+$/, '');
    const cells = quotes ? cellsOf(raw, delimiter) : raw.split(delimiter).map((cell) => cell.trim());
    return { line: lines[0]?.number ?? 0, raw, cells, ...(problem === undefined ? {} : { problem }) };
  };

  /** Reads lines. An unclosed quote spoils only its own line; the following lines are read again. */
  const take = (lines: readonly Line[]): Row[] => {
    const rows: Row[] = [];
    const work = lines.toReversed();
    for (let line = work.pop(); line !== undefined; line = work.pop()) {
      if (pending.length === 0 && line.text.trim() === '') continue;
      const { open, broken } = quotes
        ? scanLine(line.text, delimiter, pending.length > 0)
        : { open: false, broken: false };
      const tooLong = pending.length >= mostLines || pendingLength > longestRow;
      if (pending.length > 0 && (broken || (open && tooLong))) {
        rows.push(...giveUp([...pending, line], work));
      } else if (open) {
        pending.push(line);
        pendingLength += line.text.length;
      } else {
        rows.push(rowOf([...pending, line], broken ? undoubled : undefined));
        pending = [];
        pendingLength = 0;
      }
    }
    return rows;
  };

  const giveUp = ([first, ...rest]: readonly Line[], work: Line[]): Row[] => {
    pending = [];
    pendingLength = 0;
    for (const line of rest.toReversed()) work.push(line);
    return first === undefined ? [] : [rowOf([first], unclosed)];
  };

  /** A part of an overlong line counts as a line of its own, but keeps the number of the first. */
  const number = (text: string): Line => {
    if (atLineStart) lineNumber++;
    atLineStart = /[\r\n]$/.test(text);
    return { text, number: lineNumber };
  };

  return {
    write: (piece) => take(splitter.write(piece).map(number)),
    end() {
      const rows = take(splitter.end().map(number));
      while (pending.length > 0) {
        const work: Line[] = [];
        rows.push(...giveUp(pending, work), ...take(work.reverse()));
      }
      return rows;
    },
  };
};
