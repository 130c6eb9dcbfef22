/** The end of a list within a longer text: at the heading of another part, or after the last entry. */
import type { Start } from './labels.ts';
import type { Line } from './lines.ts';

/** Headings of parts that follow a reference list. */
const nextPart =
  /^\s*(?:(?:[A-Z]|\d{1,2}|[IVX]+)[.:]?\s+)?(?:appendi(?:x|ces)|supplementa(?:ry|l)\b|supporting information|acknowledge?ments?|funding\b|author contributions?|biograph(?:y|ies)|about the authors?|annex\b|index$)/i;
const longestHeading = 70;
const year = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/;

/** Beginnings of lines that belong to no reference: captions, notes of the editors, footnotes. */
const foreign =
  /^\s*(?:(?:figure|fig\.|table)\s+(?:\d+|[IVX]+)\s*[.:]|(?:manuscript )?received:? .*\d{4}|communicated by\b|this (?:article|paper|work|manuscript|chapter)\b|publisher['’]?s note|open access\b|©|\d{1,2}\s\p{Lu}\p{Ll}*(?: \p{Ll}+){2})/iu;
const closed = /(?:[.)\]]|\d)["”’]?\s*$/;

/** The index of the first heading of another part after `from`; undefined if there is none. */
export const nextHeading = (lines: readonly Line[], from: number): number | undefined => {
  const at = lines.findIndex(
    ({ text, furniture }, i) =>
      i > from &&
      !furniture &&
      text.length <= longestHeading &&
      nextPart.test(text) &&
      !year.test(text) &&
      (/^\s*$/.test(lines[i - 1]?.text ?? '') || closed.test(lines[i - 1]?.text ?? '')),
  );
  return at < 0 ? undefined : at;
};

/** Whether entries contain blank lines, so that a blank line is no sign of an end. */
const blanksInside = (lines: readonly Line[], starts: readonly Start[]): boolean =>
  starts.slice(0, -1).some(({ line }, i) => {
    const end = starts[i + 1]?.line ?? line;
    const last = lines.slice(line, end).findLastIndex(({ text }) => text.trim() !== '') + line;
    return lines.slice(line, last).some(({ text }) => text.trim() === '');
  });

/** The minimum length of the last entry, in characters, before other text may follow. */
const shortest = 30;

/** The index of the line after the last entry: the first foreign line, or a line after a blank line. */
export const endOfList = (lines: readonly Line[], starts: readonly Start[]): number => {
  const last = starts.at(-1);
  if (last === undefined || starts.length < 2) return lines.length;
  const blanks = starts.length > 2 && !blanksInside(lines, starts);
  // The last line of the entry so far, its length, and whether it has a date.
  let line = lines[last.line]?.text.slice(last.after) ?? '';
  let { length } = line;
  let dated = year.test(line);
  for (let i = last.line + 1; i < lines.length; i++) {
    const { text, furniture } = lines[i] ?? { text: '', furniture: true };
    if (furniture) continue;
    const complete = length >= shortest && dated && closed.test(line);
    const apart = blanks && lines[i - 1]?.text.trim() === '';
    if (complete && (apart || foreign.test(text))) return i;
    line = text;
    length += 1 + text.length;
    dated ||= year.test(text);
  }
  return lines.length;
};
