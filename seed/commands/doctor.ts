/** `coterie doctor`: what is installed, what is missing, and the command that fixes it. */
import { existsSync } from 'node:fs';
import type { Config } from '../../server/base/config.ts';
import { CoterieError } from '../../server/base/errors.ts';
import { stats } from '../../server/queries/library/stats.ts';
import { openStore } from '../../server/store/open.ts';
import type { Output } from './output.ts';
import { root } from './package-root.ts';

/** One finding; `remedy` is the exact command, where something is missing. */
interface Finding {
  ok: boolean;
  text: string;
  remedy?: string;
}

const oldestNode = [20, 19] as const;

const checkNode = (): Finding => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  const text = `Node ${process.versions.node}`;
  return ok
    ? { ok, text }
    : { ok, text: `${text} is too old`, remedy: `nvm install ${oldestNode.join('.')}` };
};

const checkPage = (): Finding =>
  existsSync(new URL('dist/client/index.html', root))
    ? { ok: true, text: 'The page is built' }
    : { ok: false, text: 'The page is not built', remedy: 'npm run build' };

const checkStore = async (config: Config): Promise<Finding[]> => {
  const where = config.neo4j ? config.neo4j.uri : config.databaseFile;
  try {
    const store = await openStore(config);
    try {
      const { nodes } = await store.ask(stats, {});
      const engine: Finding = { ok: true, text: `Engine ${store.engine} ${store.version} at ${where}` };
      const content: Finding =
        nodes.Paper > 0
          ? { ok: true, text: `${nodes.Paper} papers, ${nodes.Author} authors` }
          : { ok: true, text: 'The library is empty', remedy: 'npm run coterie -- import FILE' };
      return [engine, content];
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof CoterieError)) throw error;
    return [{ ok: false, text: error.message }];
  }
};

/** Prints the findings; throws where one of them is not ok. */
export const doctor = async (config: Config, output: Output): Promise<void> => {
  const findings = [checkNode(), checkPage(), ...(await checkStore(config))];
  for (const { ok, text, remedy } of findings)
    output.result(`${ok ? 'ok     ' : 'missing'} ${text}${remedy ? `: ${remedy}` : ''}`);
  if (findings.some(({ ok }) => !ok)) throw new CoterieError('Something is missing: see above.');
};
