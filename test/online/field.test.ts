import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { writeCoterieJson } from '../../seed/export/coterie-json.ts';
import { prepareImport } from '../../seed/import/import.ts';
import { removeImport } from '../../seed/import/remove.ts';
import { papersToComplete } from '../../seed/online/chosen.ts';
import { complete } from '../../seed/online/complete.ts';
import { entryOf } from '../../seed/online/plan.ts';
import { take } from '../../seed/online/take.ts';
import { readFormat } from '../../seed/read/formats/index.ts';
import { stats } from '../../server/queries/library/stats.ts';
import type { OnlineSource, Work } from '../../server/sources/source.ts';
import { withStores } from '../store/with-stores.ts';

const size = 240;
const words = 'adaptive bounded causal dense elastic fuzzy greedy hybrid implicit joint kernel latent'.split(
  ' ',
);
const titleOf = (i: number): string =>
  `${words[i % 12]} ${words[(i * 5 + 1) % 12]} scheduling of workload class ${i} in shared clusters`;
const familyOf = (i: number): string =>
  `Author${String.fromCharCode(97 + (i % 26))}${String.fromCharCode(97 + (Math.floor(i / 26) % 26))}`;

/** A source that knows every paper of the field by its title; each cites the five before it. */
const source: OnlineSource = {
  id: 'openalex',
  name: 'OpenAlex',
  schemes: new Set(['openalex', 'doi']),
  lookUp: async function* (ids) {
    yield ids.map((id) => ({
      id,
      work: id.scheme === 'openalex' ? workOf(Number(id.value.slice(1)) - 1000) : undefined,
    }));
  },
  candidates: (item) => {
    const i = Number(/class (\d+)/.exec(item.title ?? '')?.[1]);
    return Promise.resolve([workOf(i), workOf((i + 1) % size)]);
  },
  cost: (byId, byTitle) => ({ requests: Math.ceil(byId / 100) + byTitle, seconds: 1 }),
};

const workOf = (i: number): Work => ({
  source: 'openalex',
  id: `W${1000 + i}`,
  reference: {
    position: 1,
    raw: titleOf(i),
    csl: {
      id: `W${1000 + i}`,
      type: 'article-journal',
      title: titleOf(i),
      author: [{ family: familyOf(i), given: 'Alexandra' }],
      issued: { 'date-parts': [[2000 + (i % 20)]] },
      DOI: `10.1000/field.${i}`,
      abstract: `We study ${words[i % 12]} scheduling with causal inference and workload prediction.`,
      custom: { openalex: `W${1000 + i}` },
    },
    printed: {},
    confidence: {},
    problems: [],
    cites: [1, 2, 3, 4, 5].flatMap((back) =>
      i < back
        ? []
        : [
            {
              position: back,
              raw: `W${1000 + i - back}`,
              csl: {
                id: `W${1000 + i - back}`,
                type: 'document',
                custom: { openalex: `W${1000 + i - back}` },
              },
              printed: {},
              confidence: {},
              problems: [],
            },
          ],
    ),
  },
});

it('a field of 240 papers is completed as one import and taken back to the last byte', {
  timeout: 120_000,
}, async () => {
  await withStores(1, async (store) => {
    if (!store) throw new Error('no store');
    const list = Array.from(
      { length: size },
      (_, i) =>
        `@article{k${i}, title={${titleOf(i)}}, author={${familyOf(i)}, A.}, year=${2000 + (i % 20)}}`,
    ).join('\n');
    const imported = {
      name: 'field.bib',
      format: 'bibtex',
      text: list,
      importedAt: '2026-01-01T00:00:00.000Z',
    };
    await (await prepareImport(store, imported, readFormat(list, 'field.bib'))).commit();
    const before = await text(writeCoterieJson(store));
    const { papers, problems } = await complete(
      store,
      [source],
      await papersToComplete(store, [source]),
      '2026-11-29',
    );
    expect(problems).toEqual([]);
    expect(papers.filter(({ status }) => status === 'sure')).toHaveLength(size);
    const given = papers.flatMap((completion) => entryOf(completion, () => false) ?? []);
    const at = '2026-11-29T12:00:00.000Z';
    const { id } = await take(store, { name: 'OpenAlex: completed', at, key: 'field', given });
    const { nodes, relations } = await store.ask(stats, {});
    expect(nodes.Paper).toBe(size);
    expect(relations.CITES).toBe(size * 5 - 15);
    await removeImport(store, id);
    expect(await text(writeCoterieJson(store))).toBe(before);
  });
});
