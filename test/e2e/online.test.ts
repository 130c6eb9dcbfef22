/** Asking online sources as a person does: consent, completing, growing, looking up lines, and taking it all back. */
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ImportList, Lookups, PaperList, Stats } from '../../server/api.ts';
import { type StandIn, sampleWorks, startStandIn } from '../online/stand-in/index.ts';
import { type Look, launch, openPage } from './browser.ts';
import { objections, screens, sizes } from './look.ts';
import { drawnLinks, drawnNodes, settled } from './picture.ts';
import { type Product, startProduct } from './product.ts';

let browser: Browser;
let standIn: StandIn;
let product: Product | undefined;

beforeAll(async () => {
  mkdirSync(screens, { recursive: true });
  browser = await launch();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  standIn = await startStandIn({ works: sampleWorks() });
});
afterEach(async () => {
  await product?.stop();
  product = undefined;
  await standIn.close();
});

/** The browser itself reports an answer that is an error. */
const failedAnswer = /^console: Failed to load resource/;

/** Starts the product on the stand-in, and opens its page. */
const visit = async (
  test: (page: Page, product: Product) => Promise<void>,
  options: { flags?: readonly string[]; look?: Look; expected?: RegExp } = {},
): Promise<void> => {
  const { flags = [], look = {}, expected = /^$/ } = options;
  const started = await startProduct({
    sample: true,
    flags,
    env: {
      COTERIE_OPENALEX_URL: standIn.url('openalex'),
      COTERIE_CROSSREF_URL: standIn.url('crossref'),
      COTERIE_S2_URL: standIn.url('s2'),
      S2_API_KEY: 'not-to-be-shown',
    },
  });
  product = started;
  const { page, context, faults } = await openPage(browser, started.address, look, expected);
  // Asking and storing take longer than a click.
  context.setDefaultTimeout(30_000);
  try {
    await page.goto(started.address);
    await settled(page);
    await test(page, started);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
};

const dialog = (page: Page) => page.getByRole('dialog');
const press = (page: Page, name: string | RegExp) => dialog(page).getByRole('button', { name }).click();
const heading = (page: Page, name: string | RegExp) => dialog(page).getByRole('heading', { name }).waitFor();
const shot = (page: Page, name: string) => page.screenshot({ path: `${screens}online-${name}.png` });

/** Opens the dialog that completes the library. */
const complete = (page: Page) =>
  page.locator('aside').getByRole('button', { name: 'Complete from online sources' }).click();

const allow = async (page: Page, ...names: string[]): Promise<void> => {
  for (const name of names) await dialog(page).getByRole('checkbox', { name }).check();
};

/** Milliseconds for a story of many steps. */
const patience = 180_000;

/** Nothing sticks out of the page. */
const isWhole = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

describe('the sample', () => {
  it(
    'is completed, shows who cites whom, is grown, and both are taken back',
    async () => {
      await visit(async (page, { api }) => {
        const before = await api<Stats>('stats');
        expect(before.relations.CITES).toBe(0);
        await complete(page);
        await heading(page, 'Complete the library from online sources');
        const boxes = dialog(page).getByRole('checkbox');
        expect(await boxes.count()).toBe(3);
        expect(await boxes.evaluateAll((all) => all.some((box) => (box as HTMLInputElement).checked))).toBe(
          false,
        );
        await dialog(page).getByText('nothing else leaves it').waitFor();
        await dialog(page).getByText('S2_API_KEY').waitFor();
        await shot(page, 'consent');
        expect(await objections(page)).toEqual([]);
        await allow(page, 'OpenAlex', 'Crossref');
        await dialog(page)
          .getByText(/^26 papers, 26 by title: about \d+ requests/)
          .waitFor();
        expect(standIn.requests).toEqual([]);

        await press(page, 'Ask OpenAlex and Crossref');
        await heading(page, 'Review what would change');
        expect(standIn.requests.length).toBeGreaterThan(0);
        expect(standIn.requests.some(({ service }) => service === 's2')).toBe(false);
        await shot(page, 'review');
        expect(await objections(page)).toEqual([]);
        await dialog(page)
          .getByRole('checkbox', { name: /^Abstract \d+$/ })
          .uncheck();
        await press(page, /^Store changes to \d+ papers$/);
        await page
          .getByText(/^Stored \d+ changes to \d+ papers, and added \d+ papers that they cite\.$/)
          .waitFor();
        const completed = await api<Stats>('stats');
        expect(completed.relations.CITES).toBeGreaterThan(20);
        expect(completed.held).toBe(before.held);

        await page.keyboard.press('3');
        await settled(page);
        await page.getByRole('combobox', { name: 'Links' }).selectOption('citation');
        await settled(page);
        expect((await drawnLinks(page)).length).toBeGreaterThan(20);
        await shot(page, 'network');

        const { items } = await api<PaperList>('papers?held=yes&limit=100');
        const cited = items.find(({ title }) => title.startsWith('Eli'));
        await page.goto(`${product?.address}/?view=papers&paper=${cited?.id}`);
        await settled(page);
        await page.getByRole('button', { name: 'Grow…' }).click();
        await dialog(page).getByRole('radio', { name: 'Cited by' }).click();
        await press(page, 'Ask OpenAlex and Crossref');
        await heading(page, 'Choose what to add');
        await shot(page, 'grown');
        expect(await objections(page)).toEqual([]);
        const retracted = dialog(page).getByRole('listitem').filter({ hasText: 'Retracted' });
        await retracted.getByRole('checkbox').check();
        await dialog(page)
          .getByRole('listitem')
          .filter({ hasText: 'Nested Guests' })
          .getByRole('checkbox')
          .check();
        await press(page, 'Add 2 papers');
        await page.getByText('Added 2 papers from online sources.').waitFor();
        await settled(page);
        expect((await api<Stats>('stats')).held).toBe(before.held + 2);
        await page.getByText('retracted (1)').waitFor();
        expect((await drawnNodes(page)).some(({ label }) => label.includes('Farrugia'))).toBe(true);
        await shot(page, 'retracted');

        await page.keyboard.press('Control+z');
        await page.getByText(/^“.*” was removed\.$/).waitFor();
        expect(await api<Stats>('stats')).toEqual(completed);
        await page.goto(`${product?.address}`);
        await page.getByRole('button', { name: /^Remove OpenAlex, Crossref: completed/ }).click();
        await page.getByRole('button', { name: 'Remove', exact: true }).click();
        await page.getByText(/^“OpenAlex, Crossref: completed .*” was removed\.$/).waitFor();
        expect(await api<Stats>('stats')).toEqual(before);
      });
    },
    patience,
  );

  it('is completed at 390 pixels in the dark, field by field and by keyboard', async () => {
    await visit(
      async (page, { api }) => {
        await page.keyboard.press('Control+k');
        await page.keyboard.type('complete the library');
        await page.keyboard.press('Enter');
        await dialog(page).getByRole('checkbox', { name: 'OpenAlex' }).focus();
        await page.keyboard.press('Space');
        const ask = dialog(page).getByRole('button', { name: 'Ask OpenAlex' });
        await ask.focus();
        await shot(page, 'small-consent');
        expect(await isWhole(page)).toBe(true);
        await page.keyboard.press('Enter');
        await heading(page, 'Review what would change');
        await shot(page, 'small-review');
        expect(await isWhole(page)).toBe(true);
        expect(await objections(page)).toEqual([]);
        await dialog(page).getByRole('checkbox', { name: 'All changes' }).focus();
        await page.keyboard.press('Space');
        const store = dialog(page).getByRole('button', { name: 'Store changes' });
        expect(await store.isDisabled()).toBe(true);
        await dialog(page)
          .getByRole('checkbox', { name: /^DOI of / })
          .first()
          .focus();
        await page.keyboard.press('Space');
        await dialog(page).getByRole('button', { name: 'Store changes to 1 paper' }).focus();
        await page.keyboard.press('Enter');
        await page.getByText('Stored 1 change to 1 paper.').waitFor();
        const [completed] = (await api<ImportList>('imports')).items;
        expect(completed?.papers).toBe(1);
        await page.getByRole('button', { name: 'Undo', exact: true }).click();
        await page.getByText(/^“OpenAlex: completed .*” was removed\.$/).waitFor();
        expect((await api<ImportList>('imports')).items).toHaveLength(1);
      },
      { look: { ...sizes.small, theme: 'dark' } },
    );
  });
});

describe('without consent', () => {
  it('nothing is sent, and nothing is kept', async () => {
    await visit(async (page, { api }) => {
      await complete(page);
      await dialog(page).getByText('Tick a service to allow it.').waitFor();
      expect(await dialog(page).getByRole('button', { name: 'Ask' }).isDisabled()).toBe(true);
      await press(page, 'Cancel');
      expect(standIn.requests).toEqual([]);
      expect((await api<Lookups>('lookups')).services.some(({ allowed }) => allowed)).toBe(false);
    });
  });

  it('is kept once given, and can be withdrawn', async () => {
    await visit(async (page, { api }) => {
      const allowed = async () =>
        (await api<Lookups>('lookups')).services.filter((each) => each.allowed).map(({ id }) => id);
      await complete(page);
      await allow(page, 'Crossref');
      await dialog(page).getByRole('button', { name: 'Ask Crossref' }).waitFor();
      expect(await allowed()).toEqual(['crossref']);
      await page.reload();
      await settled(page);
      await page.locator('aside').getByRole('button', { name: 'Services', exact: true }).click();
      await dialog(page).getByText('No request was sent.').waitFor();
      await dialog(page).getByRole('checkbox', { name: 'Crossref' }).uncheck();
      await expect.poll(allowed).toEqual([]);
      expect(standIn.requests).toEqual([]);
    });
  });

  it.each([
    ['--offline', 'started with --offline'],
    ['--read-only', 'read-only'],
  ])('a server with %s says so', async (flag, words) => {
    await visit(
      async (page) => {
        await complete(page);
        if (flag === '--read-only') await dialog(page).getByRole('checkbox', { name: 'OpenAlex' }).click();
        await dialog(page).getByRole('alert').filter({ hasText: words }).waitFor();
        await shot(page, flag.slice(2));
        expect(await objections(page)).toEqual([]);
        expect(standIn.requests).toEqual([]);
      },
      { flags: [flag], expected: failedAnswer },
    );
  });
});

describe('what goes wrong', () => {
  it('an empty budget pauses it: it says until when, and what was received is stored', async () => {
    standIn.fail({ kind: 'budget', service: 'openalex', after: 6 });
    await visit(async (page, { api }) => {
      await complete(page);
      await allow(page, 'OpenAlex');
      await press(page, 'Ask OpenAlex');
      await dialog(page)
        .getByText(/^Paused until /)
        .waitFor();
      await shot(page, 'paused');
      expect(await objections(page)).toEqual([]);
      await press(page, /^Store changes to \d+ papers?$/);
      await page.getByText(/^Stored \d+ changes? to \d+ papers?/).waitFor();
      expect((await api<ImportList>('imports')).items).toHaveLength(2);
    });
  });

  it('a page of a hotel in place of an answer is no answer; the requests are listed without the key', async () => {
    standIn.fail({ kind: 'portal' });
    await visit(async (page) => {
      await complete(page);
      await allow(page, 'Semantic Scholar');
      await press(page, 'Ask Semantic Scholar');
      await dialog(page).getByRole('button', { name: 'Go on' }).waitFor();
      await shot(page, 'failed');
      await press(page, 'Close');
      await page.getByRole('button', { name: /^Services and \d+ requests?$/ }).click();
      await dialog(page)
        .getByRole('list', { name: 'Requests, newest first' })
        .getByRole('listitem')
        .first()
        .waitFor();
      await shot(page, 'requests');
      expect(await objections(page)).toEqual([]);
      expect(await page.content()).not.toContain('not-to-be-shown');
    });
  });

  it('is cancelled half way, and goes on later', async () => {
    standIn.fail({ kind: 'slow', ms: 2000 });
    await visit(async (page) => {
      await complete(page);
      await allow(page, 'OpenAlex');
      await press(page, 'Ask OpenAlex');
      await dialog(page)
        .getByText(/^Asking OpenAlex/)
        .waitFor();
      await shot(page, 'asking');
      await press(page, 'Cancel');
      await dialog(page).getByText('You cancelled it.').waitFor();
      standIn.heal();
      await press(page, 'Go on');
      await heading(page, 'Review what would change');
    });
  });
});

describe('a lookup in words', () => {
  it('says that the server does not answer, goes on when it is back, and says when it is gone', async () => {
    standIn.fail({ kind: 'slow', ms: 2000 });
    await visit(
      async (page) => {
        await complete(page);
        await allow(page, 'OpenAlex');
        await press(page, 'Ask OpenAlex');
        const goesOn = dialog(page).getByText('You can close this: it goes on');
        await goesOn.waitFor();
        await page.route('**/api/lookups/*', (route) => route.abort());
        await dialog(page).getByRole('alert').filter({ hasText: 'The server does not answer.' }).waitFor();
        expect(await goesOn.count()).toBe(0);
        await shot(page, 'away');
        await page.unroute('**/api/lookups/*');
        await goesOn.waitFor();
        await page.route('**/api/lookups/*', (route) => route.fulfill({ status: 404, json: {} }));
        await dialog(page).getByRole('alert').filter({ hasText: 'it was started anew' }).waitFor();
        expect(await objections(page)).toEqual([]);
      },
      { expected: failedAnswer },
    );
  });

  it('says why growing found nothing, and what to try', async () => {
    await visit(async (page, { api }) => {
      const { items } = await api<PaperList>('papers?held=yes&limit=100');
      const cited = items.find(({ title }) => title.startsWith('Eli'));
      await page.goto(`${product?.address}/?view=papers&paper=${cited?.id}`);
      await settled(page);
      await page.getByRole('button', { name: 'Grow…' }).click();
      await dialog(page).getByRole('radio', { name: 'Cited by' }).click();
      await allow(page, 'Crossref');
      await press(page, 'Ask Crossref');
      await dialog(page).getByText('Crossref cannot say who cites a paper.').waitFor();
      await shot(page, 'nothing');
      expect(await objections(page)).toEqual([]);
    });
  });
});

it('the buttons of consent are whole at 390 pixels', async () => {
  await visit(
    async (page) => {
      await page.keyboard.press('i');
      await dialog(page).getByLabel('Or paste references').fill('10.5555/coterie.new4');
      await press(page, 'Look up online…');
      await allow(page, 'OpenAlex', 'Crossref', 'Semantic Scholar');
      const ask = dialog(page).getByRole('button', { name: 'Ask OpenAlex, Crossref and Semantic Scholar' });
      await ask.waitFor();
      await shot(page, 'small-lines');
      const [box, modal] = [await ask.boundingBox(), await page.locator('.modal-review').boundingBox()];
      expect(box?.x).toBeGreaterThanOrEqual(modal?.x ?? 0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((modal?.y ?? 0) + (modal?.height ?? 0));
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((modal?.x ?? 0) + (modal?.width ?? 0));
    },
    { look: sizes.small },
  );
});

describe('lines', () => {
  it('are looked up only if the reader wants that, else kept as they are', async () => {
    await visit(async (page, { api }) => {
      const before = (await api<Stats>('stats')).held;
      const paste = async (text: string): Promise<void> => {
        await page.keyboard.press('i');
        await dialog(page).getByLabel('Or paste references').fill(text);
      };
      await paste('10.5555/coterie.new4\nA title that no service knows at all');
      await press(page, 'Look up online…');
      await allow(page, 'OpenAlex');
      await press(page, 'Ask OpenAlex');
      await heading(page, 'Review what was found');
      await dialog(page).getByText('Paravirtual Devices Twenty Years On').waitFor();
      await dialog(page).getByText('No service knows it. It is kept as it is.').waitFor();
      await shot(page, 'found');
      expect(await objections(page)).toEqual([]);
      const link = dialog(page).getByRole('link', { name: 'Read it (open access)' });
      expect(await link.getAttribute('href')).toBe('https://example.org/new4.pdf');
      expect(await link.getAttribute('rel')).toBe('noreferrer noopener external');
      await press(page, 'Add 2 papers, 1 as written');
      await page.getByText('Added 2 papers from online sources.').waitFor();
      expect((await api<Stats>('stats')).held).toBe(before + 2);

      const asked = standIn.requests.length;
      await paste('10.5555/coterie.new7');
      await press(page, 'Keep as they are');
      await heading(page, /^Review “/);
      expect(standIn.requests.length).toBe(asked);
    });
  });
});

it('what is imported is completed at once if the reader ticks that', async () => {
  await visit(async (page) => {
    await page.keyboard.press('i');
    await dialog(page)
      .getByLabel('Or paste references')
      .fill('[1] U. Hollenstein. Nested guests and their interrupts. In Conference on Made-up Clouds, 2022.');
    await press(page, 'Review');
    await dialog(page).getByRole('checkbox', { name: 'Then complete from online sources' }).check();
    await press(page, /^Import all/);
    await heading(page, 'Complete “Pasted references” from online sources');
    await allow(page, 'OpenAlex');
    await dialog(page)
      .getByText(/^1 paper, 1 by title/)
      .waitFor();
    await press(page, 'Ask OpenAlex');
    await heading(page, 'Review what would change');
    await dialog(page).getByText('10.5555/coterie.new8').waitFor();
  });
});
