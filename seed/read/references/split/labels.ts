/** Numbered lists: which printed numbers are labels of entries, and which merely stand in the text. */
import type { Line } from './lines.ts';

/** A place where a label of some style is printed. */
interface Mark {
  /** Index of the line. */
  line: number;
  /** Offset of the label and of what follows it, in the line. */
  at: number;
  after: number;
  value: number;
}

interface LabelStyle {
  pattern: RegExp;
  /** How many labels in sequence it takes to believe in this style. */
  least: number;
}

const styles: readonly LabelStyle[] = [
  { pattern: /^\s*\[\s?(\d{1,6})\s?\]\.?/, least: 1 },
  { pattern: /^\s*\((\d{1,6})\)/, least: 2 },
  { pattern: /^\s*(\d{1,6})\.(?=\s|$|\p{L})/u, least: 2 },
  { pattern: /^\s*(\d{1,6})\)/, least: 2 },
  { pattern: /^\s*(\d{1,3})\s+(?=["“‘'\p{L}])/u, least: 3 },
];

/** The same styles where a whole list stands on one line. */
const inline: readonly LabelStyle[] = [
  { pattern: /(?<![^\s])\[(\d{1,4})\](?=\s)/g, least: 2 },
  { pattern: /(?<![^\s])(\d{1,3})\.(?=\s+\p{Lu})/gu, least: 3 },
];

const marksAtLineStarts = (lines: readonly Line[], { pattern }: LabelStyle): Mark[] => {
  const marks: Mark[] = [];
  for (const [i, { text, furniture }] of lines.entries()) {
    const found = furniture ? null : pattern.exec(text.slice(0, 40));
    if (found) {
      marks.push({ line: i, at: found[0].search(/\S/), after: found[0].length, value: Number(found[1]) });
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

/** How many labels in a row may be missing from a printed sequence. */
const gap = 2;

/**
 * The longest run of marks whose numbers count upwards in steps of one; a step over up to `gap` missing numbers
 * costs what it skips. A number inside an entry breaks no run, because nothing after it continues from it.
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

/** A start of an entry: the line, the offset of its label and of its words. */
export interface Start {
  line: number;
  at: number;
  after: number;
  label?: string;
}

const starts = (run: readonly Mark[]): Start[] =>
  run.map(({ line, at, after, value }) => ({ line, at, after, label: String(value) }));

/** The share of a text that comes before its first label; a true list has little there. */
const leading = (lines: readonly Line[], run: readonly Mark[]): number => {
  const content = lines.filter(({ furniture }) => !furniture).length;
  const before = lines.slice(0, run[0]?.line ?? 0).filter(({ furniture }) => !furniture).length;
  return before / Math.max(content, 1);
};

/** The starts of the entries of a numbered list, or none where the text is not one. */
export const labelledStarts = (lines: readonly Line[]): Start[] => {
  const runs = [
    ...styles.map((style) => ({ style, run: longestRun(marksAtLineStarts(lines, style)), bonus: 1 })),
    ...inline.map((style) => ({ style, run: longestRun(marksInLines(lines, style)), bonus: 0.8 })),
  ].filter(({ style, run }) => run.length >= style.least && (run[0]?.value ?? 0) <= 999);
  const sound = runs.filter(({ run }) => run.length >= 3 || leading(lines, run) < 0.3);
  const best = sound.reduce<(typeof runs)[number] | undefined>(
    (a, b) => (a === undefined || b.run.length * b.bonus > a.run.length * a.bonus ? b : a),
    undefined,
  );
  return starts(best?.run ?? []);
};

const namedLabel =
  /^\s*\[(\p{Lu}[\p{L}+&’'-]{0,20}(?:,?\s?\d{2,4})?[a-z]?|\p{Ll}{1,4}\p{Lu}[\p{L}+]{0,8}\d{2,4}[a-z]?)\]\s*/u;

/** The starts of a list whose labels are letters and a year, `[Knu97]`. */
export const namedStarts = (lines: readonly Line[]): Start[] => {
  const found: Start[] = [];
  for (const [i, { text, furniture }] of lines.entries()) {
    const label = furniture ? null : namedLabel.exec(text.slice(0, 60));
    if (label?.[1] !== undefined) found.push({ line: i, at: 0, after: label[0].length, label: label[1] });
  }
  return found.length >= 2 && (found[0]?.line ?? 0) <= 3 ? found : [];
};
