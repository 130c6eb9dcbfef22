import { beforeAll, describe, expect, it } from 'vitest';
import type { AuthorPage, Neighborhood, Network, PathsAnswer } from '../../server/api.ts';
import {
  click,
  coloured,
  doubleClick,
  drawnLinks,
  drawnNodes,
  inState,
  labelBoxes,
  marked,
  middleOf,
  overlaps,
  pointOf,
  settled,
} from './picture.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();
let coauthors: Network;

beforeAll(async () => {
  coauthors = await product.api<Network>('networks/coauthors');
}, 60_000);

/** The author with the most papers, ties by id: the first that the server lists. */
const star = (): string => coauthors.nodes[0]?.id ?? '';
const nameOf = (id: string): string => coauthors.nodes.find((node) => node.id === id)?.label ?? '';
const title = 'aside .page-title';

const ends = (network: Network): string[] =>
  network.links.map(({ source, target }) => [source, target].sort().join(' ')).sort();

describe('networks', () => {
  it.each(['coauthors', 'topics', 'papers'] as const)('draws %s as the server laid it out', async (view) => {
    const network = await product.api<Network>(`networks/${view}`);
    await visit(`?view=${view}`, async (page) => {
      const nodes = await drawnNodes(page);
      const positions = (list: readonly { id: string; x: number; y: number }[]) =>
        list.map(({ id, x, y }) => `${id} ${x} ${y}`).sort();
      expect(nodes.length).toBeGreaterThan(20);
      expect(positions(nodes)).toEqual(positions(network.nodes));
      expect((await drawnLinks(page)).map((link) => link.ends).sort()).toEqual(ends(network));
      const diameter = new Map(nodes.map((node) => [node.id, node.diameter]));
      const most = network.nodes.reduce((a, b) => (b.papers > a.papers ? b : a));
      const least = network.nodes.reduce((a, b) => (b.papers < a.papers ? b : a));
      expect(diameter.get(most.id)).toBeGreaterThan(diameter.get(least.id) ?? 0);
      const labels = await labelBoxes(page);
      expect(labels.length).toBeGreaterThan(0.75 * nodes.length);
      expect(overlaps(labels)).toEqual([]);
    });
  });

  it('shows the same picture again after a reload', async () => {
    await visit('', async (page) => {
      const look = async () => ({ nodes: await drawnNodes(page), labels: await labelBoxes(page) });
      const before = await look();
      await page.reload();
      await settled(page);
      expect(await look()).toEqual(before);
    });
  });

  it('switches between the two, and says which it is', async () => {
    await visit('', async (page) => {
      await page.getByRole('radio', { name: 'Topics' }).click();
      await page.getByRole('heading', { name: 'Topics' }).waitFor();
      await page.waitForFunction(() => window.coterie?.nodes().some(({ kind }) => kind === 'technique'));
      expect(page.url()).toContain('view=topics');
      expect((await drawnNodes(page)).every(({ kind }) => kind === 'technique')).toBe(true);
    });
  });

  it('shows more labels as one zooms in, never two over one another', async () => {
    await visit('?view=topics', async (page) => {
      for (const _ of [1, 2, 3]) {
        await page.getByRole('button', { name: 'Zoom in' }).click();
        await settled(page);
        expect(overlaps(await labelBoxes(page))).toEqual([]);
      }
    });
  });

  it('names every coloured group in the legend', async () => {
    await visit('', async (page) => {
      const legend = page.getByRole('region', { name: 'Legend' });
      for (const { label } of coauthors.clusters.filter(({ nodes }) => nodes > 1).slice(0, 9))
        expect(await legend.textContent()).toContain(label);
    });
  });

  it('colours by year on request', async () => {
    await visit('', async (page) => {
      await page.getByRole('radio', { name: 'Year' }).click();
      await coloured(page, 'year-9');
      expect(page.url()).toContain('colour=year');
      expect((await drawnNodes(page)).every(({ colour }) => !/^cluster-\d/.test(colour))).toBe(true);
    });
  });
});

describe('details', () => {
  it('brings the neighbours out while the pointer is on a node', async () => {
    const neighbours = coauthors.links.filter(({ source, target }) =>
      [source, target].includes(star()),
    ).length;
    await visit('', async (page) => {
      const { x, y } = await pointOf(page, star());
      await page.mouse.move(x, y);
      await marked(page, 'faded');
      expect((await inState(page, 'near')).length).toBe(neighbours + 1);
      await page.mouse.move(5, 5);
      await marked(page, 'faded', 0);
    });
  });

  it('has a tooltip that never covers the label of its node', async () => {
    await visit('', async (page) => {
      for (const { id } of coauthors.nodes.slice(0, 6)) {
        const { x, y } = await pointOf(page, id);
        await page.mouse.move(x, y);
        await marked(page, 'faded');
        await settled(page);
        expect(await page.locator('.tip-card').textContent()).toMatch(/mean year \d{4}/);
        const tip = await page.locator('.tip-card').boundingBox();
        const label = await page.evaluate((wanted) => {
          const frame = document.querySelector('.canvas')?.getBoundingClientRect();
          const found = window.coterie?.labels().find((each) => each.id === wanted);
          return (
            found &&
            frame && {
              left: found.x1 + frame.x,
              right: found.x2 + frame.x,
              top: found.y1 + frame.y,
              bottom: found.y2 + frame.y,
            }
          );
        }, id);
        if (!tip || !label) throw new Error(`${id} has no tooltip, or no label`);
        const isClear =
          tip.x > label.right ||
          tip.x + tip.width < label.left ||
          tip.y > label.bottom ||
          tip.y + tip.height < label.top;
        expect(isClear).toBe(true);
        await page.mouse.move(5, 5);
        await marked(page, 'faded', 0);
      }
    });
  });

  it('tells of a clicked author: papers, co-authors, years', async () => {
    const facts = await product.api<AuthorPage>(`authors/${star()}`);
    await visit('', async (page) => {
      await click(page, star());
      await page.getByRole('heading', { name: facts.author.name }).waitFor();
      const panel = await page.locator('aside').textContent();
      for (const paper of facts.papers) expect(panel).toContain(paper.title);
      expect(panel).toContain(facts.coauthors[0]?.label);
      expect(await inState(page, 'chosen')).toEqual([star()]);
    });
  });

  it('tells the papers behind a clicked link', async () => {
    // The longest one whose middle no node or other link is near is surely hit; a pair of two stands alone.
    const pair = coauthors.clusters.find(({ nodes }) => nodes === 2);
    const link = coauthors.links.find(
      ({ source }) => coauthors.nodes.find(({ id }) => id === source)?.cluster === pair?.id,
    );
    if (!link) throw new Error('The sample has a pair of authors who wrote with nobody else.');
    await visit('', async (page) => {
      const { x, y } = await middleOf(page, link.source, link.target);
      await page.mouse.click(x, y);
      await page.getByText(/makes? this link/).waitFor();
      expect(page.url()).toContain('link=');
      const panel = page.locator('aside');
      await panel.locator('.paper-title').first().waitFor();
      expect(await panel.locator('.paper-title').count()).toBe(link.papers.length);
    });
  });

  it('gives every related paper its reasons, with shares that add up', async () => {
    const facts = await product.api<AuthorPage>(`authors/${star()}`);
    const paper = facts.papers[0];
    await visit(`?paper=${paper?.id}`, async (page) => {
      const first = page.locator('.related > li').first();
      await first.waitFor();
      expect(await first.locator('.reason-text').allTextContents()).not.toContain('');
      const shares = await first.locator('.reason .number').allTextContents();
      const sum = shares.reduce((total, share) => total + (Number.parseFloat(share) || 0), 0);
      expect(Math.abs(sum - 100)).toBeLessThanOrEqual(shares.length);
      expect(await page.locator('.printed blockquote').first().textContent()).toMatch(/\S/);
    });
  });
});

describe('expanding', () => {
  it('brings in what belongs to a node, moves nothing, and takes it back', async () => {
    const around = await product.api<Neighborhood>(`neighbors/${star()}?limit=50`);
    const fresh = around.nodes.filter(({ id }) => !coauthors.nodes.some((node) => node.id === id));
    expect(fresh.length).toBeGreaterThan(0);
    await visit('', async (page) => {
      const before = await drawnNodes(page);
      await doubleClick(page, star());
      await page.waitForFunction((n) => window.coterie?.nodes().length === n, before.length + fresh.length);
      await settled(page);
      const after = new Map((await drawnNodes(page)).map((node) => [node.id, node]));
      for (const { id, x, y } of before) expect(after.get(id)).toMatchObject({ x, y });
      expect(fresh.map(({ id }) => after.get(id)?.kind)).toEqual(fresh.map(({ kind }) => kind));
      expect(overlaps(await labelBoxes(page))).toEqual([]);
      // What was expanded keeps its own name among those that it brought.
      const named = await page.evaluate(
        (id) => window.coterie?.labels().some((label) => label.id === id),
        star(),
      );
      expect(named).toBe(true);
      await page.reload();
      await settled(page);
      expect((await drawnNodes(page)).length).toBe(before.length + fresh.length);
      await doubleClick(page, star());
      await page.waitForFunction((n) => window.coterie?.nodes().length === n, before.length);
    });
  });

  it('does not follow from two quick clicks on two nodes', async () => {
    await visit(`?author=${star()}`, async (page) => {
      const [one, other] = coauthors.nodes.filter(({ id }) => id !== star());
      const points = [await pointOf(page, one?.id ?? ''), await pointOf(page, other?.id ?? '')];
      for (const { x, y } of points) await page.mouse.click(x, y);
      await page.waitForURL(`**/?author=${other?.id}`);
      await settled(page);
      expect(page.url()).not.toContain('open=');
    });
  });
});

describe('paths', () => {
  /** Two authors who never wrote together, but with a third. */
  const farPair = async (): Promise<[string, string]> => {
    const near = (id: string): string[] =>
      coauthors.links.flatMap(({ source, target }) =>
        source === id ? [target] : target === id ? [source] : [],
      );
    const direct = new Set([star(), ...near(star())]);
    const far = near(star())
      .flatMap(near)
      .find((id) => !direct.has(id));
    if (far === undefined) throw new Error('The sample has authors two steps apart.');
    return [star(), far];
  };

  it('asks for the other author, draws the path, and names the papers of each hop', async () => {
    const [from, to] = await farPair();
    const answer = await product.api<PathsAnswer>(`paths?from=${from}&to=${to}&via=authors`);
    const path = answer.items[0];
    await visit(`?author=${from}`, async (page) => {
      await page.getByRole('button', { name: 'Find a path to…' }).click();
      await page.getByLabel('To which author?').fill(nameOf(to));
      await page
        .getByRole('option', { name: nameOf(to) })
        .first()
        .waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('.hops').waitFor();
      expect((await inState(page, 'chosen')).sort()).toEqual(path?.nodes.map(({ id }) => id).sort());
      const route = (await drawnLinks(page)).filter(({ near }) => near !== undefined);
      expect(route.length).toBe(path?.hops.length);
      for (const hop of path?.hops ?? [])
        expect(await page.locator('.hops').textContent()).toContain(hop.papers[0]?.title);
    });
  });

  it('takes the other author from the picture', async () => {
    const [from, to] = await farPair();
    await visit(`?from=${from}`, async (page) => {
      await click(page, to);
      await page.locator('.hops').waitFor();
      expect(page.url()).toContain(`to=${to}`);
    });
  });

  it('says in words that there is none', async () => {
    const apart = coauthors.nodes.find(
      ({ id }) => !coauthors.links.some(({ source, target }) => source === id || target === id),
    );
    await visit(`?from=${star()}&to=${apart?.id}`, async (page) => {
      await page.getByText('There is no path between').waitFor();
    });
  });
});

describe('the address', () => {
  it('follows back and forward, and holds over a reload', async () => {
    await visit('', async (page) => {
      await click(page, star());
      await page.locator(title, { hasText: nameOf(star()) }).waitFor();
      await page.locator('aside .paper-title').first().click();
      await page.locator('.printed').waitFor();
      await page.goBack();
      await page.locator(title, { hasText: nameOf(star()) }).waitFor();
      await page.goBack();
      await page.locator(title, { hasText: 'Library' }).waitFor();
      await page.goForward();
      await page.locator(title, { hasText: nameOf(star()) }).waitFor();
      await page.reload();
      await page.locator(title, { hasText: nameOf(star()) }).waitFor();
      await settled(page);
      expect(await inState(page, 'chosen')).toEqual([star()]);
    });
  });
});
