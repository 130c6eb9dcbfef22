import { expect, inject, it } from 'vitest';
import { prepareImport, removeImport } from '../../seed/import/import.ts';
import type { Reference } from '../../seed/normalize/record.ts';
import { stats } from '../../server/queries/library/stats.ts';
import { paperPage } from '../../server/queries/pages/paper-page.ts';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import { temporaryFolder } from '../sample.ts';
import { emptied } from './emptied.ts';
import { written } from './with-stores.ts';

const config = inject('neo4j');

const paper = (title: string, family: string, year: number, cites?: Reference[]): Reference => ({
  position: 1,
  raw: `${family}, ${title}, ${year}`,
  csl: {
    id: family,
    type: 'article-journal',
    title,
    author: [{ family, given: 'A.' }],
    issued: { 'date-parts': [[year]] },
    'container-title': 'Journal of Matter',
  },
  printed: {},
  confidence: {},
  problems: [],
  ...(cites && { cites }),
});
const shared = () => paper('What both of them cite at length', 'Gray', 1999);
/** Two papers as documents give them: the second is cited by the first, and both cite a third. */
const documents: [id: string, paper: Reference][] = [
  [
    's_first',
    paper('The first of two papers', 'White', 2010, [
      shared(),
      paper('The second of two papers', 'Black', 2005),
    ]),
  ],
  [
    's_second',
    paper('The second of two papers', 'Black', 2005, [
      shared(),
      paper('Only cited by the second', 'Brown', 1990),
    ]),
  ],
];

it.skipIf(!config)(
  'papers and what they cite are the same on both engines, also when one is taken back',
  async () => {
    if (!config) return;
    const folder = await temporaryFolder();
    const stores = [await openSqlite(`${folder.path}/coterie.db`), await emptied(config)];
    const answers = await Promise.all(
      stores.map(async (store) => {
        const seen: unknown[] = [];
        const look = async (): Promise<void> => {
          const library: { papers: { id: string }[] } = JSON.parse(await written(store));
          seen.push(await store.ask(stats, {}), library);
          for (const { id } of library.papers) seen.push(await store.ask(paperPage, { id }));
        };
        for (const [id, reference] of documents) {
          const imported = {
            id,
            name: `${id}.pdf`,
            format: 'pdf',
            text: '',
            importedAt: '2026-01-01T00:00:00.000Z',
          };
          const reading = { format: 'pdf', references: [reference], unread: [] };
          const { tally, commit } = await prepareImport(store, imported, reading);
          seen.push(tally, await commit());
          await look();
        }
        await removeImport(store, 's_first');
        await look();
        const { nodes, relations } = await store.ask(stats, {});
        expect([nodes.Paper, relations.CITES, relations.LISTS]).toEqual([3, 2, 3]);
        await removeImport(store, 's_second');
        expect((await store.ask(stats, {})).nodes).toMatchObject({
          Paper: 0,
          Author: 0,
          Venue: 0,
          Source: 0,
        });
        return seen;
      }),
    );
    expect(answers[1]).toEqual(answers[0]);
    await Promise.all(stores.map((store) => store.close()));
    await folder.remove();
  },
  240_000,
);
