/**
 * How long `coterie import` into Neo4j takes for made-up OpenAlex works, beside a loader written by hand, in turns on one server:
 * `npm run bench -- import-neo4j [PAPERS]`. The server is that of the tests.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver } from 'neo4j-driver';
import { root } from '../../../seed/commands/package-root.ts';
import { startNeo4j } from '../../neo4j/server.ts';
import { writeMade } from '../made/file.ts';
import { measured } from './measure.ts';

const turns = 2;

const compiled = (path: string): string => fileURLToPath(new URL(`dist/${path}`, root));

/** Seconds of processor time that the server has used. */
const usedBy = async (driver: Driver): Promise<number> => {
  const { records } = await driver.executeQuery(
    "CALL dbms.queryJmx('java.lang:type=OperatingSystem') YIELD attributes RETURN attributes.ProcessCpuTime.value AS used",
  );
  return Number(records[0]?.get('used')) / 1e9;
};

const empty = async (driver: Driver): Promise<void> => {
  const session = driver.session();
  await session.run('MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS');
  await session.close();
};

const countsOf = async (driver: Driver): Promise<string> => {
  const { records } = await driver.executeQuery(
    'MATCH (n) WITH count(n) AS nodes MATCH ()-[r]->() RETURN nodes, count(r) AS relations',
  );
  return `${records[0]?.get('nodes')} nodes, ${records[0]?.get('relations')} relations`;
};

export const benchImportNeo4j = async (data: string, papers: number): Promise<string> => {
  const server = await startNeo4j();
  if (!server) return '*** There is no Neo4j here: loading into it was not measured. ***';
  const { uri, username, password } = server.config;
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const place = mkdtempSync(join(tmpdir(), 'coterie-bench-'));
  try {
    const file = join(place, 'made.jsonl');
    const lines = [await writeMade(file, { papers, format: 'openalex', seed: 1 }, data)];
    const env = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, COTERIE_DATA: place };
    const ways = {
      'by hand': [compiled('test/bench/import/by-hand-neo4j.js'), file, uri, username, password],
      'coterie import': [compiled('seed/main.js'), 'import', file],
    };
    for (let turn = 0; turn < turns; turn += 1)
      for (const [name, args] of Object.entries(ways)) {
        await empty(driver);
        const before = await usedBy(driver);
        const { cpuSeconds, seconds, megabytes } = await measured(args, env);
        const server = (await usedBy(driver)) - before;
        lines.push(
          `${name.padEnd(16)} CPU ${cpuSeconds.toFixed(1)} + server ${server.toFixed(1)} s, wall ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB, ${await countsOf(driver)}`,
        );
      }
    return lines.join('\n');
  } finally {
    await driver.close();
    await server.stop();
    rmSync(place, { recursive: true, force: true });
  }
};
