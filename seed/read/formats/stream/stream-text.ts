/** The text of a file of any size and encoding, piece by piece: the same text as from `readText`. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { encodingOfHead, readText } from './read-text.ts';

/** The size of the beginning used to detect the format, in bytes. */
const headSize = 64 * 1024;

/** The beginning of a file, as text. Throws `InputError` if it is not text. */
export const headOf = async (path: string, name: string): Promise<string> => {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headSize), 0, headSize, 0);
    // A character cut off at the end of the head is not a sign of another encoding.
    const whole = buffer.subarray(0, bytesRead);
    const end = bytesRead < headSize ? bytesRead : whole.lastIndexOf(0x0a) + 1 || bytesRead;
    return readText(whole.subarray(0, end), name);
  } finally {
    await file.close();
  }
};

const pieces = async function* (path: string, encoding: string, fatal: boolean): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal });
  for await (const bytes of createReadStream(path)) yield decoder.decode(bytes as Buffer, { stream: true });
  yield decoder.decode();
};

/** Normalises line ends to `\n`, even if a piece ends between `\r` and `\n`. */
const withLines = async function* (source: AsyncIterable<string>): AsyncGenerator<string> {
  let pending = '';
  for await (const piece of source) {
    const text = pending + piece;
    pending = text.endsWith('\r') ? '\r' : '';
    yield text
      .slice(0, text.length - pending.length)
      .replace(/\r\n?/g, '\n')
      .replaceAll('\0', '');
  }
  yield pending.replace('\r', '\n');
};

const isUtf8 = async (path: string): Promise<boolean> => {
  try {
    for await (const _ of pieces(path, 'utf-8', true));
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
};

/** The encoding of a whole file: by its first bytes, else UTF-8 if the whole file is valid, else Windows-1252. */
export const encodingOf = async (path: string): Promise<string> => {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headSize), 0, headSize, 0);
    const encoding = encodingOfHead(buffer.subarray(0, bytesRead));
    return encoding ?? ((await isUtf8(path)) ? 'utf-8' : 'windows-1252');
  } finally {
    await file.close();
  }
};

/** The text, piece by piece. */
export const streamText = (path: string, encoding: string): AsyncGenerator<string> =>
  withLines(pieces(path, encoding, false));
