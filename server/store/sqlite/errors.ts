/** Turns errors of SQLite and the file system into messages for the user. */
import { StoreError } from '../../base/errors.ts';

type Say = (file: string) => string;

const locked: Say = (file) =>
  `${file} is in use by another process. Close the other program, or set COTERIE_DATA to another folder.`;
const damaged: Say = (file) =>
  `${file} is damaged or not a database. Move it away and import your files again, or set COTERIE_DATA to another folder.`;
const notWritable: Say = (file) =>
  `${file} cannot be opened for writing. Check the permissions of its folder, or set COTERIE_DATA to another.`;
const full: Say = (file) =>
  `${file} cannot grow: the disk is full. Free some space and try again; no data was lost.`;
const unreadable: Say = (file) =>
  `${file} cannot be read or written: the disk reports an error. Move your data to another disk.`;

/** By result code (https://sqlite.org/rescode.html), primary or extended. */
const byResult: Readonly<Record<number, Say>> = {
  3: notWritable, // PERM
  5: locked, // BUSY
  6: locked, // LOCKED
  8: notWritable, // READONLY
  10: unreadable, // IOERR
  11: damaged, // CORRUPT
  13: full, // FULL
  14: notWritable, // CANTOPEN
  26: damaged, // NOTADB
  787: () =>
    'A relation of the graph names a node that is neither in it nor in the library; nothing was loaded.', // CONSTRAINT_FOREIGNKEY
};

/** By code of Node's file system errors. */
const bySystem: Readonly<Record<string, Say>> = {
  EACCES: notWritable,
  EPERM: notWritable,
  EROFS: notWritable,
  ENOTDIR: notWritable,
  EEXIST: notWritable,
  ENOSPC: full,
};

const codes = (error: Error): { code: string; result: number } => ({
  code: 'code' in error ? String(error.code) : '',
  result: 'errcode' in error ? Number(error.errcode) : 0,
});

/** For damage that SQLite does not report itself. */
export const damage = (file: string): StoreError => new StoreError(damaged(file));

/** Whether SQLite gave up waiting for another process. */
export const isLocked = (error: unknown): boolean =>
  error instanceof Error && byResult[codes(error).result & 0xff] === locked;

/** The error with a message for the user, if its code is known. */
export const inWords = (error: unknown, file: string): unknown => {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const { code, result } = codes(error);
  // A damaged page of the search index only shows as a table that cannot be opened.
  const say = /vtable constructor failed/.test(error.message)
    ? damaged
    : (byResult[result] ?? byResult[result & 0xff] ?? bySystem[code]);
  return say ? new StoreError(say(file)) : error;
};
