/** `coterie export`: the library, or one of its networks, on stdout, in a format that other programs read. */
import { mkdir, readdir } from 'node:fs/promises';
import { resolve } from 'node:path';

import { isNetworkFormat, type NetworkFormat, networkWriters } from '../../server/analysis/write/index.ts';
import { PaperNetworkQuery } from '../../server/api.ts';
import type { Config } from '../../server/base/config.ts';
import { InputError } from '../../server/base/errors.ts';
import { gathered } from '../../server/base/pieces.ts';
import { type NetworkName, networkOf } from '../../server/routes/build/network.ts';
import { openStore } from '../../server/store/open.ts';
import { openAnalysis } from '../../server/workers/analysis-pool.ts';
import { openRanking } from '../../server/workers/ranking-pool.ts';
import { type ExportFormat, exportFormats } from '../export/export.ts';
import { importArguments, writeNeo4jAdmin } from '../export/neo4j-admin.ts';
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
  const analysis = openAnalysis(store, config);
  const ranking = openRanking(config);
  try {
    const built = await networkOf({ store, analysis, ranking }, network, wholeNetwork);
    if (built.truncated)
      output.say(
        `${built.nodes.length} of ${built.total.nodes} nodes written: the ones with the most papers.`,
      );
    for (const piece of gathered(networkWriters[format].write(built))) await output.piece(piece);
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

/** The library as files for `neo4j-admin`, in a folder that is made. */
export const exportForNeo4j = async (
  into: string | undefined,
  config: Config,
  output: Output,
): Promise<void> => {
  if (into === undefined)
    throw new InputError('neo4j-admin takes files: name a new folder for them with --into FOLDER.');
  const folder = resolve(into);
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0)
    throw new InputError(`${into}: this folder is not empty. Name a new one.`);
  const store = await openStore(config);
  try {
    await writeNeo4jAdmin(store, folder);
  } finally {
    await store.close();
  }
  const database = config.neo4j?.database ?? 'neo4j';
  output.say(
    'Stop the Neo4j server, or the database, and run, where its files are; what the database holds is replaced:',
  );
  output.result(`neo4j-admin ${importArguments(folder, database).join(' ')}`);
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
