import { describe, expect, it } from 'vitest';
import type { Network } from '../../server/api.ts';
import { drawnLinks, drawnNodes, settled } from './picture.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();

describe('authors by technique', () => {
  it('joins people with techniques only, and tells of both', async () => {
    const network = await product.api<Network>('networks/authors-techniques');
    await visit('', async (page) => {
      await page.keyboard.press('4');
      await page.getByRole('heading', { name: 'Who works on what' }).waitFor();
      await page.waitForFunction((n) => window.coterie?.nodes().length === n, network.nodes.length);
      await settled(page);
      const kinds = new Map((await drawnNodes(page)).map(({ id, kind }) => [id, kind]));
      for (const { ends } of await drawnLinks(page))
        expect(
          ends
            .split(' ')
            .map((id) => kinds.get(id))
            .sort(),
        ).toEqual(['author', 'technique']);
      const technique = network.nodes.find(({ kind }) => kind === 'technique');
      await page
        .getByRole('link', { name: technique?.label ?? '' })
        .first()
        .click();
      await page.locator('aside .page-title', { hasText: technique?.label ?? '' }).waitFor();
    });
  });
});

describe('the timeline', () => {
  it('puts later papers further right, and names the years', async () => {
    const { nodes } = await product.api<Network>('networks/papers');
    await visit('?view=timeline', async (page) => {
      const year = new Map(nodes.map((node) => [node.id, node.year]));
      const dated = (await drawnNodes(page)).filter(({ id }) => year.get(id) !== undefined);
      const sorted = dated.toSorted((a, b) => a.x - b.x).map(({ id }) => year.get(id) ?? 0);
      expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
      const years = await page.locator('.axis-year').allTextContents();
      expect(years.filter((text) => /^\d{4}$/.test(text)).length).toBeGreaterThan(2);
    });
  });
});
