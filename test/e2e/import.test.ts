/** Importing in a real browser: drop, review, correct, store, remove. */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Import, ImportList } from '../../server/api.ts';
import type { Look } from './browser.ts';
import {
  bib,
  dialog,
  drag,
  drawn,
  drop,
  entry,
  failedAnswer,
  labels,
  list,
  visitToImport,
} from './importing.ts';
import { objections, screens, sizes } from './look.ts';
import { type Product, startProduct } from './product.ts';
import { startSample } from './visit.ts';

const started = startSample();
const { product } = started;
let empty: Product;

beforeAll(async () => {
  mkdirSync(screens, { recursive: true });
  empty = await startProduct({ sample: false });
}, 60_000);

afterAll(async () => {
  await empty?.stop();
});

const visit = (
  test: (page: Page) => Promise<void>,
  { isEmpty = false, ...seen }: { isEmpty?: boolean; look?: Look; expected?: RegExp } = {},
): Promise<void> => visitToImport(started.browser, isEmpty ? empty : product, test, { isEmpty, ...seen });

describe('a file', () => {
  it('is dropped, reviewed, stored and seen, and taken back from the notice', async () => {
    await visit(
      async (page) => {
        const letGo = await drag(page, [bib]);
        await page.getByText('Drop to import these references').waitFor();
        await letGo();
        await page.getByRole('heading', { name: 'Review “one-unclosed.bib”' }).waitFor();
        await page.getByText('2 papers: 2 new; 1 entry could not be read').waitFor();
        await page.getByText('1 without a venue').waitFor({ state: 'detached' });
        await page.getByRole('button', { name: '1 entry could not be read' }).click();
        await page.getByText('Line 19').waitFor();
        await page.getByRole('button', { name: 'Type it in' }).click();
        await page.getByLabel('Title').fill('Typed by hand');
        await page.getByText('1 typed in').waitFor();
        await page.getByRole('button', { name: 'Import all 3' }).waitFor();
        await page.getByRole('button', { name: 'Leave it out' }).click();
        await page.getByRole('radio', { name: 'All 2' }).click();
        const spans = entry(page, 1).locator('mark[title="Authors"]');
        expect(await spans.allTextContents()).toEqual([
          'Fernstr{\\"o}m, Ylva',
          'Okonkwo, Chidi',
          'van der Meulen}, Joost',
        ]);
        expect(await entry(page, 1).locator('mark[title="Pages"]').textContent()).toBe('101--129');
        expect(await labels(page)).not.toContain('Ylva Fernström');
        await page.getByRole('button', { name: 'Import all 2' }).click();
        await page.getByText('Added 2 papers, 3 authors').waitFor();
        await drawn(page, 'Ylva Fernström', true);
        await page.getByRole('button', { name: 'Remove one-unclosed.bib' }).waitFor();
        const { items } = await product.api<ImportList>('imports');
        expect(items.find(({ name }: Import) => name === bib.name)?.papers).toBe(2);
        // Its page is open while it goes.
        await page.getByRole('combobox', { name: 'Search' }).fill('Fernström');
        await page.getByRole('option', { name: 'Fernström' }).first().click();
        await page.getByRole('heading', { name: 'Ylva Fernström' }).waitFor();
        await page.getByRole('button', { name: 'Remove the import', exact: true }).click();
        await drawn(page, 'Ylva Fernström', false);
        await page.getByText('“one-unclosed.bib” was removed.').waitFor();
        await page.getByRole('heading', { name: 'Not in the library' }).waitFor();
      },
      { expected: failedAnswer },
    );
  });
});

describe('a raw list', () => {
  it('is pasted by keyboard, its doubtful fields corrected, stored, and taken back in the list', async () => {
    await visit(async (page) => {
      await drop(page, bib);
      await page.getByRole('button', { name: 'Import all 2' }).click();
      await drawn(page, 'Ylva Fernström', true);

      await page.keyboard.press('i');
      await page.getByRole('heading', { name: 'Add references' }).waitFor();
      await page.getByRole('textbox', { name: 'Or paste references' }).fill(list.text);
      await page.getByRole('textbox', { name: 'Name of this list' }).fill('pasted');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText('3 papers: 2 new, 1 merged with papers in the library').waitFor();
      // The doubtful entry stands first, and says what is doubtful.
      const doubtful = dialog(page).locator('.entry').first();
      await doubtful.getByText('Entry 3').waitFor();
      await doubtful.getByText('no year found').waitFor();
      const merged = entry(page, 1);
      await merged.getByText('Merged with').waitFor();

      await doubtful.getByLabel('Title').fill('Notes on device emulation');
      await entry(page, 2).getByLabel('Title').fill('Something else');
      await entry(page, 2).getByRole('button', { name: 'Undo the correction of Title' }).press('Enter');
      expect(await entry(page, 2).getByLabel('Title').inputValue()).not.toBe('Something else');
      await doubtful.getByLabel('Authors').fill('Petrosyan, Siranush; Novák, Jana');
      await doubtful.getByRole('textbox', { name: 'Year' }).fill('unpublished');
      await entry(page, 2).getByRole('checkbox').press('Space');
      await entry(page, 2).getByText('is left out').waitFor();
      await page.getByRole('button', { name: 'Import 2' }).click();
      await page.getByText('Entry 3, Year: A year has four digits.').waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('entry-3-issued');
      await dialog(page).getByRole('button', { name: '1 without a year' }).waitFor();
      await doubtful.getByRole('textbox', { name: 'Year' }).fill('2016');
      await dialog(page).getByRole('button', { name: '1 without a year' }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Import 2' }).click();
      await drawn(page, 'Jana Novák', true);
      expect(await labels(page)).not.toContain('M. Ibarra');
      const found = await product.api<{ items: { label: string; detail: string }[] }>(
        'search?q=Notes+on+device+emulation&kind=paper',
      );
      expect(found.items[0]?.label).toBe('Notes on device emulation');
      expect(found.items[0]?.detail).toContain('2016');

      await page.getByRole('button', { name: 'Remove pasted' }).press('Enter');
      await page.getByText('Remove its 2 papers?').first().waitFor();
      await page.keyboard.press('Enter');
      await drawn(page, 'Jana Novák', false);
      expect(await labels(page)).toContain('Ylva Fernström');
      await page.getByRole('button', { name: 'Remove one-unclosed.bib' }).click();
      await page.getByRole('button', { name: 'Keep' }).click();
      await page.getByRole('button', { name: 'Remove one-unclosed.bib' }).click();
      await page.getByRole('group').getByRole('button', { name: 'Remove' }).click();
      await drawn(page, 'Ylva Fernström', false);
    });
  });

  it('is not thrown away with its corrections by a slip, and nothing is stored when it is', async () => {
    await visit(async (page) => {
      await drop(page, list);
      await dialog(page).waitFor();
      await drop(page, bib);
      await page.getByText('1 more file waiting').waitFor();
      await entry(page, 3).getByLabel('Title').fill('Another');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Keep editing' }).click();
      expect(await entry(page, 3).getByLabel('Title').inputValue()).toBe('Another');
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('button', { name: 'Discard' }).click();
      await page.getByRole('heading', { name: 'Review “one-unclosed.bib”' }).waitFor();
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'detached' });
    });
  });

  it('of two thousand entries is shown a stretch at a time, all within reach', async () => {
    await visit(async (page) => {
      const many = Array.from(
        { length: 2000 },
        (_, i) => `[${i + 1}] A. Author${i} and B. Writer, “Title of number ${i},” Journal of X, 2001.`,
      );
      await drop(page, { name: 'many.txt', text: many.join('\n') });
      await page.getByText('2,000 papers: 2,000 new').waitFor({ timeout: 30_000 });
      expect(await page.locator('.entry').count()).toBeLessThan(100);
      const scroll = page.locator('.review-scroll');
      while ((await page.locator('.entry').count()) <= 1000) {
        const before = await page.locator('.entry').count();
        await scroll.evaluate((element) => element.scrollTo(0, element.scrollHeight));
        await page.waitForFunction((n) => document.querySelectorAll('.entry').length > n, before);
      }
      await page.locator('.review-foot').getByRole('button', { name: 'Cancel' }).click();
      await dialog(page).waitFor({ state: 'detached' });
    });
  });
});

describe('what cannot be read', () => {
  it('is told in words, with what to do', async () => {
    await visit(
      async (page) => {
        await drop(page, { name: 'novel.txt', text: 'It was a bright cold day in April.' });
        await page.getByRole('heading', { name: '“novel.txt” could not be read' }).waitFor();
        await page.getByRole('alert').getByText('no references').waitFor();
        await page.getByRole('alert').getByText('Choose the format yourself').waitFor();
        await page.getByRole('button', { name: 'Choose another file…' }).click();
        await page.getByRole('heading', { name: 'Add references' }).waitFor();
        await page.keyboard.press('Escape');
        await dialog(page).waitFor({ state: 'detached' });
      },
      { expected: failedAnswer },
    );
  });
});

describe('an empty library', () => {
  it('is filled from its empty page', async () => {
    await visit(
      async (page) => {
        await page.getByRole('button', { name: 'Add references…' }).click();
        await page.getByRole('textbox', { name: 'Or paste references' }).fill(bib.text);
        await page.getByRole('textbox', { name: 'Name of this list' }).fill('pasted');
        await page.getByRole('button', { name: 'Review' }).click();
        await page.getByRole('button', { name: 'Import all 2' }).click();
        await drawn(page, 'Ylva Fernström', true);
        await page.getByRole('button', { name: 'Remove the import', exact: true }).first().click();
        await page.getByRole('heading', { name: 'The library is empty' }).waitFor();
      },
      { isEmpty: true },
    );
  });
});

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  it.each(['large', 'small'] as const)('looks right, %s', async (size) => {
    await visit(
      async (page) => {
        const inspect = async (name: string): Promise<void> => {
          await page.screenshot({ path: `${screens}import-${name}-${theme}-${size}.png` });
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
          expect(await objections(page)).toEqual([]);
        };
        await page.getByRole('button', { name: 'Add references' }).click();
        await page.getByRole('heading', { name: 'Add references' }).waitFor();
        await inspect('choose');
        await drop(page, bib);
        await page.getByRole('button', { name: '1 entry could not be read' }).click();
        await page.getByRole('button', { name: 'Type it in' }).click();
        await page.getByRole('textbox', { name: 'Year' }).fill('19');
        await inspect('bib');
        await page.getByRole('button', { name: 'Leave it out' }).click();
        await page.getByRole('button', { name: 'Import all 2' }).click();
        await drawn(page, 'Ylva Fernström', true);
        await inspect('stored');
        await drop(page, list);
        const first = page.locator('.entry').first();
        await first.getByLabel('Authors').fill('Jana Novák');
        await first.getByRole('textbox', { name: 'Year' }).fill('16');
        await inspect('list');
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Discard' }).click();
        await dialog(page).waitFor({ state: 'detached' });
        const letGo = await drag(page, [{ name: 'novel.txt', text: 'It was a bright cold day.' }]);
        await page.getByText('Drop to import these references').waitFor();
        await inspect('drop');
        await letGo();
        await page.getByRole('alert').waitFor();
        await inspect('unread');
        await page.getByRole('button', { name: 'Close', exact: true }).click();
        await page.getByRole('button', { name: 'Remove the import', exact: true }).click();
        await drawn(page, 'Ylva Fernström', false);
      },
      { look: { theme, ...sizes[size] }, expected: failedAnswer },
    );
  });
});
