import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePath, temporaryFolder } from '../sample.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built command line as a user does. */
const coterie = (args: string[], env: Record<string, string> = {}, input = ''): Promise<Run> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['dist/seed/main.js', ...args], {
      env: { PATH: process.env['PATH'], COTERIE_DATA: join(folder.path, 'data'), ...env },
    });
    const run: Run = { status: null, stdout: '', stderr: '' };
    child.stdout.on('data', (data) => {
      run.stdout += data;
    });
    child.stderr.on('data', (data) => {
      run.stderr += data;
    });
    child.on('close', (status) => resolve({ ...run, status }));
    child.stdin.end(input);
  });

/** One clear line, no stack trace, exit status 1, nothing on stdout. */
const expectOneLine = (run: Run, says: RegExp): void => {
  expect(run.stderr.trim().split('\n')).toHaveLength(1);
  expect(run.stderr).toMatch(says);
  expect(run.stderr).not.toMatch(/^\s+at /m);
  expect(run.stdout).toBe('');
  expect(run.status).toBe(1);
};

const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder.path, name);
  await writeFile(path, content);
  return path;
};

describe('parse', () => {
  it('prints the sample as CSL-JSON and nothing else', async () => {
    const { status, stdout } = await coterie(['parse', samplePath]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(26);
  });

  it('reads stdin, and explains when asked', async () => {
    const { stdout } = await coterie(
      ['parse', '--explain', '-'],
      {},
      '[1] A. Gordon, “Bare metal,” Proc. X, 2012.',
    );
    expect(JSON.parse(stdout)[0].custom).toMatchObject({ raw: expect.stringContaining('Gordon') });
  });
});

describe('import', () => {
  it('reads BibTeX files that refer to each other, and stores nothing of abbreviations alone', async () => {
    const files = await Promise.all([
      file('strings.bib', '@string{jt = "Journal of Tea"}'),
      file('papers.bib', '@article{a, title={Tea and cake}, journal=jt}'),
    ]);
    const own = { COTERIE_DATA: join(folder.path, 'bibtex') };
    const { status, stdout } = await coterie(['import', ...files], own);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^strings\.bib: no papers/);
    expect(stdout).toMatch(/papers\.bib: 1 paper: 1 new; added 1 venue/);
    expect((await coterie(['stats'], own)).stdout).toMatch(/^Source +1$/m);
  });

  it('says what it would do, does it once, and changes nothing the second time', async () => {
    const trial = await coterie(['import', '--dry-run', samplePath]);
    expect(trial.stdout).toMatch(/26 papers: 26 new; .*nothing stored/);
    const first = await coterie(['import', samplePath]);
    const line = first.stdout.trim().split('\n').at(-1);
    expect(line).toMatch(/: 26 papers: 26 new; added 65 authors/);
    const again = await coterie(['import', samplePath]);
    expect(again.stdout).toMatch(/: 26 papers: 26 imported before$/m);
    expect(JSON.parse((await coterie(['stats', '--json'])).stdout).nodes.Paper).toBe(26);
    expect((await coterie(['doctor'])).stdout).toMatch(/26 papers, 65 authors/);
  });
});

describe('export', () => {
  it.each(['csl-json', 'bibtex', 'ris'])(
    'as %s names every paper of the library, and nothing else',
    async (format) => {
      await coterie(['import', samplePath]);
      const { stdout, status } = await coterie(['export', '--format', format]);
      expect(status).toBe(0);
      const path = await file(`library.${format}`, stdout);
      const back = await coterie(['import', '--dry-run', path]);
      expect(back.stdout).toMatch(/26 papers: 26 merged with papers in the library; dry run/);
    },
  );
});

describe('bad input', () => {
  it.each(['parse', 'import'])('%s: running text that mentions years', async (verb) => {
    const prose =
      'In 2015 the town had 88,000 people, and in 2019 it had more than 90,000. This is because many have moved there since the railway was built, which is described in the report of the council.\n\nIt was not until 2020 that the numbers fell again, when most of them had left.\n';
    const { status, stdout, stderr } = await coterie([verb, await file('prose.txt', prose)]);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/running text, no references; give the list of references alone\.$/m);
  });

  it('an empty file', async () => expectOneLine(await coterie(['import', await file('a.txt', '')]), /empty/));
  it('a binary file', async () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256);
    expectOneLine(await coterie(['parse', await file('b.pdf', bytes)]), /binary/);
  });
  it('text that is no reference list', async () => {
    const prose = 'It was a bright cold day in April, and the clocks were striking.\n';
    expectOneLine(await coterie(['import', await file('c.txt', prose)]), /no references/);
  });
  it('a file that is not there', async () =>
    expectOneLine(await coterie(['parse', 'none.txt']), /no such file/));
  it('a format that is not there', async () =>
    expectOneLine(await coterie(['parse', '--format', 'wordstar', samplePath]), /wordstar/));
  it('a damaged database', async () => {
    const data = await temporaryFolder();
    await writeFile(
      join(data.path, 'coterie.db'),
      'not a database, but long enough to look like one'.repeat(50),
    );
    expectOneLine(await coterie(['stats'], { COTERIE_DATA: data.path }), /coterie\.db/);
    await data.remove();
  });
  it('a wrong NEO4J_URI', async () =>
    expectOneLine(await coterie(['stats'], { NEO4J_URI: 'bolt://127.0.0.1:1' }), /NEO4J_URI|127\.0\.0\.1:1/));
  it('a NEO4J_URI that is no address', async () =>
    expectOneLine(await coterie(['stats'], { NEO4J_URI: 'neo4j' }), /NEO4J_URI/));
  it('a port in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expectOneLine(await coterie(['serve', '--port', String(port)]), /in use/);
    server.close();
  });
});

describe('wrong usage', () => {
  it.each([[['fly']], [['parse']], [['serve', '--port', 'x']], [['stats', '--colour']], [[]]])(
    '%j ends with status 2',
    async (args) => {
      const run = await coterie(args);
      expect([run.status, run.stdout]).toEqual([2, '']);
      expect(run.stderr).not.toBe('');
    },
  );
});
