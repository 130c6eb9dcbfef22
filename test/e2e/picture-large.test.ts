/** The picture of a larger library: the timeline with an old book, the strongest links, groups, related work. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { Network, SearchAnswer } from '../../server/api.ts';
import { click, drawnLinks, drawnNodes, inState, settled } from './picture.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();

const old =
  '@book{b, title = {Essai sur une langue universelle}, author = {Destutt, Antoine}, year = {1805}}';

beforeAll(async () => {
  await fetch(`${product.address}/api/imports?name=old.bib`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: old,
  });
});

const first = async (q: string, kind: string): Promise<{ id: string; label: string }> => {
  const { items } = await product.api<SearchAnswer>(`search?kind=${kind}&q=${encodeURIComponent(q)}`);
  if (!items[0]) throw new Error(`There is no ${kind} “${q}”.`);
  return items[0];
};

/** The nodes that lie in the part of the page that shows the network. */
const inView = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const cy = window.coterie?.cy;
    return (cy?.nodes().toArray() ?? [])
      .filter((node) => {
        const { x, y } = node.renderedPosition();
        return x >= 0 && y >= 0 && x <= (cy?.width() ?? 0) && y <= (cy?.height() ?? 0);
      })
      .map((node) => node.id());
  });

it('opens the timeline on the years of most papers, with an old book behind a break', async () => {
  await visit('?view=timeline', async (page) => {
    const { id } = await first('Essai sur une langue universelle', 'paper');
    const years = (await page.locator('.axis-year').allTextContents()).filter((text) => /^\d{4}$/.test(text));
    expect(years.length).toBeGreaterThan(2);
    expect(Math.min(...years.map(Number))).toBeGreaterThan(1900);
    expect((await inView(page)).length).toBe((await drawnNodes(page)).length);
    const button = await page.locator('.axis-break').boundingBox();
    const [left, right] = [button?.x ?? 0, (button?.x ?? 0) + (button?.width ?? 0)];
    for (const year of await page.locator('.axes:not(.axes-breaks) .axis-year').all()) {
      const box = await year.boundingBox();
      expect((box?.x ?? 0) > right || (box?.x ?? 0) + (box?.width ?? 0) < left).toBe(true);
    }
    await page.getByRole('button', { name: '1805: 1 paper' }).click();
    await settled(page);
    expect(await inView(page)).toContain(id);
  });
});

it('draws the strongest links, says so, and draws more on request', async () => {
  const all = await product.api<Network>('networks/papers');
  const one = await product.api<Network>('networks/papers?linksPerNode=1');
  await visit('?view=papers&links=1', async (page) => {
    expect(await drawnLinks(page)).toHaveLength(one.links.length);
    await page
      .getByText(`${one.links.length} of ${all.links.length} links: the strongest of each node`)
      .waitFor();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page
      .getByRole('radiogroup', { name: 'Strongest links of each node' })
      .getByRole('radio', { name: 'All' })
      .click();
    await page.waitForFunction(() => location.search.includes('links=all'));
    await expect.poll(async () => (await drawnLinks(page)).length).toBe(all.links.length);
    await page.getByRole('radio', { name: 'Backbone' }).click();
    await page.getByText(/^\d+ of \d+ links: those that stand out$/).waitFor();
  });
});

it('takes an author out of a group, with the neighbours, and leaves the groups where they are', async () => {
  const folded = await product.api<Network>('networks/coauthors?detail=groups');
  const whole = await product.api<Network>('networks/coauthors');
  const largest = new Set(folded.clusters.filter(({ nodes }) => nodes > 1).map(({ id }) => id));
  const author = whole.nodes.find(({ cluster }) => largest.has(cluster));
  await visit(`?draw=groups&author=${author?.id}`, async (page) => {
    await expect.poll(() => inState(page, 'chosen')).toEqual([author?.id]);
    await page.getByRole('button', { name: 'Show in network' }).waitFor();
    await page.getByRole('button', { name: 'Expand', exact: true }).click();
    await expect.poll(() => inState(page, 'opened')).toContain(author?.id);
    await page.getByText('Each disc is a group of authors').waitFor();
    const places = new Map((await drawnNodes(page)).map(({ id, x, y }) => [id, { x, y }]));
    for (const { id, x, y } of folded.nodes) expect(places.get(id)).toEqual({ x, y });
  });
});

it('draws a path where groups are drawn', async () => {
  const { links } = await product.api<Network>('networks/coauthors');
  const [link] = links;
  await visit(`?draw=groups&from=${link?.source}&to=${link?.target}`, async (page) => {
    await expect
      .poll(async () => (await inState(page, 'chosen')).sort())
      .toEqual([link?.source, link?.target].sort());
    expect((await drawnLinks(page)).filter(({ near }) => near !== undefined)).toHaveLength(1);
  });
});

it('draws the related work of a paper, grows it by one click, and goes back to all papers', async () => {
  const all = await product.api<Network>('networks/papers');
  const seed = all.nodes[0];
  const graph = await product.api<Network>(`networks/papers?around=${seed?.id}`);
  await visit(`?view=papers&colour=year&around=${seed?.id}`, async (page) => {
    expect((await drawnNodes(page)).map(({ id }) => id).sort()).toEqual(
      graph.nodes.map(({ id }) => id).sort(),
    );
    await page.getByRole('heading', { name: 'Related work' }).waitFor();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByText('Strongest links of each node', { exact: true }).waitFor();
    expect(await page.getByText('Papers of one').count()).toBe(0);
    await page.getByRole('button', { name: 'Done' }).click();
    const other = graph.nodes.find(({ reasons }) => reasons);
    await click(page, other?.id ?? '');
    await page.getByRole('heading', { name: 'In this graph because of' }).waitFor();
    await page
      .getByText(other?.reasons?.[0]?.text ?? '?')
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Add its related work' }).click();
    await page.waitForFunction((id) => decodeURIComponent(location.search).includes(`,${id}`), other?.id);
    await page.getByRole('button', { name: 'Show all papers' }).click();
    await page.waitForFunction(() => !location.search.includes('around'));
    await expect.poll(async () => (await drawnNodes(page)).length).toBe(all.nodes.length);
  });
});
