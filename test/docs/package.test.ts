/** What npm would publish: all that the program reads, and nothing that only developers need. */
import { execFileSync } from 'node:child_process';
import { readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../sample.ts';

it('the package holds the data that the program reads, and no tests or training code', () => {
  const printed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const paths: string[] = JSON.parse(printed)[0].files.map(({ path }: { path: string }) => path);
  const data = execFileSync('git', ['ls-files', 'seed'], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .filter((path) => !/^seed\/train\/|\.(?:ts|mjs|json)$/.test(path));
  expect(data).toContain('seed/read/references/tagger/weights.bin');
  expect(paths).toEqual(expect.arrayContaining([...data, 'dist/seed/main.js', 'README.md', 'LICENSE']));
  expect(paths.filter((path) => /^(?:dist\/)?(?:test|seed\/train)\/|\.tsbuildinfo$/.test(path))).toEqual([]);
});

it('runs from the tarball, in a folder where nothing else is', async () => {
  const folder = await temporaryFolder();
  try {
    execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder.path], { stdio: 'ignore' });
    const [tarball = ''] = (await readdir(folder.path)).filter((name) => name.endsWith('.tgz'));
    execFileSync('tar', ['xzf', tarball], { cwd: folder.path });
    // What npm would install beside it.
    await symlink(join(process.cwd(), 'node_modules'), join(folder.path, 'package', 'node_modules'));
    const { bin } = JSON.parse(await readFile(join(folder.path, 'package', 'package.json'), 'utf8'));
    const run = (...args: string[]): string =>
      execFileSync(process.execPath, [join(folder.path, 'package', bin.coterie), ...args], {
        cwd: folder.path,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], COTERIE_DATA: join(folder.path, 'data') },
      });
    const list = join(folder.path, 'package', 'seed', 'library', 'io-virtualization.txt');
    expect(run('import', list)).toMatch(/26 papers: 26 new/);
    expect(run('stats')).toMatch(/^Paper +26$/m);
  } finally {
    await folder.remove();
  }
});
