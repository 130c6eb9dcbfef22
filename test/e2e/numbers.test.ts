/** Numbers in a library with citations: each says what it counts and leads there; lists sort and show more; reasons. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuthorPage, Network, NetworkNode, PaperList, SearchAnswer } from '../../server/api.ts';
import { many, titleOf, works, worksFile } from './cited-works.ts';
import { objections } from './look.ts';
import { drawnNodes, inState } from './picture.ts';
import { startEmpty } from './visit.ts';

const { product, visit } = startEmpty();
let ada: AuthorPage;
let papers: PaperList['items'];

beforeAll(async () => {
  await product.load('graph.jsonl', worksFile);
  const { items } = await product.api<SearchAnswer>('search?kind=author&q=ada+quill');
  ada = await product.api<AuthorPage>(`authors/${items[0]?.id}`);
  papers = (await product.api<PaperList>('papers?sort=citations&limit=100')).items;
}, 120_000);

const title = (page: Page) => page.locator('aside .page-title');
const rows = (page: Page, selector: string, n: number) =>
  page.waitForFunction(([css, wanted]) => document.querySelectorAll(`aside ${css}`).length === wanted, [
    selector,
    n,
  ] as const);

describe('the overview of papers', () => {
  it('lists the most cited, whose number leads to the papers that cite them, in any order', async () => {
    const [first] = papers;
    expect(first).toMatchObject({ title: titleOf(0), citations: many - 1 });
    await visit('?view=papers', async (page) => {
      const cited = page.getByRole('region', { name: 'Most cited papers' });
      await cited.getByRole('link', { name: `${many - 1} citations` }).click();
      await title(page)
        .filter({ hasText: `Papers that cite ${first?.title}` })
        .waitFor();
      await rows(page, '.papers > li', many - 1);
      const titles = () => page.locator('aside .paper-title').allTextContents();
      const byCitations = papers.filter(({ id }) => id !== first?.id).map((paper) => paper.title);
      expect(await titles()).toEqual(byCitations);
      await page.getByLabel('Sort by').selectOption('Title');
      await page.waitForFunction(() => location.search.includes('sort=title'));
      const sorted = [...byCitations].sort((a, b) => a.localeCompare(b, 'en'));
      await expect.poll(titles).toEqual(sorted);
      expect(await objections(page)).toEqual([]);
      await page.reload();
      await expect.poll(titles).toEqual(sorted);
      // Another order is no step back.
      await page.getByRole('button', { name: 'Back', exact: true }).click();
      await title(page).filter({ hasText: 'Library' }).waitFor();
    });
  });

  it('lists the most linked, whose number leads to the links and on to what makes them', async () => {
    const { nodes } = await product.api<Network>('networks/papers');
    const linkedOf = ({ linked = 0 }: NetworkNode): number => linked;
    const most = nodes.toSorted((a, b) => linkedOf(b) - linkedOf(a))[0] as NetworkNode;
    await visit('?view=papers', async (page) => {
      const linked = page.getByRole('region', { name: 'Most linked papers' });
      expect(await page.locator('aside').innerText()).not.toMatch(/\bties?\b/i);
      const row = linked.locator('li').first();
      expect(await row.locator('.number').textContent()).toBe(`${linkedOf(most)} linked papers`);
      await row.locator('.number a').click();
      await title(page).filter({ hasText: 'Linked to' }).waitFor();
      await page.getByText(`${linkedOf(most)} papers`, { exact: true }).waitFor();
      const all = page.getByRole('button', { name: /^Show all/ });
      if (linkedOf(most) > 50) await all.click();
      await rows(page, '.counted > li', linkedOf(most));
      await expect.poll(async () => (await inState(page, 'near')).length).toBe(linkedOf(most) + 1);
      const number = page.locator('aside .counted .number a').first();
      const shared = Number(await number.textContent());
      expect(await objections(page)).toEqual([]);
      await number.click();
      await page.getByText(`${shared} shared reference`).waitFor();
      await rows(page, '.papers > li', shared);
    });
  });
});

describe('the citations that an export brings', () => {
  it('can be what size means, and what a table sorts by, named for their source', async () => {
    await visit('?view=papers', async (page) => {
      // Sizes come in steps, so that several are the largest.
      const largest = async () => {
        const nodes = await drawnNodes(page);
        const most = Math.max(...nodes.map((node) => node.diameter));
        return nodes.flatMap((node) => (node.diameter === most ? [node.id] : []));
      };
      await page.getByRole('heading', { name: /^Highest citations \(OpenAlex/ }).waitFor();
      const size = page.getByRole('region', { name: 'Legend' }).getByLabel('Size', { exact: true });
      const name = (await size.locator('option').allTextContents()).find((text) => text.includes('OpenAlex'));
      await size.selectOption(name ?? '?');
      await page.waitForFunction(() => location.search.includes('size=times-cited'));
      const [first] = papers;
      const [second, last] = [papers.find(({ title }) => title === titleOf(1)), papers.at(-1)];
      await expect.poll(largest).toEqual(expect.arrayContaining([first?.id, second?.id]));
      expect(await largest()).not.toContain(last?.id);
      expect(await page.getByRole('region', { name: 'Legend' }).textContent()).toContain(
        (10 * many).toLocaleString('en'),
      );
      await page.keyboard.press('l');
      await page.getByRole('button', { name: /^Citations \(OpenAlex/ }).click();
      const row = page.getByRole('region', { name: 'Table of nodes' }).locator('tbody tr').first();
      expect(await row.textContent()).toContain(titleOf(0));
      expect(await row.textContent()).toContain(String(10 * many));
      expect(await objections(page)).toEqual([]);
    });
  });
});

describe('the page of an author', () => {
  it('suggests no paper of the author, says how strong each is, and shows more', async () => {
    const own = new Set(ada.papers.map((paper) => paper.title));
    expect(own.size).toBe(many / 2);
    await visit(`?author=${ada.author.id}`, async (page) => {
      const related = page.getByRole('region', { name: 'Related work' });
      await rows(page, '.related > li', 10);
      const titles = () => related.locator('.paper-title').allTextContents();
      const ten = await titles();
      await related.getByText('Strong match').first().waitFor({ state: 'attached' });
      await related.getByText('Cited by papers of this author').first().waitFor();
      await related.getByRole('button', { name: 'Show 10 more' }).click();
      await rows(page, '.related > li', 20);
      const twenty = await titles();
      expect(twenty.slice(0, 10)).toEqual(ten);
      expect(twenty.filter((each) => own.has(each))).toEqual([]);
      expect(await objections(page)).toEqual([]);
    });
  });

  it('lists papers by citations first, and all co-authors where one asks', async () => {
    await visit(`?author=${ada.author.id}`, async (page) => {
      const region = page.getByRole('region', { name: 'Papers', exact: true });
      const shown = () => region.locator('.paper-title').allTextContents();
      const cited = papers.filter(({ id }) => ada.papers.some((paper) => paper.id === id));
      await expect.poll(shown).toEqual(cited.slice(0, 6).map((paper) => paper.title));
      await region.getByLabel('Sort by').selectOption('Newest');
      await expect.poll(shown).toEqual(ada.papers.slice(0, 6).map((paper) => paper.title));
      const coauthors = page.getByRole('region', { name: /^Co-authors/ });
      await coauthors.getByRole('button', { name: `Show all ${ada.coauthors.length}` }).click();
      await expect.poll(() => coauthors.locator('li').count()).toBe(ada.coauthors.length);
    });
  });

  it('says how many co-authors are in the picture where some are not', async () => {
    await visit(`?author=${ada.author.id}&most=10`, async (page) => {
      await page.getByText(new RegExp(`^\\d of ${ada.coauthors.length} are in the picture`)).waitFor();
    });
  });
});

describe('the page of a paper', () => {
  it('counts references and citations in the library; none leads nowhere', async () => {
    const last = papers.find((paper) => paper.title === titleOf(many - 1));
    const references = works[many - 1]?.referenced_works.length;
    await visit(`?paper=${last?.id}`, async (page) => {
      const summary = page.locator('aside .page-summary');
      expect(await summary.innerText()).toBe(`${references} references, cited by 0 papers in this library`);
      expect(await summary.getByRole('link').allTextContents()).toEqual([`${references} references`]);
      await page.getByRole('heading', { name: 'References' }).waitFor();
    });
  });

  it('leads to the graph of its related work', async () => {
    await visit(`?paper=${papers[0]?.id}`, async (page) => {
      await page.getByRole('button', { name: 'Graph of related work' }).click();
      await page.waitForFunction(() => location.search.includes('around='));
      const query = new URL(page.url()).searchParams;
      expect([query.get('view'), query.get('around')]).toEqual(['papers', papers[0]?.id]);
    });
  });
});
