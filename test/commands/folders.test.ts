import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../sample.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  const put = async (name: string, text: string): Promise<void> => {
    const path = join(folder.path, 'papers', name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, text);
  };
  await put('one.bib', '@article{a, title={Tea and cake}, journal=jt, year=2001}');
  await put('deep/strings.bib', '@string{jt = "Journal of Tea"}');
  await put('deep/two.ris', 'TY  - JOUR\nTI  - Cake alone\nPY  - 2002\nER  - \n');
  await put('broken.ris', 'Nothing of the kind.\n');
  await put('picture.png', 'no picture');
  await put('.hidden/three.bib', '@article{c, title={Not to be seen}}');
  await mkdir(join(folder.path, 'empty'));
});
afterAll(() => folder.remove());

interface Run {
  status: number | null;
  out: string[];
  said: string[];
}

const coterie = (...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(process.cwd(), 'dist/seed/main.js'), ...args], {
      cwd: folder.path,
      env: { PATH: process.env['PATH'], COTERIE_DATA: join(folder.path, 'data') },
    });
    const text = { out: '', said: '' };
    child.stdout.on('data', (data) => {
      text.out += data;
    });
    child.stderr.on('data', (data) => {
      text.said += data;
    });
    const lines = (said: string): string[] => said.trim().split('\n');
    child.on('close', (status) => resolve({ status, out: lines(text.out), said: lines(text.said) }));
  });

describe('a folder', () => {
  it('is imported with what is in it; what is refused has its line, the others load, and the status is 1', async () => {
    const { status, out, said } = await coterie('import', 'papers');
    expect(out).toEqual([
      expect.stringMatching(/^deep\/strings\.bib: no papers/),
      expect.stringMatching(/^deep\/two\.ris: 1 paper: 1 new/),
      expect.stringMatching(/^one\.bib: 1 paper: 1 new; added 1 venue/),
    ]);
    expect(said).toEqual([
      'papers: 1 file was left out (1 .png)',
      expect.stringMatching(/^coterie: broken\.ris: /),
      'deep/strings.bib: only abbreviations (@string), for the other files of the import; nothing to store',
      'coterie: 1 of 4 files could not be read.',
    ]);
    expect(status).toBe(1);
  });

  it('is counted for machines, with the problem of each file that was refused', async () => {
    const { out, status } = await coterie('import', '--json', '--dry-run', 'papers', 'none.bib');
    const results: unknown[] = JSON.parse(out.join('\n'));
    expect(results).toHaveLength(5);
    expect(results).toContainEqual(expect.objectContaining({ file: 'one.bib', read: 1, added: null }));
    expect(results).toContainEqual({ file: 'none.bib', problem: expect.stringMatching(/no such file/) });
    expect(status).toBe(1);
  });

  it('is parsed: what can be read is printed as one array', async () => {
    const { out, status } = await coterie('parse', 'papers');
    const items: { title: string; 'container-title'?: string }[] = JSON.parse(out.join('\n'));
    expect(items.map(({ title }) => title)).toEqual(['Cake alone', 'Tea and cake']);
    expect(items[1]?.['container-title']).toBe('Journal of Tea');
    expect(status).toBe(1);
  });

  it('without anything to read is refused in one line', async () => {
    const { said, status } = await coterie('import', 'empty');
    expect(said).toEqual([expect.stringMatching(/^coterie: empty: this folder has no file/)]);
    expect(status).toBe(1);
  });
});
