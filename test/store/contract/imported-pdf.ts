/** A paper as PDF that is imported, and works of its list that come from elsewhere: what is held, and what is cited only. */

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../../seed/import/documents/read.ts';
import { prepareImport } from '../../../seed/import/import.ts';
import { removeImport } from '../../../seed/import/remove.ts';
import type { Reading } from '../../../seed/normalize/record.ts';
import { readFormat } from '../../../seed/read/formats/index.ts';
import { heldCounts } from '../../../server/queries/library/held-counts.ts';
import { notHeld } from '../../../server/queries/lists/not-held.ts';
import { paperTies } from '../../../server/queries/networks/paper-ties.ts';
import { everything } from '../../../server/queries/networks/selection.ts';
import type { Store } from '../../../server/store/store.ts';

/** A work of the list of the PDF, as a library has it. */
const listed = `@article{rota,
  author = {Rota, M. C. and Herrera, A. and Martínez, R. M. and Sotomayor, J. A. and Jordán, M. J.},
  title = {Antimicrobial activity and chemical composition of Thymus vulgaris, Thymus zygis and Thymus hyemalis essential oils},
  journal = {Food Control}, year = {2008}, volume = {19}, number = {7}, pages = {681--687}
}`;

const pdfReading = async (): Promise<Reading> => {
  const bytes = await readFile(new URL('../../fixtures/pdf/numbered-list.pdf', import.meta.url));
  const outcome = await readDocument({ bytes: new Uint8Array(bytes), name: 'numbered-list.pdf' });
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.reading;
};

/** Runs on every engine. */
export const importedPdfContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name}: a paper as PDF that is imported`, () => {
    let store: Store;
    let [pdf, bib] = ['', ''];
    const bring = async (file: string, reading: Reading): Promise<string> => {
      const imported = {
        name: file,
        format: reading.format,
        text: JSON.stringify(reading.references.map(({ raw }) => raw)),
        importedAt: '2026-01-01T00:00:00.000Z',
      };
      const prepared = await prepareImport(store, imported, reading);
      await prepared.commit();
      return prepared.id;
    };
    const drawn = async () => {
      const { papers } = await store.ask(paperTies.citation, everything);
      return papers.filter(({ held }) => held !== false).length;
    };
    beforeAll(async () => {
      store = await open();
      pdf = await bring('numbered-list.pdf', await pdfReading());
    }, 120_000);
    afterAll(() => store.close());

    it('is held; the works in its list are cited only', async () => {
      expect(await store.ask(heldCounts, {})).toEqual({ held: 1, citedOnly: 22 });
      expect(await drawn()).toBe(1);
      expect((await store.ask(notHeld, { limit: 5, offset: 0, named: 2 })).total).toBe(22);
    });

    it('a work of its list is held once a library brings it', async () => {
      bib = await bring('rota.bib', readFormat(listed, 'rota.bib'));
      expect(await store.ask(heldCounts, {})).toEqual({ held: 2, citedOnly: 21 });
      expect(await drawn()).toBe(2);
      const { items } = await store.ask(notHeld, { limit: 30, offset: 0, named: 2 });
      expect(items.some(({ paper }) => paper.title?.includes('Thymus hyemalis'))).toBe(false);
    });

    it('and stays when the PDF is taken back, or is cited only again when the library is', async () => {
      expect(await removeImport(store, bib)).toBe(true);
      expect(await store.ask(heldCounts, {})).toEqual({ held: 1, citedOnly: 22 });
      await bring('rota.bib', readFormat(listed, 'rota.bib'));
      expect(await removeImport(store, pdf)).toBe(true);
      expect(await store.ask(heldCounts, {})).toEqual({ held: 1, citedOnly: 0 });
    });
  });
};
