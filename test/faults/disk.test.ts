/** Disks that are full, that may not be written, that lose what was not synced; folders that others hold. */
import { spawn, spawnSync } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../seed/commands/verify/verify.ts';
import type { Config } from '../../server/base/config.ts';
import { stats } from '../../server/queries/library/stats.ts';
import { configIn, temporaryFolder } from '../sample.ts';
import { bibtexOf, ended, envOf, fill, resettable, start, stateOf, within } from './library.ts';

const cuts = Number(process.env['COTERIE_FAULTS'] ?? 2);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let list: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  list = join(folder.path, 'list.bib');
  await writeFile(list, bibtexOf(400));
});
afterAll(() => folder.remove());

const made = async (name: string) => {
  const config = configIn(join(folder.path, name));
  await within(config, fill);
  return config;
};

/** Whether a namespace of its own can be had, in which anyone may mount. */
const mayMount = spawnSync('unshare', ['-rm', 'true'], { stdio: 'ignore' }).status === 0;

/** Runs a script of the shell in a namespace of its own. */
const inNamespace = (script: string, env: Record<string, string>) =>
  ended(spawn('unshare', ['-rm', 'sh', '-c', script], { env, stdio: ['ignore', 'pipe', 'pipe'] }));

const coterie = `${process.execPath} dist/seed/main.js`;

describe.runIf(mayMount)('a disk', () => {
  it('that is full loses nothing, and says so', async () => {
    const config = await made('full');
    const small = join(folder.path, 'small');
    await mkdir(small);
    const kept = join(folder.path, 'after-full.db');
    const { said } = await inNamespace(
      `mount -t tmpfs -o size=640k tmpfs ${small} && cp ${config.databaseFile} ${small}/coterie.db &&
       ${coterie} import ${list}; echo "status $?"; ${coterie} backup ${kept}; ${coterie} doctor --verify`,
      { ...envOf(config), COTERIE_DATA: small },
    );
    expect(said).toMatch(/the disk is full\. Free some space and try again; no data was lost\./);
    expect(said).toMatch(/status 1/);
    expect(said).toMatch(/ok {6}2 decisions\s*$/);
    const back = configIn(join(folder.path, 'back'));
    expect(await ended(start(back, ['restore', kept]))).toMatchObject({ status: 0 });
    expect(await stateOf(back)).toBe(await stateOf(config));
  });

  it('that is full where a large import keeps its parts is said, and nothing is left there', async () => {
    const large = join(folder.path, 'large.bib');
    await writeFile(large, bibtexOf(24_000));
    const config = configIn(join(folder.path, 'parts'));
    const small = join(folder.path, 'temporary');
    await mkdir(small);
    const { said } = await inNamespace(
      `mount -t tmpfs -o size=2m tmpfs ${small} && TMPDIR=${small} ${coterie} import ${large}; echo "status $?"; ls -A ${small}`,
      envOf(config),
    );
    expect(said.trim()).toMatch(
      /^coterie: large\.bib: the folder for temporary files, \S+temporary, has no room left\.[^\n]*Nothing was stored\.\nstatus 1$/,
    );
    expect((await within(config, (store) => store.ask(stats, {}))).nodes.Paper).toBe(0);
  });

  it('that may not be written is said, in one line', async () => {
    const config = await made('still');
    const { said } = await inNamespace(
      `mount --bind ${folder.path}/still ${folder.path}/still && mount -o remount,bind,ro ${folder.path}/still &&
       ${coterie} import ${list}`,
      envOf(config),
    );
    expect(said.trim()).toMatch(
      /^coterie: .*coterie\.db cannot be opened for writing\. Check the permissions[^\n]*$/,
    );
  });
});

/** Copies what is synced, each time it is, to a folder that stands for the disk after a power cut. */
const shim = `#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
static void keep(int fd) {
  const char *to = getenv("SYNCED"); char link[64], path[PATH_MAX], out[PATH_MAX], part[PATH_MAX]; ssize_t n;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  if (!to || (n = readlink(link, path, sizeof path - 1)) < 0) return;
  path[n] = 0;
  char *name = strrchr(path, '/');
  if (!name || !strstr(name, "coterie.db") || strstr(name, "-shm")) return;
  snprintf(out, sizeof out, "%s%s", to, name); snprintf(part, sizeof part, "%s.part", out);
  int from = open(path, O_RDONLY), into = open(part, O_WRONLY | O_CREAT | O_TRUNC, 0600); char bytes[65536];
  while ((n = read(from, bytes, sizeof bytes)) > 0) if (write(into, bytes, n) != n) abort();
  close(from); close(into); rename(part, out);
}
int fsync(int fd) { int (*real)(int) = dlsym(RTLD_NEXT, "fsync"); int done = real(fd); if (!done) keep(fd); return done; }
int fdatasync(int fd) { int (*real)(int) = dlsym(RTLD_NEXT, "fdatasync"); int done = real(fd); if (!done) keep(fd); return done; }
`;

const compiled = (): string | undefined => {
  const out = join(folder.path, 'synced.so');
  const done = spawnSync('cc', ['-shared', '-fPIC', '-o', out, '-x', 'c', '-', '-ldl'], { input: shim });
  return done.status === 0 ? out : undefined;
};

/** After a power cut any page that was not synced may be on disk, or not. */
const torn = async (synced: string, actual: string, page: number, header: number): Promise<void> => {
  const [safe, now] = await Promise.all([readFile(synced), readFile(actual).catch(() => Buffer.alloc(0))]);
  const mixed = Buffer.from(safe);
  for (let at = header; at < Math.min(safe.length, now.length); at += page)
    if (Math.random() < 0.5) now.copy(mixed, at, at, Math.min(at + page, safe.length));
  await writeFile(synced, mixed);
};

describe('a power cut', () => {
  it(`leaves the library as before or as after, in ${cuts} of ${cuts}`, async ({ skip }) => {
    const shimmed = process.platform === 'linux' ? compiled() : undefined;
    if (shimmed === undefined) return skip('no C compiler');
    const config = await made('cut');
    const reset = await resettable(config);
    const before = await stateOf(config);
    const began = performance.now();
    await ended(start(config, ['import', list]));
    const took = performance.now() - began;
    const after = await stateOf(config);
    const outcomes: Record<string, number> = {};
    for (let i = 0; i < cuts; i += 1) {
      await reset();
      const disk = configIn(join(folder.path, `disk-${i}`));
      await mkdir(join(folder.path, `disk-${i}`));
      await copyFile(config.databaseFile, disk.databaseFile);
      const child = start(config, ['import', list], {
        LD_PRELOAD: shimmed,
        SYNCED: join(folder.path, `disk-${i}`),
      });
      await setTimeout(took * (0.6 + Math.random() * 0.6));
      child.kill('SIGKILL');
      await ended(child);
      if (i % 2 === 1) await torn(disk.databaseFile, config.databaseFile, 4096, 0);
      const state = await stateOf(disk);
      const is = state === before ? 'before' : state === after ? 'after' : 'between';
      outcomes[is] = (outcomes[is] ?? 0) + 1;
      expect(is).not.toBe('between');
      const found = await within(disk, (store) => verify(store, disk));
      expect(found.flatMap(({ faults }) => faults)).toEqual([]);
    }
    console.log('power cuts', JSON.stringify(outcomes));
  });
});

describe('an import in pieces', () => {
  it('leaves an empty library empty when it is killed, and the next one makes it as if nothing had happened', async () => {
    const parts = join(folder.path, 'pieces');
    await mkdir(parts);
    const script = `const { importLarge } = await import('./dist/seed/import/large.js');
      const { openSqlite } = await import('./dist/server/store/sqlite/store.js');
      const store = await openSqlite(process.argv[1]);
      await importLarge(store, { path: process.argv[2], name: 'list.bib' }, () => {}, (done) => console.log(done));
      await store.close();`;
    const run = ({ databaseFile }: Config, until: number) => {
      const args = ['--input-type=module', '--eval', script, databaseFile, list];
      const child = spawn(process.execPath, args, { env: { ...process.env, TMPDIR: parts } });
      child.stdout.on('data', (data) => {
        if (Number(String(data).trim().split('\n').at(-1)) >= until) child.kill('SIGKILL');
      });
      return ended(child);
    };
    const [clean, config] = [configIn(join(folder.path, 'clean')), configIn(join(folder.path, 'killed'))];
    expect(await run(clean, 2)).toMatchObject({ status: 0 });
    for (const until of [0.3, 0.45, 0.6, 0.8]) {
      await run(config, until);
      expect(await readdir(parts)).toHaveLength(1);
      expect((await within(config, (store) => store.ask(stats, {}))).nodes.Paper).toBe(0);
    }
    expect(await run(config, 2)).toMatchObject({ status: 0 });
    expect(await stateOf(config)).toBe(await stateOf(clean));
    expect(await readdir(parts)).toEqual([]);
  });
});

describe('an import that is asked to stop', () => {
  it('stores all or nothing, and the next is as ever', async () => {
    const config = await made('stopped');
    const reset = await resettable(config);
    const before = await stateOf(config);
    const began = performance.now();
    expect(await ended(start(config, ['import', list]))).toMatchObject({ status: 0 });
    const took = performance.now() - began;
    const after = await stateOf(config);
    expect(after).not.toBe(before);
    await reset();
    const child = start(config, ['import', list]);
    // Most of a command is starting it.
    await setTimeout(took * (0.5 + Math.random() / 2));
    child.kill('SIGTERM');
    await ended(child);
    expect([before, after]).toContain(await stateOf(config));
    expect(await ended(start(config, ['import', list]))).toMatchObject({ status: 0 });
    expect(await stateOf(config)).toBe(after);
  });
});
