/** Lists with blank lines between entries: each paragraph is an entry, whatever it contains. */
import type { Start } from './labels.ts';
import type { Line } from './lines.ts';
import { openingWorth } from './openings.ts';
import { closed, shortForm, year } from './signs.ts';

interface Paragraph {
  lines: Line[];
  /** All its lines joined. */
  text: string;
}

/** Whether a paragraph continues after a page break: the first part has no end, or the second begins mid-sentence. */
const goesOn = (before: Paragraph, text: string): boolean =>
  !closed.test(before.text.slice(-80)) || /^\s*\p{Ll}/u.test(text);

/** The paragraphs of a text. Page numbers and the blank lines around them do not split one that continues. */
const paragraphsOf = (all: readonly Line[]): Paragraph[] => {
  const found: Paragraph[] = [];
  let [blank, furniture] = [true, false];
  for (const line of all) {
    if (line.furniture) {
      if (line.text.trim() === '') blank = true;
      else furniture = true;
      continue;
    }
    const last = found.at(-1);
    const joins =
      last !== undefined && (!blank || ((furniture || line.skipped > 0) && goesOn(last, line.text)));
    if (joins) {
      last.lines.push(line);
      last.text += ` ${line.text.trim()}`;
    } else found.push({ lines: [line], text: line.text.trim() });
    [blank, furniture] = [false, false];
  }
  return found;
};

/** A label at the start of a paragraph. */
const label = /^\s*(?:\[\d{1,4}\]\.?|\(\d{1,3}\)|\d{1,3}[.)](?=\s+["“‘„«\p{Lu}]))\s*(?=\S)/u;

/** Whether a line inside a paragraph begins another entry: names or a label after a complete line. */
const beginsAnother = ({ lines }: Paragraph): boolean =>
  lines.some(
    ({ text }, i) =>
      i > 0 &&
      (openingWorth(text) >= 2 || /^\s*\[\d{1,4}\]\s/.test(text)) &&
      closed.test((lines[i - 1]?.text ?? '').trimEnd()) &&
      (lines[i - 1]?.text.length ?? 0) > 30,
  );

/** Lengths of the paragraphs of a list, in characters: the minimum average, and the maximum of nearly all. */
const lengths = { least: 30, most: 1500 };
const fewest = 3;

/** The starts of entries between blank lines; empty if the paragraphs are not entries. */
export const paragraphStarts = (all: readonly Line[]): Start[] => {
  const paragraphs = paragraphsOf(all);
  const count = paragraphs.length;
  const share = (list: readonly Paragraph[], holds: (one: Paragraph) => boolean): number =>
    list.filter(holds).length / Math.max(list.length, 1);
  const fits =
    count >= fewest &&
    paragraphs.reduce((sum, { text }) => sum + text.length, 0) >= count * lengths.least &&
    share(paragraphs, ({ text }) => text.length <= lengths.most) >= 0.95 &&
    share(paragraphs, ({ text }) => year.test(text) || shortForm.test(text)) >= 0.75 &&
    share(paragraphs.slice(0, -1), ({ text }) => closed.test(text.slice(-80))) >= 0.85 &&
    share(paragraphs, ({ text }) => /^[\p{Lu}\p{Lo}\d“”"‘'«»„[(—–_¿¡-]/u.test(text)) >= 0.9 &&
    share(paragraphs, beginsAnother) <= 0.1;
  if (!fits) return [];
  return paragraphs.flatMap(({ lines: [first] }) =>
    first === undefined
      ? []
      : [
          {
            line: first.number - 1,
            at: 0,
            after: label.exec(first.text.slice(0, 40))?.[0].length ?? 0,
            whole: true as const,
          },
        ],
  );
};
