/** Starts Neo4j once for the run, and hands its address to the tests. */
import type { TestProject } from 'vitest/node';
import type { Neo4jConfig } from '../../server/base/config.ts';
import { startNeo4j } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where Neo4j is; null where none could be had. */
    neo4j: Neo4jConfig | null;
  }
}

export default async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const server = await startNeo4j();
  project.provide('neo4j', server?.config ?? null);
  if (server) {
    console.log(`Neo4j for the tests: ${server.from}.`);
    return server.stop;
  }
  const missing =
    'No Neo4j for the tests: set NEO4J_TEST_URI, or start a container engine, or install Java 17 and Maven.';
  if (process.env['CI'] === 'true') throw new Error(missing);
  console.warn(`\n*** ${missing} Its tests are SKIPPED. ***\n`);
  return undefined;
};
