/** What a network is drawn as: its density, and of techniques the themes and how they change. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { ThemePeriods, Themes } from '../../server/api.ts';
import { objections } from './look.ts';
import { click, drawnNodes, marked, settled } from './picture.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();

it('paints the density of nodes, keeps that in the address, and saves it', async () => {
  await visit('', async (page) => {
    await page.getByRole('radio', { name: 'Density' }).click();
    await page.waitForFunction(() => location.search === '?as=density');
    await settled(page);
    const [node] = await drawnNodes(page);
    // Beside the middle of the node nothing but the density is painted.
    const opacity = await page.evaluate((id) => {
      const at = window.coterie?.cy.getElementById(id).renderedPosition();
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.picture');
      return canvas?.getContext('2d')?.getImageData((at?.x ?? 0) + 5, (at?.y ?? 0) + 5, 1, 1).data[3];
    }, node?.id ?? '');
    expect(opacity).toBeGreaterThan(100);
    expect(await page.evaluate(() => window.coterie?.labels().length)).toBeGreaterThan(5);
    expect(await objections(page)).toEqual([]);
    // What is there can be opened as ever.
    await click(page, node?.id ?? '');
    await marked(page, 'chosen', 1);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save, share or print' }).click();
    await page.getByRole('menuitem', { name: 'Picture with text (SVG)' }).click();
    const svg = readFileSync((await (await saving).path()) ?? '', 'utf8');
    expect(svg).toContain('href="data:image/png');
    expect(svg).toContain('densest');
    await page.keyboard.press('d');
    await page.waitForFunction(() => !location.search.includes('as='));
  });
});

it('maps the themes of the techniques; a click shows what a theme holds', async () => {
  const { themes } = await product.api<Themes>('themes?detail=auto');
  await visit('?view=topics', async (page) => {
    await page.getByRole('radio', { name: 'Themes' }).click();
    await page.waitForFunction(() => location.search.includes('as=themes'));
    const links = page.locator('.themes-picture a');
    await links.first().waitFor();
    expect(await links.count()).toBe(themes.length);
    expect(await objections(page)).toEqual([]);
    await page.getByRole('link', { name: `${themes[0]?.label}: ${themes[0]?.papers} papers` }).click();
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByRole('heading', { name: themes[0]?.label ?? '', level: 2 })
      .waitFor();
    await page.getByRole('button', { name: 'Table of themes' }).click();
    await page.getByText(`${themes.length} rows`).waitFor();
    await page.getByRole('button', { name: 'Save the themes' }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Picture with text (SVG)' }).click();
    const svg = readFileSync((await (await saving).path()) ?? '', 'utf8');
    expect(svg).toContain('Motor themes');
    expect(svg).not.toMatch(/var\(|<a\b/);
    await page.getByRole('button', { name: 'Save the themes' }).click();
    const table = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Themes as CSV' }).click();
    const csv = readFileSync((await (await table).path()) ?? '', 'utf8');
    expect(csv.split('\r\n')).toHaveLength(themes.length + 2);
    await page.getByRole('radio', { name: 'Nodes' }).click();
    await settled(page);
  });
});

it('follows the themes over periods, in both themes of the page and on a telephone', async () => {
  const { periods } = await product.api<ThemePeriods>('themes/periods?detail=auto');
  for (const look of [{}, { theme: 'dark', width: 390, height: 844 }] as const)
    await visit(
      '?view=topics',
      async (page) => {
        await page.getByRole('radio', { name: 'Periods' }).click();
        const links = page.locator('.themes-picture a');
        await links.first().waitFor();
        expect(await links.count()).toBe(periods.reduce((sum, { themes }) => sum + themes.length, 0));
        expect(await objections(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        await links.first().focus();
        await page.keyboard.press('Enter');
        await page
          .getByRole('complementary', { name: 'Details' })
          .getByText(`Theme, ${periods[0]?.from}–${periods[0]?.to}`)
          .waitFor();
        await page.waitForFunction(() => location.search.includes('group-years='));
      },
      look,
    );
});
