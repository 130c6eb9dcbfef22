/**
 * A real browser for the tests: the one that `CHROME_PATH` names, else one of this machine, else the one that
 * comes with the development packages. Whatever a page does wrong is recorded: errors and warnings in its
 * console, and requests to any other host.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Where browsers usually are, by platform, most likely first. */
const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    process.env['PROGRAMFILES'] ?? '',
    process.env['PROGRAMFILES(X86)'] ?? '',
    process.env['LOCALAPPDATA'] ?? '',
  ]
    .filter((folder) => folder !== '')
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
    ]),
};

/** The packaged browser is unpacked into the temporary folder at its first use. */
const packaged = async (): Promise<{ path: string; args: string[] }> => {
  const { default: sparticuz } = await import('@sparticuz/chromium');
  // Of its own flags only what its build cannot do without.
  return {
    path: await sparticuz.executablePath(),
    args: ['--headless=shell', '--font-render-hinting=none'],
  };
};

const findBrowser = async (): Promise<{ path: string; args: string[] }> => {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH is ${named}, but there is no such file.`);
    return { path: named, args: [] };
  }
  const found = usualPlaces[process.platform]?.find((path) => existsSync(path));
  return found ? { path: found, args: [] } : packaged();
};

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
];

/** Root may not use the sandbox. */
const isRoot = process.getuid?.() === 0;

/** Starts the browser, without a window. */
export const launch = async (more: readonly string[] = []): Promise<Browser> => {
  const { path, args } = await findBrowser();
  return chromium.launch({
    executablePath: path,
    headless: true,
    args: [...quiet, ...more, ...args, ...(isRoot ? ['--no-sandbox'] : [])],
  });
};

/** A page under watch. */
export interface Watched {
  page: Page;
  context: BrowserContext;
  /** What went wrong so far; a test ends by expecting none of it. */
  faults: string[];
}

export interface Look {
  theme?: 'light' | 'dark';
  width?: number;
  height?: number;
  touch?: boolean;
}

/** Opens a page that may speak with `origin` only. `expected` are faults that the test brings about itself. */
export const openPage = async (
  browser: Browser,
  origin: string,
  look: Look = {},
  expected: RegExp = /^$/,
): Promise<Watched> => {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1440, height: look.height ?? 900 },
    colorScheme: look.theme ?? 'light',
    reducedMotion: 'reduce',
    hasTouch: look.touch ?? false,
  });
  const faults: string[] = [];
  const note = (fault: string): void => {
    if (!expected.test(fault)) faults.push(fault);
  };
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:')
      return route.continue();
    note(`request to another host: ${url.href}`);
    return route.abort();
  });
  context.setDefaultTimeout(8_000);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`exception: ${error.message}`));
  return { page, context, faults };
};
