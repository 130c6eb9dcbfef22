/** Nodes and links as two CSV tables (RFC 4180), separated by an empty line. */
import type { Network } from '../../api.ts';
import { type Column, linkColumns, nodeColumns } from './columns.ts';

/** Escapes a cell that a spreadsheet would run as a formula (OWASP, CSV injection). */
const cell = (value: string | number | undefined): string => {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

function* table<T>(columns: readonly Column<T>[], items: readonly T[]): Generator<string> {
  yield `${columns.map(({ name }) => name).join(',')}\r\n`;
  for (const item of items) yield `${columns.map(({ of }) => cell(of(item))).join(',')}\r\n`;
}

/** Row by row. Column names are those that Gephi expects. */
export function* writeNetworkCsv({ nodes, links }: Pick<Network, 'nodes' | 'links'>): Generator<string> {
  yield* table([{ name: 'Id', type: 'string', of: ({ id }) => id }, ...nodeColumns], nodes);
  yield '\r\n';
  yield* table(
    [
      { name: 'Source', type: 'string', of: ({ source }) => source },
      { name: 'Target', type: 'string', of: ({ target }) => target },
      ...linkColumns,
    ],
    links,
  );
}
