/** Related work in the page: reasons, sliders, several seeds, and the reading list. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { SearchAnswer } from '../../server/api.ts';
import { openPage } from './browser.ts';
import { objections } from './look.ts';
import { settled } from './picture.ts';
import { startSample } from './visit.ts';

const sample = startSample();
const { product, visit } = sample;

it('gives reasons, follows sliders and what is liked and not, and keeps a reading list', async () => {
  const { items } = await product.api<SearchAnswer>('search?kind=paper&q=paravirtual');
  await visit(`?paper=${items[0]?.id}`, async (page) => {
    const related = page.getByRole('region', { name: 'Related work' });
    await related
      .getByText(/^Same authors?: /)
      .first()
      .waitFor();
    const titles = () => related.locator('.related > li > .paper-title').allTextContents();
    const before = await titles();
    expect(before.length).toBeGreaterThan(3);

    await related.getByText('Weight of the reasons').click();
    await related.getByRole('slider', { name: 'Authors' }).fill('0');
    await related
      .getByText(/^Same author/)
      .first()
      .waitFor({ state: 'detached' });
    expect(await titles()).not.toEqual(before);
    expect(await objections(page)).toEqual([]);
    await related.getByRole('button', { name: 'Reset weights' }).click();
    await related
      .getByText(/^Same authors?: /)
      .first()
      .waitFor();
    expect(await titles()).toEqual(before);

    const [first = ''] = before;
    await related.getByRole('button', { name: 'More like this' }).first().click();
    await related.getByText('More like 1 paper').waitFor();
    await page.waitForFunction(
      (title) => document.querySelector('.related .paper-title')?.textContent !== title,
      first,
    );
    await related.getByRole('button', { name: 'Clear' }).click();
    await page.waitForFunction(
      (title) => document.querySelector('.related .paper-title')?.textContent === title,
      first,
    );
    await related.getByRole('button', { name: 'Less like this' }).nth(1).click();
    await related.getByText('less like 1 paper').waitFor();
    await related.getByRole('button', { name: 'Clear' }).click();

    await related.getByRole('button', { name: 'To read' }).first().click();
    await related.getByRole('button', { name: 'Dismiss' }).nth(1).click();
    await page.waitForFunction(
      (title) =>
        [...document.querySelectorAll('.related .paper-title')].every((line) => line.textContent !== title),
      before[1],
    );
    await page.goto(product.address);
    await settled(page);
    const list = page.getByRole('region', { name: /^Reading list/ });
    await list.getByText('To read 1').waitFor();
    await list.getByText('Dismissed 1').waitFor();
    expect(await objections(page)).toEqual([]);
    const saved = page.waitForEvent('download');
    await list.getByRole('button', { name: 'Save as BibTeX' }).click();
    const path = await (await saved).path();
    expect(readFileSync(path, 'utf8')).toContain(`title = {`);
    await list.getByText('Dismissed 1').click();
    await list.getByRole('button', { name: /^Restore/ }).click();
    await list.getByText('Dismissed 1').waitFor({ state: 'detached' });
  });
});

it('starts from an author and from a technique too', async () => {
  const author = (await product.api<SearchAnswer>('search?kind=author&q=gordon')).items[0]?.id;
  const technique = (await product.api<SearchAnswer>('search?kind=technique&q=sr-iov')).items[0]?.id;
  await visit(`?author=${author}`, async (page) => {
    await page.getByRole('region', { name: 'Related work' }).locator('.reason').first().waitFor();
    await page.goto(`${product.address}/?technique=${technique}`);
    await page.getByRole('region', { name: 'Related work' }).locator('.reason').first().waitFor();
  });
});

it('starts from a text in own words, and a link brings the steered list back', async () => {
  await visit('', async (page) => {
    const field = page.getByRole('textbox', { name: 'Describe what you are looking for' });
    await field.fill('How can a virtual machine get packets from a network card without a copy?');
    await field.press('Enter');
    const related = page.getByRole('region', { name: 'Related work' });
    await related
      .getByText(/^Similar words: /)
      .first()
      .waitFor();
    expect(new URL(page.url()).searchParams.get('about')).toMatch(/^How can a virtual machine/);
    expect(await objections(page)).toEqual([]);
    const titles = () => related.locator('.related > li > .paper-title').allTextContents();
    const plain = await titles();

    await related.getByRole('button', { name: 'Less like this' }).first().click();
    await related.getByText('less like 1 paper').waitFor();
    await related.getByText('Weight of the reasons').click();
    await related.getByRole('slider', { name: 'Prefer' }).fill('1');
    await page.waitForFunction(() => location.search.includes('age=1'));
    await page.waitForFunction(
      (first) => document.querySelector('.related .paper-title')?.textContent !== first,
      plain[0],
    );
    await page.waitForLoadState('networkidle');
    const steered = await titles();

    const other = await openPage(sample.browser, product.address);
    await other.page.goto(page.url());
    await other.page.locator('.related .reason').first().waitFor();
    const again = other.page.getByRole('region', { name: 'Related work' });
    expect(await again.locator('.related > li > .paper-title').allTextContents()).toEqual(steered);
    expect(await again.getByRole('slider', { name: 'Prefer', includeHidden: true }).inputValue()).toBe('1');
    await other.context.close();

    // Drawing a slider is no step: back goes to before the dislike.
    await page.goBack();
    await related.getByText('less like 1 paper').waitFor({ state: 'detached' });
    await page.waitForFunction(
      (first) => document.querySelector('.related .paper-title')?.textContent === first,
      plain[0],
    );
  });
});
