/**
 * `npm run dev`: the server and the page on the sample library, both reloaded when a file changes. The library has a
 * folder of its own, `data/dev`; delete it to start afresh. Plain JavaScript, because it runs before anything is compiled.
 */
import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createServer as createPage } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tsc = [`${root}node_modules/typescript/bin/tsc`, '-b'];
const pagePort = Number(process.env['PORT'] || 3000);
/** Never a library that somebody works with: neither the default folder nor a Neo4j of the environment. */
const { NEO4J_URI: _, ...inherited } = process.env;
const environment = { ...inherited, COTERIE_DATA: 'data/dev' };

/** A port that nothing listens on. */
const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

console.log('Compiling …');
if (spawnSync(process.execPath, tsc, { cwd: root, stdio: 'inherit' }).error) process.exit(1);

const apiPort = await freePort();
const page = await createPage({
  configFile: `${root}client/vite.config.ts`,
  logLevel: 'warn',
  server: {
    host: '127.0.0.1',
    port: pagePort,
    proxy: Object.fromEntries(
      // A published file is filled from the built page, which the server has.
      ['/api', '/published.html'].map((path) => [path, `http://127.0.0.1:${apiPort}`]),
    ),
  },
});
await page.listen();

let server;
let ending = false;

/** Starts the compiled server. Calls `ready` once, when it listens. */
const startServer = (ready) => {
  const command = [`${root}dist/seed/main.js`, 'serve', '--sample', '--port', String(apiPort)];
  server = spawn(process.execPath, command, {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  server.stdout.once('data', () => ready?.());
};

/** Ends the server and starts what has been compiled since. */
const restartServer = () => {
  if (ending) return;
  const restart = () => startServer(() => console.log('The server runs the changed code.'));
  if (server.exitCode !== null || server.signalCode !== null) restart();
  else server.once('exit', () => ending || restart()).kill('SIGTERM');
};

const compiler = spawn(process.execPath, [...tsc, '--watch', '--preserveWatchOutput'], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
});

startServer(() =>
  console.log(`Coterie is at http://127.0.0.1:${page.httpServer.address().port}. Ctrl-C ends everything.`),
);

// The compiler writes many files for one change: wait until it is done.
let settled;
for (const room of ['server', 'seed'])
  watch(`${root}dist/${room}`, { recursive: true }, (_event, file) => {
    if (!file?.endsWith('.js')) return;
    clearTimeout(settled);
    settled = setTimeout(restartServer, 300);
  });

const end = async () => {
  ending = true;
  compiler.kill('SIGTERM');
  server.kill('SIGTERM');
  await page.close();
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end);
