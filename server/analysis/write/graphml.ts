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

/** The network as one undirected graph, positions and clusters included. */
export const writeGraphml = ({ nodes, links }: Pick<Network, 'nodes' | 'links'>): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys(nodeColumns, 'node'),
    ...keys(linkColumns, 'edge'),
    '  <graph edgedefault="undirected">',
    ...nodes.map((node) => `    <node id="${xmlText(node.id)}">${data(nodeColumns, 'node', node)}</node>`),
    ...links.map(
      (link) =>
        `    <edge source="${xmlText(link.source)}" target="${xmlText(link.target)}">${data(linkColumns, 'edge', link)}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
