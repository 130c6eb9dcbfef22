/**
 * Real Neo4j for the tests, the first of these that can be had: the server that NEO4J_TEST_URI names; a container;
 * Neo4j 5.26 from Maven Central, run by Java. Nothing needs to be installed by hand.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { root } from '../../seed/commands/package-root.ts';
import type { Neo4jConfig } from '../../server/base/config.ts';

export interface Neo4jServer {
  config: Neo4jConfig;
  /** Where it came from, for people. */
  from: string;
  stop(): Promise<void>;
}

const password = 'coterie-tests';
const here = fileURLToPath(new URL('test/neo4j/', root));
const cache = join('node_modules', '.cache', 'neo4j-5.26.0');

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1');
    server.once('error', reject);
    server.once('listening', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const works = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 20_000 }).status === 0;

/** Waits until Bolt answers. `initial` is the password that a new server has. */
const ready = async (config: Neo4jConfig, initial: string): Promise<void> => {
  const deadline = Date.now() + 90_000;
  for (;;) {
    const driver = neo4j.driver(config.uri, neo4j.auth.basic(config.username, initial));
    try {
      if (initial === password) await driver.getServerInfo();
      else {
        const change = 'ALTER CURRENT USER SET PASSWORD FROM $initial TO $password';
        await driver.executeQuery(change, { initial, password }, { database: 'system' });
      }
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    } finally {
      await driver.close();
    }
  }
};

const named = (): Neo4jServer | undefined => {
  const { NEO4J_TEST_URI: uri, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env;
  if (!uri) return undefined;
  return {
    from: 'NEO4J_TEST_URI',
    config: {
      uri,
      username: NEO4J_USERNAME ?? 'neo4j',
      password: NEO4J_PASSWORD ?? '',
      database: NEO4J_DATABASE || undefined,
    },
    stop: async () => {},
  };
};

const configAt = (port: number): Neo4jConfig => ({
  uri: `bolt://127.0.0.1:${port}`,
  username: 'neo4j',
  password,
  database: undefined,
});

const contained = async (): Promise<Neo4jServer | undefined> => {
  const engine = ['docker', 'podman'].find((command) => works(command, ['info']));
  if (!engine) return undefined;
  const port = await freePort();
  const name = `coterie-tests-${process.pid}`;
  const args = ['run', '--rm', '-d', '--name', name, '-p', `127.0.0.1:${port}:7687`];
  const started = spawnSync(engine, [...args, '-e', `NEO4J_AUTH=neo4j/${password}`, 'neo4j:5.26-community']);
  if (started.status !== 0) return undefined;
  await ready(configAt(port), password);
  return {
    from: engine,
    config: configAt(port),
    stop: async () => {
      spawnSync(engine, ['rm', '-f', name], { stdio: 'ignore' });
    },
  };
};

/** Copies Neo4j from Maven Central, once; a copy that broke off is not taken for whole. */
const library = async (): Promise<string> => {
  const lib = join(cache, 'lib');
  if (existsSync(lib)) return lib;
  const partial = join(cache, `partial-${process.pid}`);
  await mkdir(partial, { recursive: true });
  const goal = [
    '-q',
    '-B',
    '-f',
    join(here, 'pom.xml'),
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
  ];
  const copied = spawnSync('mvn', [...goal, `-DoutputDirectory=${join(process.cwd(), partial)}`], {
    encoding: 'utf8',
  });
  if (copied.status !== 0) throw new Error(`Maven could not copy Neo4j:\n${copied.stdout}${copied.stderr}`);
  // Another run may have been faster.
  await rename(partial, lib).catch(async (error: unknown) => {
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(lib)) throw error;
  });
  return lib;
};

/** Neo4j 5 runs on this Java and newer ones. */
const oldestJava = 17;

const javaWorks = (): boolean => {
  const { status, stdout } = spawnSync('java', ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && Number(/\d+/.exec(stdout)?.[0]) >= oldestJava;
};

/** Where the files of Neo4j from Maven Central are; undefined where they cannot be had. */
export const mavenLibrary = async (): Promise<string | undefined> =>
  javaWorks() && (existsSync(join(cache, 'lib')) || works('mvn', ['--version'])) ? library() : undefined;

/** A server that can be ended and started again at the same address. */
export interface OwnNeo4j extends Neo4jServer {
  /** Ends it in its own time, or at once as `kill -9` does. */
  end(how: 'in order' | 'at once'): Promise<void>;
  start(): Promise<void>;
}

/** Starts Java in a folder; resolves when Bolt answers. `initial` is the password that the server has. */
const launch = async (lib: string, folder: string, port: number, initial: string) => {
  const opens = ['java.base/java.nio=ALL-UNNAMED', 'java.base/sun.nio.ch=ALL-UNNAMED'];
  const java = spawn(
    'java',
    [
      '-Xmx700m',
      // A server of minutes: compiling code to its fastest costs more than it gives.
      '-XX:TieredStopAtLevel=1',
      '-XX:+UseSerialGC',
      ...opens.flatMap((open) => ['--add-opens', open]),
      '-cp',
      [join(lib, '*')].join(delimiter),
      join(here, 'Launch.java'),
      folder,
      String(port),
    ],
    // It ends when its standard input does, however this process ends.
    { stdio: ['pipe', 'ignore', 'pipe'] },
  );
  let said = '';
  java.stderr.on('data', (data) => {
    said = (said + data).slice(-4000);
  });
  const ended = new Promise<void>((resolve) => java.once('exit', () => resolve()));
  const failed = ended.then(() => {
    throw new Error(`Neo4j ended before it answered:\n${said}`);
  });
  failed.catch(() => {});
  await Promise.race([ready(configAt(port), initial), failed]);
  return { java, ended };
};

/** Neo4j from Maven Central, in a folder of its own or in `home`, which stays. */
export const fromMaven = async (home?: string): Promise<OwnNeo4j | undefined> => {
  const lib = await mavenLibrary();
  if (lib === undefined) return undefined;
  const port = await freePort();
  const folder = home ?? (await mkdtemp(join(tmpdir(), 'coterie-neo4j-')));
  let running: Awaited<ReturnType<typeof launch>> | undefined = await launch(lib, folder, port, 'neo4j');
  const end: OwnNeo4j['end'] = async (how) => {
    if (how === 'at once') running?.java.kill('SIGKILL');
    else running?.java.stdin.end();
    await running?.ended;
    running = undefined;
  };
  return {
    from: 'Maven Central',
    config: configAt(port),
    end,
    start: async () => {
      running = await launch(lib, folder, port, password);
    },
    stop: async () => {
      await end('in order');
      if (home === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
};

/** The first server that can be had; undefined where there is none. */
export const startNeo4j = async (): Promise<Neo4jServer | undefined> =>
  named() ?? (await contained()) ?? (await fromMaven());
