/** Splits the text of a reference list into its entries. */
import { labelledStarts, namedStarts, type Start } from './labels.ts';
import { cutLines, type Line } from './lines.ts';
import { unlabelledStarts } from './unlabelled.ts';

export interface Entry {
  /** As printed, with its label and its line breaks, up to the next entry. */
  raw: string;
  /** The lines of the entry without label, page furniture and line ends. */
  lines: string[];
  /** The line on which it begins, counted from 1. */
  line: number;
  /** The printed label, where there is one. */
  label?: string;
}

export interface Split {
  entries: Entry[];
  /** What stands before the first entry and is no heading. */
  before: { line: number; raw: string }[];
}

const headingWords =
  'references(?: and notes| cited)?|bibliography|literature(?: cited)?|works cited|r e f e r e n c e s|literatur(?:verzeichnis)?|références|bibliographie|referencias|bibliografía';
const heading = new RegExp(String.raw`^\s*(?:(?:\d+|[IVX]+)\.?\s+)?(?:${headingWords})\s*:?\s*$`, 'iu');
const leadingHeading = new RegExp(String.raw`^\s*(?:${headingWords})\s*:?\s+(?=\S)`, 'iu');

/** Removes a heading that stands on the same line as the first entry. */
const withoutHeading = (line: Line): Line => {
  const found = leadingHeading.exec(line.text);
  return found
    ? { ...line, text: line.text.slice(found[0].length), start: line.start + found[0].length }
    : line;
};

const findStarts = (lines: readonly Line[]): Start[] => {
  const labelled = labelledStarts(lines);
  if (labelled.length > 0) return labelled;
  const named = namedStarts(lines);
  return named.length > 0 ? named : unlabelledStarts(lines);
};

const entryBetween = (
  source: string,
  lines: readonly Line[],
  start: Start,
  next: Start | undefined,
): Entry => {
  const own: string[] = [];
  const first = lines[start.line];
  const last = next === undefined ? lines.length - 1 : next.at > 0 ? next.line : next.line - 1;
  let end = first?.end ?? 0;
  for (let i = start.line; i <= last; i++) {
    const line = lines[i];
    if (line === undefined || (line.furniture && i !== start.line)) continue;
    const from = i === start.line ? start.after : 0;
    const to = next !== undefined && i === next.line ? next.at : line.text.length;
    own.push(line.text.slice(from, to).trim());
    end = next !== undefined && i === next.line ? line.start + next.at : line.end;
  }
  return {
    raw: source.slice((first?.start ?? 0) + start.at, end).replace(/^[\f\s]+|[\f\s]+$/g, ''),
    lines: own.filter((line) => line !== ''),
    line: first?.number ?? 1,
    ...(start.label === undefined ? {} : { label: start.label }),
  };
};

/** Splits a list; an entry without any words is dropped. */
export const splitList = (source: string): Split => {
  const all = cutLines(source);
  const head = all.findIndex(({ text }) => heading.test(text));
  const content = all
    .map((line, i) => (i <= head ? { ...line, furniture: true } : line))
    .map((line, i) => (i === 0 || i === head + 1 ? withoutHeading(line) : line));
  const starts = findStarts(content);
  const entries = starts
    .map((start, i) => entryBetween(source, content, start, starts[i + 1]))
    .filter(({ lines }) => lines.length > 0);
  const before = content
    .slice(0, starts[0]?.line ?? 0)
    .filter(({ furniture }) => !furniture)
    .map(({ number, text }) => ({ line: number, raw: text.trim() }));
  return { entries, before };
};
