/** What breaks between Coterie and Neo4j: a question that is given up ends there too; a change whose answer is lost is made once. */

import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';
import neo4j from 'neo4j-driver';
import { expect, inject, it } from 'vitest';
import { decide } from '../../seed/decide/decisions.ts';
import { askedBy } from '../../server/base/asker.ts';
import { decisions } from '../../server/queries/library/decisions.ts';
import { stats } from '../../server/queries/library/stats.ts';
import { openNeo4j } from '../../server/store/neo4j/store.ts';
import { endless } from './contract/broken-off.ts';
import { emptied } from './emptied.ts';
import { fixture } from './fixture.ts';

const config = inject('neo4j');

/** Passes on what is said between a driver and a server, and breaks the connection in place of the first answer to a commit. */
const losingAnswer = async (port: number) => {
  /** The message COMMIT, alone in a chunk (Bolt 4 and 5). */
  const commit = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);
  const counts = { commits: 0 };
  const server = createServer((driver) => {
    const own = connect(port, '127.0.0.1');
    let isLost = false;
    driver.on('data', (bytes) => {
      if (bytes.includes(commit)) {
        counts.commits += 1;
        isLost = counts.commits === 1;
      }
      own.write(bytes);
    });
    own.on('data', (bytes) => (isLost ? driver.destroy() : driver.write(bytes)));
    for (const [one, other] of [
      [driver, own],
      [own, driver],
    ] as const)
      one.on('error', () => undefined).on('close', () => other.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, counts, close: () => server.close() };
};

it.skipIf(!config)('a change whose answer is lost is stored, and not made again', async () => {
  if (!config) return;
  const store = await emptied(config);
  await store.load(fixture);
  const between = await losingAnswer(Number(new URL(config.uri).port));
  const shaky = await openNeo4j({ ...config, uri: `bolt://127.0.0.1:${between.port}` });
  try {
    between.counts.commits = 0;
    const [one, other] = fixture.authors;
    await decide(shaky, { kind: 'author', act: 'differ', subject: one?.id ?? '', others: [other?.id ?? ''] });
    expect(between.counts.commits).toBeGreaterThan(1);
    expect(await store.ask(decisions, {})).toHaveLength(1);
  } finally {
    await shaky.close();
    between.close();
    await store.close();
  }
});

/** A text of up to 255 characters, and a map of texts, in PackStream. */
const packed = (text: string): Buffer => Buffer.concat([Buffer.from([0xd0, text.length]), Buffer.from(text)]);
const packedMap = (map: Readonly<Record<string, string>>): Buffer =>
  Buffer.concat([
    Buffer.from([0xa0 + Object.keys(map).length]),
    ...Object.entries(map).map(([key, text]) => Buffer.concat([packed(key), packed(text)])),
  ]);

/** The message FAILURE by which a member of a cluster says that it does not lead any more. */
const notLeader = ((): Buffer => {
  const code = 'Neo.ClientError.Cluster.NotALeader';
  const [message, description] = ['No longer the leader.', 'another member leads'];
  const said = { code, neo4j_code: code, message, gql_status: '50N42', description };
  const body = Buffer.concat([Buffer.from([0xb1, 0x7f]), packedMap(said)]);
  return Buffer.concat([Buffer.from([0x00, body.length]), body, Buffer.from([0x00, 0x00])]);
})();

/**
 * Passes on what a driver that routes and a server say, with its own port in place of that of the server. Once `depose` was called,
 * the next commit does not reach the server: the answer is that another member leads.
 */
const changingLeader = async (port: number) => {
  const commit = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);
  const counts = { refused: 0, commits: 0 };
  let isDeposed = false;
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const own = (server.address() as AddressInfo).port;
  /** Both ports have five digits, so that no message changes its length. */
  const renamed = (bytes: Buffer): Buffer =>
    Buffer.from(bytes.toString('latin1').replaceAll(`:${port}`, `:${own}`), 'latin1');
  server.on('connection', (driver) => {
    const to = connect(port, '127.0.0.1');
    driver.on('data', (bytes) => {
      if (bytes.includes(commit)) counts.commits += 1;
      if (isDeposed && bytes.includes(commit)) {
        isDeposed = false;
        counts.refused += 1;
        driver.write(notLeader);
      } else to.write(bytes);
    });
    to.on('data', (bytes) => driver.write(renamed(bytes)));
    for (const [one, other] of [
      [driver, to],
      [to, driver],
    ] as const)
      one.on('error', () => undefined).on('close', () => other.destroy());
  });
  const depose = (): void => {
    isDeposed = true;
  };
  return { port: own, counts, depose, close: () => server.close() };
};

it.skipIf(!config)(
  'when the leader changes, a load goes to the new one, and nothing is doubled',
  async () => {
    if (!config) return;
    const store = await emptied(config);
    const between = await changingLeader(Number(new URL(config.uri).port));
    const routing = await openNeo4j({ ...config, uri: `neo4j://localhost:${between.port}` });
    try {
      between.counts.commits = 0;
      between.depose();
      const counts = await routing.load(fixture);
      expect(between.counts).toEqual({ refused: 1, commits: 2 });
      expect(counts.nodes.Paper).toBe(fixture.papers.length);
      const { nodes, relations } = await store.ask(stats, {});
      expect(nodes.Paper).toBe(fixture.papers.length);
      expect(relations.WROTE).toBe(fixture.wrote.length);
      expect((await routing.load(fixture)).nodes.Paper).toBe(0);
    } finally {
      await routing.close();
      between.close();
      await store.close();
    }
  },
);

it.skipIf(!config)('a question that is given up ends in Neo4j too', async () => {
  if (!config) return;
  const store = await emptied(config);
  const driver = neo4j.driver(config.uri, neo4j.auth.basic(config.username, config.password));
  const running = async (): Promise<number> => {
    const { records } = await driver.executeQuery('SHOW TRANSACTIONS YIELD currentQuery, status');
    return records.filter(
      (each) => each.get('currentQuery') === endless.cypher[0] && each.get('status') === 'Running',
    ).length;
  };
  try {
    const asking = new AbortController();
    const asked = askedBy(asking.signal, () => store.ask(endless, {}));
    asked.catch(() => undefined);
    await expect.poll(running, { timeout: 20_000 }).toBe(1);
    asking.abort(new Error('given up'));
    await expect(asked).rejects.toThrow('given up');
    await expect.poll(running, { timeout: 20_000 }).toBe(0);
  } finally {
    await driver.close();
    await store.close();
  }
});
