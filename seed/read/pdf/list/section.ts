/** Where the reference list of a document stands among its lines. */
import type { Line } from '../layout/lines.ts';
import { isListHeading, opensFollower } from './headings.ts';

export interface Section {
  heading: Line | undefined;
  lines: Line[];
}

/** So many lines behind a heading say how large the letters of its list are. */
const firstLines = 12;
/** So many lines behind a heading are looked at. */
const lookAhead = 40;
/** Sizes this near, in points, are the same. */
const sameSize = 0.35;
/** A list has at least this share of lines with signs of a reference. */
const leastSigns = 0.25;

const year = /(?:^|\D)(?:1[6-9]\d\d|20[0-3]\d)(?!\d)/;
const label = /^\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)])\s*\p{L}/u;
const pages = /\d[-–—]\d|\bdoi\b|\bpp?\.|\bvol\b|https?:|\bet al\b/i;

/** How many lines, of all, look like lines of references. */
export const signsOf = (lines: readonly Line[]): number => {
  if (lines.length === 0) return 0;
  const found = lines.filter(({ text }) => year.test(text) || label.test(text) || pages.test(text));
  return found.length / lines.length;
};

/** The size of most of the letters of lines. */
export const commonSize = (lines: readonly Line[]): number => {
  const sizes = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 4) / 4;
    sizes.set(key, (sizes.get(key) ?? 0) + text.length);
  }
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
};

/** A line that is a heading by its looks. */
const standsOut = (line: Line, body: number, bodyBold: boolean): boolean =>
  line.size > body + 0.6 || (line.bold && !bodyBold) || /^[\p{Lu}\d\s.,&:–-]{6,}$/u.test(line.text);

const sameStyle = (a: Line, b: Line): boolean =>
  Math.abs(a.size - b.size) < sameSize && a.bold === b.bold && a.spans[0]?.font === b.spans[0]?.font;

/** Notes behind a list, whatever they look like. */
const closes =
  /^\W*(?:received|accepted|submitted|revised|published(?: online)?|recebido|aceito|aprovado|recibido|aceptado|publicado|eingegangen|reçu|accepté|how to cite(?: this article)?|cite this article(?: as)?|como citar(?: este artigo)?|cómo citar|publisher['’]s note|associate editor|handling editor|editor|correspondence(?: to)?|conflicts? of interests?|competing interests)\s*[:：]/iu;

/** The lines behind a heading in the letters of the first ones; between columns other text may stand. */
const aheadOf = (lines: readonly Line[], at: number): Line[] => {
  const size = commonSize(lines.slice(at + 1, at + 7));
  return lines
    .slice(at + 1, at + 1 + 4 * lookAhead)
    .filter((line) => Math.abs(line.size - size) <= Math.max(sameSize, size * 0.07))
    .slice(0, lookAhead);
};

/** The number of the first line behind the list. */
export const endOf = (lines: readonly Line[], from: number, heading: Line | undefined): number => {
  const head = lines.slice(from, from + lookAhead);
  const size = commonSize(head);
  const bold = head.filter((line) => line.bold).length > head.length / 2;
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || label.test(line.text)) continue;
    if (closes.test(line.text)) return i;
    const out = standsOut(line, size, bold);
    const short = line.text.length < 90;
    if (short && out && opensFollower(line.text)) return i;
    if (
      short &&
      /^(?:appendix|anhang|annexe?|anexo|apêndice|supplementary (?:material|information)|приложение|附录)\b/iu.test(
        line.text,
      ) &&
      !year.test(line.text)
    )
      return i;
    if (heading !== undefined && short && sameStyle(line, heading) && !sameStyle(line, head[0] ?? line)) {
      if (isListHeading(line.text)) continue;
      const next = lines.slice(i + 1, i + 13);
      if (next.length === 0 || signsOf(next) < 0.4) return i;
    }
  }
  return lines.length;
};

/** Lines in the size of the list; what stands between them in another size is a table, a caption, a box. */
export const ownLines = (lines: readonly Line[]): Line[] => {
  const size = commonSize(lines.slice(0, firstLines));
  return lines.filter((line) => Math.abs(line.size - size) <= Math.max(sameSize, size * 0.07));
};

/** The end of a list that is followed by text of another kind: no signs of references in many lines. */
export const whereSignsEnd = (lines: readonly Line[]): number => {
  const window = 25;
  for (let i = 0; i + window <= lines.length; i += 5)
    if (i > 10 && signsOf(lines.slice(i, i + window)) < 0.12) {
      let end = i;
      while (end < lines.length && signsOf(lines.slice(end, end + 1)) > 0) end++;
      return end;
    }
  return lines.length;
};

/** So many lines in the letters of the list, with many signs of references, go on with it behind something else. */
const leastFurther = 12;
/** How far behind the end of a list it may go on. */
const farthest = 80;

/** Lines that go on with a list behind what interrupts it, such as a box, a note or a figure. */
const further = (own: readonly Line[], behind: readonly Line[]): Line[] => {
  const font = own[0]?.spans.find(({ text }) => text.trim() !== '')?.font;
  const size = commonSize(own);
  const same = behind.map(
    (line) =>
      Math.abs(line.size - size) <= sameSize &&
      line.spans.some((span) => span.font === font && span.text.length > 3),
  );
  for (let i = 0; i < Math.min(farthest, behind.length); i++) {
    const window = behind.slice(i, i + leastFurther).filter((_, k) => same[i + k]);
    if (!same[i] || window.length < leastFurther * 0.9 || signsOf(window) < 0.5) continue;
    const dated = window.filter(({ text }) => year.test(text)).length;
    if (dated >= window.length * 0.25) return behind.slice(i);
  }
  return [];
};

/** The list under a heading. */
const sectionAt = (lines: readonly Line[], at: number): Section => {
  const heading = lines[at];
  const end = endOf(lines, at + 1, heading);
  const own = ownLines(lines.slice(at + 1, end));
  const first = own.slice(0, whereSignsEnd(own));
  const more = further(first, lines.slice(end));
  const rest = more.length === 0 ? [] : ownLines(more.slice(0, endOf(more, 0, heading)));
  return { heading, lines: [...first, ...rest.slice(0, whereSignsEnd(rest))] };
};

/** The reference list of a document under a heading, the longest where there are several; undefined where none is found. */
export const headedList = (lines: readonly Line[]): Section | undefined => {
  const found = lines.flatMap((line, at) => {
    if (!isListHeading(line.text)) return [];
    const ahead = aheadOf(lines, at);
    return ahead.length > 0 && signsOf(ahead) >= leastSigns ? [sectionAt(lines, at)] : [];
  });
  return found.sort((a, b) => b.lines.length - a.lines.length)[0];
};
