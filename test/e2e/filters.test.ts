/** Keeping a network to some papers, and choosing by what papers are tied, as a person does it. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Network } from '../../server/api.ts';
import { objections } from './look.ts';
import { drawnLinks, drawnNodes, settled } from './picture.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();

const drawn = async (page: Page, network: Network): Promise<void> => {
  // Two networks may have as many nodes: it is told apart by the nodes themselves.
  const ids = network.nodes.map(({ id }) => id).sort();
  await expect.poll(async () => (await drawnNodes(page)).map(({ id }) => id).sort()).toEqual(ids);
  await settled(page);
};

it('draws the years in, says so on a chip, and goes back', async () => {
  const all = await product.api<Network>('networks/coauthors');
  await visit('', async (page) => {
    await page.getByRole('button', { name: 'Filter' }).click();
    const [first = 0] = all.years.map(({ year }) => year);
    const end = page.getByRole('slider', { name: 'First year' });
    await end.focus();
    const counts = page.getByRole('region', { name: 'Filters' }).locator('span[role=status]');
    for (let year = first; year < 2012; year += 1) await page.keyboard.press('ArrowRight');
    // What the years hold is said as they are drawn, before they count.
    const inside = all.years.filter(({ year }) => year >= 2012).reduce((sum, { papers }) => sum + papers, 0);
    await page.getByText(`: ${inside} of 26 papers`).waitFor();
    const since = await product.api<Network>('networks/coauthors?from=2012');
    await page.waitForFunction((n) => window.coterie?.nodes().length === n, since.nodes.length);
    expect(await counts.textContent()).toBe(
      `${since.total.nodes} nodes and ${since.total.links} links match`,
    );
    expect(await objections(page)).toEqual([]);
    await page.getByRole('button', { name: 'Done' }).click();
    await drawn(page, since);
    expect(page.url()).toContain('since=2012');
    await page.reload();
    await settled(page);
    await drawn(page, since);
    await page.getByRole('button', { name: 'Remove filter: Since 2012' }).click();
    await drawn(page, all);
    await page.goBack();
    await drawn(page, since);
  });
});

it('keeps every network to the papers of one thing', async () => {
  const [venue] = (
    await product.api<{ items: { id: string; label: string }[] }>('search?q=usenix&kind=venue')
  ).items;
  if (!venue) throw new Error('no such venue');
  await visit(`?venue=${venue.id}`, async (page) => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'Only these papers' }).click();
    await drawn(page, await product.api<Network>(`networks/coauthors?venue=${venue.id}`));
    await page.getByRole('button', { name: `Remove filter: In ${venue.label}` }).waitFor();
    await page.keyboard.press('3');
    await drawn(page, await product.api<Network>(`networks/papers?venue=${venue.id}`));
  });
});

it('keeps it to what one looks up on the sheet, one thing and another', async () => {
  const all = await product.api<Network>('networks/topics');
  const technique = all.nodes.reduce((a, b) => (b.papers > a.papers ? b : a));
  await visit('', async (page) => {
    await page.getByRole('button', { name: 'Filter' }).click();
    const sheet = page.getByRole('region', { name: 'Filters' });
    await sheet.getByRole('combobox', { name: 'Which technique?' }).fill(technique.label);
    await page.getByRole('option', { name: technique.label }).first().waitFor();
    await page.keyboard.press('Enter');
    const kept = await product.api<Network>(`networks/coauthors?technique=${technique.id}`);
    await page.waitForFunction((n) => window.coterie?.nodes().length === n, kept.nodes.length);
    const author = kept.nodes.reduce((a, b) => (b.papers > a.papers ? b : a));
    await sheet.getByRole('radio', { name: 'Author' }).click();
    await sheet.getByRole('combobox', { name: 'Which author?' }).fill(author.label);
    await page.getByRole('option', { name: author.label }).first().waitFor();
    await page.keyboard.press('Enter');
    expect(await objections(page)).toEqual([]);
    await page.getByRole('button', { name: 'Done' }).click();
    await drawn(
      page,
      await product.api<Network>(`networks/coauthors?technique=${technique.id}&author=${author.id}`),
    );
    await page.getByRole('button', { name: `Remove filter: On ${technique.label}` }).waitFor();
    await page.getByRole('button', { name: `Remove filter: By ${author.label}` }).click();
    await drawn(page, kept);
  });
});

it('ties papers by what one chooses, and names what two have in common', async () => {
  const byAuthors = await product.api<Network>('networks/papers?tie=authors');
  await visit('?view=papers', async (page) => {
    await page.getByRole('combobox', { name: 'Links' }).selectOption({ label: 'Shared authors' });
    await page.waitForFunction((n) => window.coterie?.links().length === n, byAuthors.links.length);
    const ends = byAuthors.links.map(({ source, target }) => [source, target].sort().join(' ')).sort();
    expect((await drawnLinks(page)).map((link) => link.ends).sort()).toEqual(ends);
    const link = byAuthors.links.reduce((a, b) => (b.weight > a.weight ? b : a));
    await page.goto(`${product.address}/?view=papers&tie=authors&link=${link.source}&link=${link.target}`);
    const panel = page.getByRole('complementary');
    await panel.getByText(`${link.weight} shared authors make this link`).waitFor();
    const author = await product.api<{ author: { name: string } }>(`authors/${link.papers[0]}`);
    await panel.getByRole('link', { name: author.author.name }).waitFor();
  });
});

it('draws by a measure, and lists who is highest', async () => {
  const network = await product.api<Network>('networks/coauthors?metric=betweenness');
  const top = network.nodes.reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a));
  await visit('', async (page) => {
    await page.getByLabel('Size').selectOption({ label: 'Betweenness' });
    await page.getByRole('heading', { name: /Highest Betweenness/ }).waitFor();
    // The heading says at once what is asked for; the picture follows when the answer is there.
    await page.locator('.counted li').first().getByText(top.label).waitFor();
    await page.waitForFunction(
      (id) =>
        window.coterie?.cy
          .nodes()
          .max((node) => node.width())
          .ele.id() === id,
      top.id,
    );
    expect(page.url()).toContain('size=betweenness');
  });
});

it('says when nothing is left, and how to go on', async () => {
  await visit('', async (page) => {
    await page.goto(`${product.address}/?since=1950&until=1951`);
    await page.getByRole('heading', { name: 'No matches' }).waitFor();
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await settled(page);
    expect((await drawnNodes(page)).length).toBe(65);
  });
});
