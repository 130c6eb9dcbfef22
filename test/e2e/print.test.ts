/** On paper: the picture with its title, legend and filters, then the table; light whatever the theme. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { screens } from './look.ts';
import { labelBoxes } from './picture.ts';
import { startSample } from './visit.ts';

const { visit } = startSample({ theme: 'dark' });

/** Where parts begin on the page, from the top; absent where they are not seen. */
const tops = (page: Page, parts: readonly string[]): Promise<(number | undefined)[]> =>
  Promise.all(
    parts.map(async (part) => {
      const box = await page.locator(part).first().boundingBox();
      return box ? Math.round(box.y) : undefined;
    }),
  );

const onPaper = async (page: Page): Promise<void> => {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1123 });
  // The page hears of it with the next frame.
  await page.locator('.print-picture svg').waitFor();
};

const groundOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

describe('a printed page', () => {
  it('has title, reading, filters, picture, legend and table in this order, and nothing else', async () => {
    await visit('?since=2011&table=yes', async (page) => {
      const labels = (await labelBoxes(page)).length;
      await onPaper(page);
      await page.screenshot({ path: `${screens}print.png`, fullPage: true });
      const order = await tops(page, [
        '.rail-title',
        '.rail-reading',
        '.chips',
        '.print-picture svg',
        '.legend',
        '.node-table table',
      ]);
      expect(order).not.toContain(undefined);
      expect(order).toEqual(order.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
      for (const gone of [
        '.top-bar',
        '.panel',
        '.stage-tools',
        '.canvas',
        '.node-table-head',
        '.filter-button',
      ])
        expect(await page.locator(gone).first().isVisible()).toBe(false);
      expect(await page.locator('.print-picture text').count()).toBe(labels);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });
  });

  it('is light from a dark page, which is dark again after', async () => {
    await visit('', async (page) => {
      const dark = await groundOf(page);
      await onPaper(page);
      expect(await groundOf(page)).toBe('rgb(255, 255, 255)');
      const ink = await page.locator('.print-picture text').first().getAttribute('fill');
      expect(ink).toBe(
        await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--ink').trim()),
      );
      await page.emulateMedia({ media: 'screen' });
      await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
      expect(await groundOf(page)).toBe(dark);
      expect(await page.locator('.print-picture svg').count()).toBe(0);
      expect(await page.evaluate(() => localStorage.getItem('coterie.theme'))).toBeNull();
    });
  });

  it('comes out as a file, without a table where none is open', async () => {
    await visit('?view=topics', async (page) => {
      const one = await page.pdf({ format: 'A4' });
      expect(one.subarray(0, 5).toString()).toBe('%PDF-');
      expect(one.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
      expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
      await page.keyboard.press('l');
      await page.locator('.node-table').waitFor();
      const two = await page.pdf({ format: 'A4', path: `${screens}print.pdf` });
      expect(two.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1);
      expect((await readFile(`${screens}print.pdf`)).length).toBe(two.length);
    });
  });

  it('is as large as the page was where the browser tells of it late', async () => {
    await visit('', async (page) => {
      const { width = 0 } = (await page.locator('.canvas').boundingBox()) ?? {};
      // The canvas loses its size, and Cytoscape hears of it, before the page hears of printing.
      await page.locator('.canvas').evaluate((canvas) => {
        canvas.style.display = 'none';
        dispatchEvent(new Event('resize'));
      });
      await page.waitForTimeout(300);
      await onPaper(page);
      expect(Number(await page.locator('.print-picture svg').getAttribute('width'))).toBe(width);
    });
  });

  it('of a timeline has its years and groups', async () => {
    await visit('?view=timeline', async (page) => {
      const years = await page.locator('.axis-year').allTextContents();
      const lanes = await page.locator('.axis-lane').allTextContents();
      await onPaper(page);
      const texts = await page.locator('.print-picture text').allTextContents();
      expect(texts).toEqual(expect.arrayContaining([...years, ...lanes]));
    });
  });
});
