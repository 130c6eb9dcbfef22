/** The sources ask the stand-in as they would ask the services, and understand what it says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CslItem } from '../../../seed/normalize/record.ts';
import { readConfig } from '../../../server/base/config.ts';
import { type Online, openSources } from '../../../server/sources/index.ts';
import { type OnlineSource, sourceIds, type WorkId } from '../../../server/sources/source.ts';
import { temporaryFolder } from '../../sample.ts';
import { type StandIn, sampleWorks, startStandIn } from '../stand-in/index.ts';
import { all } from './service.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let standIn: StandIn;
let online: Online;
beforeAll(async () => {
  folder = await temporaryFolder();
  standIn = await startStandIn({ works: await sampleWorks() });
  online = openSources(
    readConfig({
      COTERIE_DATA: folder.path,
      COTERIE_ONLINE: 'all',
      COTERIE_MAILTO: 'me@example.org',
      COTERIE_OPENALEX_URL: standIn.url('openalex'),
      COTERIE_CROSSREF_URL: standIn.url('crossref'),
      COTERIE_S2_URL: `${standIn.url('s2')}/graph/v1`,
    }).online,
  );
});
afterAll(async () => {
  await online.close();
  await standIn.close();
  await folder.remove();
});

describe.each(sourceIds)('%s', (id) => {
  const source = (): OnlineSource => online.sources([id])[0] as OnlineSource;
  /** Works that this service knows, by DOI. */
  const known = () => standIn.catalogue.held.flatMap(({ work }) => (work.doi ? [work] : [])).slice(0, 60);

  it('gives works by DOI, in order, and says which it does not know', async () => {
    const asked: WorkId[] = known().map(({ doi }) => ({ scheme: 'doi', value: doi ?? '' }));
    const found = await all(source().lookUp([...asked, { scheme: 'doi', value: '10.9999/nobody' }]));
    expect(found.map(({ id: one }) => one.value)).toEqual([
      ...asked.map(({ value }) => value),
      '10.9999/nobody',
    ]);
    expect(found.at(-1)?.work).toBeUndefined();
    const given = found.flatMap(({ id: one, work }) => (work ? [[one.value, work.reference.csl.DOI]] : []));
    expect(given.length).toBeGreaterThan(asked.length / 2);
    for (const [value, doi] of given) expect(doi?.toLowerCase()).toBe(value?.toLowerCase());
  });

  it('finds a work by its title', async () => {
    const titles = known()
      .slice(0, 5)
      .map(({ title }) => title);
    for (const title of titles) {
      const item: CslItem = { id: 'a', type: 'article', title };
      const works = await source().candidates(item);
      expect(works.length).toBeLessThanOrEqual(10);
      expect(works.map(({ reference }) => reference.csl.title?.toLowerCase())).toContain(title.toLowerCase());
    }
  });

  it('gives what a work cites, and what cites it where it can', async () => {
    const { catalogue } = standIn;
    const [held] = catalogue.held.filter((one) => one.work.doi && catalogue.referencesOf(one).length > 2);
    const own: WorkId = { scheme: 'doi', value: held?.work.doi ?? '' };
    const cites = (await source().referencesOf?.(own, 5)) ?? [];
    expect(cites.length).toBeGreaterThan(0);
    expect(cites.length).toBeLessThanOrEqual(5);
    const [most] = catalogue.held
      .filter(({ work }) => work.doi)
      .sort((a, b) => catalogue.citationsOf(b).length - catalogue.citationsOf(a).length);
    const citing = await source().citationsOf?.({ scheme: 'doi', value: most?.work.doi ?? '' }, 5);
    if (id === 'crossref') expect(citing).toBeUndefined();
    else expect(citing?.length).toBeGreaterThan(0);
  });
});

it('no request of it was wrong', () => {
  const wrong = standIn.requests.filter(({ status }) => status >= 400 && status !== 404);
  expect(wrong.map(({ address, status }) => [status, address])).toEqual([]);
  expect(standIn.busiest('crossref')).toBeLessThanOrEqual(3);
});
