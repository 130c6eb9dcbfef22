/** A library that asks for its token: the page that signs in, and the page behind it. */
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Look, launch, openPage } from './browser.ts';
import { objections, screens, sizes } from './look.ts';
import { settled } from './picture.ts';
import { type Product, startProduct } from './product.ts';

const token = 'a-token-of-the-tests-1';
let browser: Browser;
let closed: Product;
let open: Product;

beforeAll(async () => {
  const env = { COTERIE_TOKEN: token };
  closed = await startProduct({ sample: true, env });
  open = await startProduct({ sample: true, env, flags: ['--anyone-may-read'] });
  browser = await launch();
  mkdirSync(screens, { recursive: true });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await closed?.stop();
  await open?.stop();
});

/** The browser's own word for an answer of 401. */
const refused = /status of 401/;

const visit = async (
  { address }: Product,
  path: string,
  test: (page: Page) => Promise<void>,
  look: Look = {},
): Promise<void> => {
  const { page, context, faults } = await openPage(browser, address, look, refused);
  try {
    await page.goto(`${address}/${path}`);
    await test(page);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
};

describe('a library with a token', () => {
  it('asks for it, says when it is wrong, and leads back to what was opened', async () => {
    await visit(closed, '?view=topics&since=2012', async (page) => {
      await page.getByRole('heading', { name: 'Sign in to Coterie' }).waitFor();
      await page.keyboard.type('not-this-one-for-sure');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText('This is not the token of this library.').waitFor();
      await page.getByLabel('Token').fill(token);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForURL(/since=2012/);
      await settled(page);
      expect(new URL(page.url()).search).toBe('?view=topics&since=2012');
      expect(await page.evaluate(() => document.cookie)).toBe('');
      // A change, from the page as it is signed in.
      const status = await page.evaluate(async () => {
        const init = {
          method: 'POST',
          headers: { 'content-type': 'text/plain' },
          body: 'A. Bee, “Hives,” 2001.',
        };
        return (await fetch('/api/imports', init)).status;
      });
      expect(status).toBe(201);
      await page.goto(`${closed.address}/sign-in`);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('heading', { name: 'Sign in to Coterie' }).waitFor();
      await page.goto(closed.address);
      await page.getByRole('heading', { name: 'Sign in to Coterie' }).waitFor();
    });
  });

  it.each(['light', 'dark'] as const)('asks so that everybody can read it: %s', async (theme) => {
    for (const [size, look] of Object.entries(sizes))
      await visit(
        closed,
        'sign-in',
        async (page) => {
          await page.getByLabel('Token').fill('not-this-one-for-sure');
          await page.getByRole('button', { name: 'Sign in' }).click();
          await page.getByRole('alert').waitFor();
          expect(await objections(page)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
          await page.screenshot({ path: `${screens}sign-in-${size}-${theme}.png` });
        },
        { ...look, theme },
      );
  });

  it('shows itself to everybody where that is a setting, and says where to sign in', async () => {
    await visit(open, '', async (page) => {
      await settled(page);
      const answer = await page.evaluate(async () => {
        const init = {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"text":"x"}',
        };
        return (await fetch('/api/thesaurus', init)).json();
      });
      expect(answer).toMatchObject({ status: 401, detail: expect.stringContaining('Sign in at /sign-in') });
    });
  });
});
