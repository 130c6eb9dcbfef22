/** The command palette, by keyboard alone. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Network } from '../../server/api.ts';
import { objections, sizes } from './look.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();

/** What a screen reader would say of the line in focus. */
const active = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')
        ?.textContent ?? '',
  );

describe('the command palette', () => {
  it('finds a person by name and leads there', async () => {
    const { nodes } = await product.api<Network>('networks/coauthors');
    const name = nodes[0]?.label ?? '';
    await visit('', async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
      await page.keyboard.type(name);
      await page.getByRole('option', { name }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('aside .page-title', { hasText: name }).waitFor();
      expect(await page.getByRole('dialog').count()).toBe(0);
    });
  });

  it('does what is chosen with the arrow keys', async () => {
    await visit('', async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('view: ');
      await page.waitForFunction(
        () => document.querySelectorAll('[role="option"][id^="palette"]').length > 2,
      );
      const first = await active(page);
      await page.keyboard.press('ArrowDown');
      expect(await active(page)).not.toBe(first);
      expect(await active(page)).toContain('Topics');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Topics' }).waitFor();
    });
  });

  it('opens while one types in a field, and Escape gives the focus back', async () => {
    await visit('', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.waitForFunction(() => document.activeElement?.className === 'search-input');
    });
  });

  it('says when nothing is found', async () => {
    await visit('', async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('qqqqqqqq');
      await page.getByText('No results for “qqqqqqqq”.').waitFor();
    });
  });

  it.each([
    ['light', 'large'],
    ['dark', 'large'],
    ['light', 'small'],
    ['dark', 'small'],
  ] as const)('has nothing that axe-core objects to: %s, %s', async (theme, size) => {
    await visit(
      '',
      async (page) => {
        await page.getByRole('button', { name: 'Command palette' }).click();
        // Where a keyboard may come up on the screen, the sheet waits for that before it shows itself.
        await page.waitForFunction(() => {
          const sheet = document.querySelector('.palette');
          return sheet !== null && getComputedStyle(sheet).opacity === '1';
        });
        await page.getByRole('combobox', { name: /^Find a paper/ }).fill('a');
        await page.getByRole('option').last().waitFor();
        expect(await objections(page)).toEqual([]);
      },
      { theme, ...sizes[size] },
    );
  });
});
