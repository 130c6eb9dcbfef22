/** What npm would publish: all that the program reads, and nothing that only developers need. */
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

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
