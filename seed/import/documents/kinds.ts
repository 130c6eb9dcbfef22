/** Which files are documents: PDFs and Word files. Their first bytes decide, not their names. */
import { isDocx } from '../../read/docx/is-docx.ts';

/** The formats of documents, for display and for the endings of files in folders. */
export const documentFormats: readonly { id: 'pdf' | 'docx'; name: string; extensions: readonly string[] }[] =
  [
    { id: 'pdf', name: 'PDF', extensions: ['.pdf'] },
    { id: 'docx', name: 'Word document', extensions: ['.docx'] },
  ];

/** The largest document that is read, in bytes. */
export const largestDocument = 200 * 1024 * 1024;

const pdfSign = /%PDF-\d/;
/** A PDF may begin with a few other bytes. */
const headLength = 1024;
const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(headLength, bytes.byteLength)).toString('latin1');

/** Whether a file that begins like this may be a document. */
export const mayBeDocument = (head: Uint8Array): boolean => {
  const start = latin1(head);
  return start.startsWith('PK\x03\x04') || pdfSign.test(start);
};

/** The kind of a document by its bytes; undefined for any other file. */
export const documentKind = (bytes: Uint8Array): 'pdf' | 'docx' | undefined => {
  if (pdfSign.test(latin1(bytes))) return 'pdf';
  return isDocx(bytes) ? 'docx' : undefined;
};
