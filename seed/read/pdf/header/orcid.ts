/** The ORCID behind the sign beside a name: a link tells it, and the names up to its place tell whose it is. */
import type { Line } from '../layout/lines.ts';
import type { Link } from '../page.ts';
import { markedText, orcidText, readNames } from './names.ts';

/** The part of a line left of a place. */
const upTo = (line: Line, x: number): Line => ({
  ...line,
  spans: line.spans.filter((span) => span.x < x - 1),
});

/** The line on which a link stands. */
const lineOf = (lines: readonly Line[], link: Link): number =>
  lines.findIndex(({ y, size }) => link.top <= y && link.bottom >= y - size);

/** ORCIDs by the number of their author, from 0. `lines` are those of the names, on the page of the links. */
export const linkedOrcids = (lines: readonly Line[], links: readonly Link[]): Map<number, string> => {
  const found = new Map<number, string>();
  for (const link of links) {
    const orcid = /orcid/i.test(link.url) ? orcidText.exec(link.url)?.[0] : undefined;
    const at = orcid === undefined ? -1 : lineOf(lines, link);
    const line = lines[at];
    if (orcid === undefined || line === undefined) continue;
    const before = [...lines.slice(0, at), upTo(line, link.x + link.width / 2)];
    const author = readNames(markedText(before)).names.length - 1;
    if (author >= 0 && !found.has(author)) found.set(author, orcid.toUpperCase());
  }
  return found;
};
