/** Everything from the keyboard. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Network } from '../../server/api.ts';
import { coloured, drawnNodes, inState, marked } from './picture.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();

/** What a screen reader would say of the option in focus. */
const option = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return document.getElementById(id ?? '')?.textContent ?? '';
  });

describe('the network by keyboard', () => {
  it('is a list: arrows walk it, the canvas rings the node, Space opens, Escape closes', async () => {
    await visit('', async (page) => {
      await page.keyboard.press('n');
      const [first] = await inState(page, 'cursor');
      const nodes = await drawnNodes(page);
      expect(await option(page)).toContain(nodes.find(({ id }) => id === first)?.label);
      await page.keyboard.press('ArrowDown');
      expect(await inState(page, 'cursor')).not.toEqual([first]);
      await page.keyboard.press('ArrowUp');
      expect(await inState(page, 'cursor')).toEqual([first]);
      await page.keyboard.press('Space');
      await marked(page, 'chosen');
      expect(await inState(page, 'chosen')).toEqual([first]);
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { name: 'Library' }).waitFor();
    });
  });

  it('goes round the neighbours, and says which of how many', async () => {
    const network = await product.api<Network>('networks/coauthors');
    await visit('', async (page) => {
      await page.keyboard.press('n');
      const [hub] = await inState(page, 'cursor');
      const near = network.links.filter(({ source, target }) => source === hub || target === hub).length;
      await page.keyboard.press('ArrowRight');
      await page.getByText(new RegExp(`^Neighbour 1 of ${near} of `)).waitFor({ state: 'attached' });
      for (let step = 0; step < near; step += 1) await page.keyboard.press('ArrowRight');
      await page.getByText(new RegExp(`^Neighbour 1 of ${near} of `)).waitFor({ state: 'attached' });
    });
  });

  it('expands and collapses with Enter', async () => {
    await visit('', async (page) => {
      const before = (await drawnNodes(page)).length;
      await page.keyboard.press('n');
      await page.keyboard.press('Enter');
      await page.waitForFunction((n) => (window.coterie?.nodes().length ?? 0) > n, before);
      await page.keyboard.press('Enter');
      await page.waitForFunction((n) => window.coterie?.nodes().length === n, before);
    });
  });
});

describe('keys', () => {
  it('switch network, colour and theme', async () => {
    await visit('', async (page) => {
      await page.keyboard.press('2');
      await page.getByRole('heading', { name: 'Topics' }).waitFor();
      await page.keyboard.press('c');
      await coloured(page, 'year-9');
      await page.keyboard.press('t');
      expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
      await page.keyboard.press('1');
      await page.getByRole('heading', { name: 'Co-authors' }).waitFor();
    });
  });

  it('are all on a sheet, which Escape closes, giving the focus back', async () => {
    await visit('', async (page) => {
      await page.getByRole('button', { name: 'Keyboard shortcuts' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.waitForFunction(
        () => document.activeElement?.getAttribute('aria-label') === 'Keyboard shortcuts',
      );
    });
  });

  it('do nothing while one types', async () => {
    await visit('', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('2ct');
      expect(await page.getByRole('combobox').inputValue()).toBe('2ct');
      expect(page.url()).not.toContain('topics');
    });
  });

  it('Tab reaches the search, the switches, the network, the legend and the panel, each with a ring', async () => {
    await visit('', async (page) => {
      const reached = new Set<string>();
      for (let step = 0; step < 40; step += 1) {
        await page.keyboard.press('Tab');
        const [where, ring] = await page.evaluate(() => {
          const element = document.activeElement;
          const region = element?.closest('.top-search, .view-choice, .stage, .legend, .panel');
          const { outlineStyle } = element ? getComputedStyle(element) : { outlineStyle: 'none' };
          return [region?.className.split(' ')[0] ?? '', outlineStyle];
        });
        if (where) expect([where, ring]).toEqual([where, 'solid']);
        reached.add(where);
      }
      for (const region of ['top-search', 'stage', 'legend', 'panel']) expect([...reached]).toContain(region);
    });
  });
});
