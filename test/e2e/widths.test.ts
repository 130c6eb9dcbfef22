/** The page is whole at every width: nothing is cut off or out of reach. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { settled } from './picture.ts';
import { startSample } from './visit.ts';

const { visit } = startSample();

const widths = [
  320, 340, 360, 375, 390, 414, 480, 540, 600, 640, 700, 768, 820, 900, 901, 960, 1000, 1024, 1065, 1066,
  1280, 1440, 1920,
];

/** Everything that reaches beyond the window and cannot be scrolled to. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isScrolled = (element: Element): boolean => {
      for (let parent = element.parentElement; parent; parent = parent.parentElement)
        if (/auto|scroll/.test(getComputedStyle(parent).overflowX)) return true;
      return false;
    };
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      // What is two pixels wide is there for screen readers; the picture pans.
      if (width <= 2 || element.closest('.canvas, .visually-hidden, .node-list')) return [];
      const isOut = right > window.innerWidth + 1 || left < -1;
      return isOut && !isScrolled(element)
        ? [`${element.tagName} ${element.className}: ${Math.round(left)} to ${Math.round(right)}`]
        : [];
    });
  });

it.each(['', '?view=papers&table=open', '?view=timeline'])(
  'is whole from 320 pixels on: %s',
  async (query) => {
    await visit(query, async (page) => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await expect.poll(() => cutOff(page), { timeout: 5000 }).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });
  },
);

it('opens the filter above the panel on a phone', async () => {
  await visit(
    '',
    async (page) => {
      await settled(page);
      await page.getByRole('button', { name: 'Filter' }).click();
      const sheet = page.locator('.filter-sheet');
      const box = await sheet.boundingBox();
      const lowest = await page.evaluate(
        ([x, y]) => document.elementFromPoint(x, y)?.closest('.filter-sheet') !== null,
        [(box?.x ?? 0) + 20, (box?.y ?? 0) + (box?.height ?? 0) - 4] as const,
      );
      expect(lowest).toBe(true);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
    },
    { width: 390, height: 844 },
  );
});
