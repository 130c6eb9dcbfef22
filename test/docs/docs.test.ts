/** Every path, command and endpoint that a document names is there. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endpoints } from '../../server/api/endpoints.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const docs = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** What stands in backticks within a line, and the lines of code blocks. */
const codeOf = (text: string): string[] => [
  ...[...text.matchAll(/^```\w*\n(.*?)^```/gms)].flatMap(([, block = '']) => block.split('\n')),
  ...[...text.replace(/^```.*?^```/gms, '').matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code),
];

const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
/** Files and folders, `seed/read` as well as `seed/read/references/read.ts`. */
const places = new Set(
  tracked.flatMap((path) => path.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'))),
);
/** Those that a build makes from a place, or a run leaves behind. */
const isMade = (path: string): boolean =>
  path.startsWith('data/') ||
  (path.startsWith('dist/') && places.has(path.replace(/^dist\//, '').replace(/\.js$/, '.ts')));

/** Whether a path is there: from the root, from any folder (`known.ts`, `parts/cut.ts`), or with `*`. */
const isThere = (path: string): boolean => {
  const plain = path.replace(/\/$/, '').replace(/\/?\*.*$/, '');
  return isMade(path) || places.has(plain) || [...places].some((place) => place.endsWith(`/${plain}`));
};

/** A path by its look: a folder of the top level in front, or a source file by its ending. */
const pathForm =
  /^(?:(?:server|client|seed|test|docs|data|dist)\/[\w./*-]*|(?:[\w.-]+\/)*[\w.-]+\.(?:ts|tsx|md|json|tsv|bin|css))$/;
/** File names that stand for a user's own. */
const made = /^(?:library|topics|package|data|online)\.\w+$|^coterie\.json$/;

describe.each(docs)('%s', (name) => {
  const text = read(name);
  const code = codeOf(text);

  it('links to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
    const missing = links.filter(
      (link) => !/^https?:/.test(link) && !existsSync(join(root, dirname(name), link)),
    );
    expect(missing).toEqual([]);
  });

  it('names paths that are there', () => {
    const words = code.flatMap((line) => line.split(/[\s|,;()]+/)).map((word) => word.replace(/[.:]$/, ''));
    const paths = words.filter((word) => pathForm.test(word) && !made.test(word));
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });

  it('names npm scripts that are there', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...text.matchAll(/\bnpm (?:run (?:-s |--silent )?([\w:]+)|(start|test)\b)/g)];
    expect(
      named.map(([, script, short]) => script ?? short ?? '').filter((one) => !(one in scripts)),
    ).toEqual([]);
  });

  it('names benchmarks that are there', () => {
    const benches = read('test/bench/main.ts');
    const named = [...text.matchAll(/npm run bench -- (\w+)/g)].map(([, bench = '']) => bench);
    expect(named.filter((bench) => !new RegExp(`^  ${bench}: async`, 'm').test(benches))).toEqual([]);
  });

  it('names verbs and flags of the command line that are there', () => {
    const program = read('seed/main.ts');
    const verbs = new Set([...program.matchAll(/\.command\('(\w+)'\)/g)].map(([, verb]) => verb));
    const flags = new Set(program.match(/--[a-z][a-z-]+/g));
    for (const line of code) {
      const [, verb, rest = ''] = line.match(/(?:\bcoterie --|^coterie) ([a-z]+)([^#]*)/) ?? [];
      if (verb === undefined) continue;
      expect(verbs, line).toContain(verb);
      for (const flag of rest.match(/--[a-z][a-z-]+/g) ?? []) expect(flags, line).toContain(flag);
    }
  });

  it('names endpoints that are there', () => {
    const paths = new Set([...Object.values(endpoints).map(({ path }) => path), '/api/openapi.json']);
    const named = [...text.matchAll(/(?<![\w/])\/api\/[\w/:-]*\w(?:\.json)?/g)].map(([path]) => path);
    expect(named.filter((path) => !paths.has(path))).toEqual([]);
  });
});

it('CONTRIBUTING fits on a page or two', () =>
  expect(read('CONTRIBUTING.md').trimEnd().split('\n').length).toBeLessThanOrEqual(100));
