/** Puts two columns side by side, as some PDF readers copy them, one below the other. */

/** A line in reading order, and its line number in the source, counted from 1. */
export interface Row {
  text: string;
  number: number;
}

/** The minimum number of blanks between two columns. */
const gutter = 3;
/** The minimum share of lines with text in both columns. */
const enough = 0.6;
/** The minimum share of lines with a clear gutter; a running head may cross it. */
const almostAll = 0.95;
const fewest = 6;
/** The minimum width of the left column, and the minimum length of a line in the right one, in characters. */
const leftmost = 20;
const shortest = 10;

/** The offset of the right column, if most lines of a page have a second text at the same offset. */
const rightColumn = (lines: readonly string[]): number | undefined => {
  const full = lines.filter((line) => line.trim() !== '');
  if (full.length < fewest) return undefined;
  const counts = new Map<number, number>();
  for (const line of full)
    for (const gap of line.matchAll(/(?<=\S) {3,}(?=\S)/g)) {
      const at = gap.index + gap[0].length;
      counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  // The leftmost offset with a clear gutter before it: hanging lines begin further to the right.
  return [...counts]
    .filter(([at, n]) => at > leftmost && n > 2)
    .map(([at]) => at)
    .sort((a, b) => a - b)
    .find((at) => {
      const clear = full.filter((line) => /^ *$/.test(line.slice(at - gutter, at)));
      const both = full.filter(
        (line) => /\S/.test(line.slice(0, at)) && line.slice(at).trim().length > shortest,
      );
      return clear.length >= full.length * almostAll && both.length >= full.length * enough;
    });
};

/** The rows of a text in reading order; undefined if no page has two columns. */
export const unfoldColumns = (source: string): Row[] | undefined => {
  if (!/\S {3,}\S/.test(source)) return undefined;
  let number = 0;
  let any = false;
  const rows = source.split('\f').flatMap((page, i) => {
    const lines = page.split('\n').map((text, j) => ({ text, number: number + j + 1 }));
    number += lines.length - 1;
    const at = rightColumn(lines.map(({ text }) => text));
    if (i > 0 && lines[0]) lines[0].text = `\f${lines[0].text}`;
    if (at === undefined) return lines;
    any = true;
    const shift = i > 0 ? 1 : 0;
    const cut = (j: number): number => at + (j === 0 ? shift : 0);
    return [
      ...lines.map((row, j) => ({ ...row, text: row.text.slice(0, cut(j)).trimEnd() })),
      ...lines.map((row, j) => ({ ...row, text: row.text.slice(cut(j)).trimEnd() })),
    ];
  });
  return any ? rows : undefined;
};
