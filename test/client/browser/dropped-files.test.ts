import { describe, expect, it } from 'vitest';
import { filesOf, leftOutInWords } from '../../../client/browser/dropped-files.ts';

const file = (name: string): FileSystemEntry => {
  const entry: Pick<FileSystemFileEntry, 'name' | 'isFile' | 'isDirectory' | 'file'> = {
    name,
    isFile: true,
    isDirectory: false,
    file: (done) => done(new File([name], name)),
  };
  return entry as unknown as FileSystemEntry;
};

/** A folder whose entries come three at a time, as a browser gives a hundred. */
const folder = (name: string, ...entries: FileSystemEntry[]): FileSystemEntry => {
  const entry: Pick<FileSystemDirectoryEntry, 'name' | 'isFile' | 'isDirectory' | 'createReader'> = {
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => {
      const left = [...entries];
      return { readEntries: (done: (some: FileSystemEntry[]) => void) => done(left.splice(0, 3)) };
    },
  };
  return entry as unknown as FileSystemEntry;
};

const endings = ['.pdf', '.bib'];
const namesOf = async (...entries: FileSystemEntry[]): Promise<string[]> =>
  (await filesOf(entries, endings)).files.map(({ name }) => name);

describe('a folder that is dropped', () => {
  it('stands for the files in it and below, in order, without hidden ones', async () => {
    const papers = folder(
      'papers',
      file('c.pdf'),
      file('a.PDF'),
      folder('old', file('b.bib')),
      file('.DS_Store'),
    );
    expect(await namesOf(papers)).toEqual(['a.PDF', 'c.pdf', 'old/b.bib']);
  });

  it('is read to its end where the browser gives its entries in parts', async () => {
    const many = Array.from({ length: 10 }, (_, i) => file(`${i}.pdf`));
    expect(await namesOf(folder('papers', ...many))).toHaveLength(10);
  });

  it('leaves out files of other kinds and says how many', async () => {
    const found = await filesOf([folder('papers', file('a.pdf'), file('b.png'), file('c.txt'))], endings);
    expect(found.leftOut).toBe(2);
    expect(leftOutInWords(found)).toBe('2 files were of another kind and left out.');
  });

  it('without a file that can be read says so', async () => {
    expect(leftOutInWords(await filesOf([folder('pictures', file('b.png'))], endings))).toBe(
      'There is no file in this folder that can be read.',
    );
  });

  it('is bounded in depth and number', async () => {
    let deep = folder('f', file('x.pdf'));
    for (let i = 0; i < 30; i++) deep = folder('f', deep);
    expect(await filesOf([deep], endings)).toMatchObject({ files: [], isCut: true });
    const many = folder('f', ...Array.from({ length: 1100 }, (_, i) => file(`${i}.pdf`)));
    const found = await filesOf([many], endings);
    expect(found.files).toHaveLength(1000);
    expect(leftOutInWords(found)).toBe('Only the first 1,000 files were taken.');
  });

  it('takes a file beside it whatever its ending', async () => {
    expect(await namesOf(folder('papers', file('a.pdf')), file('list'))).toEqual(['a.pdf', 'list']);
  });
});
