/** The columns of nodes and links that every network format exports. */
import type { NetworkLink, NetworkNode } from '../../api.ts';

/** One column: its name, the type of its values, and the value, undefined if there is none. */
export interface Column<T> {
  name: string;
  type: 'string' | 'integer' | 'double';
  of(item: T): string | number | undefined;
}

export const nodeColumns: readonly Column<NetworkNode>[] = [
  { name: 'label', type: 'string', of: ({ label }) => label },
  { name: 'title', type: 'string', of: ({ title }) => title },
  { name: 'kind', type: 'string', of: ({ kind }) => kind },
  { name: 'papers', type: 'integer', of: ({ papers }) => papers },
  { name: 'year', type: 'double', of: ({ year }) => year },
  { name: 'cluster', type: 'integer', of: ({ cluster }) => cluster + 1 },
  { name: 'value', type: 'double', of: ({ value }) => value },
  { name: 'x', type: 'double', of: ({ x }) => x },
  { name: 'y', type: 'double', of: ({ y }) => y },
];

export const linkColumns: readonly Column<NetworkLink>[] = [
  { name: 'weight', type: 'double', of: ({ weight }) => weight },
  { name: 'papers', type: 'string', of: ({ papers }) => papers.join(' ') },
];
