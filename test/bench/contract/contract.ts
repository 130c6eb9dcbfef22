/** `npm run bench -- contract [REQUESTS]`: made-up requests, and how many answers were outside the served OpenAPI. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchAnswer } from '../../../server/api.ts';
import { startProduct } from '../../e2e/product.ts';
import { missingSchemathesis, runSchemathesis } from './schemathesis.ts';

/** How many ids of each kind the requests use. */
const idsOfKind = 4;

const idsOf = async (api: <T>(path: string) => Promise<T>): Promise<string[]> => {
  const kinds = ['paper', 'author', 'venue', 'technique', 'source'];
  const found = await Promise.all(
    kinds.map((kind) => api<SearchAnswer>(`search?q=i&kind=${kind}&limit=${idsOfKind}`)),
  );
  return found.flatMap(({ items }) => items.map(({ id }) => id));
};

/** Asks a product with the sample library until `requests` were sent. */
export const benchContract = async (requests = 20_000): Promise<string> => {
  const missing = missingSchemathesis();
  if (missing !== undefined) return `Skipped: ${missing}`;
  const temporary = await mkdtemp(join(tmpdir(), 'coterie-contract-'));
  let sent = 0;
  try {
    for (let seed = 1; sent < requests; seed += 1) {
      const product = await startProduct({ sample: true });
      try {
        const run = await runSchemathesis(
          product.address,
          { seed, examples: 100, ids: await idsOf(product.api) },
          temporary,
        );
        sent += run.requests;
        console.error(`seed ${seed}: ${sent} requests`);
        if (run.failed || run.requests === 0) return `Outside the contract (seed ${seed}):\n${run.report}`;
      } finally {
        await product.stop();
      }
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return `${sent} requests, none answered outside the contract`;
};
