/** `coterie stats`: counts of nodes and relations. */
import type { Config } from '../../server/base/config.ts';
import { stats as question } from '../../server/queries/library/stats.ts';
import { openStore } from '../../server/store/open.ts';
import type { Output } from './output.ts';

export const stats = async (config: Config, json: boolean, output: Output): Promise<void> => {
  const store = await openStore(config);
  try {
    const answer = { engine: store.engine, version: store.version, ...(await store.ask(question, {})) };
    if (json) return output.result(JSON.stringify(answer));
    output.result(`${answer.engine} ${answer.version}`);
    for (const [name, n] of [...Object.entries(answer.nodes), ...Object.entries(answer.relations)])
      output.result(`${name.padEnd(13)}${String(n).padStart(9)}`);
  } finally {
    await store.close();
  }
};
