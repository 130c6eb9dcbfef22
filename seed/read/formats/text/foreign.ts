/** Files that people mistake for a reference list, with advice on how to get the references out of them. */

interface Kind {
  /** The first bytes of such a file, one character per byte. */
  begins?: readonly string[];
  /** A pattern in its first bytes, or in the names of the parts of an archive. */
  holds?: RegExp;
  what: string;
  advice: string;
}

const copyOut = 'open it, copy its reference list and paste that, or save it as plain text';
const exportInstead = 'export BibTeX, RIS or CSL-JSON instead';
const zip = ['PK\x03\x04'];

/** The first kind that fits counts. */
const kinds: readonly Kind[] = [
  {
    begins: ['%PDF-'],
    what: 'a PDF, a binary file',
    advice: 'copy its reference list and paste that, or run: pdftotext -layout FILE.pdf list.txt',
  },
  { begins: zip, holds: /word\//, what: 'a Word document', advice: copyOut },
  { begins: zip, holds: /opendocument\.text/, what: 'an OpenDocument text', advice: copyOut },
  { begins: zip, holds: /application\/epub/, what: 'an e-book', advice: copyOut },
  {
    begins: zip,
    holds: /xl\/|opendocument\.spreadsheet/,
    what: 'a spreadsheet',
    advice: 'save it as CSV and give that',
  },
  { begins: zip, what: 'a zip archive', advice: 'unpack it and give the files in it' },
  {
    begins: ['\x1f\x8b', 'BZh', '\xfd7zXZ', '7z\xbc\xaf', 'Rar!', '\x28\xb5\x2f\xfd'],
    what: 'a packed file',
    advice: 'unpack it and give what is in it',
  },
  {
    begins: ['SQLite format 3\0'],
    what: 'a database',
    advice: 'export its library as BibTeX, RIS or CSL-JSON (Zotero: File, Export Library) and give that',
  },
  { begins: ['\xd0\xcf\x11\xe0'], what: 'a document of an older Office program', advice: copyOut },
  { begins: ['{\\rtf'], what: 'a Rich Text document', advice: copyOut },
  {
    begins: ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*'],
    what: 'a picture',
    advice: 'have its text recognised (OCR) and give that',
  },
  {
    holds: /^\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html)\b/is,
    what: 'a web page',
    advice: 'open it in a browser, copy its reference list and paste that',
  },
  { holds: /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<TEI\b/s, what: 'TEI XML', advice: exportInstead },
  { holds: /^\s*(?:<\?xml[^>]*>\s*)?<(?:feed|rss)\b/s, what: 'a news feed', advice: exportInstead },
  {
    holds: /^cff-version:/m,
    what: 'a citation file (CFF)',
    advice: 'give the BibTeX that the page of the software offers',
  },
];

/** The inspected parts of a file, in bytes. The names of the parts of an archive are at its end. */
const edges = { start: 4096, end: 65_536 };

/** What a file without a list is and what to do with it, as text after `this is`; undefined for other files. */
export const foreignKind = (bytes: Uint8Array): string | undefined => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = all.toString('latin1', 0, edges.start).replace(/^\xef\xbb\xbf/, '');
  const text =
    start.startsWith('PK') && all.length > edges.start
      ? start + all.toString('latin1', Math.max(edges.start, all.length - edges.end))
      : start;
  const found = kinds.find(
    ({ begins, holds }) =>
      (begins?.some((bytes) => start.startsWith(bytes)) ?? true) && (holds?.test(text) ?? true),
  );
  return found && `${found.what}; ${found.advice}.`;
};
