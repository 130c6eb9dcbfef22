import { describe, expect, it } from 'vitest';
import { StoreError } from '../../server/base/errors.ts';
import { inWords } from '../../server/store/sqlite/errors.ts';

const file = '/home/busy/locked/full.db';
const sqlite = (errcode: number, message = 'constraint failed') =>
  Object.assign(new Error(message), { errcode });
const system = (code: string) => Object.assign(new Error(`${code}: it failed, open '${file}'`), { code });

describe('an error of the embedded store in words', () => {
  it.each([
    ['a busy file', sqlite(5), /in use by another process/],
    ['a file that is busy for a while yet', sqlite(517), /in use by another process/],
    ['a damaged page', sqlite(11), /damaged/],
    ['a damaged search index', sqlite(1, 'vtable constructor failed: Search'), /damaged/],
    ['a file without SQLite in it', sqlite(26), /not a database/],
    ['a full disk', sqlite(13), /disk is full/],
    ['a file that may not be written', sqlite(8), /permissions/],
    ['a disk that fails', sqlite(266), /disk reports an error/],
    ['a folder that may not be made', system('EACCES'), /permissions/],
    ['a disk without room for a folder', system('ENOSPC'), /disk is full/],
  ])('%s: names the file, whatever that is called', (_what, error, says) => {
    const told = inWords(error, file);
    expect(told).toBeInstanceOf(StoreError);
    expect(String(told)).toMatch(says);
    expect(String(told)).toContain(file);
  });

  it('says of a relation to nowhere that nothing was loaded', () => {
    expect(String(inWords(sqlite(787), file))).toMatch(/nothing was loaded/);
  });

  it('leaves a fault of our own as it is', () => {
    const fault = sqlite(1, 'near "SELEC": syntax error');
    expect(inWords(fault, file)).toBe(fault);
    expect(inWords(sqlite(1555), file)).not.toBeInstanceOf(StoreError);
  });
});
