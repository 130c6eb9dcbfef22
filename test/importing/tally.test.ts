import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareImport } from '../../seed/import/import.ts';
import { removeImport } from '../../seed/import/remove.ts';
import { readFormat } from '../../seed/read/formats/index.ts';
import { stats } from '../../server/queries/library/stats.ts';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import { temporaryFolder } from '../sample.ts';

/** Entries that repeat each other in part: the same DOI, the same title, another year, and now and then no entry at all. */
const entry = fc.record({
  title: fc.constantFrom(
    'Interrupt coalescing for guests',
    'Paravirtual disks for guests',
    'A study of glaciers in summer',
  ),
  year: fc.constantFrom(2010, 2011, 2012),
  author: fc.constantFrom('Guan, H.', 'Dong, Y.', 'Ice, Anna'),
  doi: fc.option(fc.constantFrom('10.1145/1', '10.1145/2'), { nil: undefined }),
  broken: fc.constantFrom(false, false, false, true),
});
const lists = fc.array(fc.array(entry, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 });

type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

const bibtex = (entries: readonly Entry[], name: number): string =>
  [
    `% list ${name}`,
    '@misc{first, title = {One that is always there}, year = 1999}',
    ...entries.map(({ title, year, author, doi, broken }, i) =>
      broken
        ? `@article{b${i}, title = {${title}`
        : `@article{k${i}, title = {${title}}, year = ${year}, author = {${author}}${doi ? `, doi = {${doi}}` : ''}}`,
    ),
  ].join('\n\n');

describe('the counts of an import', () => {
  it('add up, whatever repeats, and so does the library; nothing is lost or counted twice', async () => {
    const folder = await temporaryFolder();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(lists, async (all) => {
        run += 1;
        const store = await openSqlite(`${folder.path}/${run}.db`);
        try {
          const expected = { papers: 0, listed: 0 };
          const sources: string[] = [];
          for (const [name, entries] of all.entries()) {
            const text = bibtex(entries, name);
            const reading = readFormat(text, 'list.bib', 'bibtex');
            const imported = {
              name: 'list.bib',
              format: 'bibtex',
              text,
              importedAt: `2026-01-0${name + 1}T00:00:00.000Z`,
            };
            const { id, tally, entries: listed, commit } = await prepareImport(store, imported, reading);
            expect(tally.new + tally.merged + tally.present + tally.unread).toBe(tally.read);
            expect(listed.length).toBe(tally.read - tally.unread);
            expect(tally.unread).toBe(reading.unread.length);
            const added = await commit();
            expect(added.nodes.Paper).toBe(tally.new);
            expected.papers += tally.new;
            expected.listed += tally.new + tally.merged;
            sources.push(id);
          }
          const { nodes, relations } = await store.ask(stats, {});
          expect([nodes.Paper, relations.LISTS]).toEqual([expected.papers, expected.listed]);
          for (const source of sources) await removeImport(store, source);
          expect((await store.ask(stats, {})).nodes).toMatchObject({ Paper: 0, Author: 0, Source: 0 });
        } finally {
          await store.close();
        }
      }),
      { numRuns: 20 },
    );
    await folder.remove();
  }, 120_000);
});
