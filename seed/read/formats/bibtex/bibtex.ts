/** BibTeX and BibLaTeX. */

import type { Reading } from '../../../normalize/record.ts';
import type { Format } from '../format.ts';
import type { Reader } from '../stream/reader.ts';
import { readWhole } from '../stream/reader.ts';
import type { Definitions } from './definitions.ts';
import { openBibtex } from './reader.ts';

const entry = /@[ \t]*[A-Za-z]+\s*\{\s*[^\s,{}]*\s*[,=]|^[ \t]*@[ \t]*[A-Za-z]+\s*\(\s*[^\s,{}]*\s*[,=]/m;
const helper = /(?:^|\n)\s*@\s*(?:comment|preamble|string)\s*[{(]/i;

/** Whether a text has abbreviations: a file that holds nothing else is a part of an import, and no error. */
export const definesStrings = (text: string): boolean => /@\s*string\s*[{(]/i.test(text);

export const bibtex: Format & {
  open(shared?: Definitions): Reader;
  parse(text: string, shared?: Definitions): Reading;
} = {
  id: 'bibtex',
  name: 'BibTeX, BibLaTeX',
  extensions: ['.bib', '.bibtex', '.biblatex'],
  detect: (head) => (entry.test(head) ? 0.95 : helper.test(head) ? 0.8 : 0),
  open: openBibtex,
  /**
   * In the order of the file; the reader itself hands on a child only after the parent it inherits from. `shared` is
   * what other files of the same import define.
   */
  parse(text: string, shared?: Definitions) {
    const reading = readWhole('bibtex', this.open(shared), text);
    reading.references.sort((a, b) => a.position - b.position);
    return reading;
  },
};
