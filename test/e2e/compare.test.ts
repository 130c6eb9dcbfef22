/** Two things side by side: reached from a page, from the canvas, from a selection and from an address. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Comparison, Network } from '../../server/api.ts';
import { click, inState, settled } from './picture.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();
let left: Network['nodes'][number];
let right: Network['nodes'][number];
let compared: Comparison;

beforeAll(async () => {
  const coauthors = await product.api<Network>('networks/coauthors');
  const [link] = coauthors.links.toSorted((a, b) => b.weight - a.weight);
  const find = (id: string | undefined) => coauthors.nodes.find((node) => node.id === id);
  const [from, to] = [find(link?.source), find(link?.target)];
  if (!from || !to) throw new Error('The sample has co-authors.');
  [left, right] = [from, to];
  compared = await product.api<Comparison>(`compare?left=${left.id}&right=${right.id}`);
}, 60_000);

const titleOf = (page: Page) => page.locator('aside .page-title');
const waitForBoth = (page: Page) =>
  titleOf(page)
    .filter({ hasText: `${left.label} and ${right.label}` })
    .waitFor();

describe('a comparison', () => {
  it('is begun on a page and picked on the canvas; back leads back', async () => {
    await visit('', async (page) => {
      await click(page, left.id);
      await page.getByRole('button', { name: 'Compare with…' }).click();
      await titleOf(page)
        .filter({ hasText: `Compare ${left.label}` })
        .waitFor();
      await click(page, right.id);
      await waitForBoth(page);
      expect((await inState(page, 'chosen')).sort()).toEqual([left.id, right.id].sort());
      await page.reload();
      await settled(page);
      await waitForBoth(page);
      await page.goBack();
      await page.getByText('Or click an author in the network.').waitFor();
    });
  });

  it('is begun on a page and picked by name', async () => {
    await visit(`?compare=${left.id}`, async (page) => {
      await page.getByRole('combobox', { name: 'Compare with which author?' }).fill(right.label);
      await page.getByRole('option', { name: right.label }).first().click();
      await waitForBoth(page);
    });
  });

  it('is made of two that are selected', async () => {
    await visit(`?select=${left.id}&select=${right.id}`, async (page) => {
      await page.getByRole('button', { name: 'Compare' }).click();
      await waitForBoth(page);
      await page.getByRole('button', { name: '2 selected' }).waitFor();
    });
  });

  it('counts what both have, and every number shows what it counts', async () => {
    await visit(`?compare=${left.id}&with=${right.id}`, async (page) => {
      await waitForBoth(page);
      const panel = page.locator('aside');
      const joint = panel.getByRole('region', { name: /^Joint papers/ });
      await joint.locator('.papers > li').first().waitFor();
      expect(await joint.locator('.papers > li').count()).toBe(compared.joint);
      const authors = compared.shared.find(({ kind }) => kind === 'author');
      const [shared] = authors?.items ?? [];
      if (!authors || !shared) throw new Error('They share a co-author.');
      const part = panel.getByRole('region', { name: 'Co-authors in common' });
      expect(await part.getByRole('listitem').count()).toBe(Math.min(8, authors.total));
      const number = part.getByRole('button', { name: `of ${left.label} with ${shared.label}` });
      expect(await number.textContent()).toBe(String(shared.left));
      await number.click();
      await part.locator('.shared-papers .papers > li').first().waitFor();
      expect(await part.locator('.shared-papers .papers > li').count()).toBe(shared.left);
      await panel
        .locator('.compare-sides')
        .getByRole('link', { name: String(compared.right.papers) })
        .last()
        .click();
      await titleOf(page).filter({ hasText: right.label }).waitFor();
    });
  });

  it('may be of techniques or papers', async () => {
    const [one, two] = (await product.api<Network>('networks/topics')).nodes;
    await visit(`?view=topics&compare=${one?.id}&with=${two?.id}&kind=technique`, async (page) => {
      await titleOf(page)
        .filter({ hasText: `${one?.label} and ${two?.label}` })
        .waitFor();
      await page.getByText('Two techniques', { exact: true }).waitFor();
      await page.getByRole('region', { name: 'Authors in common' }).waitFor();
    });
    const papers = (await product.api<Network>('networks/papers')).nodes;
    await visit(`?view=papers&compare=${papers[0]?.id}&with=${papers[1]?.id}&kind=paper`, async (page) => {
      await page.getByText('Two papers', { exact: true }).waitFor();
      await page.getByRole('region', { name: 'Techniques in common' }).waitFor();
    });
  });

  it('of what is not there, or of two kinds, says so', async () => {
    const status = /status of 4(?:04|22)/;
    await visit(
      `?compare=${left.id}&with=a_gone`,
      async (page) => page.getByText('One of the two is not in the library.').waitFor(),
      { expected: status },
    );
    const [technique] = (await product.api<Network>('networks/topics')).nodes;
    await visit(
      `?compare=${left.id}&with=${technique?.id}`,
      async (page) => page.getByText('both must be of one kind').waitFor(),
      { expected: status },
    );
    await visit('?with=x', async (page) =>
      page.getByText('The address asks for a comparison without its two sides.').waitFor(),
    );
  });
});
