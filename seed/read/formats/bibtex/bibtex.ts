/** BibTeX and BibLaTeX. */

import type { Reading } from '../../../normalize/record.ts';
import type { Format } from '../format.ts';
import type { Reader } from '../stream/reader.ts';
import { readWhole } from '../stream/reader.ts';
import type { Definitions } from './definitions.ts';
import { openBibtex } from './reader.ts';

const entry = /@[ \t]*[A-Za-z]+\s*\{\s*[^\s,{}]*\s*[,=]|^[ \t]*@[ \t]*[A-Za-z]+\s*\(\s*[^\s,{}]*\s*[,=]/m;
/** The beginning of JSON, XML and RIS, where an entry can only be quoted in a field. */
const quoting = /^[\ufeff\s]*(?:\[?\s*\{\s*"|<[?!a-z]|TY {2}- )/i;
const helper = /(?:^|\n)\s*@\s*(?:comment|preamble|string)\s*[{(]/i;

/** Whether a text defines abbreviations. A file with only abbreviations is a valid part of an import. */
export const definesStrings = (text: string): boolean => /@\s*string\s*[{(]/i.test(text);

export const bibtex: Format & {
  open(shared?: Definitions): Reader;
  parse(text: string, shared?: Definitions): Reading;
} = {
  id: 'bibtex',
  name: 'BibTeX, BibLaTeX',
  extensions: ['.bib', '.bibtex', '.biblatex'],
  detect: (head) => (quoting.test(head) ? 0 : entry.test(head) ? 0.95 : helper.test(head) ? 0.8 : 0),
  open: openBibtex,
  /**
   * The references in file order. (The reader returns a child only after its parent.) `shared` has the definitions
   * of the other files of the same import.
   */
  parse(text: string, shared?: Definitions) {
    const reading = readWhole('bibtex', this.open(shared), text);
    reading.references.sort((a, b) => a.position - b.position);
    return reading;
  },
};
