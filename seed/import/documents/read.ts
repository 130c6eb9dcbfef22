/** Reads a document, a PDF or a Word file, from its bytes. */
import type { Reading } from '../../normalize/record.ts';
import { readDocx } from '../../read/docx/read.ts';
import { pdfLimits } from '../../read/pdf/limits.ts';
import { readPdf } from '../../read/pdf/read.ts';
import { documentKind } from './kinds.ts';

export interface DocumentTask {
  bytes: Uint8Array;
  /** The name of the file. */
  name: string;
}

/** What was read of a document; or why nothing was, in words that follow the name of the file. */
export type DocumentOutcome = { reading: Reading } | { refused: string };

type Read = (bytes: Uint8Array, name: string) => Promise<DocumentOutcome>;

/** `A study.pdf` as the id of a record: `a-study`. */
const idOf = (name: string): string =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'paper';

const pdf: Read = async (bytes, name) => {
  // Whoever runs the thread keeps the time, also within a page and on a busy machine.
  const limits = { ...pdfLimits, seconds: Number.POSITIVE_INFINITY };
  const { paper, refused, problems } = await readPdf(bytes, limits);
  if (paper === undefined) return { refused: refused ?? 'nothing could be read in this PDF.' };
  const id = idOf(name);
  const cites = paper.cites?.map((cited, i) => ({ ...cited, csl: { ...cited.csl, id: `${id}-${i + 1}` } }));
  const reference = { ...paper, csl: { ...paper.csl, id }, ...(cites && { cites }) };
  return { reading: { format: 'pdf', references: [reference], unread: [], notes: problems } };
};

const readers: Readonly<Record<'pdf' | 'docx', Read>> = { pdf, docx: readDocx };

/** Reads a document. Takes the bytes over: they may be changed. */
export const readDocument = async ({ bytes, name }: DocumentTask): Promise<DocumentOutcome> => {
  const kind = documentKind(bytes);
  return kind ? readers[kind](bytes, name) : { refused: 'this is neither a PDF nor a Word document.' };
};
