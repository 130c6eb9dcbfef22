import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ImportList, Stats } from '../../server/api.ts';
import { type Dropped, dialog, drop, dropPath, failedAnswer, visitToImport } from './importing.ts';
import { startEmpty } from './visit.ts';

const started = startEmpty();
const { product } = started;

const pdf = (name: string): Dropped => ({
  name,
  bytes: readFileSync(new URL(`../fixtures/pdf/${name}`, import.meta.url)),
});
const five = [
  ...['two-columns.pdf', 'same-works-cited.pdf', 'numbered-list.pdf', 'long-list.pdf', 'margin-box.pdf'],
].map(pdf);
const broken: Dropped = { name: 'broken.pdf', text: '%PDF-1.7 and no more' };

const file = (page: Page, name: string) => dialog(page).getByRole('listitem', { name, exact: true });

describe('five papers as PDF and a broken one', () => {
  it('are dropped at once, reviewed as a list and one by one, stored, seen as a network, and taken back', async () => {
    await visitToImport(
      started.browser,
      product,
      async (page) => {
        await drop(page, ...five, broken);
        await page.getByRole('heading', { name: /^Reading \d of 6: “.+\.pdf”$/ }).waitFor();
        await page.getByRole('heading', { name: 'Review 6 files' }).waitFor({ timeout: 120_000 });
        await file(page, 'broken.pdf').getByText('it is broken or cut short').waitFor();
        await file(page, 'two-columns.pdf').getByText('ReactiveMP.jl').waitFor();
        await file(page, 'two-columns.pdf').getByText('1 paper: 1 new; it cites 6 works').waitFor();
        await dialog(page)
          .getByText(/^5 papers: 5 new; they cite \d+ more works$/)
          .waitFor();

        // The review of one: the paper, and under it what it cites, with what is doubtful.
        await page.getByRole('button', { name: 'Review two-columns.pdf' }).click();
        await page.getByRole('heading', { name: 'Review “two-columns.pdf”' }).waitFor();
        const paper = dialog(page).getByRole('listitem', { name: 'The paper', exact: true });
        expect(await paper.getByLabel('Title').inputValue()).toMatch(/^ReactiveMP\.jl/);
        expect(
          await dialog(page)
            .getByRole('listitem', { name: /^Reference \d$/ })
            .count(),
        ).toBe(6);
        await dialog(page).getByRole('radio', { name: 'Cited 6' }).click();
        await paper.waitFor({ state: 'detached' });
        await page.getByRole('button', { name: 'Back to the files' }).click();

        await page.getByRole('button', { name: 'Import 5 papers and what they cite' }).click();
        await page.getByText(/^Added \d+ papers, .* from 5 files\.$/).waitFor({ timeout: 60_000 });
        const { relations, nodes } = await product.api<Stats>('stats');
        expect(nodes.Source).toBe(5);
        expect(relations.CITES).toBeGreaterThan(40);

        // Who cites whom is drawn.
        await page.goto(`${product.address}/?view=papers`);
        await page.waitForFunction(
          (cites) =>
            window.coterie?.cy.nodes().some((node) => node.data('label') === 'Bagaev') &&
            window.coterie.cy.edges().length === cites,
          relations.CITES,
          { timeout: 60_000 },
        );

        // What two of them cite is the first to read of what is not among them.
        await page.goto(product.address);
        const section = page.getByRole('region', { name: 'Most cited by your papers, not among them' });
        await section.getByText('Cited by 2 of your papers').first().click();
        await section
          .getByRole('link', { name: /^ReactiveMP/ })
          .first()
          .waitFor();
        await section
          .getByRole('link', { name: /^ExponentialFamilyManifolds/ })
          .first()
          .waitFor();

        const { items } = await product.api<ImportList>('imports');
        const one = items.find(({ name }) => name === 'two-columns.pdf');
        expect(one?.papers).toBe(7);
        await page.goto(product.address);
        await page.getByRole('button', { name: 'Remove two-columns.pdf' }).click();
        await page.getByRole('group').getByRole('button', { name: 'Remove' }).click();
        await page.getByText('“two-columns.pdf” was removed.').waitFor();
        expect((await product.api<Stats>('stats')).nodes.Source).toBe(4);
        for (const { id } of (await product.api<ImportList>('imports')).items)
          await fetch(`${product.address}/api/imports/${id}`, { method: 'DELETE' });
      },
      { isEmpty: true, expected: failedAnswer },
    );
  }, 400_000);
});

describe('a folder of papers', () => {
  it('is dropped: the files in it and below are read, the others are counted', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'coterie-papers-'));
    const fixture = (name: string) => new URL(`../fixtures/pdf/${name}`, import.meta.url);
    mkdirSync(join(folder, 'older'));
    copyFileSync(fixture('two-columns.pdf'), join(folder, 'two-columns.pdf'));
    copyFileSync(fixture('numbered-list.pdf'), join(folder, 'older', 'numbered-list.pdf'));
    writeFileSync(join(folder, 'picture.png'), 'no paper');
    try {
      await visitToImport(
        started.browser,
        product,
        async (page) => {
          // The page draws its answer in the moment before the folder is let go.
          let answer = (): void => {};
          const held = new Promise<void>((resolve) => {
            answer = resolve;
          });
          await page.route('**/api/networks/**', async (route) => {
            await held;
            await route.fallback();
          });
          await page.reload();
          await dropPath(page, folder, async () => {
            answer();
            await page.getByRole('heading', { name: 'The library is empty' }).waitFor();
          });
          await page.getByRole('heading', { name: 'Review 2 files' }).waitFor({ timeout: 120_000 });
          await file(page, 'older/numbered-list.pdf').waitFor();
          await file(page, 'two-columns.pdf').waitFor();
          await page.getByText('1 file was of another kind and left out.').waitFor();
          await page.getByRole('button', { name: 'Cancel' }).click();
          await dialog(page).waitFor({ state: 'detached' });
        },
        { isEmpty: true },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 200_000);
});
