import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { writeNetworkCsv } from '../../server/analysis/write/csv.ts';
import { writeGexf } from '../../server/analysis/write/gexf.ts';
import { writeGraphml } from '../../server/analysis/write/graphml.ts';
import { writeVosviewer } from '../../server/analysis/write/vosviewer.ts';
import type { Network } from '../../server/api.ts';

/** Names that a careless writer would spoil. */
const hostile = 'A <b> & "C"\u0000, =1+1 李\ud800';

const network: Network = {
  nodes: [
    { id: 'a<1>', kind: 'author', label: hostile, papers: 3, year: 2010.5, cluster: 0, x: 50, y: -100 },
    { id: 'p"2"', kind: 'paper', label: 'B 2011', title: 'On <i>B</i>', papers: 1, cluster: 1, x: 0, y: 25 },
  ],
  links: [{ source: 'a<1>', target: 'p"2"', weight: 1.5, papers: ['p1', 'p2'] }],
  clusters: [
    { id: 0, label: 'First', nodes: 1, themes: [] },
    { id: 1, label: 'Second', nodes: 1, themes: [] },
  ],
  total: { nodes: 2, links: 1 },
  truncated: false,
  years: [],
};

/** Every element with its attributes, and the text in it; fails where the XML is not well formed. */
const elementsOf = (xml: string): { name: string; attributes: Record<string, string>; text: string }[] => {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes, text: '' }));
  parser.on('text', (text) => {
    const last = found.at(-1);
    if (last) last.text += text;
  });
  parser.write(xml).close();
  return found;
};

const readable = 'A <b> & "C", =1+1 李\ufffd';

describe('a network as a file', () => {
  it('is GraphML that holds every value under a declared key', () => {
    const elements = elementsOf([...writeGraphml(network)].join(''));
    const keys = new Set(
      elements.filter(({ name }) => name === 'key').map(({ attributes }) => attributes.id),
    );
    const data = elements.filter(({ name }) => name === 'data');
    expect(data.every(({ attributes }) => keys.has(attributes.key))).toBe(true);
    expect(elements.filter(({ name }) => name === 'node').map(({ attributes }) => attributes.id)).toEqual([
      'a<1>',
      'p"2"',
    ]);
    expect(data.find(({ attributes }) => attributes.key === 'node-label')?.text).toBe(readable);
    expect(data.find(({ attributes }) => attributes.key === 'edge-papers')?.text.trim()).toBe('p1 p2');
  });

  it('is GEXF with label, weight, and a position that counts upwards', () => {
    const elements = elementsOf([...writeGexf(network)].join(''));
    expect(elements.find(({ name }) => name === 'node')?.attributes.label).toBe(readable);
    expect(elements.find(({ name }) => name === 'viz:position')?.attributes).toMatchObject({
      x: '50',
      y: '100',
    });
    expect(elements.find(({ name }) => name === 'edge')?.attributes).toMatchObject({
      source: 'a<1>',
      target: 'p"2"',
      weight: '1.5',
    });
  });

  it('is VOSviewer JSON: numbered items within -1 and 1, links by number, clusters from 1', () => {
    expect(JSON.parse([...writeVosviewer(network)].join('')).network).toEqual({
      items: [
        {
          id: 1,
          label: hostile,
          x: 0.5,
          y: 1,
          cluster: 1,
          weights: { Documents: 3 },
          scores: { 'Avg. pub. year': 2010.5 },
        },
        {
          id: 2,
          label: 'B 2011',
          description: 'On <i>B</i>',
          x: 0,
          y: -0.25,
          cluster: 2,
          weights: { Documents: 1 },
        },
      ],
      links: [{ source_id: 1, target_id: 2, strength: 1.5 }],
      clusters: [
        { cluster: 1, label: 'First' },
        { cluster: 2, label: 'Second' },
      ],
    });
  });

  it('is two tables of CSV, in which no cell is a formula', () => {
    const formula = {
      ...network,
      nodes: network.nodes.map((node) => ({ ...node, label: '=HYPERLINK("x")' })),
    };
    const [nodes = '', links = ''] = [...writeNetworkCsv(formula)].join('').split('\r\n\r\n');
    expect(nodes.split('\r\n')[1]).toBe(`a<1>,"'=HYPERLINK(""x"")",,author,3,2010.5,1,,50,-100`);
    expect(links.split('\r\n')).toEqual(['Source,Target,weight,papers', 'a<1>,"p""2""",1.5,p1 p2', '']);
  });
});
