/** The network formats with media type and file extension. A new one is one line here. */
import type { Network, networkFormats } from '../../api.ts';
import { writeNetworkCsv } from './csv.ts';
import { writeGexf } from './gexf.ts';
import { writeGraphml } from './graphml.ts';
import { writeVosviewer } from './vosviewer.ts';

export type NetworkFormat = (typeof networkFormats)[number];

interface Writer {
  type: string;
  ending: string;
  /** The text, piece by piece. */
  write(network: Network): Iterable<string>;
}

export const networkWriters: Readonly<Record<NetworkFormat, Writer>> = {
  graphml: { type: 'application/graphml+xml', ending: 'graphml', write: writeGraphml },
  gexf: { type: 'application/gexf+xml', ending: 'gexf', write: writeGexf },
  vosviewer: { type: 'application/json', ending: 'vosviewer.json', write: writeVosviewer },
  csv: { type: 'text/csv', ending: 'csv', write: writeNetworkCsv },
};

export const isNetworkFormat = (format: string): format is NetworkFormat => format in networkWriters;
