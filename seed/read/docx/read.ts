/** Reads the reference list of a Word document (DOCX). */
import type { Reading } from '../../normalize/record.ts';
import { isListHeading } from '../pdf/list/headings.ts';
import { readReferences } from '../references/read.ts';
import { partsOf, sizeOf } from './zip.ts';

/** The largest text of a document that is read, in bytes of its XML. */
const largestText = 60 * 1024 * 1024;

/** What was read of a document, or why nothing was. */
export type DocxReading = { reading: Reading } | { refused: string };

const broken = 'this Word document is broken; open it, save it again and give the new file.';

/** The paragraphs after the last heading of a reference list; all of them if there is no such heading. */
const listIn = (paragraphs: readonly string[]): readonly string[] => {
  const heading = paragraphs.findLastIndex((text, i) => isListHeading(text) && i < paragraphs.length - 1);
  return paragraphs.slice(heading + 1);
};

/** Reads a document. Never throws. */
export const readDocx = async (bytes: Uint8Array): Promise<DocxReading> => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts = partsOf(all)?.filter(({ name }) => /\.(?:xml|rels)$/i.test(name));
  const size = texts && sizeOf(all, texts, largestText);
  if (size === undefined) return { refused: broken };
  if (size > largestText)
    return { refused: 'this Word document is too large; copy its reference list and paste that.' };
  let text: string;
  try {
    // Loaded only for a document: it takes longer to load than a list to read.
    const { default: mammoth } = await import('mammoth');
    text = (await mammoth.extractRawText({ buffer: all })).value;
  } catch {
    return { refused: broken };
  }
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  const list = listIn(paragraphs).join('\n\n');
  const reading: Reading = { format: 'docx', ...readReferences(list) };
  if (reading.references.length === 0)
    return { refused: 'no reference list was found in this Word document; copy the list and paste it.' };
  return { reading };
};
