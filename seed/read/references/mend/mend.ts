/** Joins the lines of an entry and repairs ligatures, broken words, broken links and lost hyphens. */
import type { Lexicon } from '../../../normalize/lexicon/lexicon.ts';
import type { Problem } from '../../../normalize/record.ts';
import type { Evidence } from '../evidence.ts';
import { joinBroken, type Place, restoreHyphen } from './hyphens.ts';

export interface Mended {
  text: string;
  /** The text with line breaks repaired and nothing else changed. */
  printed: string;
  problems: Problem[];
}

/** Latin ligatures only: other compatibility characters (superscripts, fractions) mean something. */
const ligatures = /[\ufb00-\ufb06]/g;
export const openLigatures = (text: string): string =>
  text.replace(ligatures, (one) => one.normalize('NFKC'));

const dashEnd = /[-‐‑]$/;
const linkTail = /(?:(?:https?|ftp):|www\.|doi[.:/]|\b10\.\d{4,9}\/)\S*$/i;
const linkBreak = /(?:[/._=?&%~#:+-]|https?:\/?)$/i;
const linkStart =
  /^(?:\/{1,2}\S|[\w%~.+-]*[/_=?&%#]\S*|[\w-]+\.(?:html?|pdf|php|aspx?|org|com|edu|net|io|gov|txt)\b|\d[\d.)-]*[\w.-]*|[a-z][\w-]*\.?(?:[,;\s]|$))/;

/** Whether the end of `left` is a link that continues in `right`. */
const linkGoesOn = (left: string, right: string): boolean => {
  const tail = linkTail.exec(left.slice(-400))?.[0];
  if (tail === undefined) return false;
  const first = right.split(' ', 1)[0] ?? '';
  if (linkBreak.test(tail)) {
    if (/\.$/.test(tail))
      return (
        /^[a-z\d]/.test(first) &&
        (/[./\d]/.test(first) || /\bwww\.$|\.$/.test(tail)) &&
        !/^(?:in|and|doi|https?)\b/.test(first)
      );
    return linkStart.test(first) || /^[\w(%]/.test(first);
  }
  return /^[/?&=#%]/.test(first) || /^\.[a-z\d]/.test(first);
};

const lastWord = /[\p{L}\d'’]+$/u;
const firstWord = /^[\p{L}\d'’]+/u;

/** A broken family name between initials and the next name, never a compound: `Abel, A., I. Good-` and `fellow, and`. */
const isBrokenName = (ahead: string, front: string, right: string): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(front) &&
  /(?:^|[,;&] |\band |\bund )(?:\p{Lu}\.[ -]?)+$/u.test(ahead) &&
  /^\p{Ll}+(?:[,;]| (?:and|und|et|&) )/u.test(right);

const joinLines = (left: string, right: string, evidence: Evidence, lexicon: Lexicon): string => {
  const tail = left.slice(-60);
  if (left.endsWith('\u00ad')) return left.slice(0, -1) + right;
  if (linkGoesOn(left, right)) return left + right;
  if (/\d[–—]$/.test(tail) && /^\d/.test(right)) return left + right;
  if (!dashEnd.test(tail) || /\s[-‐‑]$/.test(tail)) return `${left} ${right}`;
  const before = left.slice(0, -1);
  const front = lastWord.exec(before.slice(-60))?.[0] ?? '';
  const head = firstWord.exec(right)?.[0] ?? '';
  if (front === '' || head === '' || /^(?:and|or|und|oder|et|bis|to)$/.test(head)) {
    return /^(?:and|or|und|oder|et|to)$/.test(head) ? `${left} ${right}` : left + right;
  }
  const whole = isBrokenName(before.slice(-60, before.length - front.length), front, right)
    ? front + head
    : joinBroken(front, head, evidence, lexicon);
  return before.slice(0, before.length - front.length) + whole + right.slice(head.length);
};

/** Broken words in text whose lines were joined with blanks: `prob- lems`. */
const brokenInline = /(?<=[\s“"(]|^)(\p{L}{2,})- (\p{Ll}{2,})(?=[\s,.;:)”"'’?!]|$)/gu;

const mendInline = (text: string, evidence: Evidence, lexicon: Lexicon): string =>
  text.replace(brokenInline, (all, left: string, right: string) =>
    /^(?:and|or|und|oder|et|to|bis|in|y|e|ou|vs)$/.test(right)
      ? all
      : joinBroken(left, right, evidence, lexicon),
  );

/** The largest distance of a joined word from the old line end, as a share of the line's length. */
const reach = 0.2;

/** The position of a word in a line that may have been joined from several. */
const placeOf = (start: number, end: number, length: number, width: number): Place => {
  if (width === 0) return 'unknown';
  if (length < width * 1.25) return 'inside';
  for (let at = width; at < length + width * reach; at += width) {
    if (start <= at + width * reach && end >= at - width * reach) return 'at-end';
  }
  return 'inside';
};

const isLink = (line: string, at: number): boolean => linkTail.test(line.slice(Math.max(0, at - 200), at));

/** Restores the hyphens that were lost when several lines were joined into one. */
const restoreLine = (line: string, evidence: Evidence, lexicon: Lexicon, problems: Problem[]): string =>
  line.replace(/(?<![\p{L}\d@/._-])\p{L}?\p{Ll}{5,}(?![\p{L}\d@/_]|\.\p{L})/gu, (word, at: number) => {
    if (isLink(line, at)) return word;
    const place = placeOf(at, at + word.length, line.length, evidence.width);
    const whole = restoreHyphen(word, place, evidence, lexicon);
    if (whole === undefined) return word;
    problems.push({ message: `hyphen restored in '${whole}'`, field: 'title' });
    return whole;
  });

/** `B.A. Yassour` in a list with blanks between initials: the hyphen of `B.-A.` was lost at a line end. */
const restoreInitials = (line: string, evidence: Evidence, problems: Problem[]): string =>
  evidence.spacedInitials
    ? line.replace(
        /(?<![\p{L}.-])(?!U\.[SK]\.)(\p{Lu}\.)(\p{L}\.)(?= (?:\p{L}\. )*\p{Lu}\p{Ll})/gu,
        (_, a: string, b: string) => {
          problems.push({ message: `hyphen restored in '${a}-${b}'`, field: 'author' });
          return `${a}-${b}`;
        },
      )
    : line;

/** Markdown, from notes and web editors: `*Title*`, `**12**`, `[words](https://…)`. */
const emphasis = /(?<![\p{L}\d*])(\*{1,3})(?=[^\s*])([^*]+?)(?<=\S)\1(?![\p{L}\d*])/gu;
const markedLink = /\[([^\]]*)\]\((https?:\/\/[^)\s]+)\)/g;
const withoutMarkdown = (text: string): string =>
  text
    .replace(markedLink, (_, words: string, link: string) =>
      words === '' || link.includes(words) ? link : `${words} ${link}`,
    )
    .replace(emphasis, '$2');

/** Joins the lines of one entry into one repaired line. */
export const mendEntry = (lines: readonly string[], evidence: Evidence, lexicon: Lexicon): Mended => {
  const problems: Problem[] = [];
  const join = (all: readonly string[]): string =>
    mendInline(
      withoutMarkdown(
        all.reduce((left, right) => (left === '' ? right : joinLines(left, right, evidence, lexicon)), ''),
      ),
      evidence,
      lexicon,
    )
      .replace(/\s+/g, ' ')
      .trim();
  const plain = lines.map(openLigatures);
  const restored = plain.map((line) =>
    restoreInitials(restoreLine(line, evidence, lexicon, problems), evidence, problems),
  );
  return { text: join(restored), printed: join(plain), problems };
};
