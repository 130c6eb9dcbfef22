/**
 * Numbered lists as PDF readers copy columns: the order of columns may change, and a column of labels may stand in
 * front of the text that it labels, `12. 13. 14.` and then three entries.
 */
import type { Start } from './labels.ts';
import type { Line } from './lines.ts';
import { startsBySigns } from './unlabelled.ts';

/** The text of an entry, in lines; the line of its label only from there on. */
const linesOf = (lines: readonly Line[], start: Start, end: number): Line[] =>
  lines
    .slice(start.line, end)
    .map((line, i) => (i === 0 ? { ...line, text: line.text.slice(start.after) } : line))
    .filter(({ text, furniture }) => !furniture && text.trim() !== '');

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** How many times longer than usual an entry must be, per label that lacks, to hold the entries of others. */
const long = 1.6;

/** The number of a start; undefined for a label of letters. */
const numberOf = (start: Start | undefined): number | undefined =>
  start?.label === undefined || !/^\d+$/.test(start.label) ? undefined : Number(start.label);

/** The number of entries in a text that several labels, or labels before and after it, promise. */
const promised = (before: number | undefined, own: readonly Start[], after: number | undefined): number => {
  const first = numberOf(own[0]) ?? 0;
  const from = before !== undefined && before < first ? before + 1 : first;
  const to = after ?? (numberOf(own.at(-1)) ?? 0) + 1;
  const fits = to > first && to - from >= own.length && to - from <= 4 * own.length + 10;
  return fits ? to - from : own.length;
};

/** Gives the labels of a column that stands in front of its text to the entries in that text. */
export const withTextApart = (lines: readonly Line[], starts: readonly Start[]): Start[] => {
  if (starts.length < 3) return [...starts];
  const ends = starts.map((_, i) => starts[i + 1]?.line ?? lines.length);
  if (starts.some(({ line }, i) => starts[i + 1]?.line === line)) return [...starts];
  const texts = starts.map((start, i) => linesOf(lines, start, ends[i] ?? 0));
  const usual = median(texts.flatMap((text) => (text.length > 0 ? [text.length] : [])));
  const found: Start[] = [];
  for (let i = 0; i < starts.length; i++) {
    const first = i;
    while (texts[i]?.length === 0 && i + 1 < starts.length) i++;
    const own = starts.slice(first, i + 1);
    const text = texts[i] ?? [];
    const last = own.at(-1);
    if (last === undefined) continue;
    const beside = text[0]?.number === (lines[last.line]?.number ?? 0);
    const next = numberOf(starts[i + 1]);
    const lost = own.length === 1 && next !== undefined ? next - (numberOf(last) ?? next) - 1 : 0;
    const parts =
      own.length > 1 && !beside
        ? startsBySigns(text, lines, promised(numberOf(starts[first - 1]), own, next))
        : lost > 0 && text.length > usual * (1 + lost * 0.5) * long
          ? startsBySigns(text, lines, lost + 1)
          : [];
    if (parts.length < 2) {
      found.push(...own);
      continue;
    }
    const named = parts.length === own.length;
    found.push(
      ...parts.map(({ number }, k) => {
        const label = named ? own[k]?.label : k === 0 ? own[0]?.label : undefined;
        const onLabel = number === (lines[last.line]?.number ?? 0);
        return {
          line: number - 1,
          at: onLabel ? last.at : 0,
          after: onLabel ? last.after : 0,
          ...(label === undefined ? {} : { label }),
        };
      }),
    );
  }
  return found;
};
