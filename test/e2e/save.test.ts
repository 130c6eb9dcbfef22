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
    // Higher than the picture: the title stands above it and the legend below.
    expect(png.content.readUInt32BE(20)).toBeGreaterThan(2 * Math.round(canvas?.height ?? 0) + 100);

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

it('saves figures for print: as wide as a column or a page, in light colours, with the legend inside', async () => {
  await visit(
    '?view=topics',
    async (page) => {
      for (const [wide, pixels, millimetres] of [
        ['column', 1004, 85],
        ['page', 2008, 170],
      ] as const) {
        const png = await saved(page, `Figure for a ${wide}, ${millimetres} mm (PNG, 300 dpi)`);
        expect(png.name).toBe(`coterie-topics-${wide}.png`);
        expect(png.content.readUInt32BE(16)).toBe(pixels);
        const density = png.content.indexOf('pHYs');
        expect(png.content.readUInt32BE(density + 4)).toBe(11811);
        // A browser reads it, so the checksum holds.
        const decoded = await page.evaluate(
          async (bytes) => {
            const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
            return image.width;
          },
          [...png.content],
        );
        expect(decoded).toBe(pixels);
        const svg = (await saved(page, `Figure for a ${wide}, ${millimetres} mm (SVG)`)).content.toString();
        expect(svg).toMatch(
          new RegExp(`^<svg [^>]*width="${millimetres}mm" height="[\\d.]+mm" viewBox="0 0 `),
        );
        expect(svg).toContain('<rect width="100%" height="100%" fill="#ffffff"/>');
        expect(svg).toContain('>Topics</text>');
        expect(svg).toContain('>Size: papers');
        expect(svg).toContain('>virtualization<');
      }
      expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    },
    { theme: 'dark' },
  );
});
