/** What the page says when there is nothing to show, or something is wrong. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, openPage } from './browser.ts';
import { objections } from './look.ts';
import { drawnNodes, settled } from './picture.ts';
import { type Product, startProduct } from './product.ts';

let full: Product;
let empty: Product;
let browser: Browser;
/** The browser itself reports an answer that is an error. */
const failedAnswer = /^console: Failed to load resource/;

beforeAll(async () => {
  full = await startProduct({ sample: true });
  empty = await startProduct({ sample: false });
  browser = await launch();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await full?.stop();
  await empty?.stop();
});

describe('an empty library', () => {
  it('says how to fill it', async () => {
    const { page, context, faults } = await openPage(browser, empty.address);
    await page.goto(empty.address);
    await page.getByText('npm run coterie -- import FILE').waitFor();
    await page.getByText('Drop papers as PDF').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each([
    ['light', 1440, 900],
    ['dark', 1024, 768],
    ['light', 390, 844],
  ] as const)(
    'asks nothing before something is seen, and offers the sample: %s, %i',
    async (theme, width, height) => {
      const { page, context, faults } = await openPage(browser, empty.address, { theme, width, height });
      await page.goto(empty.address);
      await page.getByRole('heading', { name: 'The library is empty' }).waitFor();
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(await objections(page)).toEqual([]);
      await page.getByRole('button', { name: 'Try the sample' }).click();
      await settled(page);
      await page.getByText('The sample is in the library').waitFor();
      expect((await drawnNodes(page)).length).toBe(65);
      expect(await objections(page)).toEqual([]);
      await page.getByRole('button', { name: 'Remove it again' }).click();
      await page.getByRole('heading', { name: 'The library is empty' }).waitFor();
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it('leads to three uses once there is something to look at', async () => {
    const { page, context, faults } = await openPage(browser, full.address);
    await page.goto(full.address);
    await settled(page);
    const ways = page.getByRole('navigation', { name: 'Three ways in' });
    await ways.getByRole('link', { name: 'Look around' }).click();
    await page.getByRole('heading', { name: 'Topics', level: 2 }).waitFor();
    await ways.getByRole('link', { name: 'Who works with whom' }).click();
    await page.getByRole('heading', { name: 'Co-authors', level: 2 }).waitFor();
    await ways.getByRole('button', { name: 'What to read next' }).click();
    await page.keyboard.type('interrupts of virtual machines');
    await page.keyboard.press('Enter');
    await page.locator('.related-item, .related li').first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('a library of papers of which nothing but a DOI is known', () => {
  it('is never called empty, and lists its papers', async () => {
    await empty.load('dois.txt', ['10.1000/182', '10.1000/183', '10.1000/184'].join('\n'));
    const { page, context, faults } = await openPage(browser, empty.address);
    await page.goto(empty.address);
    await page.getByRole('heading', { name: 'No authors to show' }).waitFor();
    expect(await page.getByText('library is empty').count()).toBe(0);
    await page.getByRole('button', { name: 'List the papers' }).click();
    await page.waitForFunction(() => document.querySelectorAll('aside .papers > li').length === 3);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('an address that means nothing', () => {
  it('falls back, and says so in a notice that can be dismissed', async () => {
    const { page, context, faults } = await openPage(browser, full.address);
    await page.goto(`${full.address}/?view=moon&colour=%00&route=x`);
    await settled(page);
    await page.getByText('view “moon”').waitFor();
    expect((await drawnNodes(page)).length).toBeGreaterThan(20);
    await page.getByRole('button', { name: 'Dismiss' }).first().click();
    await page.getByText('view “moon”').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await context.close();
  });

  it('tells, in the panel, of a thing that is not there', async () => {
    const { page, context, faults } = await openPage(browser, full.address, {}, failedAnswer);
    await page.goto(`${full.address}/?author=nobody&open=nothing`);
    await page.getByRole('heading', { name: 'Not in the library' }).waitFor();
    await page.getByText('is no longer in the library').waitFor();
    await settled(page);
    expect(page.url()).not.toContain('open=');
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('an address of no page', () => {
  it('says so in words, and leads to the library', async () => {
    const { page, context, faults } = await openPage(browser, full.address, {}, failedAnswer);
    const answer = await page.goto(`${full.address}/foo/bar`);
    expect(answer?.status()).toBe(404);
    await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor();
    expect(await page.title()).toContain('Coterie');
    expect(await objections(page)).toEqual([]);
    await page.getByRole('link', { name: 'Open the library' }).click();
    await settled(page);
    expect(new URL(page.url()).pathname).toBe('/');
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('a filter that names what is gone', () => {
  it('says that it cannot be drawn, and comes off', async () => {
    const { page, context, faults } = await openPage(browser, full.address, {}, failedAnswer);
    await page.goto(`${full.address}/?only-author=nobody`);
    await page.getByRole('heading', { name: 'This network cannot be shown' }).waitFor();
    await page.waitForFunction(() => !document.querySelector('.skeleton, .stage-waiting'));
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await settled(page);
    expect((await drawnNodes(page)).length).toBeGreaterThan(20);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('a list or a group that is gone', () => {
  it.each([
    ['?list=papers&of-author=nobody', 'Not in the library'],
    ['?list=papers&of-group=99', 'Not in the library'],
    ['?group=99', 'No such group'],
    ['?link=a&link=b', 'No such link'],
  ])('%s says so', async (query, words) => {
    const { page, context, faults } = await openPage(browser, full.address, {}, failedAnswer);
    await page.goto(`${full.address}/${query}`);
    await page.locator('aside').getByRole('heading', { name: words }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('a network that takes long', () => {
  it('says that it is on its way, over the one before', async () => {
    const { page, context, faults } = await openPage(browser, full.address);
    await page.goto(full.address);
    await settled(page);
    let send = (): void => {};
    const held = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route('**/api/networks/topics*', async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press('2');
    await page.getByText('Loading “Topics”…').waitFor();
    expect((await drawnNodes(page)).length).toBeGreaterThan(20);
    // The picture of another view must not be taken for this one.
    await page.locator('.stage.is-stale').waitFor();
    send();
    await page.getByText('Loading “Topics”…').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the first hints', () => {
  it('go away once they were read, and stay away', async () => {
    const { page, context, faults } = await openPage(browser, full.address);
    await page.goto(full.address);
    await page.getByRole('button', { name: 'Got it' }).click();
    await page.getByRole('heading', { name: 'Getting started' }).waitFor({ state: 'detached' });
    await page.reload();
    await settled(page);
    expect(await page.getByRole('heading', { name: 'Getting started' }).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('a server that fails', () => {
  it('is told in a banner, and asked again on request', async () => {
    const { page, context, faults } = await openPage(browser, full.address, {}, failedAnswer);
    let away = true;
    await page.route('**/api/**', (route) => (away ? route.abort() : route.continue()));
    await page.goto(full.address);
    await page.getByText('The server does not answer.').waitFor();
    const again = page.waitForRequest('**/api/networks/*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await again;
    away = false;
    await page.getByText('The server does not answer.').waitFor({ state: 'detached' });
    await settled(page);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('a server that goes away', () => {
  it('is told in a banner, which goes by itself when the server is back', async () => {
    const { page, context } = await openPage(browser, full.address, {}, failedAnswer);
    await page.goto(full.address);
    await settled(page);
    await context.setOffline(true);
    await page.getByRole('alert').getByText('The server does not answer.').waitFor({ timeout: 30_000 });
    await context.setOffline(false);
    await page.getByText('The server does not answer.').waitFor({ state: 'detached' });
    await context.close();
  });
});

describe('two tabs', () => {
  it('show the same library: what one changes the other follows', async () => {
    const product = await startProduct({ sample: true });
    const { page, context } = await openPage(browser, product.address);
    const { items } = await product.api<{ items: { id: string; label: string }[] }>('search?q=a&kind=venue');
    const [venue] = items;
    const other = await context.newPage();
    for (const tab of [page, other]) {
      const health = tab.waitForResponse('**/api/health');
      await tab.goto(`${product.address}/?venue=${venue?.id}`);
      await tab.getByRole('heading', { name: venue?.label ?? '' }).waitFor();
      await (await health).finished();
    }
    await fetch(`${product.address}/api/decisions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'venue', act: 'rename', subject: venue?.id, name: 'Called otherwise' }),
    });
    for (const tab of [page, other]) {
      await tab.getByRole('heading', { name: 'Called otherwise' }).waitFor({ timeout: 30_000 });
      await tab.getByText('The library was changed elsewhere').waitFor();
    }
    await context.close();
    await product.stop();
  });
});

describe('the figures of a library', () => {
  it('have their numbers whole in one row, however large the library is', async () => {
    const { context, page, faults } = await openPage(browser, full.address);
    const nodes = { Paper: 1_216_830, Author: 1_438_860, Venue: 12_981, Technique: 124_599, Source: 3 };
    await page.route('**/api/stats', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ json: { ...(await answer.json()), nodes } });
    });
    await page.goto(full.address);
    await page.getByText('1,216,830').waitFor();
    const { right, ends, tops } = await page.locator('.figures').evaluate((row) => ({
      right: row.getBoundingClientRect().right,
      ends: Array.from(row.children, (one) => one.getBoundingClientRect().right),
      tops: Array.from(row.children, (one) => one.getBoundingClientRect().top),
    }));
    expect(Math.max(...ends)).toBeLessThanOrEqual(right + 1);
    expect(new Set(tops).size).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('titles', () => {
  it('are text, whatever they hold', async () => {
    const { page, context, faults } = await openPage(browser, full.address);
    const evil = '<img src=x onerror="document.title=1"><b>Title</b>';
    await page.route('**/api/papers/p_evil', (route) =>
      route.fulfill({
        json: {
          paper: { id: 'p_evil', title: evil, type: 'article', url: 'javascript:alert(1)' },
          authors: [],
          techniques: [],
          sources: [],
          cites: [],
          citedBy: [],
          total: { cites: 0, citedBy: 0 },
        },
      }),
    );
    await page.route('**/api/papers/p_evil/related*', (route) =>
      route.fulfill({ json: { items: [], total: 0, next: null } }),
    );
    await page.goto(`${full.address}/?paper=p_evil`);
    await page.getByRole('heading', { name: evil }).waitFor();
    expect(await page.locator('.panel img, .panel b, .panel a[href^="javascript"]').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
