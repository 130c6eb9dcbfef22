/** What every engine must make of ORCIDs from one import to the next: the part of the contract about who is who. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareImport } from '../../../seed/import/import.ts';
import { readFormat } from '../../../seed/read/formats/index.ts';
import { nodePages } from '../../../server/queries/library/export-graph.ts';
import { libraryPeople } from '../../../server/queries/library/library-people.ts';
import type { Store } from '../../../server/store/store.ts';

const [one, other] = ['0000-0001-1111-111X', '0000-0002-2222-2222'];

interface Entry {
  title: string;
  year: number;
  orcid?: string;
  given?: string;
  with?: string;
}

/** A list in which somebody of a common name wrote each paper. */
const listOf = (entries: readonly Entry[]): string =>
  JSON.stringify(
    entries.map(({ title, year, orcid, given = 'Wei', with: coauthor }) => ({
      id: title,
      type: 'article-journal',
      title,
      issued: { 'date-parts': [[year]] },
      author: [
        { family: 'Wang', given, ...(orcid && { ORCID: `https://orcid.org/${orcid}` }) },
        ...(coauthor ? [{ family: coauthor, given: 'Ada' }] : []),
      ],
    })),
  );

const ice = { title: 'Ice in glaciers', year: 1991 };
const disks = { title: 'Disks of virtual machines', year: 2014 };
const roads = { title: 'Roads of Bavaria', year: 2003 };

export const orcidContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name}: ORCIDs of several imports`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const bring = async (...entries: Entry[]): Promise<void> => {
      const content = listOf(entries);
      const reading = readFormat(content, 'list.json');
      const { format } = reading;
      const imported = { name: 'list.json', format, text: content, importedAt: '2026-01-01T00:00:00.000Z' };
      await (await prepareImport(store, imported, reading)).commit();
    };
    /** The titles of each Wang, in order. */
    const people = async (): Promise<string[][]> => {
      const authors = await store.ask(nodePages.authors, { after: '', limit: 100 });
      const wangs = authors.flatMap(({ id, family }) => (family === 'Wang' ? [id] : []));
      return (await store.ask(libraryPeople, { ids: wangs }))
        .map(({ mentions }) => mentions.map(({ title }) => title).sort())
        .sort();
    };

    it.each([
      ['nobody gives one', undefined, undefined, [[disks.title], [ice.title]]],
      ['both give the same', one, one, [[disks.title, ice.title]]],
      ['they give different ones', one, other, [[disks.title], [ice.title]]],
    ])('who has a common name is one person or two where %s', async (_, first, second, expected) => {
      await bring({ ...ice, ...(first && { orcid: first }) });
      await bring({ ...disks, ...(second && { orcid: second }) });
      expect(await people()).toEqual(expected);
    });

    it('keep apart who would be one by all else', async () => {
      const circle = { with: 'Okapi', year: 2014 };
      await bring({ ...disks, ...circle, orcid: one });
      await bring({ title: 'Virtual machines and their disks', ...circle, orcid: other });
      expect(await people()).toHaveLength(2);
    });

    it('count where a later import gives them for a paper that was there', async () => {
      await bring(ice);
      await bring({ ...ice, orcid: one });
      await bring({ ...disks, orcid: one }, { ...roads, orcid: other });
      expect(await people()).toEqual([[disks.title, ice.title], [roads.title]]);
    });

    it('find a person of many papers of which one gives it', async () => {
      const many = Array.from({ length: 12 }, (_, i) => ({
        title: `Glaciers and their ice, part ${i}`,
        year: 1980,
        with: 'Okapi',
      }));
      await bring(...many, { ...ice, with: 'Okapi', year: 1980, orcid: one });
      await bring({ ...disks, given: 'W.', orcid: one });
      expect((await people()).map(({ length }) => length)).toEqual([14]);
    });

    it('of another name at that place do not count', async () => {
      await bring({ ...ice, given: 'Zoë', orcid: one });
      await bring({ ...disks, orcid: one });
      expect(await people()).toEqual([[disks.title], [ice.title]]);
    });
  });
};
