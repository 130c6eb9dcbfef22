/** Importing the reference list of a paper in a real browser. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { drop, entry, failedAnswer, list, visitToImport } from './importing.ts';
import { objections } from './look.ts';
import { startSample } from './visit.ts';

const started = startSample();
const { product } = started;
const visit = (test: (page: Page) => Promise<void>, options?: { expected: RegExp }): Promise<void> =>
  visitToImport(started.browser, product, test, options);

describe('a reference list', () => {
  it('belongs to a paper, which cites it; a merged entry is kept apart; all is taken back', async () => {
    await visit(
      async (page) => {
        const { total } = await product.api<{ total: number }>('decisions');
        await drop(page, list);
        await page.getByRole('heading', { name: `Review “${list.name}”` }).waitFor();
        await page.getByRole('button', { name: /reference list of a paper/ }).click();
        await page.getByRole('button', { name: 'The paper is not in the library…' }).click();
        await page.getByRole('textbox', { name: 'Title' }).first().fill('A survey of what was listed');
        await page.getByRole('textbox', { name: /^Authors \(/ }).fill('Writer, Wanda');
        expect(await objections(page)).toEqual([]);
        await page.getByRole('button', { name: 'Use this paper' }).click();
        await page.getByText('This is the reference list of A survey of what was listed').waitFor();
        await page.getByRole('button', { name: /^Import all/ }).click();
        await page.getByText(/^Added /).waitFor();
        await page.getByRole('combobox', { name: 'Search' }).fill('survey of what');
        await page.getByRole('option', { name: /A survey of what was listed/ }).click();
        const cites = page.getByRole('region', { name: /^References/ });
        await cites.waitFor();
        expect(await cites.getByRole('listitem').count()).toBeGreaterThan(1);

        await drop(page, {
          name: 'pasted',
          text: 'Writer, W. (2020). Another thing altogether. Journal of Things, 3(1), 1-9.\n\nWriter, Wanda. A survey of what was listed.\n',
        });
        await page.getByRole('heading', { name: 'Review “pasted”' }).waitFor();
        await page.getByRole('combobox', { name: 'Read as' }).selectOption('bibtex');
        await page.getByRole('heading', { name: '“pasted” could not be read' }).waitFor();
        await page.getByRole('combobox', { name: 'Read as' }).selectOption('references');
        await page.getByRole('heading', { name: 'Review “pasted”' }).waitFor();
        await page.getByRole('button', { name: 'Cancel' }).click();
        expect((await product.api<{ total: number }>('decisions')).total).toBe(total);
        await page.getByRole('button', { name: 'Remove the import', exact: true }).click();
        await page.getByText(`“${list.name}” was removed.`).waitFor();
      },
      { expected: failedAnswer },
    );
  });

  it('shows what an entry was taken for, and keeps it apart', async () => {
    const text =
      '@article{e, author = {Gordon, Abel and Amit, Nadav}, title = {ELI: Bare-metal performance for I/O virtualization}, year = {2012}}';
    await visit(async (page) => {
      await drop(page, { name: 'pasted', text });
      await entry(page, 1).getByText('Merged with').waitFor();
      await entry(page, 1).getByRole('checkbox', { name: 'Keep as a separate paper' }).check();
      await page.getByText('1 kept separate').waitFor();
      await page.getByRole('button', { name: 'Import all 1' }).click();
      await page.getByText(/^Added |is stored/).waitFor();
      const { items } = await product.api<{ items: { id: string; act: string; undone: boolean }[] }>(
        'decisions',
      );
      expect(items[0]).toMatchObject({ act: 'split', undone: false });
      await page.getByRole('button', { name: 'Remove the import', exact: true }).click();
      await page.getByText('“pasted” was removed.').waitFor();
    });
  });
});
