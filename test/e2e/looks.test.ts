/** Every view and every kind of page in both themes and on three sizes: nothing that axe-core objects to, and a screenshot to look at. */
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuthorPage, Network } from '../../server/api.ts';
import { launch, openPage, type Watched } from './browser.ts';
import { objections, screens, sizes } from './look.ts';
import { inState, marked, settled } from './picture.ts';
import { type Product, startProduct } from './product.ts';

let product: Product;
let browser: Browser;
const addresses: Record<string, string> = {};

beforeAll(async () => {
  mkdirSync(screens, { recursive: true });
  product = await startProduct({ sample: true });
  browser = await launch();
  const network = await product.api<Network>('networks/coauthors');
  const star = network.nodes[0]?.id ?? '';
  const page = await product.api<AuthorPage>(`authors/${star}`);
  const link = network.links[0];
  Object.assign(addresses, {
    coauthors: '',
    'coauthors-by-year': '?colour=year',
    topics: '?view=topics',
    'topics-by-year': '?view=topics&colour=year',
    papers: '?view=papers',
    'papers-by-venue': '?view=papers&colour=venue',
    'papers-by-measure': '?view=papers&colour=measure',
    'authors-techniques': '?view=authors-techniques',
    timeline: '?view=timeline',
    table: '?table=yes',
    filtered: '?since=2009&until=2013&min-papers=2',
    author: `?author=${star}`,
    opened: `?author=${star}&open=${star}`,
    paper: `?paper=${page.papers[0]?.id}`,
    technique: `?view=topics&technique=${page.techniques[0]?.id}`,
    list: `?list=papers&of-author=${star}`,
    'list-of-people': `?list=authors&of-technique=${page.techniques[0]?.id}`,
    compare: `?compare=${star}&with=${page.coauthors[0]?.id}`,
    gone: '?author=nobody',
    'nothing-left': '?since=1900&until=1901',
    'cannot-be-drawn': '?only-author=nobody',
    venue: `?venue=${page.venues[0]?.id}`,
    group: '?group=1',
    link: `?link=${link?.source}&link=${link?.target}`,
    path: `?from=${star}&to=${page.coauthors[0]?.id}`,
    'path-asked': `?from=${star}`,
    selection: `?${network.nodes
      .slice(0, 4)
      .map(({ id }) => `select=${id}`)
      .join('&')}&table=yes`,
    embed: `?view=topics&since=2010&embed`,
    'comparison-asked': `?compare=${star}&select=${star}`,
  });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Every view, and every kind of page. */
const everywhere = [
  'coauthors',
  'topics',
  'papers',
  'authors-techniques',
  'timeline',
  'author',
  'technique',
  'venue',
  'paper',
  'group',
  'list',
] as const;

/** Wherever there is room, and on a small screen those that are laid out in another way. */
const shown = {
  large: [
    ...everywhere,
    'coauthors-by-year',
    'topics-by-year',
    'papers-by-venue',
    'papers-by-measure',
    'filtered',
    'table',
    'opened',
    'list-of-people',
    'compare',
    'comparison-asked',
    'selection',
    'embed',
    'link',
    'path',
    'path-asked',
    'gone',
    'nothing-left',
    'cannot-be-drawn',
  ],
  middle: everywhere,
  small: [...everywhere, 'filtered', 'table', 'path', 'path-asked', 'compare', 'selection', 'embed'],
};

/** What is not there has an answer that the browser itself reports as a fault. */
const notThere = /^console: Failed to load resource: the server responded with a status of 404/;

/** A picture that stands, or what stands in its place. */
const shows = (page: Page) =>
  page.waitForFunction(
    () =>
      document.querySelector('.skeleton') === null &&
      (document.querySelector('.empty') !== null ||
        (window.coterie?.settled === true && window.coterie.cy.nodes().nonempty())),
  );

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  describe.each(['large', 'middle', 'small'] as const)('%s', (size) => {
    let watched: Watched;
    beforeAll(async () => {
      watched = await openPage(browser, product.address, { theme, ...sizes[size] }, notThere);
    });
    afterAll(() => watched?.context.close());

    it.each(shown[size])('%s', async (name) => {
      const { page, faults } = watched;
      faults.length = 0;
      await page.goto(`${product.address}/${addresses[name]}`);
      await shows(page);
      await page.screenshot({ path: `${screens}${name}-${theme}-${size}.png` });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await objections(page)).toEqual([]);
      expect(faults).toEqual([]);
    });
  });
});

describe('the theme', () => {
  it('is kept once chosen, without a flash at the next visit', async () => {
    const { page, context, faults } = await openPage(browser, product.address, { theme: 'light' });
    await page.goto(product.address);
    await settled(page);
    await page.getByRole('button', { name: 'Use the dark theme' }).click();
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.reload({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    await settled(page);
    expect(await ground()).toBe(dark);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('a small screen', () => {
  it('opens the details by touch, as a sheet that leaves the node in sight', async () => {
    const { page, context, faults } = await openPage(browser, product.address, sizes.small);
    await page.goto(product.address);
    await settled(page);
    const low = await page.evaluate(() => {
      const frame = document.querySelector('.canvas')?.getBoundingClientRect();
      const nodes = window.coterie?.cy.nodes().toArray() ?? [];
      const lowest = nodes.reduce((a, b) => (b.renderedPosition().y > a.renderedPosition().y ? b : a));
      const { x, y } = lowest.renderedPosition();
      return { id: lowest.id(), x: x + (frame?.x ?? 0), y: y + (frame?.y ?? 0) };
    });
    await page.touchscreen.tap(low.x, low.y);
    await marked(page, 'chosen');
    await settled(page);
    expect(await inState(page, 'chosen')).toEqual([low.id]);
    const sheet = await page.locator('.panel').boundingBox();
    const y = await page.evaluate(
      (id) =>
        (window.coterie?.cy.getElementById(id).renderedPosition().y ?? 0) +
        (document.querySelector('.canvas')?.getBoundingClientRect().y ?? 0),
      low.id,
    );
    expect(y).toBeLessThan(sheet?.y ?? 0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
