/** Institutions and countries, which are read from the affiliations that entries print. */

import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareImport } from '../../../seed/import/import.ts';
import { removeImport } from '../../../seed/import/remove.ts';
import { readFormat } from '../../../seed/read/formats/index.ts';
import { countedIn, placesOfAuthor } from '../../../server/analysis/places/facts.ts';
import type { PlaceTable } from '../../../server/analysis/places/places.ts';
import { findPlace, namedPlaces } from '../../../server/analysis/places/things.ts';
import { countOf, type Texts, textAt } from '../../../server/analysis/skeleton/texts.ts';
import { listPapers } from '../../../server/queries/lists/lists.ts';
import { matchingQuery } from '../../../server/queries/lists/matching.ts';
import { selectedYears } from '../../../server/queries/networks/selected-years.ts';
import { everything } from '../../../server/queries/networks/selection.ts';
import { authorsAt, positionsOf } from '../../../server/queries/pages/positions.ts';
import type { Store } from '../../../server/store/store.ts';
import { readPlaces } from '../../../server/workers/read-places.ts';
import { readSkeleton } from '../../../server/workers/read-skeleton.ts';

const text = (name: string): string =>
  readFileSync(new URL(`../../fixtures/valid/affiliations/${name}`, import.meta.url), 'utf8');

/** Runs on every engine. */
export const placesContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name}: institutions and countries`, () => {
    let store: Store;
    const bring = async (file: string, format: string): Promise<string> => {
      const imported = { name: file, format, text: text(file), importedAt: '2026-01-01T00:00:00.000Z' };
      const prepared = await prepareImport(store, imported, readFormat(text(file), file, format));
      await prepared.commit();
      return prepared.id;
    };
    const placesNow = async () => {
      const skeleton = await readSkeleton(store, await store.revision());
      const places = skeleton && (await readPlaces(store, skeleton));
      if (!skeleton || !places) throw new Error('The library changed.');
      return { skeleton, places };
    };
    const counted = async (kind: 'institution' | 'country'): Promise<string[]> =>
      namedPlaces(await placesNow(), kind)
        .map(({ label, weight }) => `${label} ${weight}`)
        .sort();
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it('are none where no entry prints an affiliation', async () => {
      expect(await counted('institution')).toEqual([]);
      await bring('groups-in-brackets.txt', 'references');
      expect(await counted('country')).toEqual([]);
    });

    it('are counted by papers', async () => {
      await bring('groups-in-brackets.txt', 'wos');
      expect(await counted('institution')).toEqual([
        'Stanford Univ 1',
        'Technical University of Munich 1',
        'Tsinghua University 1',
        'Univ Cambridge 2',
      ]);
      expect(await counted('country')).toEqual([
        'China 1',
        'Germany 1',
        'United Kingdom 2',
        'United States 1',
      ]);
    });

    it('are one by their id at ROR and by their name, and go with the import that brought them', async () => {
      await bring('groups-in-brackets.txt', 'wos');
      const second = await bring('institutions-with-ror.json', 'openalex');
      expect(await counted('institution')).toEqual([
        'Stanford University 2',
        'Technical University of Munich 1',
        'Tsinghua University 1',
        'University of Cambridge 3',
        'Universität Potsdam 1',
      ]);
      await removeImport(store, second);
      expect(await counted('institution')).toContain('Stanford Univ 1');
    });

    it('know who is there, and when', async () => {
      await bring('groups-in-brackets.txt', 'wos');
      const at = await placesNow();
      const papers = namedPapers(at.skeleton.papers.ids);
      const authors = await store.ask(authorsAt, { papers });
      const [doe] = authors.filter(({ label }) => /Doe/.test(label));
      const { items } = placesOfAuthor(
        at.places,
        at.skeleton.papers.ids,
        await store.ask(positionsOf, { author: doe?.author ?? '' }),
      );
      expect(items.map(({ institution, from, to, papers: n }) => [institution?.label, from, to, n])).toEqual([
        ['Univ Cambridge', 2019, 2021, 2],
        ['Stanford Univ', 2019, 2019, 1],
      ]);
    });

    it('select papers', async () => {
      await bring('groups-in-brackets.txt', 'wos');
      const at = await placesNow();
      const china = findPlace(at, 'c_cn');
      expect(partnersOf(at.places.countries, china)).toEqual(['United Kingdom']);
      const among = (await store.ask(authorsAt, { papers: namedPapers(at.skeleton.papers.ids) }))
        .filter(({ label }) => /Li/.test(label))
        .map(({ paper }) => paper);
      expect(await store.ask(selectedYears, { ...everything, among })).toEqual([{ year: 2021, papers: 1 }]);
      expect(await store.ask(selectedYears, { ...everything, among: [] })).toEqual([]);
      const listed = await store.ask(listPapers.year, { ...matchingQuery({}, among), limit: 9, offset: 0 });
      expect(listed.items.map(({ id }) => id)).toEqual(among);
    });
  });
};

const namedPapers = (ids: Texts): string[] => Array.from({ length: countOf(ids) }, (_, i) => textAt(ids, i));

const partnersOf = (table: PlaceTable, found: ReturnType<typeof findPlace>): string[] =>
  found ? countedIn(table, found.papers, found.number).map(({ label }) => label) : [];
