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

const table = <T>(columns: readonly Column<T>[], items: readonly T[]): string =>
  [columns.map(({ name }) => name), ...items.map((item) => columns.map(({ of }) => cell(of(item))))]
    .map((row) => `${row.join(',')}\r\n`)
    .join('');

/** Column names are those that Gephi expects. */
export const writeNetworkCsv = ({ nodes, links }: Pick<Network, 'nodes' | 'links'>): string =>
  [
    table([{ name: 'Id', type: 'string', of: ({ id }) => id }, ...nodeColumns], nodes),
    table(
      [
        { name: 'Source', type: 'string', of: ({ source }) => source },
        { name: 'Target', type: 'string', of: ({ target }) => target },
        ...linkColumns,
      ],
      links,
    ),
  ].join('\r\n');
