import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { writeCoterieJson } from '../../seed/export/coterie-json.ts';
import { prepareImport } from '../../seed/import/import.ts';
import { removeImport } from '../../seed/import/remove.ts';
import { readFormat } from '../../seed/read/formats/index.ts';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import type { Store } from '../../server/store/store.ts';
import { temporaryFolder } from '../sample.ts';

const list = `[1] H. Guan, Y. Dong. Adaptive interrupt coalescing for fast virtual networks. In Proc. of EuroSys, 2012.
[2] H. Guan, R. Ma. Paravirtual disks for many quiet guests. In Proc. of EuroSys, 2014.
`;

const first = 'title={Adaptive interrupt coalescing for fast virtual networks}';
const second = 'title={Paravirtual disks for many quiet guests}';
const abstract =
  'abstract={We reduce interrupt storms by virtual interrupt coalescing (VIC). VIC needs device passthrough.}';

/** Lists that say more of the same papers. */
const imports = {
  'both completed': `@article{a, ${first}, doi={10.1000/one}, author={Haibing Guan and Yaozu Dong}, year=2012, ${abstract}}
@article{b, ${second}, author={Haibing Guan and Ruhui Ma}, year=2014, volume=3}`,
  'completed alike': `@article{c, ${first}, doi={10.1000/one}, author={Haibing Guan and Yaozu Dong}, year=2012, ${abstract},
  keywords={virtual interrupts}}`,
  'one completed, another cited': `@article{d, ${second}, doi={10.1000/two}, author={Haibing B. Guan and Ruhui Ma and Kun Tian}, year=2014}
@article{e, title={Live migration of nested guests}, author={Haibing Guan and Ruhui Ma and Kun Tian}, year=2015}`,
  'nothing new': `@article{f, ${first}, year=2012}
@article{g, ${second}, author={H. Guan and R. Ma}, year=2014}`,
};
type Name = keyof typeof imports;
const names = Object.keys(imports) as Name[];

/** All orders of all choices of `size` items. */
const ordersOf = <T>(items: readonly T[], size: number): T[][] =>
  size === 0
    ? [[]]
    : items.flatMap((item) =>
        ordersOf(
          items.filter((each) => each !== item),
          size - 1,
        ).map((rest) => [item, ...rest]),
      );

const bring = async (store: Store, content: string, file: string, day: number): Promise<string> => {
  const reading = readFormat(content, file);
  const importedAt = `2026-01-0${day}T00:00:00.000Z`;
  const prepared = await prepareImport(
    store,
    { name: file, format: reading.format, text: content, importedAt },
    reading,
  );
  await prepared.commit();
  return prepared.id;
};

describe('imports that change the same papers, taken back in any order', () => {
  for (const size of [2, 3])
    it(`leave the library as it was before ${size} of them`, async () => {
      // All of them take minutes: of the choices of three, every sixth.
      const { path, remove } = await temporaryFolder();
      const unlike: string[] = [];
      for (const stored of ordersOf(names, size).filter((_, i) => size === 2 || i % 6 === 2))
        for (const order of ordersOf(stored, size)) {
          const store = await openSqlite(
            join(path, `${stored.join()} ${order.join()}.db`.replaceAll(' ', '')),
          );
          await bring(store, list, 'list.txt', 1);
          const before = await text(writeCoterieJson(store));
          const ids = new Map<Name, string>();
          for (const [i, name] of stored.entries())
            ids.set(name, await bring(store, imports[name], `${i}.bib`, i + 2));
          for (const name of order) await removeImport(store, ids.get(name) ?? '');
          if ((await text(writeCoterieJson(store))) !== before)
            unlike.push(`${stored.join(', ')}; back: ${order.join(', ')}`);
          await store.close();
        }
      await remove();
      expect(unlike).toEqual([]);
    }, 120_000);

  it('leave it so where the clock was set back between them', async () => {
    const { path, remove } = await temporaryFolder();
    const unlike: string[] = [];
    for (const [n, stored] of ordersOf(names, 2).entries())
      for (const order of [stored, stored.toReversed()]) {
        const store = await openSqlite(join(path, `${n}-${order.join()}.db`.replaceAll(' ', '')));
        await bring(store, list, 'list.txt', 9);
        const before = await text(writeCoterieJson(store));
        const ids = new Map<Name, string>();
        for (const [i, name] of stored.entries())
          ids.set(name, await bring(store, imports[name], `${i}.bib`, 5 - i));
        for (const name of order) await removeImport(store, ids.get(name) ?? '');
        if ((await text(writeCoterieJson(store))) !== before)
          unlike.push(`${stored.join(', ')}; back: ${order.join(', ')}`);
        await store.close();
      }
    await remove();
    expect(unlike).toEqual([]);
  }, 120_000);
});
