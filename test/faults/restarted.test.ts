/**
 * Neo4j stopped and started again while people read and import: what cannot be answered says why, the page says so and recovers by
 * itself, and nothing is lost or doubled. `COTERIE_FAULTS=10` sets the number of times.
 */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verify } from '../../seed/commands/verify/verify.ts';
import type { ProblemDetails } from '../../server/api.ts';
import { launch, openPage } from '../e2e/browser.ts';
import { settled } from '../e2e/picture.ts';
import { type Product, startProduct } from '../e2e/product.ts';
import { fromMaven, type OwnNeo4j } from '../neo4j/server.ts';
import { configIn, temporaryFolder } from '../sample.ts';
import { bibtexOf, envOf, fill, resettable, stateOf, within } from './library.ts';

const rounds = Number(process.env['COTERIE_FAULTS'] ?? 1);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let neo4j: OwnNeo4j | undefined;
let product: Product | undefined;
let browser: Browser | undefined;
beforeAll(async () => {
  folder = await temporaryFolder();
  neo4j = await fromMaven();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await neo4j?.stop();
  await folder.remove();
});

/** Two lists that share papers with the library and with each other. */
const lists = [bibtexOf(100), bibtexOf(200)];

/** Answers that were no success, by status, with what they said. */
type Refusals = Map<number, Set<string>>;

const ask = async (refusals: Refusals, address: string, init?: RequestInit): Promise<number> => {
  const response = await fetch(address, init);
  const body = await response.text();
  if (!response.ok) {
    const { title, detail } = JSON.parse(body) as ProblemDetails;
    const said = refusals.get(response.status) ?? new Set();
    refusals.set(response.status, said.add(`${title}: ${detail}`));
  }
  return response.status;
};

/** Imports the lists in turn, each as often as it takes. */
const importAll = async (address: string, refusals: Refusals): Promise<void> => {
  for (const [i, body] of lists.entries()) {
    const init = { method: 'POST', headers: { 'content-type': 'text/plain' }, body };
    while ((await ask(refusals, `${address}/api/imports?name=${i}.bib`, init)) !== 201) await setTimeout(200);
  }
};

const paths = ['/api/stats', '/api/networks/coauthors', '/api/search?q=virtual', '/api/papers?limit=5'];

it(`loses and doubles nothing, and is told and forgotten by the page, in ${rounds} of ${rounds}`, async ({
  skip,
}) => {
  if (!neo4j) return skip('no Neo4j of its own: Java 17 and Maven are not there');
  const config = { ...configIn(join(folder.path, 'data')), neo4j: neo4j.config };
  await within(config, fill);
  const reset = await resettable(config);
  product = await startProduct({ sample: false, env: envOf(config) });
  const { address } = product;
  const began = performance.now();
  await importAll(address, new Map());
  const took = performance.now() - began;
  const after = await stateOf(config);

  browser = await launch();
  const { page } = await openPage(browser, address, {}, /^console: Failed to load resource/);
  await page.goto(address);
  await settled(page);
  const banner = page.getByRole('alert').getByText(`No Neo4j answers at ${neo4j.config.uri}`);

  for (let round = 0; round < rounds; round += 1) {
    await reset();
    const refusals: Refusals = new Map();
    let isOver = false;
    const reading = paths.map(async (path) => {
      while (!isOver) {
        await ask(refusals, address + path);
        await setTimeout(50);
      }
    });
    const importing = importAll(address, refusals);
    await setTimeout(Math.random() * took);
    await neo4j.end(round % 2 === 0 ? 'at once' : 'in order');
    await banner.waitFor({ timeout: 60_000 });
    expect((await fetch(`${address}/api/health/live`)).status).toBe(200);
    expect((await fetch(`${address}/api/health/ready`)).status).toBe(503);
    await neo4j.start();
    await importing;
    await banner.waitFor({ state: 'detached', timeout: 60_000 });
    await settled(page);
    isOver = true;
    await Promise.all(reading);
    expect([...refusals.keys()]).toEqual([503]);
    for (const said of refusals.get(503) ?? [])
      expect(said).toMatch(/^The library cannot be reached: No Neo4j answers at bolt:\S+\. Check NEO4J_URI/);
    expect((await stateOf(config)) === after, 'the bytes of a run without faults').toBe(true);
    const found = await within(config, (store) => verify(store, config));
    expect(found.flatMap(({ faults }) => faults)).toEqual([]);
  }
});
