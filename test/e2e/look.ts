/** How a page looks: what axe-core objects to, and where screenshots go. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The folder for screenshots, with its slash. */
export const screens = fileURLToPath(new URL('../.output/screens/', import.meta.url));

/** A desk, a tablet held upright and a telephone. */
export const sizes = {
  large: { width: 1440, height: 900 },
  middle: { width: 820, height: 1180, touch: true },
  small: { width: 390, height: 844, touch: true },
};

/** What axe-core objects to, as `rule: element`. */
export const objections = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: engine } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await engine.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
};
