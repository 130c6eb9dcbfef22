/** With whom an author may write next: names that lead to people, with reasons. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LikelyAnswer, Network } from '../../server/api.ts';
import { launch, openPage } from './browser.ts';
import { type Product, startProduct } from './product.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  product = await startProduct({ sample: true });
  browser = await launch();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

it('names likely co-authors, whom no paper ties to the author yet, and why', async () => {
  const { nodes } = await product.api<Network>('networks/coauthors');
  const author = nodes[0];
  const { items } = await product.api<LikelyAnswer>(`authors/${author?.id}/likely?limit=6`);
  const [first] = items;
  if (!author || !first) throw new Error('The sample has an author who may write with others.');
  const { page, context, faults } = await openPage(browser, product.address);
  await page.goto(`${product.address}/?author=${author.id}`);
  const section = page.getByRole('region', { name: /^Likely to write with/ });
  await section.waitFor();
  expect(await section.locator('.reason-text').first().textContent()).toBe(first.reasons[0]?.text);
  const coauthors = await page.getByRole('region', { name: /^Co-authors/ }).textContent();
  for (const { author: likely } of items) expect(coauthors).not.toContain(likely.label);
  await section.getByRole('link', { name: first.author.label }).first().click();
  await page.locator('aside .page-title', { hasText: first.author.label }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
