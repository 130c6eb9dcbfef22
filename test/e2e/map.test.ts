/** A larger library as a map: clusters with colours and names, groups that open as one zooms in, and where one is. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { Network } from '../../server/api.ts';
import { objections } from './look.ts';
import { drawnNodes, pointOf, settled } from './picture.ts';
import { startEmpty } from './visit.ts';

const { product, visit } = startEmpty();

const subjects = [
  'parsing',
  'summarization',
  'speech recognition',
  'machine translation',
  'information retrieval',
];
/** Papers of forty circles of people, ten to a circle, each circle with its subject; some write across. */
const file = Array.from({ length: 400 }, (_, i) => {
  const circle = i % 40;
  const k = Math.floor(i / 40);
  const people = [k, (k * 3 + 1) % 10, (k * 7 + 2) % 10].map((n) => `${circle}-${n}`);
  if (i % 9 === 0) people.push(`${(circle + 5) % 40}-0`);
  return {
    id: `https://openalex.org/W${50_000 + i}`,
    display_name: `Study ${i} of ${subjects[circle % subjects.length]} for circle ${circle}`,
    publication_year: 1990 + (i % 30),
    primary_location: { source: { display_name: 'Journal of Circles' } },
    authorships: [...new Set(people)].map((name) => ({
      author: { display_name: `Person${name.replace('-', 'x')} Family${name.replace('-', 'x')}` },
    })),
    referenced_works: [i - 40, i - 80]
      .filter((j) => j >= 0)
      .map((j) => `https://openalex.org/W${50_000 + j}`),
  };
})
  .map((work) => JSON.stringify(work))
  .join('\n');

let people: Network;

beforeAll(async () => {
  await product.load('circles.jsonl', file);
  people = await product.api<Network>('networks/coauthors');
}, 120_000);

const wheel = async (page: Page, at: { x: number; y: number }, ticks: number): Promise<void> => {
  await page.mouse.move(at.x, at.y);
  for (let i = 0; i < Math.abs(ticks); i += 1) await page.mouse.wheel(0, ticks > 0 ? -120 : 120);
  await settled(page);
};

it('gives every cluster a colour, and names clusters by what they are about', async () => {
  expect(people.nodes.length).toBeGreaterThan(150);
  await visit('', async (page) => {
    const big = new Set(people.clusters.filter(({ nodes }) => nodes > 1).map(({ id }) => id));
    const cluster = new Map(people.nodes.map((node) => [node.id, node.cluster]));
    for (const { id, colour } of await drawnNodes(page))
      expect(colour === 'cluster-rest', id).toBe(!big.has(cluster.get(id) ?? -1));
    const names = await page.evaluate(() => window.coterie?.names() ?? []);
    expect(names.length).toBeGreaterThan(3);
    const labels = people.clusters.map(({ label }) => label);
    for (const name of names) expect(labels).toContain(name);
    expect(names.some((name) => subjects.some((subject) => name.includes(subject)))).toBe(true);
    expect(await objections(page)).toEqual([]);
  });
});

it('opens a group as one zooms in, says where one is, and closes it on the way back', async () => {
  await visit('?draw=groups', async (page) => {
    const before = await drawnNodes(page);
    // The one nearest to the middle, so that the middle of the page stays in it.
    const away = ({ x, y }: { x: number; y: number }): number => Math.hypot(x, y);
    const group = before.filter(({ id }) => id.startsWith('group-')).sort((a, b) => away(a) - away(b))[0];
    if (!group) throw new Error('there is no group');
    expect(await page.locator('.mini-map').count()).toBe(0);
    const at = await pointOf(page, group.id);
    await wheel(page, at, 16);
    await page.waitForFunction((id) => !window.coterie?.nodes().some((node) => node.id === id), group.id);
    await settled(page);
    // What is not opened stands where it stood.
    const now = new Map((await drawnNodes(page)).map((node) => [node.id, node]));
    for (const { id, x, y } of before) if (now.has(id)) expect(now.get(id)).toMatchObject({ x, y });
    await page.locator('.mini-map').waitFor();
    const way = page.getByRole('navigation', { name: 'Where you are on the map' });
    await way.getByRole('button', { name: group.label }).waitFor();
    expect(await objections(page)).toEqual([]);
    expect(page.url()).not.toContain('open-groups');
    await way.getByRole('button', { name: 'Co-authors' }).click();
    await expect
      .poll(async () => (await drawnNodes(page)).map(({ id }) => id).sort())
      .toEqual(before.map(({ id }) => id).sort());
    await page.locator('.mini-map').waitFor({ state: 'detached' });
  });
});

it('shows titles of papers from near, and who wrote a paper on its card', async () => {
  const { nodes } = await product.api<Network>('networks/papers');
  await visit('?view=papers', async (page) => {
    const node = nodes[0];
    if (!node?.title) throw new Error('there is no paper');
    expect(
      await page.evaluate(() => window.coterie?.labels().some(({ text }) => text.includes('Study'))),
    ).toBe(false);
    const at = await pointOf(page, node.id);
    await wheel(page, at, 22);
    await page.waitForFunction(() => window.coterie?.labels().some(({ text }) => text.includes('Study')));
    const { x, y } = await pointOf(page, node.id);
    await page.mouse.move(5, 5);
    await page.mouse.move(x, y);
    const card = page.locator('.tip-card');
    await card.getByText(node.title).waitFor();
    await card.getByText('Journal of Circles').waitFor();
    expect(await card.textContent()).toMatch(/Person\d+x\d/);
  });
});
