/**
 * Readers who browse a library together: `npm run bench -- browse FOLDER [READERS] [SECONDS]`, the folder of a `coterie.db`. Each
 * reads for a second or two between two steps. Prints what they waited, how long the server's event loop stood still, and its memory.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { Agent, fetch } from 'undici';
import { root } from '../../../seed/commands/package-root.ts';
import { random } from '../random.ts';
import { openSteps, type Step } from './requests.ts';
import type { Stalls } from './watch.ts';

/** Milliseconds that a reader reads between two steps, on average. */
const reading = 1500;

const start = (folder: string): ChildProcess => {
  const { NEO4J_URI: _, ...env } = process.env;
  return spawn(
    process.execPath,
    [
      `--import=${new URL('dist/test/bench/browse/watch.js', root).href}`,
      fileURLToPath(new URL('dist/seed/main.js', root)),
      'serve',
      ...['--port', '0', '--read-only'],
    ],
    { env: { ...env, COTERIE_DATA: folder }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  );
};

const addressOf = async (server: ChildProcess): Promise<string> => {
  for (let said = ''; ; ) {
    const [chunk] = (await once(server.stdout ?? server, 'data')) as [Buffer];
    said += chunk;
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
    if (found) return found;
  }
};

/** Megabytes of a process, by the names that Linux has for them; 0 elsewhere. */
const memory = (pid: number | undefined, name: 'VmRSS' | 'RssAnon' | 'VmHWM'): number => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};

interface Waited {
  kind: string;
  milliseconds: number;
  bytes: number;
  isWrong: boolean;
}

/** What readers share: where the library is, what to ask next, when to end, and what they waited. */
interface Library {
  address: string;
  step: () => Step;
  next: () => number;
  until: number;
  waited: Waited[];
}

/** One reader. */
const read = async ({ address, step, next, until, waited }: Library, number: number): Promise<void> => {
  // The server lets each machine ask a few things at once.
  const dispatcher = new Agent({ localAddress: `127.0.0.${2 + (number % 250)}` });
  await setTimeout(next() * reading);
  while (performance.now() < until) {
    const { kind, paths } = step();
    for (const path of paths) {
      const begun = performance.now();
      const { status, bytes } = await fetch(`${address}/api/${path}`, { dispatcher }).then(
        async (response) => ({ status: response.status, bytes: (await response.arrayBuffer()).byteLength }),
        () => ({ status: 0, bytes: 0 }),
      );
      waited.push({ kind, milliseconds: performance.now() - begun, bytes, isWrong: status !== 200 });
    }
    await setTimeout(-Math.log(1 - next()) * reading);
  }
  await dispatcher.close();
};

const rowOf = (name: string, of: readonly Waited[]): string => {
  const times = of.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(0);
  const largest = Math.max(0, ...of.map(({ bytes }) => bytes)) / 1000;
  const wrong = of.filter(({ isWrong }) => isWrong).length;
  return `| ${name} | ${of.length} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} | ${largest.toFixed(0)} | ${wrong} |`;
};

export const benchBrowse = async (folder: string, readers: number, seconds: number): Promise<string> => {
  const file = join(folder, 'coterie.db');
  if (!existsSync(file)) return `*** ${file} is not there: nothing was measured. ***`;
  const db = new DatabaseSync(file, { readOnly: true });
  const next = random(1);
  const step = openSteps(db, next);
  const { papers } = db.prepare('SELECT count(*) AS papers FROM Paper').get() as { papers: number };
  db.close();
  const server = start(folder);
  try {
    const address = await addressOf(server);
    // The pictures with which a page opens are there when readers come: the first of all waits for the skeleton.
    await fetch(`${address}/api/networks/coauthors?detail=auto&linksPerNode=auto`).then((answer) =>
      answer.text(),
    );
    const atFirst = memory(server.pid, 'VmRSS');
    server.send('begin');
    const waited: Waited[] = [];
    const until = performance.now() + seconds * 1000;
    const all = Array.from({ length: readers }, (_, i) => read({ address, step, next, until, waited }, i));
    const held: number[] = [];
    const sampling = setInterval(() => held.push(memory(server.pid, 'VmRSS')), 500);
    await Promise.all(all);
    clearInterval(sampling);
    server.send('tell');
    const [stalls] = (await once(server, 'message')) as [Stalls];
    const kinds = [...new Set(waited.map(({ kind }) => kind))].sort();
    const mb = (megabytes: number): string => `${megabytes.toFixed(0)} MB`;
    return [
      `${papers.toLocaleString('en')} papers, ${readers} readers for ${seconds} s, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? ''}.`,
      '',
      '| asked | answers | p50 ms | p95 | p99 | largest kB | errors |',
      '|---|---|---|---|---|---|---|',
      ...kinds.map((kind) =>
        rowOf(
          kind,
          waited.filter((each) => each.kind === kind),
        ),
      ),
      rowOf('all', waited),
      '',
      `Event loop of the server: p99 ${stalls.p99.toFixed(0)} ms, longest ${stalls.longest.toFixed(0)} ms late; computed for ${stalls.busiest.toFixed(0)} ms at most without a break, ${stalls.over} times for more than 50 ms.`,
      `Memory of the server: ${mb(atFirst)} with one network, ${mb(Math.max(...held))} at most, ${mb(held.at(-1) ?? 0)} at the end, of which ${mb(memory(server.pid, 'RssAnon'))} its own; ${mb(memory(server.pid, 'VmHWM'))} at any time since the start.`,
    ].join('\n');
  } finally {
    server.kill();
  }
};
