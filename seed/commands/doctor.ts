/** `coterie doctor`: what is installed, what is missing, and the command that fixes it; whether the library is whole. */
import { existsSync } from 'node:fs';
import type { Config } from '../../server/base/config.ts';
import { CoterieError } from '../../server/base/errors.ts';
import { stats } from '../../server/queries/library/stats.ts';
import { openStore } from '../../server/store/open.ts';
import type { Output } from './output.ts';
import { root } from './package-root.ts';
import { type Verdict, verify } from './verify/verify.ts';

export interface DoctorOptions {
  verify?: boolean;
  mend?: boolean;
}

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

const verdictLines = ({ checked, faults }: Verdict, word: string): string[] =>
  faults.length === 0 ? [`ok      ${checked}`] : faults.map((fault) => `${word} ${checked}: ${fault}`);

/** Verifies the library, mends it if asked, and verifies it again. Throws if it is not whole in the end. */
const verifyLibrary = async (mend: boolean, config: Config, output: Output): Promise<void> => {
  const store = await openStore(config);
  try {
    let verdicts = await verify(store, config);
    const wrong = verdicts.filter(({ faults }) => faults.length > 0);
    if (mend && wrong.length > 0) {
      for (const verdict of wrong) for (const line of verdictLines(verdict, 'found  ')) output.result(line);
      for (const verdict of wrong) await verdict.mend?.();
      verdicts = await verify(store, config);
    }
    for (const verdict of verdicts) for (const line of verdictLines(verdict, 'wrong  ')) output.result(line);
    const still = verdicts.filter(({ faults }) => faults.length > 0);
    if (still.length === 0) return;
    const remedy =
      !mend && still.every((verdict) => verdict.mend)
        ? 'Make a backup, then run: coterie doctor --verify --mend'
        : 'Restore a backup: coterie restore FILE --replace';
    throw new CoterieError(`The library is not whole: see above. ${remedy}`);
  } finally {
    await store.close();
  }
};

/** Prints the findings; throws where one of them is not ok. */
export const doctor = async (options: DoctorOptions, config: Config, output: Output): Promise<void> => {
  const findings = [checkNode(), checkPage(), ...(await checkStore(config))];
  for (const { ok, text, remedy } of findings)
    output.result(`${ok ? 'ok     ' : 'missing'} ${text}${remedy ? `: ${remedy}` : ''}`);
  if (findings.some(({ ok }) => !ok)) throw new CoterieError('Something is missing: see above.');
  if (options.verify || options.mend) await verifyLibrary(!!options.mend, config, output);
};
