/** Numbered lists: distinguishes labels of entries from other numbers in the text. */
import { monthPattern } from '../../../normalize/dates.ts';
import type { Line } from './lines.ts';

/** The position of a possible label. */
interface Mark {
  /** Index of the line. */
  line: number;
  /** Offsets in the line: of the label, and of the text after it. */
  at: number;
  after: number;
  value: number;
}

interface LabelStyle {
  pattern: RegExp;
  /** The minimum number of consecutive labels for this style. */
  least: number;
  /** Whether this form at the start of a line is always a label, even out of sequence. */
  sure?: boolean;
}

/** Words after an ordinal number, which is not a label: `2. Aufl.`, `3. ed.`, `12. März`. */
const ordinal = String.raw`(?!\s*(?:[\p{Ll}äöü]+e\s+(?:und\s+\p{Ll}+e\s+)?)?(?:Aufl|Ausg|B(?:d|and)e?\b|Jg\b|Jahrg|J(?:h|ahrhundert)|Halbb|Teil\b|Heft\b|überarb|erw\b|verb\b|durchges|unver|neu(?:bearb)?\b|e(?:d|dn|dition|dição|dición|dizione)\b|éd\b|utg|udg|uppl|wyd|vyd|изд|baskı|bs\b|${monthPattern}(?!\p{L})))`;

const styles: readonly LabelStyle[] = [
  { pattern: /^\s*\[\s?(\d{1,6})\s?\]\.?/, least: 1, sure: true },
  { pattern: /^\s*\((\d{1,6})\)/, least: 2 },
  { pattern: new RegExp(String.raw`^\s*(\d{1,6})\.${ordinal}(?=\s|$|\p{L})`, 'iu'), least: 2 },
  { pattern: /^\s*(\d{1,6})\)/, least: 2 },
  { pattern: /^\s*(\d{1,3})(?:\s+(?=["“‘'\p{L}])|\s*$)/u, least: 3 },
];

/** Labels `a)`, `b)`, … in a list without numbers. */
const letters: LabelStyle = { pattern: /^\s*\(?([a-z])\)(?=\s)/, least: 3 };

/** The same styles for a whole list on one line. */
const inline: readonly LabelStyle[] = [
  { pattern: /(?<![^\s])\[(\d{1,4})\](?=\s)/g, least: 2, sure: true },
  { pattern: /(?<![^\s])(\d{1,3})\.(?=\s+\p{Lu})/gu, least: 3 },
];

/** The number of a label; letters count from `a`. */
const labelValue = (label: string): number =>
  /\d/.test(label) ? Number(label) : label.charCodeAt(0) - 'a'.charCodeAt(0) + 1;

const marksAtLineStarts = (lines: readonly Line[], { pattern }: LabelStyle): Mark[] => {
  const marks: Mark[] = [];
  for (const [i, { text, furniture }] of lines.entries()) {
    const found = furniture ? null : pattern.exec(text.slice(0, 40));
    if (found) {
      marks.push({
        line: i,
        at: found[0].search(/\S/),
        after: found[0].length,
        value: labelValue(found[1] ?? ''),
      });
    }
  }
  return marks;
};

const marksInLines = (lines: readonly Line[], { pattern }: LabelStyle): Mark[] =>
  lines.flatMap(({ text, furniture }, i) =>
    furniture
      ? []
      : Array.from(text.matchAll(pattern), (found) => ({
          line: i,
          at: found.index,
          after: found.index + found[0].length,
          value: Number(found[1]),
        })),
  );

/** The maximum number of consecutive labels that a sequence may lack. */
const gap = 2;

/**
 * The longest run of marks whose numbers increase by one. A step may skip up to `gap` numbers, each at a cost of one.
 * A number inside an entry does not break a run, because no later number continues from it.
 */
const longestRun = (marks: readonly Mark[]): Mark[] => {
  interface Run {
    mark: Mark;
    length: number;
    before: Run | undefined;
  }
  const bestEndingWith = new Map<number, Run>();
  let best: Run | undefined;
  for (const mark of marks) {
    let before: Run | undefined;
    let length = mark.value <= 1 ? 1.5 : 1;
    for (let step = 1; step <= gap + 1; step++) {
      const candidate = bestEndingWith.get(mark.value - step);
      const reached = (candidate?.length ?? 0) + 1 - (step - 1);
      if (candidate !== undefined && reached > length) {
        before = candidate;
        length = reached;
      }
    }
    const run = { mark, length, before };
    const rival = bestEndingWith.get(mark.value);
    if (rival === undefined || length > rival.length) bestEndingWith.set(mark.value, run);
    if (best === undefined || length > best.length) best = run;
  }
  const run: Mark[] = [];
  for (let at = best; at !== undefined; at = at.before) run.push(at.mark);
  return run.reverse();
};

/** The minimum number of consecutive labels for a second list after the first. */
const leastAgain = 2;

/**
 * Separates the marks of consecutive lists, each counted from 1. A new list begins at a 1 followed by a 2, if the
 * marks before it form a sequence too.
 */
const listsIn = (marks: readonly Mark[]): Mark[][] => {
  const lists: Mark[][] = [[]];
  let counted = false;
  for (const [i, mark] of marks.entries()) {
    const again =
      counted && mark.value === 1 && marks.slice(i + 1).find(({ value }) => value <= 2)?.value === 2;
    if (again) {
      lists.push([]);
      counted = false;
    }
    lists.at(-1)?.push(mark);
    counted ||= mark.value === leastAgain;
  }
  return lists;
};

const closed = /(?:[.)\]!?;]["”’]?|\d)\s*$/;

/** Adds certain labels that are out of sequence, `[4] … [3] …`, after an entry that has ended. */
const withStrays = (run: readonly Mark[], marks: readonly Mark[], lines: readonly Line[]): Mark[] => {
  const used = new Set(run.map(({ value }) => value));
  const [first, last] = [run[0], run.at(-1)];
  if (run.length < 2 || first === undefined || last === undefined) return [...run];
  const strays = marks.filter(({ line, at, value }) => {
    const before = lines[line]?.text.slice(Math.max(0, at - 80), at) ?? '';
    const apart = before.trim() === '';
    const ended = closed.test(apart ? (lines[line - 1]?.text ?? '') : before);
    const later = line > first.line || (line === first.line && at > first.at);
    const fits = ended || (apart && lines[line - 1]?.furniture === true);
    return !used.has(value) && later && value <= last.value + gap + 1 && fits;
  });
  return [...run, ...strays].sort((a, b) => a.line - b.line || a.at - b.at);
};

/** The minimum number of labels in a column that PDF readers moved before or after another. */
const leastMoved = 3;

/** Adds the runs of columns in another order, `1 to 6, 28 to 36, 20 to 27`: their numbers do not repeat. */
const withMoved = (run: readonly Mark[], marks: readonly Mark[]): Mark[] => {
  const used = new Set(run.map(({ value }) => value));
  const found = [...run];
  let rest = marks.filter(({ value }) => !used.has(value));
  while (run.length >= leastMoved && rest.length >= leastMoved) {
    const next = longestRun(rest);
    const [first, last] = [next[0]?.value ?? 0, next.at(-1)?.value ?? 0];
    if (next.length < leastMoved || last - first !== next.length - 1) break;
    found.push(...next);
    for (const { value } of next) used.add(value);
    rest = rest.filter(({ value }) => !used.has(value));
  }
  return found.sort((a, b) => a.line - b.line);
};

/** The labels of a style in one list or in several consecutive lists. */
const runOf = (lines: readonly Line[], style: LabelStyle): Mark[] => {
  const marks = marksAtLineStarts(lines, style);
  const runs = listsIn(marks).map((own) => {
    const run = withMoved(longestRun(own), own);
    return style.sure ? withStrays(run, own, lines) : run;
  });
  return runs.every(({ length }) => length >= leastAgain) ? runs.flat() : longestRun(marks);
};

/** The labels of a style anywhere in the lines. */
const runInLines = (lines: readonly Line[], style: LabelStyle): Mark[] => {
  const marks = marksInLines(lines, style);
  const run = longestRun(marks);
  return style.sure ? withStrays(run, marks, lines) : run;
};

/** The start of an entry: its line, and the offsets of its label and of its text. */
export interface Start {
  line: number;
  at: number;
  after: number;
  label?: string;
  /** The entry is a single work and is never split. */
  whole?: true;
  /** The entry is only a title, with or without a year, or identifiers. */
  title?: true;
}

const starts = (run: readonly Mark[]): Start[] =>
  run.map(({ line, at, after, value }) => ({ line, at, after, label: String(value) }));

/** The share of a text before its first label; a real list has little there. */
const leading = (lines: readonly Line[], run: readonly Mark[]): number => {
  const content = lines.filter(({ furniture }) => !furniture).length;
  const before = lines.slice(0, run[0]?.line ?? 0).filter(({ furniture }) => !furniture).length;
  return before / Math.max(content, 1);
};

/** The starts of the entries of a numbered list; empty if the text is not one. */
export const labelledStarts = (lines: readonly Line[]): Start[] => {
  const runs = [
    ...styles.map((style) => ({ style, run: runOf(lines, style), bonus: 1 })),
    ...inline.map((style) => ({ style, run: runInLines(lines, style), bonus: 0.8 })),
  ].filter(({ style, run }) => run.length >= style.least && (run[0]?.value ?? 0) <= 999);
  const sound = runs.filter(({ run }) => run.length >= 3 || leading(lines, run) < 0.3);
  const best = sound.reduce<(typeof runs)[number] | undefined>(
    (a, b) => (a === undefined || b.run.length * b.bonus > a.run.length * a.bonus ? b : a),
    undefined,
  );
  return starts(best?.run ?? []);
};

/** The starts of the entries of a list with labels `a`, `b`, … */
export const letteredStarts = (lines: readonly Line[]): Start[] => {
  const run = runOf(lines, letters);
  const listed = run.length >= letters.least && run[0]?.value === 1 && leading(lines, run) < 0.3;
  return listed ? run.map(({ line, at, after }) => ({ line, at, after })) : [];
};

const namedLabel =
  /^\s*\[(\p{Lu}[\p{L}+&’'-]{0,20}(?:,?\s?\d{2,4})?[a-z]?|\p{Ll}{1,4}\p{Lu}[\p{L}+]{0,8}\d{2,4}[a-z]?)\]\s*/u;

/** The starts of the entries of a list with labels of letters and a year, `[Knu97]`. */
export const namedStarts = (lines: readonly Line[]): Start[] => {
  const found: Start[] = [];
  for (const [i, { text, furniture }] of lines.entries()) {
    const label = furniture ? null : namedLabel.exec(text.slice(0, 60));
    if (label?.[1] !== undefined) found.push({ line: i, at: 0, after: label[0].length, label: label[1] });
  }
  return found.length >= 2 && (found[0]?.line ?? 0) <= 3 ? found : [];
};
