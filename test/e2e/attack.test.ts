/** Hostile texts in every view: they are shown as text, no script runs, and nothing is asked of another host. */
import { expect, it } from 'vitest';
import { hostileFiles } from '../attack/library.ts';
import { mark } from '../attack/strings.ts';
import { startEmpty } from './visit.ts';

const { product, visit } = startEmpty();

const views = ['coauthors', 'topics', 'papers', 'authors-techniques', 'timeline'];

const nameOf = ({ title, label }: { title?: string; label?: string }): string => title ?? label ?? '';

it('shows hostile texts as text, in every view and on every kind of page', async () => {
  const [csl, , , csv] = hostileFiles;
  for (const file of [csl, csv])
    await product.load(`<script>window.${mark}=1</script>.txt`, file?.text ?? '');
  const lists = ['papers', 'authors', 'venues', 'techniques'] as const;
  const pages = await Promise.all(
    lists.map(async (list) => {
      const { items } = await product.api<{ items: { id: string; title?: string; label?: string }[] }>(
        `${list}?limit=200`,
      );
      // The one that looks most like code.
      const [worst] = items.toSorted(
        (a, b) => Number(/[<{]/.test(nameOf(b))) - Number(/[<{]/.test(nameOf(a))),
      );
      return `?${list.slice(0, -1)}=${encodeURIComponent(worst?.id ?? '')}`;
    }),
  );
  const search = encodeURIComponent(`<img src=x onerror=window.${mark}=1>`);
  for (const query of [...views.map((view) => `?view=${view}&table=open`), ...pages, `?q=${search}`])
    await visit(query, async (page) => {
      page.on('dialog', (dialog) => {
        throw new Error(`a dialog: ${dialog.message()}`);
      });
      expect(await page.evaluate((name) => name in window, mark)).toBe(false);
      const scripts = await page.evaluate(() =>
        [...document.querySelectorAll('script, iframe, img[src="x"], link[href*="attack"]')].flatMap(
          (element) =>
            element instanceof HTMLScriptElement && element.src !== ''
              ? []
              : [element.outerHTML.slice(0, 100)],
        ),
      );
      expect(scripts).toEqual([]);
      const addresses = await page.evaluate(() =>
        [...document.querySelectorAll('a[href]')].map(
          (link) => new URL(link.getAttribute('href') ?? '', location.href).protocol,
        ),
      );
      expect(addresses.filter((protocol) => !['http:', 'https:', 'blob:'].includes(protocol))).toEqual([]);
    });
});
