/** With whom an author may write next: names that lead to people, with reasons. */
import { expect, it } from 'vitest';
import type { LikelyAnswer, Network } from '../../server/api.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();

it('names likely co-authors, whom no paper ties to the author yet, and why', async () => {
  const { nodes } = await product.api<Network>('networks/coauthors');
  const author = nodes[0];
  const { items } = await product.api<LikelyAnswer>(`authors/${author?.id}/likely?limit=6`);
  const [first] = items;
  if (!author || !first) throw new Error('The sample has an author who may write with others.');
  await visit(`?author=${author.id}`, async (page) => {
    const section = page.getByRole('region', { name: /^Likely co-authors/ });
    await section.waitFor();
    expect(await section.locator('.reason-text').first().textContent()).toBe(first.reasons[0]?.text);
    const coauthors = await page.getByRole('region', { name: /^Co-authors/ }).textContent();
    for (const { author: likely } of items) expect(coauthors).not.toContain(likely.label);
    await section.getByRole('link', { name: first.author.label }).first().click();
    await page.locator('aside .page-title', { hasText: first.author.label }).waitFor();
  });
});
