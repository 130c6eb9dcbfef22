/** Starts the product as a user does: the built command, on a free port, with a library of its own. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root as rootOf } from '../../seed/commands/package-root.ts';

const root = fileURLToPath(rootOf);

const newest = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);

/** The environment of a user: no test mode, no Neo4j. */
const userEnv = (): NodeJS.ProcessEnv => {
  const { NODE_ENV: _mode, NEO4J_URI: _uri, ...env } = process.env;
  return env;
};

/** Builds the page unless the built one is newer than its sources. */
const buildPage = (): void => {
  const page = join(root, 'dist/client/published.html');
  if (existsSync(page) && statSync(page).mtimeMs > newest(join(root, 'client'))) return;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  for (const folder of ['client', 'client/published'])
    execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn', folder], {
      cwd: root,
      env: userEnv(),
      stdio: 'inherit',
    });
};

/** The address that a product prints. Where it ends before it is asked to, why is said, also in the midst of a test. */
const readAddress = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address) resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      const end = `The product ended with ${signal ?? `status ${code}`} and said: ${said}`;
      if (!child.killed) console.error(end);
      reject(new Error(end));
    });
  });

export interface Product {
  /** `http://127.0.0.1:PORT` */
  address: string;
  /** What an endpoint answers, as JSON. */
  api<T>(path: string): Promise<T>;
  /** Imports a text. */
  load(name: string, text: string): Promise<void>;
  stop(): Promise<void>;
}

/** With the sample library, or with an empty one. */
export const startProduct = async (options: {
  sample: boolean;
  /** More for the command line. */
  flags?: readonly string[];
  /** More settings. */
  env?: Readonly<Record<string, string>>;
}): Promise<Product> => {
  buildPage();
  const data = mkdtempSync(join(tmpdir(), 'coterie-e2e-'));
  const child = spawn(
    process.execPath,
    [
      join(root, 'dist/seed/main.js'),
      'serve',
      '--port',
      '0',
      ...(options.sample ? ['--sample'] : []),
      ...(options.flags ?? []),
    ],
    { env: { ...userEnv(), ...options.env, COTERIE_DATA: data }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await readAddress(child);
  return {
    address,
    async api<T>(path: string) {
      const response = await fetch(`${address}/api/${path}`);
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
      return (await response.json()) as T;
    },
    async load(name: string, text: string) {
      const sent = await fetch(`${address}/api/imports?${new URLSearchParams({ name })}`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: text,
      });
      if (!sent.ok) throw new Error(`The import of ${name} answered ${sent.status}: ${await sent.text()}`);
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
};
