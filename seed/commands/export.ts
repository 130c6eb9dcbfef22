/** `coterie export`: the library, or one of its networks, on stdout, in a format that other programs read. */

import { isNetworkFormat, type NetworkFormat, networkWriters } from '../../server/analysis/write/index.ts';
import { PaperNetworkQuery } from '../../server/api.ts';
import type { Config } from '../../server/base/config.ts';
import { type NetworkName, networkBuilders } from '../../server/routes/build/network.ts';
import { openStore } from '../../server/store/open.ts';
import { openAnalysis } from '../../server/workers/analysis-pool.ts';
import { openRanking } from '../../server/workers/ranking-pool.ts';
import { type ExportFormat, exportFormats } from '../export/export.ts';
import type { Output } from './output.ts';

/** The whole network, up to the largest size that a network may have. */
const wholeNetwork = PaperNetworkQuery.parse({ limit: 20_000 });

const exportNetwork = async (
  format: NetworkFormat,
  network: NetworkName,
  config: Config,
  output: Output,
): Promise<void> => {
  const store = await openStore(config);
  const analysis = openAnalysis();
  const ranking = openRanking();
  try {
    const built = await networkBuilders[network]({ store, analysis, ranking }, wholeNetwork);
    if (built.truncated)
      output.say(
        `${built.nodes.length} of ${built.total.nodes} nodes written: the ones with the most papers.`,
      );
    output.result(networkWriters[format].write(built).trimEnd());
  } finally {
    await Promise.all([analysis.close(), ranking.close(), store.close()]);
  }
};

const exportLibrary = async (format: ExportFormat, config: Config, output: Output): Promise<void> => {
  const store = await openStore(config);
  try {
    for await (const piece of exportFormats[format].write(store)) await output.piece(piece);
  } finally {
    await store.close();
  }
};

/** The library, or the named network where the format is one for networks. */
export const exportAs = (
  format: ExportFormat | NetworkFormat,
  network: NetworkName,
  config: Config,
  output: Output,
): Promise<void> =>
  isNetworkFormat(format)
    ? exportNetwork(format, network, config, output)
    : exportLibrary(format, config, output);
