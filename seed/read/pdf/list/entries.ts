/** The entries of a reference list, told apart by labels, by their layout, or else by their words. */
import type { OwnEntry } from '../../references/read.ts';
import { splitList } from '../../references/split/split.ts';
import type { Line } from '../layout/lines.ts';
import { laidOutStarts } from './indents.ts';
import { labelledStarts } from './labels.ts';

/** An entry with the lines that it stands on. */
export interface PlacedEntry extends OwnEntry {
  at: Line[];
}

const entryOf = (lines: readonly Line[], label?: string, after = 0): PlacedEntry => {
  const texts = lines.map(({ text }, i) => (i === 0 ? text.slice(after) : text).trim());
  return {
    raw: lines.map(({ text }) => text).join('\n'),
    lines: texts.filter((text) => text !== ''),
    ...(label !== undefined && { label }),
    at: [...lines],
  };
};

const cutAt = (lines: readonly Line[], starts: readonly number[]): Line[][] =>
  starts.map((from, i) => lines.slice(from, starts[i + 1] ?? lines.length));

/** The entries of a list in the order of printing. */
export const entriesOf = (lines: readonly Line[]): PlacedEntry[] => {
  const labelled = labelledStarts(lines);
  if (labelled.length > 0)
    return cutAt(
      lines,
      labelled.map(({ at }) => at),
    )
      .map((own, i) => entryOf(own, labelled[i]?.label, labelled[i]?.after))
      .filter((entry) => entry.lines.length > 0);
  const starts = laidOutStarts(lines);
  if (starts !== undefined)
    return cutAt(lines, starts[0] === 0 ? starts : [0, ...starts])
      .map((own) => entryOf(own))
      .filter((entry) => entry.lines.length > 0);
  return splitList(lines.map(({ text }) => text).join('\n')).entries.map((entry) => ({
    ...entry,
    at: lines.slice(entry.line - 1, entry.line - 1 + entry.raw.split('\n').length),
  }));
};
