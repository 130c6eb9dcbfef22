/** BibTeX and BibLaTeX. */

import type { Format } from '../format.ts';
import type { Reader } from '../stream/reader.ts';
import { readWhole } from '../stream/reader.ts';
import { openBibtex } from './reader.ts';

const entry = /@[ \t]*[A-Za-z]+\s*\{\s*[^\s,{}]*\s*[,=]|^[ \t]*@[ \t]*[A-Za-z]+\s*\(\s*[^\s,{}]*\s*[,=]/m;
const helper = /(?:^|\n)\s*@\s*(?:comment|preamble|string)\s*[{(]/i;

export const bibtex: Format & { open(): Reader } = {
  id: 'bibtex',
  name: 'BibTeX, BibLaTeX',
  extensions: ['.bib', '.bibtex', '.biblatex'],
  detect: (head) => (entry.test(head) ? 0.95 : helper.test(head) ? 0.8 : 0),
  open: openBibtex,
  /** In the order of the file; the reader itself hands on a child only after the parent it inherits from. */
  parse(text) {
    const reading = readWhole('bibtex', this.open(), text);
    reading.references.sort((a, b) => a.position - b.position);
    return reading;
  },
};
