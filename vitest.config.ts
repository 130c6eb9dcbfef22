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
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'units',
          include: ['test/**/*.test.ts'],
          exclude: ['test/store/**', 'test/e2e/**', ...data],
          // No test leaves anything behind in a module, so that each worker loads the product once.
          isolate: false,
          globalSetup: ['test/build.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'data',
          include: data,
          globalSetup: ['test/build.ts'],
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
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/build.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
