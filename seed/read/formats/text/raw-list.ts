/** A raw reference list: text copied from a PDF, in any citation style. */
import type { Reading } from '../../../normalize/record.ts';
import { readReferences } from '../../references/read.ts';
import { bareStarts } from '../../references/split/bare.ts';
import { cutLines } from '../../references/split/lines.ts';
import { titleStarts } from '../../references/split/titles.ts';
import type { Format } from '../format.ts';

/** Signs of references in plain text: labels, years, pages, links. */
const signs = [
  /^\s*(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}[.)])\s*\S/m,
  /(?:^|\D)(?:1[5-9]|20)\d{2}[a-z]?(?:\D|$)/,
  /\b(?:pp?\.|pages|vol\.|no\.|eds?\.|editors?|In:|in Proc\.|et al\.)/,
  /\d\s?[–-]\s?\d/,
  /^\s*(?:references|bibliography|literature cited)\s*$/im,
];

/** The first characters of structured formats; a raw list does not begin with them. */
const markup = /^\s*(?:[{<@]|\[\s*\{|TY {2}- |%0 |FN )/;

const detect = (head: string): number => {
  if (markup.test(head)) return 0;
  const found = signs.filter((sign) => sign.test(head)).length;
  if (found > 0) return Math.min(0.2 + 0.2 * found, 0.9);
  // Titles and identifiers one a line bear none of these signs. The last line of a long text may be cut.
  const lines = cutLines(head);
  const whole = lines.length > 1 && !head.endsWith('\n') ? lines.slice(0, -1) : lines;
  return [lines, whole].some((own) => bareStarts(own).length > 0 || titleStarts(own).length > 0) ? 0.4 : 0.05;
};

const parse = (text: string): Reading => ({ format: 'references', ...readReferences(text) });

export const references: Format = {
  id: 'references',
  name: 'Raw reference list',
  extensions: ['.txt', '.text'],
  detect,
  parse,
};
