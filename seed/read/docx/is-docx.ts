/** Whether a file is a Word document. */
import { partsOf } from './zip.ts';

/** Whether bytes are an archive with the text of a Word document in it. */
export const isDocx = (bytes: Uint8Array): boolean => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    all.toString('latin1', 0, 4) === 'PK\x03\x04' &&
    (partsOf(all)?.some(({ name }) => name === 'word/document.xml') ?? false)
  );
};
