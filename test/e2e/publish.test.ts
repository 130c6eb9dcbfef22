/** A network as one file: published by the button and by the command, opened from disk, without any server. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root as rootOf } from '../../seed/commands/package-root.ts';
import type { Network } from '../../server/api.ts';
import { type Look, openPage } from './browser.ts';
import { objections } from './look.ts';
import { click, drawnNodes, marked, settled } from './picture.ts';
import { startSample } from './visit.ts';

const sample = startSample();
const { product, visit } = sample;
const root = fileURLToPath(rootOf);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coterie-published-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens a file from disk, in a page that may ask for nothing, and sees that it does not. */
const open = async (file: string, test: (page: Page) => Promise<void>, look: Look = {}): Promise<void> => {
  const { page, context, faults } = await openPage(sample.browser, 'null', look);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  try {
    const { href } = pathToFileURL(file);
    await page.goto(href);
    await settled(page);
    await test(page);
    expect(asked.filter((url) => url !== href && !url.startsWith('data:'))).toEqual([]);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
};

/** Publishes what a page shows, as a reader does; answers where the file is. */
const published = async (query: string): Promise<string> => {
  const file = join(folder, `${query.replace(/\W+/g, '-')}.html`);
  await visit(query, async (page) => {
    await page.getByRole('button', { name: 'Save, share or print' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Publish as a web page (HTML)' }).click();
    await (await coming).saveAs(file);
    await page.getByText('It opens in any browser, without a server.').waitFor();
  });
  return file;
};

describe('a published network', () => {
  it('has its nodes, details, search, table and years with it', async () => {
    const network = await product.api<Network>('networks/coauthors?from=2010');
    const file = await published('?since=2010&colour=year');
    await open(file, async (page) => {
      await page.getByRole('heading', { name: 'Co-authors', level: 1 }).waitFor();
      await page.getByText('Since 2010 · ').waitFor();
      const nodes = await drawnNodes(page);
      expect(nodes.map(({ id }) => id).sort()).toEqual(network.nodes.map(({ id }) => id).sort());
      expect(nodes.every(({ colour }) => /^year-/.test(colour))).toBe(true);

      await click(page, nodes[0]?.id ?? '');
      await page
        .getByRole('region', { name: 'Details' })
        .getByRole('heading', { name: nodes[0]?.label ?? '' })
        .waitFor();
      await marked(page, 'chosen', 1);

      await page.getByRole('searchbox', { name: 'Find in the network' }).fill('ben-yehuda');
      await page.getByRole('button', { name: 'M. Ben-Yehuda' }).click();
      await page
        .getByRole('region', { name: 'Details' })
        .getByRole('heading', { name: 'M. Ben-Yehuda' })
        .waitFor();

      await page.getByRole('button', { name: 'Table of nodes' }).click();
      await page.getByText(`${network.nodes.length} rows`).waitFor();

      // The first year moves on by a key; who wrote nothing since is gone, and comes back.
      const first = page.getByRole('slider', { name: 'First year' });
      const last = Number(await first.getAttribute('max'));
      await first.focus();
      await page.keyboard.press('End');
      const fewer = await product.api<Network>(`networks/coauthors?from=${last}`);
      await page.getByText(`${fewer.nodes.length} rows`).waitFor();
      expect(fewer.nodes.length).toBeLessThan(network.nodes.length);
      await page.keyboard.press('Home');
      await page.getByText(`${network.nodes.length} rows`).waitFor();
    });
  });

  it('has every view, in both themes, wide and narrow, and nothing that axe-core objects to', async () => {
    for (const [view, theme, width, height] of [
      ['topics', 'light', 1440, 900],
      ['timeline', 'dark', 1024, 768],
      ['authors-techniques', 'light', 390, 844],
    ] as const)
      await open(
        await published(`?view=${view}`),
        async (page) => {
          expect(await objections(page)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        },
        { theme, width, height },
      );
  });
});

describe('the command', () => {
  const coterie = (...words: string[]): string =>
    execFileSync(process.execPath, [join(root, 'dist/seed/main.js'), ...words], {
      env: { ...process.env, COTERIE_DATA: join(folder, 'library') },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  it('publishes a thousand people in less than two megabytes; whatever a title says is text', async () => {
    const attack = '</script><script>window.attacked = 1</script><img src=x onerror="window.attacked = 2">$&';
    const records = Array.from({ length: 500 }, (_, i) =>
      [
        'TY  - JOUR',
        `TI  - ${i === 0 ? attack : `On matters of scheduling in systems, part ${i}`}`,
        ...[0, 1, 2].map((n) => `AU  - Writer${(i * 2 + n) % 1000}, Anna${(i * 2 + n) % 1000}`),
        `PY  - ${1990 + (i % 30)}`,
        'ER  - ',
      ].join('\n'),
    );
    writeFileSync(join(folder, 'many.ris'), records.join('\n'));
    coterie('import', join(folder, 'many.ris'));
    const [people, papers] = [join(folder, 'people.html'), join(folder, 'papers.html')];
    coterie('publish', people, '--title', `People ${attack}`, '--until', '2015', '--colour', 'year');
    expect(readFileSync(people).length).toBeLessThan(2e6);
    await open(people, async (page) => {
      await page.getByRole('heading', { name: `People ${attack}`, level: 1 }).waitFor();
      expect((await drawnNodes(page)).length).toBeGreaterThan(800);
      expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
    });
    coterie('publish', papers, '--view', 'timeline');
    expect(readFileSync(papers).length).toBeLessThan(2e6);
    await open(papers, async (page) => {
      await page.getByRole('searchbox', { name: 'Find in the network' }).fill('window.attacked');
      await page.getByRole('button', { name: attack }).click();
      await page.getByRole('heading', { name: attack }).waitFor();
      await page.getByText('Anna Writer0, Anna Writer1, Anna Writer2').waitFor();
      expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
    });
  });

  it('says what is wrong in one line', () => {
    const fails = (...words: string[]): string => {
      try {
        coterie(...words);
      } catch (error) {
        return String((error as { stderr: string }).stderr);
      }
      throw new Error('It did not fail.');
    };
    expect(fails('publish', join(folder, 'none.html'), '--since', '2900')).toMatch(/nothing to publish/);
    expect(fails('publish', join(folder, 'none.html'), '--author', 'a_nobody')).toMatch(/a_nobody/);
    expect(fails('publish', join(folder, 'no/such/folder.html'))).toMatch(
      /^coterie: .*no\/such\/folder\.html/,
    );
    expect(fails('publish', join(folder, 'none.html'), '--view', 'moon')).toMatch(/coauthors/);
  });
});
