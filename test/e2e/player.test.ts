/** Time: a window of years that moves over every view, while what stays keeps its place; and the main path of citations. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { viewIds } from '../../client/state/place/place.ts';
import type { NetworkTimes } from '../../server/api.ts';
import { works, worksFile } from './cited-works.ts';
import { objections } from './look.ts';
import { drawnNodes } from './picture.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();

/** The window on show: first and last year. */
const windowOf = (page: Page): Promise<number[]> =>
  page
    .getByRole('region', { name: 'Player' })
    .getByRole('slider')
    .evaluateAll((ends) => ends.map((end) => Number((end as HTMLInputElement).value)));

const openPlayer = async (page: Page): Promise<void> => {
  await page.keyboard.press('y');
  await page.getByRole('region', { name: 'Player' }).waitFor();
};

it('steps through the years of every view, by hand where less motion is asked for', async () => {
  // The sample prints no affiliations.
  const drawn = viewIds.filter((view) => view !== 'institutions' && view !== 'countries');
  for (const view of drawn)
    await visit(`?view=${view}`, async (page) => {
      const before = new Map((await drawnNodes(page)).map((node) => [node.id, node]));
      await openPlayer(page);
      const whole = await windowOf(page);
      await page.getByRole('button', { name: 'Next year' }).click();
      await page.waitForFunction((all) => (window.coterie?.nodes().length ?? 0) < all, before.size);
      // There may be nothing in these years.
      await page.waitForFunction(() => window.coterie?.settled === true);
      const [from = 0, to = 0] = await windowOf(page);
      expect(from).toBe(whole[0]);
      expect(to).toBeLessThan(whole[1] ?? 0);
      const network = view === 'timeline' ? 'papers' : view;
      const { nodes } = await product.api<NetworkTimes>(
        `networks/${network}/times?${view === 'timeline' ? 'linksPerNode=1' : 'detail=auto&linksPerNode=auto'}`,
      );
      const expected = nodes.flatMap(({ id, years }) =>
        years.some(([year]) => year >= from && year <= to) ? [id] : [],
      );
      const now = await drawnNodes(page);
      expect(now.map(({ id }) => id).sort()).toEqual(expected.sort());
      for (const { id, x, y } of now) expect([id, x, y]).toEqual([id, before.get(id)?.x, before.get(id)?.y]);
      if (view === 'topics') expect(await objections(page)).toEqual([]);
      await page.getByRole('button', { name: 'Close the player' }).click();
      await page.waitForFunction((all) => window.coterie?.nodes().length === all, before.size);
    });
});

it('plays to the last year by itself, pauses, and has a speed', async () => {
  await visit('?view=topics', async (page) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await openPlayer(page);
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('Fast');
    const last = (await windowOf(page))[1] ?? 0;
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForFunction(() => {
      const [, end] = document.querySelectorAll<HTMLInputElement>('.player input[type=range]');
      return Number(end?.value) > 2005;
    });
    await page.getByRole('button', { name: 'Pause' }).click();
    const paused = await windowOf(page);
    expect(paused[1]).toBeLessThan(last);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    // At the end it stops by itself, and begins anew when asked.
    await page.waitForFunction(
      (end) => document.querySelectorAll<HTMLInputElement>('.player input[type=range]')[1]?.value === end,
      String(last),
    );
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  });
});

it('covers no node, and the legend counts what is on show', async () => {
  await visit('', async (page) => {
    await openPlayer(page);
    const { top, lowest } = await page.evaluate(() => {
      const canvas = document.querySelector('.canvas')?.getBoundingClientRect();
      const bottoms = window.coterie?.cy
        .nodes()
        .map((node) => node.renderedBoundingBox({ includeLabels: false }).y2);
      return {
        top: document.querySelector('.player')?.getBoundingClientRect().top ?? 0,
        lowest: Math.max(...(bottoms ?? [])) + (canvas?.top ?? 0),
      };
    });
    expect(lowest).toBeLessThan(top);
    const listed = page.getByRole('region', { name: 'Legend' }).locator('.legend-cluster .number');
    const sum = async (): Promise<number> =>
      (await listed.allTextContents()).reduce((all, words) => all + Number(words), 0);
    const before = await sum();
    await page.getByRole('button', { name: 'Next year' }).click();
    await expect.poll(sum).toBeLessThan(before);
    expect(await sum()).toBe((await drawnNodes(page)).length);
  });
});

it('follows another view and the filter by years', async () => {
  await visit('?since=2011', async (page) => {
    await openPlayer(page);
    expect((await windowOf(page))[0]).toBe(2011);
    await page.getByRole('button', { name: 'Next year' }).click();
    const window = await windowOf(page);
    await page.keyboard.press('2');
    await page.getByRole('heading', { name: 'Topics' }).waitFor();
    expect(await windowOf(page)).toEqual(window);
  });
});

it('lists the main path of citations, each paper cited by the next, and shows it alone over the years', async () => {
  await product.load('works.jsonl', worksFile);
  await visit('?view=papers&tie=citation&since=1960&until=2025', async (page) => {
    const section = page.getByRole('region', { name: 'Main path of citations' });
    const titles = await section.getByRole('listitem').getByRole('link').allTextContents();
    expect(titles.length).toBeGreaterThan(3);
    const path = titles.map((title) => works.find((work) => work.display_name === title));
    for (const [i, work] of path.slice(1).entries()) expect(work?.referenced_works).toContain(path[i]?.id);
    expect(await objections(page)).toEqual([]);
    await section.getByRole('link', { name: 'Show it alone over the years' }).click();
    await page.getByRole('heading', { name: 'Timeline', level: 2 }).waitFor();
    await page.waitForFunction(
      (all) => window.coterie?.settled === true && window.coterie.nodes().length === all,
      titles.length,
    );
  });
});
