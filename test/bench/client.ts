/**
 * How smoothly networks are drawn, in a real browser: Coterie's own page beside Cytoscape as it comes (canvas and
 * WebGL), sigma 4 and cosmos.gl 3, all with the same nodes, links and positions. Without a graphics card; read the ratios.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { root } from '../../seed/commands/package-root.ts';
import { launch } from '../e2e/browser.ts';
import { startProduct } from '../e2e/product.ts';
import type { Place, Smoothness } from './client/hand.ts';
import { benchNetwork } from './client/network.ts';

const sizes = [200, 1000, 5000, 20_000];
const others = ['Cytoscape, canvas, as it comes', 'Cytoscape, WebGL', 'sigma 4', 'cosmos.gl 3'];
/** Milliseconds after which a contender is given up at a size, and at greater ones. */
const patience = 90_000;
const viewport = { width: 1280, height: 800 };

interface Measured {
  /** Milliseconds from the answer, or from the data, to the first picture. */
  first: number;
  pan: Smoothness;
  zoom: Smoothness;
  /** Of JavaScript, after collecting garbage, in MB. */
  heap: number;
}

const hasCosmos = (): boolean => existsSync(new URL('node_modules/@cosmos.gl/graph', root));

/** The code for the browser, as one script. */
const bundle = async (): Promise<string> => {
  const entry = fileURLToPath(new URL('test/bench/client/page.ts', root));
  const built = await build({
    logLevel: 'error',
    configFile: false,
    resolve: {
      alias: hasCosmos()
        ? // It imports the module; for browsers that package names a script.
          { 'gl-bench': 'gl-bench/dist/gl-bench.module.js' }
        : { '@cosmos.gl/graph': fileURLToPath(new URL('test/bench/client/no-cosmos.ts', root)) },
    },
    build: { write: false, rollupOptions: { input: entry, output: { format: 'iife' } } },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const code = result && 'output' in result ? result.output[0].code : undefined;
  if (code === undefined) throw new Error('the page could not be built');
  return code;
};

const heapOf = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
};

const move = (page: Page, name: 'pan' | 'zoom', from: Place): Promise<Smoothness> =>
  page.evaluate(([gesture, place]) => window.hand.move(gesture, place), [name, from] as const);

const measure = async (page: Page, first: number, ground: Place): Promise<Measured> => ({
  first,
  zoom: await move(page, 'zoom', ground),
  pan: await move(page, 'pan', ground),
  heap: await heapOf(page),
});

const inTime = <T>(work: Promise<T>): Promise<T | undefined> =>
  Promise.race([
    work,
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience).unref()),
  ]);

/** Each in a browser of its own: one that breaks takes nobody with it. */
const withPage = async (act: (page: Page) => Promise<Measured>) => {
  const browser = await launch(['--use-angle=swiftshader', '--enable-unsafe-swiftshader']);
  const context = await browser.newContext({ viewport, deviceScaleFactor: 1 });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const measured = await inTime(act(page).catch(() => undefined));
  // A page that hangs does not close in good order.
  await Promise.race([browser.close().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 5_000))]);
  return measured;
};

/** Coterie's page, with the answer to its question for the network put into its mouth. */
const ours = (address: string, script: string, n: number) =>
  withPage(async (page) => {
    const body = JSON.stringify(benchNetwork(n));
    await page.route('**/api/networks/**', (route) =>
      route.fulfill({ contentType: 'application/json', body }),
    );
    await page.addInitScript(script);
    await page.goto(address);
    const first = await page.evaluate(() => window.hand.seen());
    const canvas = await page.locator('.canvas').boundingBox();
    if (!canvas) throw new Error('nothing is drawn');
    return measure(page, first, { x: canvas.x + 12, y: canvas.y + canvas.height - 12 });
  });

const theirs = (name: string, script: string, n: number) =>
  withPage(async (page) => {
    await page.setContent('<!doctype html><title>bench</title>');
    await page.addScriptTag({ content: script });
    const first = await page.evaluate(([contender, network]) => window.hand.draw(contender, network), [
      name,
      benchNetwork(n),
    ] as const);
    return measure(page, first, { x: 6, y: 6 });
  });

const headings = ['first', 'pan p95', 'stall', 'zoom p95', 'stall', 'heap MB'];

const cells = ({ first, pan, zoom, heap }: Measured): number[] => [
  first,
  pan.p95,
  pan.stall,
  zoom.p95,
  zoom.stall,
  heap,
];

/** One row: the figures, and how many times those of Coterie they are. */
const row = (name: string, measured: Measured | undefined, own: Measured | undefined): string => {
  const start = name.padEnd(32);
  if (!measured) return `${start}${`not done within ${patience / 1000} s`.padStart(30)}`;
  const mine = own ? cells(own) : [];
  return `${start}${cells(measured)
    .map((value, i) => {
      const ratio = measured === own || !mine[i] ? '' : ` ×${(value / mine[i]).toFixed(1)}`;
      return `${value.toFixed(0)}${ratio}`.padStart(14);
    })
    .join('')}`;
};

/** The table for the sizes asked for (numbers of nodes). Milliseconds, but for the last column. */
export const benchClient = async (asked: readonly number[] = sizes): Promise<string> => {
  const script = await bundle();
  const product = await startProduct({ sample: true });
  const lines: string[] = [];
  /** Said at once, too: a run takes minutes. */
  const say = (line: string): void => {
    console.error(line);
    lines.push(line);
  };
  say(`${''.padEnd(32)}${headings.map((heading) => heading.padStart(14)).join('')}`);
  const lost = new Set<string>();
  for (const n of asked) {
    say(`${n.toLocaleString('en')} nodes`);
    const own = await ours(product.address, script, n);
    say(row('Coterie', own, own));
    for (const name of others) {
      const measured = lost.has(name) ? undefined : await theirs(name, script, n);
      if (!measured) lost.add(name);
      say(row(name, measured, own));
    }
  }
  await product.stop();
  return lines.join('\n');
};
