/** Taking the picture and the network away as files. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Network } from '../../server/api.ts';
import { labelBoxes } from './picture.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();

/** What comes down when an entry of the menu is chosen. */
const saved = async (page: Page, entry: string): Promise<{ name: string; content: Buffer }> => {
  await page.getByRole('button', { name: 'Save, share or print' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: entry }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
};

it('saves the picture as pixels and as text that stays text, and the network for other programs', async () => {
  const network = await product.api<Network>('networks/topics?from=2010');
  await visit('?view=topics&since=2010', async (page) => {
    const png = await saved(page, 'Picture (PNG)');
    expect(png.name).toBe('coterie-topics.png');
    expect(png.content.subarray(1, 4).toString()).toBe('PNG');
    const canvas = await page.locator('.canvas').boundingBox();
    expect(png.content.readUInt32BE(16)).toBe(2 * Math.round(canvas?.width ?? 0));

    const svg = (await saved(page, 'Picture with text (SVG)')).content.toString();
    const shown = await labelBoxes(page);
    // The title, how much is drawn, and the notes below the legend; a colour has a circle and a name.
    const colours = svg.match(/<circle/g)?.length ?? 0;
    expect(colours).toBeGreaterThan(1);
    expect(svg.match(/<text/g)?.length).toBe(shown.length + 3 + colours);
    expect(svg).toContain('>Topics</text>');
    expect(svg.match(/<polygon/g)?.length).toBe(network.nodes.length);
    expect(svg.match(/<line/g)?.length).toBe(network.links.length);
    expect(svg).toContain('>SR-IOV<');

    const vosviewer = await saved(page, 'Network for VOSviewer');
    expect(vosviewer.name).toBe('coterie-topics.vosviewer.json');
    expect(JSON.parse(vosviewer.content.toString()).network.items.length).toBe(network.nodes.length);
  });
});
