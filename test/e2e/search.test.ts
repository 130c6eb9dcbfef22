/** Search in the page: as one types, everything that is found, and in one's own words. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Network, SearchAnswer } from '../../server/api.ts';
import { objections } from './look.ts';
import { inState, pointOf, settled } from './picture.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();

/** The heading of the panel. */
const title = 'aside .page-title';

let coauthors: Network;
beforeAll(async () => {
  coauthors = await product.api<Network>('networks/coauthors');
});
const star = (): string => coauthors.nodes[0]?.id ?? '';
const nameOf = (id: string): string => coauthors.nodes.find((node) => node.id === id)?.label ?? '';

describe('search', () => {
  it('finds as one types; arrow keys and Enter lead to the node', async () => {
    await visit('', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type(nameOf(star()).slice(0, -2));
      await page.locator('.hit').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator(title, { hasText: nameOf(star()) }).waitFor();
      await settled(page);
      expect(await inState(page, 'chosen')).toEqual([star()]);
      const { x, y } = await pointOf(page, star());
      const frame = await page.locator('.canvas').boundingBox();
      expect(Math.abs(x - ((frame?.x ?? 0) + (frame?.width ?? 0) / 2))).toBeLessThan(3);
      expect(Math.abs(y - ((frame?.y ?? 0) + (frame?.height ?? 0) / 2))).toBeLessThan(3);
    });
  });

  it('lists everything that is found on Enter, by kind, with an address of its own', async () => {
    await visit('', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('virtual');
      await page.keyboard.press('Enter');
      await page.locator(title, { hasText: '“virtual”' }).waitFor();
      expect(new URL(page.url()).searchParams.get('search')).toBe('virtual');
      const papers = await product.api<SearchAnswer>('search?q=virtual&kind=paper&limit=100');
      expect(papers.total).toBeGreaterThan(5);
      const best = page.getByRole('region', { name: 'Papers', exact: true });
      await best.getByText(papers.items[0]?.label ?? '?', { exact: true }).waitFor();
      expect(await best.locator('.found > li').count()).toBe(5);
      expect(await objections(page)).toEqual([]);
      await best.getByRole('link', { name: `All ${papers.total}` }).click();
      await page.waitForFunction(() => location.search.includes('kind=paper'));
      await expect
        .poll(() => page.locator('.found .paper-title').allTextContents())
        .toEqual(papers.items.slice(0, 50).map(({ label }) => label));
      await page.reload();
      await page.getByText(`${papers.total} papers`, { exact: true }).waitFor();
      await page.locator('aside').getByRole('radio', { name: 'Techniques' }).click();
      await page.waitForFunction(() => location.search.includes('kind=technique'));
      await page.locator('.found a').first().click();
      await page.waitForFunction(() => location.search.includes('technique='));
      // Another kind is no step: back leads to what was searched.
      await page.getByRole('button', { name: 'Back', exact: true }).click();
      await page.locator(title, { hasText: '“virtual”' }).waitFor();
    });
  });

  it('lists everything by the last line under the field, too', async () => {
    await visit('', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('virtual');
      await page.getByRole('option', { name: 'All results' }).click();
      await page.locator(title, { hasText: '“virtual”' }).waitFor();
    });
  });

  it('finds a paper by words of its title in another order', async () => {
    const { items } = await product.api<SearchAnswer>('search?kind=paper&q=paravirtual');
    const label = items[0]?.label ?? '';
    const words = label.split(' ').filter((word) => word.length > 3);
    await visit('', async (page) => {
      const field = page.getByRole('textbox', { name: 'Describe what you are looking for' });
      await field.fill(`the ${words.toReversed().join(' and the ')}`);
      await field.press('Enter');
      const first = page.locator('.related > li').first();
      await first.getByText(label, { exact: true }).waitFor();
      for (const reason of await first.locator('.reason-text').allTextContents())
        expect(reason).not.toMatch(/\bthe\b/);
    });
  });

  it('says so when nothing is found', async () => {
    await visit('', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('qqqqqqqq');
      await page.getByText('No results for “qqqqqqqq”.').waitFor();
    });
  });
});
