/** Views with a name: saved, opened, renamed, deleted and taken back, linked to; in two tabs, and over odd content. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { objections } from './look.ts';
import { settled } from './picture.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();

const openMenu = (page: Page) => page.getByRole('button', { name: 'Saved views' }).click();
const names = (page: Page) => page.locator('.saved-open').allTextContents();
const nameField = (page: Page) => page.getByRole('textbox', { name: 'Save this view as' });

const save = async (page: Page, name: string): Promise<void> => {
  await openMenu(page);
  await nameField(page).fill(name);
  await page.keyboard.press('Enter');
  await page.getByText(`“${name}” is saved.`).waitFor();
  await page.keyboard.press('Escape');
};

describe('a view', () => {
  it('is saved under a name that says what is shown, and opened again after a reload', async () => {
    await visit('?view=topics&colour=year&since=2012', async (page) => {
      await openMenu(page);
      expect(await nameField(page).inputValue()).toBe('Topics: coloured by year; Since 2012');
      expect(await objections(page)).toEqual([]);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('“Topics: coloured by year; Since 2012” is saved.').waitFor();
      await page.goto(product.address);
      await settled(page);
      await openMenu(page);
      await page.getByRole('link', { name: 'Topics: coloured by year; Since 2012' }).click();
      await page.getByRole('heading', { name: 'Topics' }).waitFor();
      await page.waitForFunction(() => location.search === '?view=topics&colour=year&since=2012');
      await page.locator('.saved').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+z');
      await page.getByRole('heading', { name: 'Co-authors' }).waitFor();
    });
  });

  it('is found in the palette', async () => {
    await visit('?view=papers', async (page) => {
      await save(page, 'Reading for Monday');
      await page.keyboard.press('1');
      await page.getByRole('heading', { name: 'Co-authors' }).waitFor();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('monday');
      await page.getByRole('option', { name: 'Saved view: Reading for Monday' }).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => location.search === '?view=papers');
    });
  });

  it('is renamed, linked to, deleted, and deleted no more', async () => {
    await visit('?view=papers', async (page) => {
      await save(page, 'First');
      await save(page, 'Second');
      await openMenu(page);
      await page.getByRole('button', { name: 'Rename First' }).click();
      await page.getByRole('textbox', { name: 'New name of First' }).fill('Erste');
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'Erste' }).waitFor();
      await page.getByRole('button', { name: 'Copy the link to Erste' }).click();
      await page.getByText('The link is copied.').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        `${product.address}/?view=papers`,
      );
      await page.getByRole('button', { name: 'Delete Second' }).click();
      expect(await names(page)).toEqual(['Erste']);
      await page.getByRole('button', { name: 'Undo' }).click();
      if (!(await page.locator('.saved').isVisible())) await openMenu(page);
      await page.getByRole('link', { name: 'Second' }).waitFor();
      expect(await names(page)).toEqual(['Second', 'Erste']);
    });
  });

  it('is there in another tab at once', async () => {
    await visit('', async (page, { context }) => {
      const other = await context.newPage();
      await other.goto(product.address);
      await settled(other);
      await openMenu(other);
      await save(page, 'From the first tab');
      await other.getByRole('link', { name: 'From the first tab' }).waitFor();
      await nameField(other).fill('From the second tab');
      await other.keyboard.press('Enter');
      await openMenu(page);
      await page.getByRole('link', { name: 'From the second tab' }).waitFor();
      expect(await names(page)).toEqual(['From the second tab', 'From the first tab']);
    });
  });
});

describe('what a browser kept', () => {
  it('may be anything', async () => {
    await visit('', async (page) => {
      await page.evaluate(() =>
        localStorage.setItem('coterie-views', '[{"id":"1","name":"Old","query":"?view=moon"},7,{"id":'),
      );
      await page.reload();
      await settled(page);
      await openMenu(page);
      await page.getByText('No saved views yet.').waitFor();
      await page.evaluate(() =>
        localStorage.setItem('coterie-views', '[{"id":"1","name":"Old","query":"?view=moon"},7]'),
      );
      await page.reload();
      await settled(page);
      await openMenu(page);
      await page.getByRole('link', { name: 'Old' }).click();
      await page.getByText('The address asks for view “moon”').waitFor();
    });
  });
});
