/** Two columns that stand side by side in a text, as a PDF reader keeps them, brought one below the other. */

/** A line of the text as it is to be read, and the line of the source that it stands in, from 1. */
export interface Row {
  text: string;
  number: number;
}

/** How many blanks part two columns at least. */
const gutter = 3;
/** The share of lines that must have a gutter where the others have one. */
const enough = 0.6;
/** The share that may not print into it; a running head may. */
const almostAll = 0.95;
const fewest = 6;
/** How wide a column is at least, and how long a line in the right one, in characters. */
const leftmost = 20;
const shortest = 10;

/** The place where the right column begins, if most lines of a page begin a second text at about the same place. */
const rightColumn = (lines: readonly string[]): number | undefined => {
  const full = lines.filter((line) => line.trim() !== '');
  if (full.length < fewest) return undefined;
  const counts = new Map<number, number>();
  for (const line of full)
    for (const gap of line.matchAll(/(?<=\S) {3,}(?=\S)/g)) {
      const at = gap.index + gap[0].length;
      counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  // The leftmost place with a clear gutter before it: hanging lines begin further to the right.
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

/** The rows of a text in the order in which they are read; undefined where no page has two columns. */
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
