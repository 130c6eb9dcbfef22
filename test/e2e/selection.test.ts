/** Selecting many: by mouse, by box, by key, in the table, from the palette; and what is done with all of it. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Network } from '../../server/api.ts';
import { sizes } from './look.ts';
import { click, drawnNodes, inState, marked, settled } from './picture.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();
let coauthors: Network;
let ids: string[];

beforeAll(async () => {
  coauthors = await product.api<Network>('networks/coauthors');
  ids = coauthors.nodes.map(({ id }) => id);
}, 60_000);

const labelOf = (id: string): string => coauthors.nodes.find((node) => node.id === id)?.label ?? '';
const first = (n: number): string =>
  ids
    .slice(0, n)
    .map((id) => `select=${id}`)
    .join('&');

/** The heading of the selection says how many, and that many nodes have its ring. */
const waitForSelected = async (page: Page, n: number): Promise<void> => {
  await page.locator('aside .page-title', { hasText: `${n} selected` }).waitFor();
  await marked(page, 'picked', n);
};

const waitForNodes = (page: Page, n: number) =>
  page.waitForFunction((wanted) => window.coterie?.nodes().length === wanted, n);

const pick = async (page: Page, id: string, key = 'Shift'): Promise<void> => {
  await page.keyboard.down(key);
  await click(page, id);
  await page.keyboard.up(key);
};

const order = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.getByRole('option', { name: words }).waitFor();
  await page.keyboard.press('Enter');
};

describe('a selection', () => {
  it('grows and shrinks by clicks with Shift or Ctrl, over a reload and an undo', async () => {
    const [a = '', b = ''] = ids;
    await visit('', async (page) => {
      await pick(page, a);
      await pick(page, b, 'Control');
      await waitForSelected(page, 2);
      await page.reload();
      await settled(page);
      await waitForSelected(page, 2);
      await pick(page, a);
      await waitForSelected(page, 1);
      await page.keyboard.press('Control+z');
      await page.getByText(`Undone: ${labelOf(a)} deselected.`).waitFor();
      await waitForSelected(page, 2);
      expect((await inState(page, 'picked')).sort()).toEqual([a, b].sort());
    });
  });

  it('is all that a box touches, and Escape ends it', async () => {
    await visit('', async (page) => {
      const frame = await page.locator('.canvas').boundingBox();
      if (!frame) throw new Error('There is a canvas.');
      await page.keyboard.down('Shift');
      await page.mouse.move(frame.x + 8, frame.y + 60);
      await page.mouse.down();
      await page.mouse.move(frame.x + frame.width / 2, frame.y + frame.height - 8, { steps: 4 });
      await page.mouse.up();
      await page.keyboard.up('Shift');
      const inBox = await page.evaluate((half) => {
        const nodes = window.coterie?.cy.nodes().toArray() ?? [];
        return nodes.filter((node) => node.renderedPosition().x < half).length;
      }, frame.width / 2);
      expect(inBox).toBeGreaterThan(5);
      await page.locator('aside .page-title', { hasText: /^\d+ selected$/ }).waitFor();
      // Those whose rim alone is in the box are taken too.
      expect((await inState(page, 'picked')).length).toBeGreaterThanOrEqual(inBox);
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { name: 'Library' }).waitFor();
      expect(await inState(page, 'picked')).toEqual([]);
      expect(page.url()).not.toContain('select=');
    });
  });

  it('is made with x while walking by keyboard, which says so', async () => {
    await visit('', async (page) => {
      await page.keyboard.press('n');
      const [at] = await inState(page, 'cursor');
      await page.keyboard.press('x');
      await page
        .getByText(`${labelOf(at ?? '')} selected, 1 selected in total`)
        .waitFor({ state: 'attached' });
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('x');
      await waitForSelected(page, 2);
      expect(await page.locator('#node-list [aria-selected="true"]').count()).toBe(2);
      await page.keyboard.press('x');
      await waitForSelected(page, 1);
    });
  });

  it('is made with boxes in the table, all rows at once too', async () => {
    await visit('?table=yes', async (page) => {
      await page.getByRole('checkbox', { name: `Select ${labelOf(ids[0] ?? '')}` }).check();
      await waitForSelected(page, 1);
      await page.getByRole('textbox', { name: 'Find in the table' }).fill('li');
      await page.getByRole('checkbox', { name: 'Select all rows' }).check();
      const rows = await page.locator('.node-table tbody tr').count();
      expect(rows).toBeGreaterThan(1);
      expect(await page.locator('.node-table tbody input:checked').count()).toBe(rows);
      await page.getByRole('checkbox', { name: 'Select all rows' }).uncheck();
      await waitForSelected(page, 1);
    });
  });

  it('is made at one stroke from the palette: neighbours, a group, all', async () => {
    const [star = ''] = ids;
    const near = coauthors.links.filter(({ source, target }) => [source, target].includes(star)).length;
    const group = coauthors.nodes.find(({ id }) => id === star)?.cluster;
    await visit(`?author=${star}`, async (page) => {
      await order(page, 'Select the neighbours');
      await page.getByRole('button', { name: `${near + 1} selected` }).click();
      await waitForSelected(page, near + 1);
      await page.keyboard.press('Escape');
      await order(page, 'Select this group');
      await page.getByText('Open a group or one of its nodes first').waitFor();
      await pick(page, star);
      await order(page, 'Select this group');
      await waitForSelected(page, coauthors.nodes.filter(({ cluster }) => cluster === group).length);
      await order(page, 'Select all nodes');
      await waitForSelected(page, ids.length);
    });
  });

  it('stays while pages are read, and is a click away', async () => {
    await visit(`?${first(3)}`, async (page) => {
      await page
        .locator('aside')
        .getByRole('link', { name: labelOf(ids[1] ?? ''), exact: true })
        .first()
        .click();
      await page.locator('aside .page-title', { hasText: labelOf(ids[1] ?? '') }).waitFor();
      await page.getByRole('button', { name: '3 selected' }).click();
      await waitForSelected(page, 3);
      await page.getByRole('button', { name: `Deselect ${labelOf(ids[1] ?? '')}` }).click();
      await waitForSelected(page, 2);
    });
  });
});

describe('by touch', () => {
  it('a node is selected on its page, and the selection stands above the next one', async () => {
    const [a = '', b = ''] = ids;
    await visit(
      `?author=${a}`,
      async (page) => {
        await page.getByRole('button', { name: 'More', exact: true }).tap();
        await page.getByRole('button', { name: 'Select', exact: true }).tap();
        await page.getByRole('button', { name: '1 selected' }).waitFor();
        await page.goto(`${page.url()}&author=${b}`.replace(`author=${a}&`, ''));
        await settled(page);
        await page.getByRole('button', { name: 'More', exact: true }).tap();
        await page.getByRole('button', { name: 'Select', exact: true }).tap();
        await page.getByRole('button', { name: '2 selected' }).tap();
        await waitForSelected(page, 2);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      },
      sizes.small,
    );
  });
});

describe('with all of a selection', () => {
  it('it is hidden, or all else is, and undone', async () => {
    await visit(`?${first(3)}`, async (page) => {
      await page.getByRole('button', { name: 'Show only these' }).click();
      await waitForNodes(page, 3);
      await page.getByRole('button', { name: 'Remove filter: Only 3 selected' }).click();
      await waitForNodes(page, ids.length);
      await page.getByRole('button', { name: 'Hide these' }).click();
      await waitForNodes(page, ids.length - 3);
      await page.keyboard.press('Control+z');
      await waitForNodes(page, ids.length);
      await waitForSelected(page, 3);
    });
  });

  it('it is pinned where it stands, put back, and expanded', async () => {
    await visit(`?${first(2)}`, async (page) => {
      const before = await drawnNodes(page);
      await page.getByRole('button', { name: 'Pin', exact: true }).click();
      await page.waitForFunction(() => location.search.split('pin=').length === 3);
      expect(await drawnNodes(page)).toEqual(before);
      await page.getByRole('button', { name: 'Unpin' }).click();
      await page.waitForFunction(() => !location.search.includes('pin='));
      await page.getByRole('button', { name: 'Expand', exact: true }).click();
      await page.waitForFunction((n) => (window.coterie?.nodes().length ?? 0) > n + 3, before.length);
    });
  });

  it('its papers are counted, listed with the joint ones first, and saved in three formats', async () => {
    const [link] = coauthors.links.toSorted((a, b) => b.weight - a.weight);
    const pair = [link?.source ?? '', link?.target ?? ''];
    const { total, joint } = await product.api<{ total: number; joint: number }>(`together?of=${pair}`);
    await visit(`?${pair.map((id) => `select=${id}`).join('&')}`, async (page) => {
      await page.getByText(`${total} papers in total, ${joint} shared by two or more`).waitFor();
      expect(await page.getByText('shared by all', { exact: true }).count()).toBe(joint);
      for (const [name, begin, ending] of [
        ['BibTeX', '@', 'bib'],
        ['RIS', 'TY  - ', 'ris'],
        ['CSL-JSON', '[', 'json'],
      ] as const) {
        await page.getByRole('button', { name: 'Save references…' }).click();
        const coming = page.waitForEvent('download');
        await page.getByRole('menuitem', { name: `As ${name}` }).click();
        const download = await coming;
        expect(download.suggestedFilename()).toBe(`coterie-selection.${ending}`);
        const text = (await readFile(await download.path())).toString();
        expect(text.startsWith(begin)).toBe(true);
        if (name === 'CSL-JSON') expect(JSON.parse(text).length).toBe(total);
      }
    });
  });

  it('related work is found, and the names are copied', async () => {
    await visit(`?${first(2)}`, async (page) => {
      await page.getByRole('button', { name: 'Find related work' }).click();
      await page.getByRole('heading', { name: 'Related to the selection' }).waitFor();
      await page.getByRole('list', { name: 'Why' }).first().waitFor();
      await page.getByRole('button', { name: 'Copy titles' }).click();
      await page.getByText('The titles are copied.').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        ids.slice(0, 2).map(labelOf).join('\n'),
      );
    });
  });
});

describe('an address that selects what is not there', () => {
  it('says so, and lets go of it', async () => {
    await visit(`?select=${ids[0]}&select=a_gone`, async (page) => {
      await page.getByText('One of these is no longer in the library.').waitFor();
      await page.getByRole('button', { name: 'Deselect', exact: true }).click();
      await waitForSelected(page, 1);
      expect(page.url()).not.toContain('a_gone');
    });
  });

  it('or too much of it, says so too', async () => {
    const many = Array.from({ length: 205 }, (_, i) => `select=a_${i}`).join('&');
    await visit(`?${many}`, async (page) => {
      await page.getByText('The address selects 205 nodes. Only the first 200 were selected.').waitFor();
    });
  });
});
