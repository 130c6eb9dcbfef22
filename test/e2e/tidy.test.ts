/** Who is who, as a person answers it: a question of the sample, and those of a field of 240 papers. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuthorIdentity, DecisionList, PersonQuestionList, Stats } from '../../server/api.ts';
import { launch, openPage } from './browser.ts';
import { objections } from './look.ts';
import { type Product, startProduct } from './product.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser?.close());

/** The questions, once the server has worked them out. */
const questionsOf = async (product: Product, query = ''): Promise<PersonQuestionList> => {
  const ask = () => product.api<PersonQuestionList>(`authors/suggestions${query}`);
  await expect.poll(async () => (await ask()).state, { timeout: 60_000 }).toBe('ready');
  return ask();
};
const actsOf = async (product: Product): Promise<[string, boolean][]> =>
  (await product.api<DecisionList>('decisions')).items.map(({ act, undone }) => [act, undone]);
const authorsOf = async (product: Product): Promise<number> =>
  (await product.api<Stats>('stats')).nodes.Author;

const visiting = async (product: Product, work: (page: Page) => Promise<void>): Promise<void> => {
  const { page, context, faults } = await openPage(browser, product.address);
  try {
    await page.goto(product.address);
    await page.getByRole('heading', { name: 'Library' }).waitFor();
    await work(page);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
};

/** Two entries of one circle, one of which misprints a name. */
const misprinted = `@inproceedings{a, author = {Ballesteros, Miguel and Goldberg, Yoav and Kuhlmann, Marco}, title = {Arc-hybrid parsing of guest kernels}, year = {2016}}
@inproceedings{b, author = {Balletseros, Miguel and Goldberg, Yoav and Kuhlmann, Marco}, title = {Greedy parsing of guest kernels}, year = {2017}}`;

describe('the sample', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct({ sample: true });
    await product.load('misprinted.bib', misprinted);
  }, 60_000);
  afterAll(() => product?.stop());

  it('asks about a misprinted name: with its evidence, by key, yes, back, no', async () => {
    const { total } = await questionsOf(product);
    expect(total).toBeGreaterThan(0);
    await visiting(product, async (page) => {
      await page
        .getByRole('button', { name: `Authors: ${total} question${total === 1 ? '' : 's'}` })
        .waitFor();
      await page.keyboard.press('p');
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/^Are these .*(same|one) person\?$/).waitFor();
      await dialog.getByText(`1 of ${total} · 0 decided`).waitFor();
      await dialog
        .getByText(/% likely/)
        .first()
        .waitFor();
      expect(await dialog.getByRole('article').count()).toBe(2);
      // Every side shows papers.
      for (const side of await dialog.getByRole('article').all())
        expect(await side.getByRole('listitem').count()).toBeGreaterThan(0);
      expect(await objections(page)).toEqual([]);
      const decided = total === 1 ? 'Done: 1 of 1 question decided.' : '· 1 decided';
      await page.keyboard.press('y');
      await dialog.getByText(decided).waitFor();
      await page.keyboard.press('u');
      await dialog.getByText(`1 of ${total} · 0 decided`).waitFor();
      await page.keyboard.press('n');
      await dialog.getByText(decided).waitFor();
      expect(await objections(page)).toEqual([]);
    });
    expect((await questionsOf(product)).total).toBe(total - 1);
    expect(await actsOf(product)).toEqual([
      ['differ', false],
      ['merge', true],
    ]);
  });

  it('says on the page of an author why the papers are by one person', async () => {
    await visiting(product, async (page) => {
      await page.getByRole('combobox', { name: /^Search papers/ }).fill('H. Guan');
      await page
        .getByRole('option', { name: /^H\. Guan/ })
        .first()
        .waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const why = page.getByRole('region', { name: /Why these are one person/ });
      await why
        .getByText(/co-authors in common/)
        .first()
        .waitFor();
      expect(await objections(page)).toEqual([]);
    });
  });
});

describe('a field of 240 papers', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct({ sample: false });
    await product.load('parsing.ris', await readFile('test/fixtures/fields/parsing-240.ris', 'utf8'));
  }, 120_000);
  afterAll(() => product?.stop());

  it('asks its first twenty questions, those first that change most, and then for more', async () => {
    const first = await questionsOf(product);
    expect(first.total).toBeGreaterThan(20);
    expect(first.items).toHaveLength(20);
    await visiting(product, async (page) => {
      await page.keyboard.press('p');
      const dialog = page.getByRole('dialog');
      const subject = () => dialog.getByRole('article').first().getAttribute('aria-label');
      await dialog.getByText(`1 of 20 · 0 decided · ${first.total} questions in all`).waitFor();
      const seen: (string | null)[] = [];
      for (let n = 1; n <= 20; n += 1) {
        await dialog.getByText(`${n} of 20 ·`).waitFor();
        seen.push(await subject());
        await page.keyboard.press('s');
      }
      expect(seen).toEqual(first.items.map((question) => question.subject.label));
      await dialog.getByText('Done: 0 of 20 questions decided.').waitFor();
      await page.keyboard.press('m');
      const rest = Math.min(20, first.total - 20);
      await dialog.getByText(`1 of ${rest} ·`).waitFor();
      const all = await questionsOf(product, '?limit=1000');
      expect(await subject()).toBe(all.items[20]?.subject.label);
    });
  });

  it('lets a person leave out one of several', async () => {
    const { items } = await questionsOf(product, '?limit=1000');
    const at = items.findIndex(({ act, others }) => act === 'merge' && others.length > 1);
    // Which names are alike is up to the data; where none has three, there is nothing to leave out.
    if (at < 0 || at >= 20) return;
    const question = items[at];
    await visiting(product, async (page) => {
      await page.keyboard.press('p');
      const dialog = page.getByRole('dialog');
      for (let n = 0; n < at; n += 1) {
        await dialog.getByText(`${n + 1} of 20 ·`).waitFor();
        await page.keyboard.press('s');
      }
      const n = (question?.others.length ?? 0) + 1;
      await dialog.getByText(`Are these ${n} one person?`).waitFor();
      await dialog.getByRole('checkbox').last().uncheck();
      await dialog.getByRole('button', { name: `Yes, merge ${n - 1} of ${n}` }).click();
      await dialog.getByText('· 1 decided').waitFor();
      expect(await actsOf(product)).toEqual([
        ['merge', false],
        ['differ', false],
      ]);
      await page.keyboard.press('u');
      await dialog.getByText('· 0 decided').waitFor();
    });
    expect(await actsOf(product)).toEqual([
      ['merge', true],
      ['differ', true],
    ]);
  });

  it('merges all above 95% as one decision, after they were seen, and takes it back whole', async () => {
    const [before, authors] = [await questionsOf(product), await authorsOf(product)];
    const made = (await actsOf(product)).length;
    expect(before.sure).toBeGreaterThan(1);
    const sure = await questionsOf(product, '?sure=true&limit=1000');
    await visiting(product, async (page) => {
      await page.keyboard.press('p');
      const dialog = page.getByRole('dialog');
      await dialog.getByText(`${before.sure} authors are at least 95% likely to be others.`).waitFor();
      await dialog.getByRole('button', { name: 'See them all' }).click();
      await dialog.getByRole('button', { name: `Merge ${before.sure} authors` }).waitFor();
      expect(await dialog.getByRole('checkbox').count()).toBe(before.sure);
      await dialog
        .getByText(sure.items[0]?.others[0]?.label ?? '?')
        .first()
        .waitFor();
      expect(await objections(page)).toEqual([]);
      await page.keyboard.press('y');
      await dialog.getByText(/authors were merged into \d+\.$/).waitFor();
      // The button stays where it is when the search that runs has ended, or a press would miss it.
      const takeBack = dialog.getByRole('button', { name: 'Take it back' });
      const looking = dialog.getByText('Looking who may be the same person…');
      await looking.waitFor();
      const place = await takeBack.boundingBox();
      await looking.waitFor({ state: 'detached' });
      expect((await takeBack.boundingBox())?.y).toBe(place?.y);
      expect(await actsOf(product)).toHaveLength(made + 1);
      expect(await authorsOf(product)).toBe(authors - before.sure);
      expect((await questionsOf(product)).sure).toBe(0);
      await takeBack.click();
      await dialog.getByText(`${before.sure} authors are at least 95% likely to be others.`).waitFor();
    });
    expect(await authorsOf(product)).toBe(authors);
    const after = await questionsOf(product);
    expect([after.total, after.sure]).toEqual([before.total, before.sure]);
    expect((await actsOf(product))[0]).toEqual(['merge', true]);
  });

  it('shows on the page of an author who may be the same', async () => {
    const { items } = await questionsOf(product);
    const question = items.find(({ act }) => act === 'merge');
    const { considered, state } = await product.api<AuthorIdentity>(
      `authors/${question?.subject.id}/identity`,
    );
    expect(state).toBe('ready');
    const ids = considered.flatMap(({ subject, others }) => [subject.id, ...others.map(({ id }) => id)]);
    expect(ids).toEqual(expect.arrayContaining([question?.subject.id, question?.others[0]?.id]));
  });
});
