/** GraphML (http://graphml.graphdrawing.org), as Gephi, Cytoscape, yEd and igraph read it. */
import type { Network } from '../../api.ts';
import { type Column, linkColumns, nodeColumns } from './columns.ts';
import { xmlText } from './xml.ts';

const types = { string: 'string', integer: 'int', double: 'double' } as const;

const keys = <T>(columns: readonly Column<T>[], element: 'node' | 'edge'): string[] =>
  columns.map(
    ({ name, type }) =>
      `  <key id="${element}-${name}" for="${element}" attr.name="${name}" attr.type="${types[type]}"/>`,
  );

const data = <T>(columns: readonly Column<T>[], element: 'node' | 'edge', item: T): string =>
  columns
    .flatMap(({ name, of }) => {
      const value = of(item);
      return value === undefined ? [] : [`<data key="${element}-${name}">${xmlText(String(value))}</data>`];
    })
    .join('');

/** The network as one undirected graph, positions and clusters included, line by line. */
export function* writeGraphml({ nodes, links }: Pick<Network, 'nodes' | 'links'>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const key of [...keys(nodeColumns, 'node'), ...keys(linkColumns, 'edge')]) yield `${key}\n`;
  yield '  <graph edgedefault="undirected">\n';
  for (const node of nodes)
    yield `    <node id="${xmlText(node.id)}">${data(nodeColumns, 'node', node)}</node>\n`;
  for (const link of links)
    yield `    <edge source="${xmlText(link.source)}" target="${xmlText(link.target)}">${data(linkColumns, 'edge', link)}</edge>\n`;
  yield '  </graph>\n</graphml>\n';
}
