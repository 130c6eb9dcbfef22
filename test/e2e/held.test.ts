/** Own papers and cited ones: both are counted, what own papers cite most is listed and drawn, related work leaves out either. */
import { beforeAll, expect, it } from 'vitest';
import type { NotHeldList, PaperList } from '../../server/api.ts';
import { objections } from './look.ts';
import { settled } from './picture.ts';
import { startEmpty } from './visit.ts';

const { product, visit } = startEmpty();

/** What three own papers cite; the first of these all of them. */
const cited = ['Grammars of rivers', 'Songs of glaciers', 'Names of winds'];
const works = ['Rivers in spring', 'Rivers in autumn', 'Rivers under ice'].map((title, i) => ({
  DOI: `10.5555/own.${i}`,
  type: 'journal-article',
  title: [title],
  author: [{ family: `Quill${i}`, given: 'Ada' }],
  issued: { 'date-parts': [[2001 + i]] },
  reference: cited.slice(0, i + 1).map((name, j) => ({
    key: `r${j}`,
    DOI: `10.5555/cited.${j}`,
    'article-title': name,
    author: `Stone${j}`,
    year: `${1980 + j}`,
  })),
}));

let paper: string;
beforeAll(async () => {
  const message = { items: works, 'total-results': works.length };
  await product.load('works.json', JSON.stringify({ status: 'ok', 'message-type': 'work-list', message }));
  const { items } = await product.api<PaperList>('papers?held=yes&sort=title');
  expect(items).toHaveLength(3);
  paper = items.find(({ title }) => title === 'Rivers in autumn')?.id ?? '';
});

it('lists what own papers cite most and are not, says who cites it, and draws it', async () => {
  const { items } = await product.api<NotHeldList>('not-held');
  expect(items.map(({ paper: { title }, by }) => [title, by])).toEqual([
    ['Grammars of rivers', 3],
    ['Songs of glaciers', 2],
    ['Names of winds', 1],
  ]);
  await visit('', async (page) => {
    await page.getByRole('link', { name: '3 held' }).waitFor();
    await page.getByRole('link', { name: '3 cited only' }).waitFor();
    const section = page.getByRole('region', { name: 'Most cited by your papers, not among them' });
    const titles = section.locator('.not-held > li > .paper-title');
    expect(await titles.allTextContents()).toEqual(items.map((item) => item.paper.title));
    await section.getByText('Cited by 3 of your papers').click();
    await section.getByRole('link', { name: 'Rivers under ice' }).first().waitFor();
    expect(await objections(page)).toEqual([]);
    await section.getByRole('link', { name: 'Show as a network' }).click();
    await settled(page);
    const address = new URL(page.url()).searchParams;
    expect([address.get('view'), address.get('held'), address.get('tie')]).toEqual([
      'papers',
      'no',
      'cocitation',
    ]);
    await page.getByText('Cited only').first().waitFor();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page
      .getByRole('radiogroup', { name: 'Papers' })
      .getByText(/^Held \(\d+\)$/)
      .click();
    await settled(page);
    expect(new URL(page.url()).searchParams.get('held')).toBe('yes');
  });
});

it('leaves out of related work what is held and what is cited already, in the address too', async () => {
  await visit(`?paper=${paper}`, async (page) => {
    const related = page.getByRole('region', { name: 'Related work' });
    const titles = related.locator('.related > li > .paper-title');
    await titles.first().waitFor();
    const before = await titles.allTextContents();
    expect(before).toEqual(
      expect.arrayContaining(['Rivers under ice', 'Grammars of rivers', 'Names of winds']),
    );
    await related.getByLabel('Leave out what is in your library').check();
    await related.getByRole('link', { name: 'Rivers under ice' }).waitFor({ state: 'detached' });
    await related.getByLabel('Leave out what is cited already').check();
    await related.getByRole('link', { name: 'Grammars of rivers' }).waitFor({ state: 'detached' });
    expect(await titles.allTextContents()).toEqual(['Names of winds']);
    expect(new URL(page.url()).searchParams.getAll('without')).toEqual(['held', 'cited']);
    await page.reload();
    await titles.first().waitFor();
    expect(await titles.allTextContents()).toEqual(['Names of winds']);
    expect(await objections(page)).toEqual([]);
  });
});
