/** A network drawn as its groups: opened and folded by hand, from the table and the keyboard, with nothing lost. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Network } from '../../server/api.ts';
import { objections, sizes } from './look.ts';
import { drawnNodes, labelBoxes, overlaps, settled } from './picture.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();

const drawn = async (page: Page, network: Network): Promise<void> => {
  const ids = network.nodes.map(({ id }) => id).sort();
  await expect.poll(async () => (await drawnNodes(page)).map(({ id }) => id).sort()).toEqual(ids);
  await settled(page);
};

it('draws every group as one, opens one with its members, and goes back', async () => {
  const folded = await product.api<Network>('networks/coauthors?detail=groups');
  const opened = await product.api<Network>('networks/coauthors?detail=groups&open=0');
  await visit('', async (page) => {
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('region', { name: 'Filters' }).getByRole('radio', { name: 'Groups' }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await drawn(page, folded);
    await page.getByText(`stand for ${folded.total.nodes} of ${folded.total.nodes}`).waitFor();
    expect(await objections(page)).toEqual([]);
    const panel = page.getByRole('complementary');
    await panel.getByRole('link', { name: folded.clusters[0]?.label ?? '?' }).click();
    await panel.getByText(`${folded.clusters[0]?.nodes} members`).first().waitFor();
    await panel.getByRole('button', { name: 'Expand this group' }).click();
    await drawn(page, opened);
    const members = opened.nodes.filter(({ cluster }) => cluster === 0);
    expect(members).toHaveLength(folded.clusters[0]?.nodes ?? 0);
    await page.reload();
    await settled(page);
    await drawn(page, opened);
    await page.getByRole('button', { name: 'Remove filter: 1 group expanded' }).click();
    await drawn(page, folded);
    await page.goBack();
    await drawn(page, opened);
    await page.getByRole('button', { name: 'Remove filter: Groups as nodes' }).click();
    await drawn(page, await product.api<Network>('networks/coauthors'));
  });
});

it.each(['large', 'small'] as const)(
  'names the largest groups, each beside or within its disc, and says what a disc is: %s',
  async (size) => {
    const { nodes, clusters } = await product.api<Network>('networks/coauthors?detail=groups');
    await visit(
      '?draw=groups',
      async (page) => {
        const named = await page.evaluate(() => window.coterie?.labels().map(({ id }) => id) ?? []);
        const largest = nodes.filter(({ members }) => members).sort((a, b) => b.papers - a.papers);
        expect(named).toEqual(expect.arrayContaining(largest.slice(0, 3).map(({ id }) => id)));
        expect(overlaps(await labelBoxes(page))).toEqual([]);
        if (size === 'small') await page.getByRole('button', { name: 'Legend' }).click();
        await page.getByText('Each disc is a group of authors').waitFor();
        expect(await page.getByText('Each dot is an author').count()).toBe(0);
        // A small disc, far away, is drawn with the rest.
        for (let i = 0; i < 12; i += 1) await page.getByRole('button', { name: 'Zoom out' }).click();
        await settled(page);
        expect(await page.evaluate(() => window.coterie?.cy.zoom())).toBeLessThan(0.1);
      },
      sizes[size],
    );
    expect(clusters[0]?.nodes).toBeGreaterThan(1);
  },
);

it('names a group by what it is about, and tells members who wrote together', async () => {
  const { nodes, links, clusters } = await product.api<Network>('networks/coauthors');
  const idOf = new Map(nodes.map(({ id, label }) => [label, id]));
  const pairs = new Set(
    links.flatMap(({ source, target }) => [`${source} ${target}`, `${target} ${source}`]),
  );
  const groups = clusters.filter(({ nodes: members }) => members > 1);
  expect(groups.some(({ themes }) => themes.length > 0)).toBe(true);
  for (const { label, themes, leaders } of groups) {
    if (themes.length > 0) expect(label).toContain(themes[0]);
    const [one, other] = (leaders ?? label.split(', ')).map((name) => idOf.get(name));
    expect(pairs, label).toContain(`${one} ${other}`);
  }
  const labels = groups.map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
});

it('opens a group by Enter in the walk, and from the table', async () => {
  const folded = await product.api<Network>('networks/coauthors?detail=groups');
  await visit('?draw=groups', async (page) => {
    await page.locator('#node-list').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.includes('open-groups'));
    const first = Number(new URL(page.url()).searchParams.get('open-groups'));
    await drawn(page, await product.api<Network>(`networks/coauthors?detail=groups&open=${first}`));
    const other = folded.nodes.find(({ members, cluster }) => members && cluster !== first);
    await page.keyboard.press('l');
    await page.getByRole('button', { name: `Expand ${other?.label}` }).click();
    const both = [first, other?.cluster ?? 0].sort((a, b) => a - b).join(',');
    await drawn(page, await product.api<Network>(`networks/coauthors?detail=groups&open=${both}`));
    expect(await objections(page)).toEqual([]);
  });
});

it('cannot select a group that is drawn as one, and says why', async () => {
  await visit('?draw=groups', async (page) => {
    await page.locator('#node-list').focus();
    await page.keyboard.press('x');
    await page.getByText('Expand it to select its members').waitFor();
    expect(page.url()).not.toContain('group-');
  });
});
