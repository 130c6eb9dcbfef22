/** Splits the text of a reference list into its entries. */

import { type Aside, paragraphs, withPartsApart } from './asides.ts';
import { bareStarts } from './bare.ts';
import { unfoldColumns } from './columns.ts';
import { endOfList, nextHeading } from './ending.ts';
import { isHeading, withoutHeading } from './headings.ts';
import { labelledStarts, letteredStarts, namedStarts, type Start } from './labels.ts';
import { cutLines, type Line } from './lines.ts';
import { openingWorth } from './openings.ts';
import { paragraphStarts } from './paragraphs.ts';
import { withTextApart } from './scattered.ts';
import { closed, year } from './signs.ts';
import { titleStarts } from './titles.ts';
import { lineStarts, unlabelledStarts } from './unlabelled.ts';
import { furtherWorks } from './works.ts';

export interface Entry {
  /** As printed, with its label and its line breaks, up to the next entry. */
  raw: string;
  /** The lines of the entry without label, page furniture and line ends. */
  lines: string[];
  /** The line on which it begins, counted from 1. */
  line: number;
  /** The printed label, where there is one. */
  label?: string;
  /** A further work under the same label or on the same line as the previous one. */
  further?: boolean;
  /** The entry is only a title, with or without a year, or identifiers, in a list of such. */
  title?: boolean;
  /** Blank lines or line ends separate the entry from similar ones. */
  apart?: boolean;
}

export interface Split {
  entries: Entry[];
  /** Text before the first entry, except the heading. */
  before: Aside[];
  /** Text after the last entry. */
  after: Aside[];
}

/** The minimum number of lines before the first label that must look like entries to count as entries. */
const unlabelledLead = 3;

/** Entries without labels before the first label, if that label is not the first of its list. */
const leadingStarts = (lines: readonly Line[], { line, label }: Start): Start[] => {
  const lead = lines.slice(0, line);
  const sure = lead.filter(({ text, furniture }) => !furniture && openingWorth(text) >= 2);
  return Number(label) > unlabelledLead && sure.length >= unlabelledLead ? unlabelledStarts(lead) : [];
};

/** The minimum share of labels among paragraphs or lines that look like entries. */
const enoughLabels = 0.6;

/** Whether labels are real: too few among the separate entries are not, such as `2. Aufl.`, `12. May`. */
const believed = (labelled: readonly Start[], apart: readonly Start[]): boolean =>
  labelled.length > 0 && labelled.length >= apart.length * enoughLabels;

/** Adds separate entries without a label to those with one. */
const withUnlabelled = (labelled: readonly Start[], apart: readonly Start[]): Start[] => {
  const own = new Set(labelled.map(({ line }) => line));
  return [...labelled, ...apart.filter(({ line }) => !own.has(line))].sort(
    (a, b) => a.line - b.line || a.at - b.at,
  );
};

/** The minimum share of labels at the start of a paragraph for other paragraphs to be entries too. */
const mostLabelled = 0.8;

const findStarts = (lines: readonly Line[]): Start[] => {
  const bare = bareStarts(lines);
  if (bare.length > 0) return bare;
  const labelled = labelledStarts(lines);
  const paragraphs = paragraphStarts(lines);
  const apart = paragraphs.length > 0 ? paragraphs : lineStarts(lines);
  if (labelled[0] !== undefined && believed(labelled, apart)) {
    const own = new Set(labelled.map(({ line }) => line));
    const both =
      paragraphs.filter(({ line }) => own.has(line)).length >= labelled.length * mostLabelled
        ? withUnlabelled(labelled, paragraphs)
        : withTextApart(lines, labelled);
    return [...leadingStarts(lines, labelled[0]).filter(({ line }) => line < (both[0]?.line ?? 0)), ...both];
  }
  const [first = []] = [letteredStarts, namedStarts]
    .map((find) => find(lines))
    .filter((found) => believed(found, apart));
  if (first.length > 0) return first;
  if (apart.length > 0) return apart;
  const titles = titleStarts(lines);
  return titles.length > 0 ? titles : unlabelledStarts(lines);
};

/** A trimmed line of an entry, and the position of its text in the source. */
interface OwnLine {
  text: string;
  start: number;
  number: number;
}

/** The lines between two starts, and the end of the last line in the source. */
const linesBetween = (
  lines: readonly Line[],
  start: Start,
  next: Start | undefined,
): { own: OwnLine[]; end: number } => {
  const own: OwnLine[] = [];
  const last = next === undefined ? lines.length - 1 : next.at > 0 ? next.line : next.line - 1;
  let end = lines[start.line]?.end ?? 0;
  for (let i = start.line; i <= last; i++) {
    const line = lines[i];
    if (line === undefined || (line.furniture && i !== start.line)) continue;
    const from = i === start.line ? start.after : 0;
    const to = next !== undefined && i === next.line ? next.at : line.text.length;
    const text = line.text.slice(from, to);
    const blank = text.length - text.trimStart().length;
    if (text.trim() === '') continue;
    end = next !== undefined && i === next.line ? line.start + next.at : line.end;
    own.push({ text: text.trim(), start: line.start + line.skipped + from + blank, number: line.number });
  }
  return { own, end };
};

/** A work without the letter that numbers works under the same label: `(a)`, `b)`. */
const withoutLetter = (text: string, several: boolean): string =>
  several ? text.replace(/^\s*\(?[a-z]\s?\)\s*/, '') : text;

/** The entries between two starts: one, or several if several works share one label. */
const entriesBetween = (
  source: string,
  lines: readonly Line[],
  start: Start,
  next: Start | undefined,
): Entry[] => {
  const { own, end } = linesBetween(lines, start, next);
  const text = own.map((line) => line.text).join('\n');
  const raw = (from: number, to: number): string => source.slice(from, to).trim();
  const place = (at: number): { line: OwnLine | undefined; start: number } => {
    let left = at;
    for (const line of own) {
      if (left <= line.text.length) return { line, start: line.start + left };
      left -= line.text.length + 1;
    }
    return { line: own.at(-1), start: end };
  };
  const first = (lines[start.line]?.start ?? 0) + start.at;
  const label = start.label === undefined ? {} : { label: start.label };
  const cuts = furtherWorks(text, start.whole ?? false);
  return [0, ...cuts].map((from, i) => {
    const to = cuts[i];
    return {
      raw: raw(i === 0 ? first : place(from).start, to === undefined ? end : place(to).start),
      lines: withoutLetter(text.slice(from, to), cuts.length > 0)
        .trim()
        .split('\n')
        .filter((line) => line !== ''),
      line: (i === 0 ? lines[start.line]?.number : place(from).line?.number) ?? 1,
      ...label,
      ...(i === 0 ? {} : { further: true }),
      ...(start.title ? { title: true } : {}),
      ...(start.whole ? { apart: true } : {}),
    };
  });
};

/** A label that stands alone. */
const loneLabel = /^\s*(?:\[\d{1,3}\]|\d{1,3}\.?)\s*$/;
const fewestAlone = 3;

/** A column of labels beside its text is not part of the entries between which it stands. */
const withoutLoneLabels = (lines: readonly Line[], starts: readonly Start[]): readonly Line[] => {
  const own = new Set(starts.map(({ line }) => line));
  const printed = lines.flatMap(({ text }, i) => (text.trim() === '' ? [] : [i]));
  const isAlone = (i: number | undefined): boolean => loneLabel.test(lines[i ?? -1]?.text ?? '');
  const alone = printed.filter(
    (i, k) => !own.has(i) && isAlone(i) && (isAlone(printed[k - 1]) || isAlone(printed[k + 1])),
  );
  if (alone.length < fewestAlone) return lines;
  const idle = new Set(alone);
  return lines.map((line, i) => (idle.has(i) ? { ...line, furniture: true } : line));
};

/** The minimum number of sure entries without labels behind a heading for the list to go on there. */
const fewestLater = 5;

/** The starts of the entries, and the end line of the list, because other parts of a paper may follow. */
const findList = (lines: readonly Line[], head: number): { starts: Start[]; end: number } => {
  const starts = findStarts(lines);
  const close = nextHeading(lines, Math.max(head, starts[0]?.line ?? 0));
  const later = starts.filter(({ line }) => close !== undefined && line > close);
  const sure = later.filter(({ line }) => openingWorth(lines[line]?.text ?? '') >= 2);
  const goesOn =
    starts[0]?.label === undefined
      ? sure.length >= fewestLater && sure.length * 3 >= starts.length - later.length
      : later.length > 0;
  if (close === undefined || goesOn) return { starts, end: endOfList(lines, starts) };
  const own = lines.slice(0, close);
  const within = findStarts(own);
  return { starts: within, end: Math.min(close, endOfList(own, within)) };
};

/** Splits a list. Drops entries without words. Reads columns side by side one after the other. */
export const splitList = (text: string): Split => {
  const rows = unfoldColumns(text);
  const source = rows === undefined ? text : rows.map((row) => row.text).join('\n');
  const printedAt = <T extends { line: number }>(one: T): T => ({
    ...one,
    line: rows?.[one.line - 1]?.number ?? one.line,
  });
  const { entries, before, after } = splitLists(source);
  return {
    entries: entries.map(printedAt),
    before: before.map(printedAt),
    after: after.map(printedAt),
  };
};

/** Whether nothing but whole entries were found in a text. */
const isWhole = ({ entries, before, after }: Split): boolean =>
  before.length === 0 &&
  after.length === 0 &&
  entries.every(
    ({ lines, label }) =>
      year.test(lines.join(' ')) &&
      closed.test(lines.at(-1) ?? '') &&
      (label !== undefined || openingWorth(lines[0] ?? '') >= 1),
  );

/** A label at the beginning of a line. */
const anyLabel = /^\s*(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}[.)]\s)/;
/** The longest text before a heading that is split on trial, in lines. */
const mostLines = 2000;
/** How many lists a text is parted into. */
const mostLists = 50;

/** Splits lists one after the other, where only one of them has labels and a heading parts them. */
const splitLists = (source: string, most = mostLists): Split => {
  const all = cutLines(source);
  const printed = (lines: readonly Line[]): string =>
    lines.find(({ text, furniture }) => !furniture && !isHeading(text))?.text ?? '';
  const labelled = anyLabel.test(printed(all));
  const at = all.findIndex(
    (line, i) => isHeading(line.text) && anyLabel.test(printed(all.slice(i, i + 5))) !== labelled,
  );
  const begun = labelled || openingWorth(printed(all)) >= 1;
  const parted = most > 1 && at > 0 && at < mostLines && begun && printed(all.slice(0, at)) !== '';
  const first = parted ? splitOne(source.slice(0, all[at]?.start), all.slice(0, at)) : undefined;
  if (first === undefined || first.entries.length === 0 || !isWhole(first)) return splitOne(source, all);
  const second = splitLists(source.slice(all[at]?.start), most - 1);
  const later = <T extends { line: number }>(one: T): T => ({ ...one, line: one.line + at });
  return {
    entries: [...first.entries, ...second.entries.map(later)],
    before: second.before.map(later),
    after: second.after.map(later),
  };
};

/** Splits a text of one list, or of several of one kind. */
const splitOne = (source: string, all: readonly Line[]): Split => {
  const head = all.findIndex(({ text }) => isHeading(text));
  const found = all
    .map((line, i) => (i <= head || isHeading(line.text) ? { ...line, furniture: true } : line))
    .map((line, i) => (i === 0 || i === head + 1 ? withoutHeading(line) : line));
  const { starts, end } = findList(found, head);
  const { list, parts } = withPartsApart(withoutLoneLabels(found, starts), starts);
  const own = list.slice(0, end);
  const entries = starts
    .flatMap((start, i) => entriesBetween(source, own, start, starts[i + 1]))
    .filter(({ lines }) => lines.length > 0);
  const first = list.slice(Math.max(head + 1, 0), starts[0]?.line ?? 0);
  return {
    entries,
    before: [...paragraphs(all.slice(0, Math.max(head, 0))), ...paragraphs(first)],
    after: [...parts, ...paragraphs(list.slice(end))],
  };
};
