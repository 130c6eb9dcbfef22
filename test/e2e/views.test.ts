/** The views of two kinds and of time. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Network } from '../../server/api.ts';
import { launch, openPage } from './browser.ts';
import { drawnLinks, drawnNodes, settled } from './picture.ts';
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

const visit = async (query: string, test: (page: Page) => Promise<void>): Promise<void> => {
  const { page, context, faults } = await openPage(browser, product.address);
  try {
    await page.goto(`${product.address}/${query}`);
    await settled(page);
    await test(page);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
};

describe('authors by technique', () => {
  it('joins people with techniques only, and tells of both', async () => {
    const network = await product.api<Network>('networks/authors-techniques');
    await visit('', async (page) => {
      await page.keyboard.press('4');
      await page.getByRole('heading', { name: 'Who works with what' }).waitFor();
      await page.waitForFunction((n) => window.coterie?.cy.nodes().length === n, network.nodes.length);
      await settled(page);
      const kinds = new Map((await drawnNodes(page)).map(({ id, kind }) => [id, kind]));
      for (const { ends } of await drawnLinks(page))
        expect(
          ends
            .split(' ')
            .map((id) => kinds.get(id))
            .sort(),
        ).toEqual(['author', 'technique']);
      const technique = network.nodes.find(({ kind }) => kind === 'technique');
      await page
        .getByRole('link', { name: technique?.label ?? '' })
        .first()
        .click();
      await page.locator('aside .page-title', { hasText: technique?.label ?? '' }).waitFor();
    });
  });
});

describe('the timeline', () => {
  it('puts later papers further right, and names the years', async () => {
    const { nodes } = await product.api<Network>('networks/papers');
    await visit('?view=timeline', async (page) => {
      const year = new Map(nodes.map((node) => [node.id, node.year]));
      const dated = (await drawnNodes(page)).filter(({ id }) => year.get(id) !== undefined);
      const sorted = dated.toSorted((a, b) => a.x - b.x).map(({ id }) => year.get(id) ?? 0);
      expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
      const years = await page.locator('.axis-year').allTextContents();
      expect(years.filter((text) => /^\d{4}$/.test(text)).length).toBeGreaterThan(2);
    });
  });
});
