/** What every engine must make of decisions: the part of the contract about `Store.replace`. */
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decide, setUndone } from '../../../seed/decide/decisions.ts';
import { writeCoterieJson } from '../../../seed/export/coterie-json.ts';
import { prepareImport } from '../../../seed/import/import.ts';
import { removeImport } from '../../../seed/import/remove.ts';
import { readFormat } from '../../../seed/read/formats/index.ts';
import { decisions } from '../../../server/queries/library/decisions.ts';
import { authorPage } from '../../../server/queries/pages/author-page.ts';
import { paperPage } from '../../../server/queries/pages/paper-page.ts';
import { techniquePage } from '../../../server/queries/pages/technique-page.ts';
import { search } from '../../../server/queries/search/search.ts';
import type { Store } from '../../../server/store/store.ts';
import { fixture } from '../fixture.ts';

/** The whole library but the decisions, which stay in the log when they are taken back. */
const whole = async (store: Store): Promise<object> => {
  const { decisions: _log, ...rest } = JSON.parse(await text(writeCoterieJson(store)));
  return rest;
};

const bibtex = `@article{one, title={Interrupt coalescing for fast networks}, author={Haibing Guan and Yaozu Dong}, year=2012}
@article{two, title={Interrupt coalescing in fast networks}, author={H. Guan and Y. Dong}, year=2012}
@article{three, title={Paravirtual disks for guests}, author={Hua Guan}, year=2014}`;

export const decisionContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name}: decisions`, () => {
    let store: Store;
    const bring = async (): Promise<string> => {
      const imported = {
        name: 'list.bib',
        format: 'bibtex',
        text: bibtex,
        importedAt: '2026-01-01T00:00:00.000Z',
      };
      const prepared = await prepareImport(store, imported, readFormat(bibtex, 'list.bib', 'bibtex'));
      await prepared.commit();
      return prepared.id;
    };
    const found = async (q: string, kind: 'author' | 'paper'): Promise<string> =>
      (await search(store, q, kind))[0]?.id ?? '';
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it('makes one person of two, finds them under the one name, and takes it back to the last field', async () => {
      await store.load(fixture);
      const before = await whole(store);
      const merge = await decide(store, { kind: 'author', act: 'merge', subject: 'a_1', others: ['a_3'] });
      const page = await store.ask(authorPage, { id: 'a_1' });
      expect(page?.papers.map(({ id }) => id).sort()).toEqual(['p_1', 'p_2', 'p_4']);
      expect(await store.ask(authorPage, { id: 'a_3' })).toBeUndefined();
      expect(await search(store, 'müller', 'author')).toEqual([]);
      await setUndone(store, merge.id, true);
      expect(await whole(store)).toEqual(before);
      expect(await found('müller', 'author')).toBe('a_3');
      await setUndone(store, merge.id, false);
      expect(await store.ask(authorPage, { id: 'a_1' })).toEqual(page);
    });

    it('parts, renames and hides, and takes back in any order', async () => {
      await store.load(fixture);
      const before = await whole(store);
      const split = await decide(store, { kind: 'author', act: 'split', subject: 'a_1', members: ['p_4'] });
      const rename = await decide(store, {
        kind: 'author',
        act: 'rename',
        subject: 'a_1',
        name: 'Abel Gordon',
      });
      const hide = await decide(store, { kind: 'technique', act: 'hide', subject: 't_1' });
      const added = await decide(store, {
        kind: 'technique',
        act: 'add',
        name: 'zero copy',
        members: ['p_3'],
      });
      expect((await store.ask(authorPage, { id: split.target ?? '' }))?.papers.map(({ id }) => id)).toEqual([
        'p_4',
      ]);
      expect((await store.ask(authorPage, { id: 'a_1' }))?.author).toMatchObject({
        name: 'Abel Gordon',
        family: 'Gordon',
      });
      expect(await found('abel', 'author')).toBe('a_1');
      expect(await store.ask(techniquePage, { id: 't_1' })).toBeUndefined();
      expect((await store.ask(techniquePage, { id: added.subject }))?.papers.map(({ id }) => id)).toEqual([
        'p_3',
      ]);
      expect((await store.ask(decisions, {})).map(({ act, number }) => [act, number])).toEqual([
        ['split', 1],
        ['rename', 2],
        ['hide', 3],
        ['add', 4],
      ]);
      for (const { id } of [rename, added, split, hide]) await setUndone(store, id, true);
      expect(await whole(store)).toEqual(before);
    });

    it('puts two papers together, entries and all, and parts them again', async () => {
      await bring();
      const before = await whole(store);
      const [one, two] = [await found('coalescing for', 'paper'), await found('coalescing in', 'paper')];
      const merge = await decide(store, { kind: 'paper', act: 'merge', subject: one, others: [two] });
      const page = await store.ask(paperPage, { id: one });
      expect(page?.sources.map(({ position, why }) => [position, why])).toEqual([
        [1, undefined],
        [2, 'merged by hand'],
      ]);
      expect(page?.authors.map(({ printed }) => printed)).toEqual(['Haibing Guan', 'Yaozu Dong']);
      expect(await store.ask(paperPage, { id: two })).toBeUndefined();
      const source = page?.sources[0]?.id;
      const split = await decide(store, {
        kind: 'paper',
        act: 'split',
        subject: one,
        members: [`${source} 2`],
      });
      expect(
        (await store.ask(paperPage, { id: split.target ?? '' }))?.authors.map(({ printed }) => printed),
      ).toEqual(['H. Guan', 'Y. Dong']);
      await setUndone(store, merge.id, true);
      await setUndone(store, split.id, true);
      expect(await whole(store)).toEqual(before);
    });

    it('holds when the same data is imported anew', async () => {
      const source = await bring();
      const people = [await found('haibing', 'author'), await found('hua guan', 'author')];
      const papers = [await found('coalescing for', 'paper'), await found('coalescing in', 'paper')];
      await decide(store, {
        kind: 'author',
        act: 'merge',
        subject: people[0] ?? '',
        others: people.slice(1),
      });
      await decide(store, { kind: 'paper', act: 'merge', subject: papers[0] ?? '', others: papers.slice(1) });
      const after = await whole(store);
      await bring();
      expect(await whole(store)).toEqual(after);
      expect(await removeImport(store, source)).toBe(true);
      expect(await whole(store)).toMatchObject({ papers: [], authors: [], found: [] });
      await bring();
      expect(await whole(store)).toEqual(after);
    });

    it('does nothing where the library has changed meanwhile', async () => {
      await store.load(fixture);
      const before = await whole(store);
      expect(await store.replace(['p_1'], { ...fixture, papers: [] }, 'another revision')).toBe(false);
      expect(await whole(store)).toEqual(before);
    });

    it.each([
      [{ kind: 'author', act: 'merge', subject: 'a_1', others: ['none'] }, /no author with the id "none"/],
      [
        { kind: 'author', act: 'merge', subject: 'a_1', others: ['p_1'] },
        /p_1 is a paper, not a author|an author/,
      ],
      [{ kind: 'author', act: 'merge', subject: 'a_1', others: ['a_1'] }, /others/],
      [
        { kind: 'author', act: 'split', subject: 'a_1', members: ['p_2'] },
        /p_2 is none of the papers of a_1/,
      ],
      [{ kind: 'author', act: 'split', subject: 'a_1', members: ['p_1', 'p_4'] }, /leave at least one/],
      [{ kind: 'author', act: 'rename', subject: 'a_1', name: ' ' }, /name/],
      [{ kind: 'author', act: 'hide', subject: 'a_1' }, /only techniques/],
    ] as const)('refuses %j', async (wish, problem) => {
      await store.load(fixture);
      const before = await whole(store);
      await expect(decide(store, { ...wish } as never)).rejects.toThrow(problem);
      expect(await whole(store)).toEqual(before);
      expect(await store.ask(decisions, {})).toEqual([]);
    });
  });
};
