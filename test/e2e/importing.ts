/** What tests of importing in a browser share: files, a visit that cleans up, and the parts of the dialog. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ImportList, Stats } from '../../server/api.ts';
import { type Look, openPage } from './browser.ts';
import { drawnNodes, settled } from './picture.ts';
import type { Product } from './product.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/imports/${name}`, import.meta.url), 'utf8');
/** A BibTeX file with an entry that is never closed. */
export const bib = { name: 'one-unclosed.bib', text: fixture('one-unclosed.bib') };
/** A raw reference list. */
export const list = { name: 'raw-list.txt', text: fixture('raw-list.txt') };
/** The browser itself reports an answer that is an error. */
export const failedAnswer = /^console: Failed to load resource/;

/** Opens the page, runs a test on it, expects no fault and the library as it was before. */
export const visitToImport = async (
  browser: Browser,
  of: Omit<Product, 'stop'>,
  test: (page: Page) => Promise<void>,
  { isEmpty = false, look = {}, expected = /^$/ }: { isEmpty?: boolean; look?: Look; expected?: RegExp } = {},
): Promise<void> => {
  const before = await of.api<Stats>('stats');
  const { page, context, faults } = await openPage(browser, of.address, look, expected);
  try {
    await page.goto(of.address);
    // Before that the page does not yet take what is dropped on it.
    if (isEmpty) await page.getByRole('heading', { name: 'The library is empty' }).waitFor();
    else await settled(page);
    await test(page);
    expect(faults).toEqual([]);
    expect(await of.api<Stats>('stats')).toEqual(before);
  } finally {
    await context.close();
    for (const { id, name } of (await of.api<ImportList>('imports')).items)
      if ([bib.name, list.name, 'pasted'].includes(name) || name.endsWith('.pdf'))
        await fetch(`${of.address}/api/imports/${id}`, { method: 'DELETE' });
  }
};

/** A file that is dropped on the page. */
export interface Dropped {
  name: string;
  text?: string;
  bytes?: Buffer;
}

/** Drags files over the page and, unless told to wait, lets them go. */
export const drag = async (page: Page, files: readonly Dropped[]): Promise<() => Promise<void>> => {
  const brought = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      return transfer;
    },
    files.map(({ name, text, bytes }) => ({
      name,
      base64: (bytes ?? Buffer.from(text ?? '')).toString('base64'),
    })),
  );
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: brought });
  return () => page.dispatchEvent('main', 'drop', { dataTransfer: brought });
};
/** Drags files over the page and lets them go. */
export const drop = async (page: Page, ...files: Dropped[]): Promise<void> => {
  await (await drag(page, files))();
};

/**
 * Drags a file or a folder of this machine over the page and lets it go, as a hand does: it moves on until the page
 * says that it may be dropped. `before` happens in the moment before it is let go.
 */
export const dropPath = async (page: Page, path: string, before?: () => Promise<void>): Promise<void> => {
  const hand = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    hand.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
  await send('dragEnter');
  await send('dragOver');
  await page.getByText('Drop to import these references').waitFor();
  // Over what the page shows now; the browser asks once more whether it may be dropped there.
  await send('dragOver');
  await send('dragOver');
  await before?.();
  await send('drop');
  await hand.detach();
};

/** The dialog that is open. */
export const dialog = (page: Page) => page.getByRole('dialog');
/** An entry of the review, by its position. */
export const entry = (page: Page, position: number) =>
  dialog(page).getByRole('listitem', { name: `Entry ${position}`, exact: true });
/** The labels of the nodes drawn, once the picture is at rest. */
export const labels = async (page: Page): Promise<string[]> => {
  await settled(page);
  return (await drawnNodes(page)).map(({ label }) => label);
};
/** Waits until a node with a label is drawn, or is not. */
export const drawn = (page: Page, label: string, there: boolean) =>
  page.waitForFunction(
    ([name, wanted]) => window.coterie?.cy.nodes().some((node) => node.data('label') === name) === wanted,
    [label, there] as const,
  );
