/** What every engine must answer about the people whom an import could mean. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { libraryAuthors } from '../../../seed/import/library-authors.ts';
import { libraryNames } from '../../../server/queries/library/library-names.ts';
import { libraryPeople } from '../../../server/queries/library/library-people.ts';
import type { Store } from '../../../server/store/store.ts';
import { fixture } from '../fixture.ts';

export const heldPeopleContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name}: people whom an import could mean`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
      await store.load(fixture);
    });
    afterAll(() => store.close());

    it('are those of a family name, and all whose names are more than plain letters', async () => {
      const { people, papers } = await store.ask(libraryNames, { families: ['gordon'] });
      expect(people.map(({ id }) => id)).toEqual(['a_1', 'a_2', 'a_3', 'a_4']);
      expect(people[3]).toEqual({ id: 'a_4', family: '王伟' });
      expect(papers).toBe(6);
      expect((await store.ask(libraryNames, { families: [] })).people.map(({ id }) => id)).not.toContain(
        'a_1',
      );
    });

    it('come with their papers and with who else wrote those', async () => {
      expect(await store.ask(libraryPeople, { ids: ['a_3', 'a_4', 'nobody'] })).toEqual([
        {
          id: 'a_3',
          name: 'J. Müller',
          family: 'Müller',
          given: 'J.',
          mentions: [
            {
              paper: 'p_2',
              position: 2,
              printed: 'J. Muller',
              title: fixture.papers[1]?.title,
              year: 2013,
              venue: 'v_2',
              others: [{ family: "Har'El", given: 'N.' }],
            },
            {
              paper: 'p_4',
              position: 1,
              printed: 'Мюллер',
              title: fixture.papers[3]?.title,
              year: 2012,
              venue: 'v_1',
              others: [{ family: 'Gordon', given: 'A.' }],
            },
          ],
        },
        {
          id: 'a_4',
          name: '王伟',
          family: '王伟',
          mentions: [
            { paper: 'p_3', position: 1, printed: '王伟', title: fixture.papers[2]?.title, others: [] },
          ],
        },
      ]);
    });

    it('are chosen by folded family name and first letter', async () => {
      const { people, papers } = await libraryAuthors(store, [{ family: 'Mueller', given: 'Jan' }]);
      expect(people.map(({ id }) => id)).toEqual(['a_3']);
      expect(people[0]?.mentions[0]).toMatchObject({ name: { family: 'Muller', given: 'J.' } });
      expect(papers).toBe(6);
      expect((await libraryAuthors(store, [{ family: 'Muller', given: 'Karl' }])).people).toEqual([]);
    });
  });
};
