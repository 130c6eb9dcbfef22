/** What every engine must do with an import that says more of papers that are there, and how it is taken back. */
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decide } from '../../../seed/decide/decisions.ts';
import { writeCoterieJson } from '../../../seed/export/coterie-json.ts';
import { prepareImport } from '../../../seed/import/import.ts';
import { removeImport } from '../../../seed/import/remove.ts';
import { readFormat } from '../../../seed/read/formats/index.ts';
import { authorPage } from '../../../server/queries/pages/author-page.ts';
import { paperPage } from '../../../server/queries/pages/paper-page.ts';
import { search } from '../../../server/queries/search/search.ts';
import type { Store } from '../../../server/store/store.ts';

/** A list that prints initials, in capitals that are put right. */
const list = `[1] H. Guan, Y. Dong. ADAPTIVE INTERRUPT COALESCING FOR FAST VIRTUAL NETWORKS. In Proc. of EuroSys, 2012.
[2] H. Guan, R. Ma. Paravirtual disks for many quiet guests. In Proc. of EuroSys, 2014.
`;

/** What a service says of the first entry. */
const complete = `@article{one, title={Adaptive interrupt coalescing for fast virtual networks}, doi={10.1000/coalescing},
  author={Haibing Guan and Yaozu Dong and Kun Tian}, year=2012, retracted={OpenAlex, 2026-11-29},
  open-access={https://example.org/one.pdf}, abstract={We reduce interrupt storms by adaptive coalescing of virtual interrupts.},
  keywords={virtual interrupts; device passthrough}}
`;

/** A third list, which says still more. */
const third = `@article{one, title={Adaptive interrupt coalescing for fast virtual networks}, doi={10.1000/coalescing},
  author={Haibing B. Guan and Yaozu Dong and Kun Tian}, year=2012, volume=7}
`;

export const takenBackContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name}: an import that says more of what is there`, () => {
    let store: Store;
    const bring = async (content: string, file: string, day: number): Promise<string> => {
      const reading = readFormat(content, file);
      const imported = {
        name: file,
        format: reading.format,
        text: content,
        importedAt: `2026-01-0${day}T00:00:00.000Z`,
      };
      const prepared = await prepareImport(store, imported, reading);
      await prepared.commit();
      return prepared.id;
    };
    const written = (): Promise<string> => text(writeCoterieJson(store));
    const found = (q: string, kind: 'author' | 'paper') => search(store, q, kind);
    const first = async () => {
      const [hit] = await found('adaptive interrupt coalescing', 'paper');
      return store.ask(paperPage, { id: hit?.id ?? '' });
    };
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it('spells out the authors, who stay who they are, and goes on where the list ends', async () => {
      await bring(list, 'list.txt', 1);
      const before = await first();
      await bring(complete, 'complete.bib', 2);
      const page = await first();
      expect(page?.authors.map(({ label, printed }) => [label, printed])).toEqual([
        ['Haibing Guan', 'Haibing Guan'],
        ['Yaozu Dong', 'Yaozu Dong'],
        ['Kun Tian', 'Kun Tian'],
      ]);
      expect(page?.authors.slice(0, 2).map(({ id }) => id)).toEqual(before?.authors.map(({ id }) => id));
      expect(page?.paper).toMatchObject({
        doi: '10.1000/coalescing',
        retracted: 'OpenAlex, 2026-11-29',
        openAccess: 'https://example.org/one.pdf',
      });
      // What the list printed of the other paper stays.
      const guan = await store.ask(authorPage, { id: page?.authors[0]?.id ?? '' });
      expect(guan?.author.name).toBe('Haibing Guan');
      expect(guan?.papers.map(({ retracted }) => retracted ?? false).sort()).toEqual([false, true]);
      expect((await found('Haibing', 'author')).map(({ label }) => label)).toEqual(['Haibing Guan']);
      const marked = (await found('Kun Tian coalescing', 'paper')).map(({ id, retracted }) => [
        id,
        retracted,
      ]);
      expect(marked).toEqual([[page?.paper.id, true]]);
    });

    it('changes nothing the second time, and is taken back to the last byte', async () => {
      await bring(list, 'list.txt', 1);
      const before = await written();
      const id = await bring(complete, 'complete.bib', 2);
      const completed = await written();
      expect(completed).not.toBe(before);
      await bring(complete, 'complete.bib', 3);
      expect(await written()).toBe(completed);
      expect(await removeImport(store, id)).toBe(true);
      expect(await written()).toBe(before);
      expect(await found('Haibing', 'author')).toEqual([]);
    });

    it('is taken back though a later one says still more, and then that one too', async () => {
      await bring(list, 'list.txt', 1);
      const before = await written();
      const second = await bring(complete, 'complete.bib', 2);
      const last = await bring(third, 'third.bib', 3);
      expect((await first())?.authors[0]?.label).toBe('Haibing B. Guan');
      await removeImport(store, second);
      const between = await first();
      expect(between?.paper).not.toHaveProperty('retracted');
      expect(between?.paper.volume).toBe('7');
      expect(between?.authors[0]?.printed).toBe('Haibing B. Guan');
      await removeImport(store, last);
      expect(await written()).toBe(before);
    });

    it('leaves the library as it was, in whatever order imports are taken back', async () => {
      await bring(list, 'list.txt', 1);
      const before = await written();
      const one = await bring(complete, 'complete.bib', 2);
      const alike = await bring(complete.replace('year', 'volume=7, year'), 'alike.bib', 3);
      const other = await bring(
        '@article{two, title={Paravirtual disks for many quiet guests}, author={Haibing Guan and Ruhui Ma}, year=2014}',
        'other.bib',
        4,
      );
      await removeImport(store, one);
      await removeImport(store, alike);
      await removeImport(store, other);
      expect(await written()).toBe(before);
    });

    it('leaves in force what the reader decided, before and after', async () => {
      await bring(list, 'list.txt', 1);
      const page = await first();
      const [guan, dong] = page?.authors ?? [];
      const [ma] = await found('R. Ma', 'author');
      await decide(store, {
        kind: 'author',
        act: 'rename',
        subject: guan?.id ?? '',
        name: 'Professor Guan',
      });
      await decide(store, { kind: 'author', act: 'merge', subject: ma?.id ?? '', others: [dong?.id ?? ''] });
      const before = await written();
      const id = await bring(complete, 'complete.bib', 2);
      expect((await first())?.authors.map(({ label }) => label)).toEqual([
        'Professor Guan',
        'R. Ma',
        'Kun Tian',
      ]);
      await removeImport(store, id);
      expect(await written()).toBe(before);
    });

    it('spells out nobody whom it contradicts', async () => {
      await bring(list, 'list.txt', 1);
      await bring(complete.replace('Haibing', 'Xiaobing'), 'other.bib', 2);
      expect((await first())?.authors.map(({ printed }) => printed)).toEqual(['H. Guan', 'Y. Dong']);
    });
  });
};
