/** What most tests in a browser begin with: the product with its sample library, and a visit to a page of it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Look, launch, openPage, type Watched } from './browser.ts';
import { settled } from './picture.ts';
import { type Product, startProduct } from './product.ts';

/**
 * Opens a page at a query (`?view=topics`, or none), waits until it is drawn, and sees that nothing was at fault by
 * the end. `expected` are faults that the test brings about itself.
 */
export type Visit = (
  query: string,
  test: (page: Page, watched: Watched) => Promise<void>,
  look?: Look & { expected?: RegExp },
) => Promise<void>;

interface Started {
  product: Omit<Product, 'stop'>;
  readonly browser: Browser;
  visit: Visit;
}

const start = (sample: boolean, standard: Look): Started => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    product = await startProduct({ sample });
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  return {
    product: {
      get address() {
        return product.address;
      },
      api: (path) => product.api(path),
      load: (name, text) => product.load(name, text),
    },
    get browser() {
      return browser;
    },
    async visit(query, test, { expected, ...look } = {}) {
      const watched = await openPage(browser, product.address, { ...standard, ...look }, expected);
      await watched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      try {
        await watched.page.goto(`${product.address}/${query}`);
        await settled(watched.page);
        await test(watched.page, watched);
        expect(watched.faults).toEqual([]);
      } finally {
        await watched.context.close();
      }
    },
  };
};

/** For the tests of a file: started before the first, stopped after the last. `standard` is how a visit looks unless it says. */
export const startSample = (standard: Look = {}): Started => start(true, standard);

/** The same with an empty library. */
export const startEmpty = (standard: Look = {}): Started => start(false, standard);
