import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests over real files, thousands of made-up texts, large libraries, or many processes: too slow for every save. */
const data = [
  'test/commands/**/*.test.ts',
  'test/docs/package.test.ts',
  'test/formats/conformance/*.test.ts',
  'test/formats/{fuzz,fuzz-records,round-trip}.test.ts',
  'test/importing/{large,tally,twice}.test.ts',
  'test/link/field.test.ts',
  'test/references/robust.test.ts',
  'test/routes/contract.test.ts',
];

/** By default one core is left alone: on two that would be half of them. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'units',
          include: ['test/**/*.test.ts'],
          exclude: ['test/store/**', 'test/e2e/**', 'test/faults/**', ...data],
          // No test leaves anything behind in a module, so that each worker loads the product once.
          isolate: false,
          globalSetup: ['test/build.ts'],
          maxWorkers,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'data',
          include: data,
          globalSetup: ['test/build.ts'],
          maxWorkers,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'engines',
          include: ['test/store/**/*.test.ts'],
          globalSetup: ['test/build.ts', 'test/neo4j/setup.ts'],
          // One Neo4j, which the files empty and fill in turn.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          globalSetup: ['test/build.ts', 'test/neo4j/setup.ts'],
          fileParallelism: false,
          // By hand, `COTERIE_FAULTS=100` takes an hour.
          testTimeout: process.env['COTERIE_FAULTS'] ? 7_200_000 : 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/build.ts'],
          maxWorkers,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
