import { describe, expect, it } from 'vitest';
import { prepareImport } from '../../seed/import/import.ts';
import { readFormat } from '../../seed/read/formats/index.ts';
import { stats } from '../../server/queries/library/stats.ts';
import { openSqlite } from '../../server/store/sqlite/store.ts';
import { temporaryFolder } from '../sample.ts';

const titles = [
  'Attention is all you need',
  'Deep residual learning for image recognition',
  'A neural probabilistic language model',
  'Long short-term memory',
];

const lists: [name: string, text: string, papers: number][] = [
  ['titles one a line', titles.join('\n'), 4],
  ['titles with years one a line', titles.map((title, i) => `${title} (${2000 + i})`).join('\n'), 4],
  [
    'DOIs one a line',
    ['10.1145/2150976.2151020', 'https://doi.org/10.1145/945445.945462', 'doi:10.1145/1400097.1400108'].join(
      '\n',
    ),
    3,
  ],
  [
    'two lists one after the other, each from [1]',
    [0, 1]
      .map((list) =>
        [1, 2, 3]
          .map(
            (n) =>
              `[${n}] A. Writer${list}, “Study ${'abcdef'[list * 3 + n - 1]} of matter,” Journal of X, vol. ${n}, 2001.`,
          )
          .join('\n'),
      )
      .join('\n\n'),
    6,
  ],
];

describe('simple lists', () => {
  it.each(lists)('%s are read, counted and stored as so many papers', async (_, text, papers) => {
    const folder = await temporaryFolder();
    const store = await openSqlite(`${folder.path}/one.db`);
    const reading = readFormat(text, 'pasted text');
    const imported = { name: 'x', format: reading.format, text, importedAt: '2026-01-01T00:00:00.000Z' };
    const { tally, commit } = await prepareImport(store, imported, reading);
    expect(tally).toMatchObject({ read: papers, new: papers, unread: 0 });
    await commit();
    expect((await store.ask(stats, {})).nodes.Paper).toBe(papers);
    await store.close();
    await folder.remove();
  });
});
