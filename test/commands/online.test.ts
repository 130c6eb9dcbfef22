import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, sampleWorks, startStandIn } from '../online/stand-in/index.ts';
import { samplePath, temporaryFolder } from '../sample.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let standIn: StandIn;
beforeAll(async () => {
  folder = await temporaryFolder();
  standIn = await startStandIn({ works: sampleWorks() });
  await run('import', samplePath);
});
afterAll(async () => {
  await standIn.close();
  await folder.remove();
});

const run = (...args: string[]) => runWith({}, ...args);

const runWith = (
  settings: Record<string, string>,
  ...args: string[]
): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = {
      PATH: process.env['PATH'],
      COTERIE_DATA: folder.path,
      COTERIE_OPENALEX_URL: standIn.url('openalex'),
      COTERIE_CROSSREF_URL: standIn.url('crossref'),
      COTERIE_S2_URL: standIn.url('s2'),
      ...settings,
    };
    const child = execFile(
      process.execPath,
      ['dist/seed/main.js', ...args],
      { env, maxBuffer: 64 * 1024 * 1024 },
      (_error, out, err) => resolve({ code: child.exitCode ?? 1, out, err }),
    );
  });

const stats = async () => JSON.parse((await run('stats', '--json')).out);

describe('coterie enrich', () => {
  it('asks nobody without consent: one line says what would be sent to whom, and the flag', async () => {
    const { code, out, err } = await run('enrich', '--from', 'openalex');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(/OpenAlex \(.*\) would be sent .*titles.*--online openalex/);
    expect(await run('enrich', '--offline')).toMatchObject({ code: 1, out: '' });
    expect(standIn.requests).toEqual([]);
  });

  it('knows wrong usage', async () => {
    expect((await run('enrich', '--from', 'elsewhere', '--online')).code).toBe(1);
    expect((await run('grow', '--by', 'citations')).code).toBe(2);
    expect((await run('grow', '--from', 'p', '--by', 'wishes')).code).toBe(2);
    expect((await run('grow', '--from', 'p', '--by', 'citations', '--limit', '0')).code).toBe(2);
  });

  it('shows what would change and stores nothing, then stores it', async () => {
    const before = await stats();
    const dry = await run('enrich', '--dry-run', '--online');
    expect(dry.code).toBe(0);
    expect(dry.err).toMatch(
      /^Asking OpenAlex, Crossref, Semantic Scholar for 26 papers: \d+ requests at most/,
    );
    const lines = dry.out.trim().split('\n');
    expect(lines).toHaveLength(27);
    expect(lines.filter((line) => line.startsWith('+')).length).toBeGreaterThan(20);
    expect(lines.at(-1)).toMatch(/nothing stored$/);
    expect(await stats()).toEqual(before);

    const asked = standIn.requests.length;
    const stored = JSON.parse((await run('enrich', '--online', '--json')).out);
    expect(standIn.requests.length).toBe(asked);
    expect(stored).toMatchObject({
      papers: 26,
      requests: 0,
      problems: [],
      imports: [expect.stringMatching(/^s_/)],
    });
    expect((await stats()).relations.CITES).toBeGreaterThan(20);
  });
});

describe('a service that fails', () => {
  it('is told once, and papers about which nobody was asked are not called unknown', async () => {
    const own = await temporaryFolder();
    const poor = await startStandIn({ works: sampleWorks(), credits: 60 });
    try {
      const runPoor = (...args: string[]) =>
        runWith({ COTERIE_DATA: own.path, COTERIE_OPENALEX_URL: poor.url('openalex') }, ...args);
      await runPoor('import', samplePath);
      const { code, out } = await runPoor('enrich', '--dry-run', '--online', '--from', 'openalex');
      expect(code).toBe(1);
      const lines = out.trim().split('\n');
      const notAsked = lines.filter((line) => line.endsWith(': not asked')).length;
      expect(notAsked).toBeGreaterThan(10);
      expect(lines.at(-1)).toContain(`, ${notAsked} not asked; `);
      const missing = lines.filter((line) => line.endsWith(': not found')).length;
      expect(lines.at(-1)).toContain(` ${missing} not found, `);
      await rm(join(own.path, 'cache'), { recursive: true });
      const again = await runPoor('enrich', '--dry-run', '--online', '--from', 'openalex');
      expect(again.code).toBe(1);
      expect(again.err.match(/OpenAlex answers no more/g)).toHaveLength(1);
    } finally {
      await poor.close();
      await own.remove();
    }
  });
});

describe('coterie grow', () => {
  it('adds the works that cite a paper, the best first', async () => {
    const library = JSON.parse((await run('export', '--format', 'json')).out);
    const from = library.papers
      .filter((paper: { doi?: string }) => paper.doi)
      .slice(0, 5)
      .map(({ id }: { id: string }) => id);
    const before = (await stats()).nodes.Paper;
    const { code, out } = await run(
      'grow',
      '--from',
      ...from,
      '--by',
      'references',
      '--limit',
      '20',
      '--online',
    );
    expect(code).toBe(0);
    expect(out.trim().split('\n').at(-1)).toMatch(
      /^\d+ works?; the library holds \d+ more; \d+ requests?; import s_/,
    );
    expect((await stats()).nodes.Paper).toBeGreaterThanOrEqual(before);
    const unknown = await run('grow', '--from', 'p_none', '--by', 'citations', '--online');
    expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining('"p_none"') });
  });
});
