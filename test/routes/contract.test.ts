/** What the service answers is what its OpenAPI document says. `npm run bench -- contract` asks longer. */
import { afterAll, expect, it } from 'vitest';
import { missingSchemathesis, runSchemathesis } from '../bench/contract/schemathesis.ts';
import { temporaryFolder } from '../sample.ts';
import { startSampleService } from './sample-service.ts';

const service = startSampleService();
const missing = missingSchemathesis();
if (missing !== undefined)
  console.warn(`SKIPPED: the contract was not tested with made-up requests. ${missing}`);

const folder = temporaryFolder();
afterAll(async () => (await folder).remove());

it.skipIf(missing !== undefined)(
  'answers made-up requests as its OpenAPI document says',
  async () => {
    const found = await Promise.all(
      ['paper', 'author', 'venue', 'technique', 'source'].map((kind) => service.find('i', kind)),
    );
    const ids = found.map(({ id }) => id);
    const { path } = await folder;
    const { failed, report, requests } = await runSchemathesis(
      service.address,
      { seed: 1, seconds: 40, ids },
      path,
    );
    expect(failed, report).toBe(false);
    expect(requests).toBeGreaterThan(100);
  },
  180_000,
);
