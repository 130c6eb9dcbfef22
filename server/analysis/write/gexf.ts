/** GEXF 1.3 (https://gexf.net) for Gephi and Gephi Lite, with positions and sizes. */
import type { Network, NetworkLink, NetworkNode } from '../../api.ts';
import { diameter } from '../layout/boxes.ts';
import { type Column, linkColumns, nodeColumns } from './columns.ts';
import { xmlText } from './xml.ts';

/** Columns for which GEXF has elements of its own. */
const own = new Set(['label', 'weight', 'x', 'y']);
const nodeAttributes = nodeColumns.filter(({ name }) => !own.has(name));
const linkAttributes = linkColumns.filter(({ name }) => !own.has(name));

const declare = <T>(columns: readonly Column<T>[], of: 'node' | 'edge'): string[] => [
  `    <attributes class="${of}">`,
  ...columns.map(({ name, type }) => `      <attribute id="${name}" title="${name}" type="${type}"/>`),
  '    </attributes>',
];

const values = <T>(columns: readonly Column<T>[], item: T): string => {
  const found = columns.flatMap(({ name, of }) => {
    const value = of(item);
    return value === undefined ? [] : [`<attvalue for="${name}" value="${xmlText(String(value))}"/>`];
  });
  return found.length > 0 ? `<attvalues>${found.join('')}</attvalues>` : '';
};

/** On the page y grows downwards, in Gephi upwards. */
const node = (item: NetworkNode): string =>
  `      <node id="${xmlText(item.id)}" label="${xmlText(item.label)}">${values(nodeAttributes, item)}` +
  `<viz:position x="${item.x}" y="${-item.y}" z="0"/><viz:size value="${diameter(item.papers)}"/></node>`;

const link = (item: NetworkLink, i: number): string =>
  `      <edge id="${i}" source="${xmlText(item.source)}" target="${xmlText(item.target)}" weight="${item.weight}">` +
  `${values(linkAttributes, item)}</edge>`;

/** The network as one undirected graph, line by line. */
export function* writeGexf({ nodes, links }: Pick<Network, 'nodes' | 'links'>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  yield '  <graph defaultedgetype="undirected">\n';
  for (const line of [...declare(nodeAttributes, 'node'), ...declare(linkAttributes, 'edge')])
    yield `${line}\n`;
  yield '    <nodes>\n';
  for (const item of nodes) yield `${node(item)}\n`;
  yield '    </nodes>\n    <edges>\n';
  for (const [i, item] of links.entries()) yield `${link(item, i)}\n`;
  yield '    </edges>\n  </graph>\n</gexf>\n';
}
