import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawnNodes, settled } from './picture.ts';
import { startSample } from './visit.ts';

const { product, visit } = startSample();

const file = (name: string): string =>
  readFileSync(new URL(`../fixtures/valid/affiliations/${name}`, import.meta.url), 'utf8');

describe('who works together', () => {
  it('says what to import where no paper has an affiliation', async () => {
    await visit('', async (page) => {
      await page.getByRole('radio', { name: 'Institutions' }).click();
      await page.getByRole('heading', { name: 'No affiliations yet' }).waitFor();
      await page.getByRole('main').getByRole('button', { name: 'Add references' }).click();
      await page.getByRole('dialog').waitFor();
    });
  });

  it('shows institutions and countries, with pages, partners and people', async () => {
    await product.load('wos.txt', file('groups-in-brackets.txt'));
    await product.load('openalex.json', file('institutions-with-ror.json'));
    await visit('', async (page) => {
      await page.getByRole('radio', { name: 'Institutions' }).click();
      await page.getByRole('heading', { name: 'Institutions', exact: true }).waitFor();
      await page.waitForFunction(() => window.coterie?.nodes().length === 5);
      await settled(page);
      expect(new Set((await drawnNodes(page)).map(({ kind }) => kind))).toEqual(new Set(['institution']));

      await page.getByRole('link', { name: 'University of Cambridge', exact: true }).first().click();
      const panel = page.locator('aside');
      await panel.locator('.page-title', { hasText: 'University of Cambridge' }).waitFor();
      const partners = panel.getByRole('region', { name: 'Partner institutions' });
      await partners.getByRole('link', { name: 'Stanford University' }).waitFor();
      await panel.getByText('Univ Cambridge').waitFor();

      // The papers of an institution are a list of their own.
      await panel.getByRole('link', { name: '3 papers' }).first().click();
      await panel.getByRole('link', { name: 'Interrupts without exits' }).waitFor();
      await page.goBack();

      // A person there, and where that person worked.
      await panel.getByRole('link', { name: /Doe/ }).first().click();
      const places = panel.getByRole('region', { name: /^Affiliations/ });
      await places
        .getByText(/2019 to 20\d\d/)
        .first()
        .waitFor();

      await page.getByRole('radio', { name: 'Countries' }).click();
      await page.waitForFunction(() => window.coterie?.nodes().length === 4);
      await page.getByRole('link', { name: 'United Kingdom', exact: true }).first().click();
      await panel.getByRole('button', { name: 'More' }).first().click();
      await panel.getByRole('button', { name: 'Only these papers' }).click();
      await page.getByRole('button', { name: 'Remove filter: In United Kingdom' }).waitFor();
    });
  });

  it('finds them by name', async () => {
    await visit('?search=cambridge', async (page) => {
      await page.locator('aside').getByRole('heading', { name: 'Institutions' }).waitFor();
      await page.locator('aside').getByRole('link', { name: 'University of Cambridge' }).click();
      await page.locator('.page-title', { hasText: 'University of Cambridge' }).waitFor();
    });
  });
});
