/** What others need to run the service: container files that linters take, and licences that allow shipping. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const dockerfile = readFileSync('Dockerfile', 'utf8');

it('the Dockerfile passes its linter, runs as a user without rights, and asks for its health', () => {
  expect(validate(dockerfile).map(({ message }) => message)).toEqual([]);
  expect(dockerfile).toMatch(/^USER [1-9]\d*$/m);
  expect(dockerfile).toMatch(/^HEALTHCHECK .*\/api\/health\/ready/m);
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths = '']) =>
    paths.split(' '),
  );
  for (const path of copied) expect(existsSync(path), path).toBe(true);
  const shown = /^FROM (\S+)/m.exec(dockerfile)?.[1] ?? '';
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(shown).toContain(`node:${engines.node.replace('>=', '')}`);
});

it('the Dockerfile compiles without what .dockerignore leaves out', () => {
  const ignored = readFileSync('.dockerignore', 'utf8').trim().split('\n');
  const needed = new Set(/tsc -b ([\w ]+)/.exec(dockerfile)?.[1]?.trim().split(' '));
  for (const path of needed) {
    const file = path.endsWith('.json') ? path : join(path, 'tsconfig.json');
    const { references = [] }: { references?: { path: string }[] } = JSON.parse(readFileSync(file, 'utf8'));
    for (const { path: other } of references) needed.add(join(dirname(file), other));
  }
  expect(needed.size).toBeGreaterThan(3);
  for (const path of needed) expect(ignored).not.toContain(path.split('/')[0]);
});

interface ComposeService {
  image?: string;
  build?: string;
  read_only?: boolean;
  ports?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
}

it('compose.yaml is whole, keeps to loopback, and has no secret in it', () => {
  const file = readFileSync('compose.yaml', 'utf8');
  const { services, volumes }: { services: Record<string, ComposeService>; volumes: object } = parse(file, {
    strict: true,
    uniqueKeys: true,
  });
  for (const [name, service] of Object.entries(services)) {
    expect(service.image ?? service.build, name).toBeTruthy();
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
    for (const volume of service.volumes ?? []) expect(Object.keys(volumes)).toContain(volume.split(':')[0]);
    for (const [other, { condition }] of Object.entries(service.depends_on ?? {}))
      if (condition === 'service_healthy') expect(services[other]?.healthcheck?.test).toBeTruthy();
    for (const [key, value] of Object.entries(service.environment ?? {}))
      if (/TOKEN|PASSWORD|AUTH/.test(key)) expect(value).toMatch(/\$\{[A-Z0-9_]+:\?/);
  }
  expect(services['coterie']).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
});

/** Licences under which the product may ship what it needs. */
const allowed = new Set([
  ...[
    'MIT',
    'ISC',
    'BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'Apache-2.0',
    'MPL-2.0',
    'BlueOak-1.0.0',
    'Zlib',
  ],
]);

/** Packages that say their licence in a file alone, which was read. */
const inFile: Readonly<Record<string, string>> = { busboy: 'MIT', streamsearch: 'MIT' };

/** One alternative of `(MIT OR GPL-3.0)` is enough; of what stands with AND, all must be allowed. */
const allows = (licence: string): boolean =>
  licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((each) => allowed.has(each.trim())));

interface Locked {
  dev?: boolean;
  license?: string;
  dependencies?: Record<string, string>;
}

/** The packages of the server, and those that the page is built from with all that they need. */
const shipped = (): string[] => {
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  );
  const server = Object.entries(packages).flatMap(([path, { dev }]) => (path !== '' && !dev ? [path] : []));
  const page = new Set<string>();
  const take = (name: string): void => {
    const path = `node_modules/${name}`;
    if (page.has(path) || !packages[path]) return;
    page.add(path);
    for (const needed of Object.keys(packages[path].dependencies ?? {})) take(needed);
  };
  const sources = readdirSync('client', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('vite.config'))
    .map((path) => join('client', path));
  for (const path of sources)
    for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(/from '((?:@[^/']+\/)?[^./'][^/']*)/g))
      take(name);
  return [...new Set([...server, ...page])].filter((path) => existsSync(`${path}/package.json`));
};

it('everything that ships has a licence that allows it, and docs/licences.md lists it', () => {
  const rows = shipped().map((path) => {
    const name = path.replace(/^.*node_modules\//, '');
    const { license } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8'));
    return { name, licence: String(license ?? inFile[name]) };
  });
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['express', 'react', 'cytoscape']));
  expect(rows.filter(({ licence }) => !allows(licence))).toEqual([]);
  const listed = readFileSync('docs/licences.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!package|-)/.test(line));
  // A platform may lack packages that another has.
  const wanted = [...new Set(rows.map(({ name, licence }) => `| ${name} | ${licence} |`))];
  expect(wanted.filter((line) => !listed.includes(line))).toEqual([]);
});
