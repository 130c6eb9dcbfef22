/** The pages of things: every number leads to what it counts, and one finds the way back. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type {
  AuthorPage,
  GroupPage,
  Network,
  PaperPage,
  TechniquePage,
  VenuePage,
} from '../../server/api.ts';
import { coloured, drawnNodes, inState, marked, settled } from './picture.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();
let author: AuthorPage;

beforeAll(async () => {
  const { nodes } = await product.api<Network>('networks/coauthors');
  author = await product.api<AuthorPage>(`authors/${nodes[0]?.id}`);
}, 60_000);

const title = (page: Page) => page.locator('aside .page-title');
/** Waits until so many papers are listed. */
const listsPapers = (page: Page, n: number | undefined) =>
  page.waitForFunction((wanted) => document.querySelectorAll('aside .papers > li').length === wanted, n ?? 0);

describe('a number', () => {
  it('opens the papers that it counts: all of an author, those of a year, those with a co-author', async () => {
    await visit(`?author=${author.author.id}`, async (page) => {
      await page.locator('.page-summary').getByRole('link', { name: 'papers' }).click();
      await title(page)
        .filter({ hasText: `Papers by ${author.author.name}` })
        .waitFor();
      await listsPapers(page, author.papers.length);
      await page.goBack();
      const [year] = author.years;
      await page.getByRole('link', { name: `${year?.year}: ${year?.papers} paper` }).click();
      await title(page)
        .filter({ hasText: `, ${year?.year}` })
        .waitFor();
      await listsPapers(page, year?.papers);
      await page.goBack();
      const [other] = author.coauthors;
      const row = page.locator('.counted li', { hasText: other?.label ?? '' }).first();
      await row.locator('.number a').click();
      await title(page)
        .filter({ hasText: other?.label ?? '' })
        .waitFor();
      await listsPapers(page, other?.papers);
      expect(await inState(page, 'near')).toContain(other?.id);
      await page.reload();
      await settled(page);
      await title(page)
        .filter({ hasText: other?.label ?? '' })
        .waitFor();
    });
  });

  it('opens people, techniques and venues, whose numbers lead on', async () => {
    const [technique] = author.techniques;
    const page0 = await product.api<TechniquePage>(`techniques/${technique?.id}`);
    await visit(`?view=topics&technique=${technique?.id}`, async (page) => {
      await page.getByRole('link', { name: `${page0.authors.length} authors` }).click();
      await title(page).filter({ hasText: 'Authors of papers on' }).waitFor();
      const [first] = page0.authors;
      await page
        .locator('.counted li')
        .nth(page0.authors.length - 1)
        .waitFor();
      const row = page.locator('.counted li', { hasText: first?.label ?? '' }).first();
      await row.locator('.number a').click();
      await title(page)
        .filter({ hasText: `Papers by ${first?.label} on ${technique?.label}` })
        .waitFor();
      await listsPapers(page, first?.papers);
    });
  });

  it('of the library opens the whole list', async () => {
    await visit('', async (page) => {
      await page.locator('.figures').getByRole('link', { name: 'venues' }).click();
      await title(page).filter({ hasText: 'All venues' }).waitFor();
      await page.locator('.counted li').nth(16).waitFor();
    });
  });
});

describe('papers by year', () => {
  it('are walked along by arrow keys, and stand in a table for those who ask', async () => {
    await visit(`?author=${author.author.id}`, async (page) => {
      const bars = page.locator('.year-bars a');
      await bars.last().focus();
      await page.keyboard.press('Home');
      expect(await bars.first().evaluate((bar) => bar === document.activeElement)).toBe(true);
      await page.keyboard.press('ArrowRight');
      expect(await bars.nth(1).evaluate((bar) => bar === document.activeElement)).toBe(true);
      await page.getByRole('button', { name: 'Show as table' }).click();
      const rows = await page.locator('.year-table tbody th').allTextContents();
      expect(rows).toEqual(author.years.map(({ year }) => String(year)));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await title(page)
        .filter({ hasText: String(author.years[0]?.year) })
        .waitFor();
    });
  });
});

describe('the pages', () => {
  it('of a venue tell what it was called', async () => {
    const venue = await product.api<VenuePage>(`venues/${author.venues[0]?.id}`);
    await visit(`?venue=${venue.venue.id}`, async (page) => {
      await page.getByRole('heading', { name: 'As printed' }).waitFor();
      expect(await page.locator('.printed-names li').count()).toBe(venue.printed.length);
    });
  });

  it('of a paper lead from its line to the list in which it was printed', async () => {
    const paper = await product.api<PaperPage>(`papers/${author.papers[0]?.id}`);
    await visit(`?paper=${paper.paper.id}`, async (page) => {
      await page
        .locator('.printed')
        .getByRole('link', { name: paper.sources[0]?.name ?? '' })
        .click();
      await title(page)
        .filter({ hasText: `Papers from ${paper.sources[0]?.name}` })
        .waitFor();
      await page.getByText('26 papers').first().waitFor();
    });
  });

  it('of a group tell of its papers, and each number keeps to the group', async () => {
    const group = await product.api<GroupPage>('networks/coauthors/groups/0');
    await visit('?group=1', async (page) => {
      await page.locator('.page-summary').getByRole('link', { name: 'papers' }).click();
      await title(page)
        .filter({ hasText: `Papers of the group ${group.group.label}` })
        .waitFor();
      await listsPapers(page, group.papers.length);
      await page.goBack();
      const [technique] = group.techniques;
      const row = page.locator('.counted li', { hasText: technique?.label ?? '' }).first();
      await row.locator('.number a').click();
      await title(page)
        .filter({ hasText: technique?.label ?? '' })
        .waitFor();
      await listsPapers(page, technique?.papers);
    });
  });
});

describe('the bars on the page of a group', () => {
  /** Each list with its bars: their lengths as shares of the longest, and the numbers beside them. */
  const barsOf = (page: Page): Promise<{ lengths: number[]; numbers: number[] }[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('aside .counted')].flatMap((list) => {
        const rows = [...list.children].flatMap((row) => {
          const bar = row.querySelector<HTMLElement>('.bar > span');
          const words = row.querySelector('.number')?.textContent ?? '';
          return bar
            ? [
                {
                  length: bar.getBoundingClientRect().width,
                  number: Number.parseFloat(words.replaceAll(',', '')),
                },
              ]
            : [];
        });
        const longest = Math.max(...rows.map(({ length }) => length));
        return rows.length > 1
          ? [
              {
                lengths: rows.map(({ length }) => length / longest),
                numbers: rows.map(({ number }) => number),
              },
            ]
          : [];
      }),
    );

  it.each(['?group=1', '?view=papers&group=1', '?view=topics&group=1', '?draw=groups&group=1'])(
    'are as long as their numbers say: %s',
    async (query) => {
      await visit(query, async (page) => {
        await page.getByRole('heading', { name: 'Members' }).waitFor();
        await page.waitForFunction(() => !document.querySelector('aside .skeleton'));
        const lists = await barsOf(page);
        expect(lists.length).toBeGreaterThan(0);
        for (const { lengths, numbers } of lists)
          for (const [i, number] of numbers.entries())
            expect(lengths[i]).toBeCloseTo(Math.max(0.02, number / Math.max(...numbers)), 1);
      });
    },
  );
});

describe('the way one came', () => {
  it('is shown, and gone back and forth', async () => {
    const [technique] = author.techniques;
    await visit(`?author=${author.author.id}`, async (page) => {
      const way = page.getByRole('navigation', { name: 'Breadcrumbs' });
      await page
        .locator('.counted')
        .getByRole('link', { name: technique?.label ?? '', exact: true })
        .click();
      await title(page)
        .filter({ hasText: technique?.label ?? '' })
        .waitFor();
      expect((await way.locator('li').allTextContents()).length).toBe(3);
      // Whoever came by keyboard goes on from the top of the new page.
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('panel-scroll');
      await way.getByRole('button', { name: 'Back' }).click();
      await title(page).filter({ hasText: author.author.name }).waitFor();
      await way.getByRole('button', { name: 'Forward' }).click();
      await title(page)
        .filter({ hasText: technique?.label ?? '' })
        .waitFor();
      await way.getByRole('link', { name: 'Overview' }).click();
      await title(page).filter({ hasText: 'Library' }).waitFor();
      await way.waitFor({ state: 'detached' });
    });
  });
});

describe('colour by venue', () => {
  it('is offered for papers, names the venues, and brings out the papers of one', async () => {
    const { venues = [], nodes } = await product.api<Network>('networks/papers');
    const [first] = venues;
    await visit('?view=papers', async (page) => {
      await page.getByRole('radio', { name: 'Venue' }).click();
      await page.waitForFunction(() => location.search.includes('colour=venue'));
      const own = nodes.filter(({ venue }) => venue === first?.id).map(({ id }) => id);
      expect(
        (await drawnNodes(page)).flatMap(({ id, colour }) => (colour === 'cluster-0' ? [id] : [])).sort(),
      ).toEqual([...own].sort());
      await page
        .locator('.legend')
        .getByRole('link', { name: first?.label ?? '' })
        .click();
      await marked(page, 'faded');
      const faded = new Set(await inState(page, 'faded'));
      expect(
        nodes
          .filter(({ id }) => !faded.has(id))
          .map(({ id }) => id)
          .sort(),
      ).toEqual([...own].sort());
    });
    await visit('?colour=venue', async (page) => {
      expect(await page.getByRole('radio', { name: 'Venue' }).count()).toBe(0);
      expect(await page.getByRole('radio', { name: 'Group' }).isChecked()).toBe(true);
    });
  });

  it('by any measure is chosen in the legend itself', async () => {
    await visit('', async (page) => {
      await page.getByRole('radio', { name: 'Measure' }).click();
      await page.getByLabel('Measure').last().selectOption('betweenness');
      await page.waitForFunction(() => location.search === '?colour=measure&size=betweenness');
      await coloured(page, 'year-9');
    });
  });
});
