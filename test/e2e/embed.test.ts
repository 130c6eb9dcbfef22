/** The picture in a frame: alone, with its legend, and only in pages that may. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { objections } from './look.ts';
import { click, drawnNodes, inState, marked, settled } from './picture.ts';
import { type Product, startProduct } from './product.ts';
import { startSample } from './visit.ts';

const sample = startSample({ width: 800, height: 560 });
const { product, visit } = sample;

const zoomOf = (page: Page): Promise<number> => page.evaluate(() => window.coterie?.cy.zoom() ?? 0);

describe('the embedded picture', () => {
  it('stands with its title, filters and legend, without panels, search and table', async () => {
    await visit('?since=2012&table=yes&embed', async (page) => {
      await page.getByRole('heading', { name: 'Co-authors', level: 1 }).waitFor();
      await page.getByRole('region', { name: 'Legend' }).waitFor();
      await page.getByText('Since 2012', { exact: true }).waitFor();
      for (const gone of ['.top-bar', '.panel', '.node-table', '.filter-button', 'select', '.choice'])
        expect(await page.locator(gone).count()).toBe(0);
      expect(await page.getByRole('link', { name: 'Open in Coterie' }).getAttribute('href')).toBe(
        '?since=2012&table=yes',
      );
    });
  });

  it.each(['light', 'dark'] as const)(
    'has nothing that axe-core objects to, wide or narrow: %s',
    async (theme) => {
      for (const [width, height] of [
        [800, 560],
        [390, 500],
      ] as const)
        await visit(
          '?view=topics&embed',
          async (page) => {
            expect(await objections(page)).toEqual([]);
            expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
          },
          { theme, width, height },
        );
    },
  );

  it('zooms by key and button; the wheel is left to the page around, unless Ctrl is held', async () => {
    await visit('?embed', async (page) => {
      const before = await zoomOf(page);
      await page.keyboard.press('+');
      await page.waitForFunction((z) => (window.coterie?.cy.zoom() ?? 0) > z, before);
      await page.getByRole('button', { name: 'Show the whole network' }).click();
      await settled(page);
      const whole = await zoomOf(page);
      await page.mouse.move(300, 300);
      await page.mouse.wheel(0, -240);
      await settled(page);
      expect(await zoomOf(page)).toBe(whole);
      // Keys that lead to what is not there do nothing.
      for (const key of ['i', 'l', '2', '?', 'Control+k']) await page.keyboard.press(key);
      expect(await page.getByRole('dialog').count()).toBe(0);
      await page.getByRole('heading', { name: 'Co-authors', level: 1 }).waitFor();
    });
  });

  it('brings out what is clicked, which the link then leads to, and keeps the address', async () => {
    await visit('?embed', async (page) => {
      const [star] = await drawnNodes(page);
      await click(page, star?.id ?? '');
      await marked(page, 'chosen');
      expect(await inState(page, 'chosen')).toEqual([star?.id]);
      expect(await page.getByRole('link', { name: 'Open in Coterie' }).getAttribute('href')).toBe(
        `?author=${star?.id}`,
      );
      expect(await page.evaluate(() => [location.search, history.length])).toEqual(['?embed', 2]);
    });
  });

  it('is had as code to copy', async () => {
    await visit('?view=topics&since=2012', async (page) => {
      await page.getByRole('button', { name: 'Save, share or print' }).click();
      await page.getByRole('menuitem', { name: 'Copy embed code' }).click();
      await page.getByText('The embed code is copied. Pages on this server can show it').waitFor();
      const code = await page.evaluate(() => navigator.clipboard.readText());
      expect(code).toContain(`<iframe src="${product.address}/?view=topics&amp;since=2012&amp;embed"`);
      expect(code).toContain('title="Topics"');
      await page.getByRole('button', { name: 'Save, share or print' }).click();
      await page.getByRole('menuitem', { name: 'Copy link to this view' }).click();
      await page.getByText('The link is copied.').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        `${product.address}/?view=topics&since=2012`,
      );
    });
  });
});

describe('a page elsewhere', () => {
  let elsewhere: Server;
  let origin: string;
  let open: Product;

  beforeAll(async () => {
    elsewhere = createServer((request, response) => {
      const address = new URL(request.url ?? '', 'http://here').searchParams.get('show') ?? '';
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><title>Elsewhere</title><iframe src="${address}" width="800" height="560"></iframe>`,
      );
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
    open = await startProduct({ sample: true, flags: ['--embed-from', origin] });
  }, 60_000);

  afterAll(async () => {
    await open?.stop();
    elsewhere?.close();
  });

  /** Whether the picture comes up in a frame of the page elsewhere. */
  const shows = async (address: string): Promise<boolean> => {
    const context = await sample.browser.newContext();
    try {
      const page = await context.newPage();
      const refused = page
        .waitForEvent('console', {
          predicate: (message) => /frame-ancestors|X-Frame-Options/i.test(message.text()),
        })
        .then(() => false);
      const shown = page
        .frameLocator('iframe')
        .locator('canvas')
        .first()
        .waitFor({ timeout: 20_000 })
        .then(() => true);
      refused.catch(() => {});
      shown.catch(() => {});
      await page.goto(`${origin}/?show=${encodeURIComponent(address)}`);
      return await Promise.race([refused, shown]);
    } finally {
      await context.close();
    }
  };

  it('may show nothing, unless it was named', async () => {
    expect(await shows(`${product.address}/?embed`)).toBe(false);
    expect(await shows(`${open.address}/?embed`)).toBe(true);
  });

  it('may show the picture, but never what can change the library', async () => {
    expect(await shows(`${open.address}/`)).toBe(false);
    expect(await shows(`${open.address}/?view=topics`)).toBe(false);
  });
});
