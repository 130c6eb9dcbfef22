/** How far a process is with a change, by what it has written: so that it can be killed in the midst of it. */
import { statSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Config } from '../../server/base/config.ts';

export interface Progress {
  /** The settings for the process. */
  config: Config;
  /** Bytes written so far. */
  written(): number;
  close(): void;
}

/** What is sent to Neo4j, counted on its way. */
const byWire = async (config: Config, uri: string): Promise<Progress> => {
  const { hostname, port } = new URL(uri);
  let sent = 0;
  const open = new Set<Socket>();
  const server = createServer((driver) => {
    const own = connect(Number(port), hostname);
    driver.on('data', (bytes) => {
      sent += bytes.length;
      own.write(bytes);
    });
    own.on('data', (bytes) => driver.write(bytes));
    for (const [one, other] of [
      [driver, own],
      [own, driver],
    ] as const) {
      open.add(one);
      one.on('error', () => undefined).on('close', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: through } = server.address() as AddressInfo;
  return {
    config: { ...config, neo4j: config.neo4j && { ...config.neo4j, uri: `bolt://127.0.0.1:${through}` } },
    written: () => sent,
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
};

/** Follows what processes write to a library. */
export const progressOf = async (config: Config): Promise<Progress> =>
  config.neo4j
    ? byWire(config, config.neo4j.uri)
    : {
        config,
        written: () => statSync(`${config.databaseFile}-wal`, { throwIfNoEntry: false })?.size ?? 0,
        close: () => undefined,
      };

/** Resolves when so many bytes more were written, or when `over` has settled; to the most that were seen. */
export const writtenBy = async (
  { written }: Progress,
  over: Promise<unknown>,
  most = Number.POSITIVE_INFINITY,
): Promise<number> => {
  let isOver = false;
  const end = (): void => {
    isOver = true;
  };
  over.then(end, end);
  const from = written();
  let seen = 0;
  while (!isOver && seen < most) {
    await setTimeout(1);
    seen = Math.max(seen, written() - from);
  }
  return seen;
};
