/** The abstract of a paper: what stands under its heading, or before the introduction. */
import type { Line } from '../layout/lines.ts';

const heading =
  /^\W*(?:abstract|a ?b ?s ?t ?r ?a ?c ?t|summary|executive summary|resumo|resumen|résumé|zusammenfassung|riassunto|özet|аннотация|реферат|摘\s*要|要旨|초록|samenvatting|sammanfattning|streszczenie)\b\s*[:.\-—–|]*\s*/iu;

/** What ends an abstract. */
const closing =
  /^\W*(?:(?:\d{1,2}|[IVX]+)[.\s]+)?(?:key ?words?|index terms|general terms|categories and subject|acm reference|ccs concepts|introduction|introdução|introducción|einleitung|einführung|palavras[- ]chave|palabras clave|mots[- ]clés|schlüsselwörter|schlagwörter|parole chiave|anahtar|ключевые|关键词|關鍵詞|キーワード|received|accepted for|correspondence|\*?\s?corresponding|citation:|how to cite|cite (?:this|as)|copyright|©|editor:|funding:|competing interests|data availability|abbreviations?:|doi:|https?:\/\/|\(continued on|résumé$|resumo\b|resumen\b|abstract\b|statement of need|trial registration number)/iu;

const sizeOf = (lines: readonly Line[]): number => lines[Math.min(1, lines.length - 1)]?.size ?? 0;

/** Joins lines; a word broken at the end of a line becomes whole. */
export const joinLines = (texts: readonly string[]): string =>
  texts
    .reduce((text, next) => {
      if (text === '') return next;
      if (/\p{L}[-‐‑\u00ad]$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
      return `${text} ${next}`;
    }, '')
    .replace(/\s+/g, ' ')
    .trim();

export interface Abstract {
  text: string;
  lines: Line[];
  confidence: number;
}

const shortest = 80;
const longest = 6000;

/** The lines of a paragraph from `from` on, in one size, up to what ends an abstract. */
const bodyFrom = (lines: readonly Line[], from: number): Line[] => {
  const own: Line[] = [];
  const size = sizeOf(lines.slice(from, from + 3));
  const step = (lines[from + 2]?.y ?? 0) - (lines[from + 1]?.y ?? 0);
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    const last = own.at(-1);
    if (line === undefined) break;
    if (own.length > 0 && closing.test(line.text)) break;
    if (own.length > 0 && Math.abs(line.size - size) > 0.6) break;
    if (last !== undefined) {
      const gap = line.y - last.y;
      const ended = /[.!?)\]]\s*$/u.test(last.text);
      if (line.page !== last.page && ended) break;
      if (line.page === last.page && gap < -1 && ended && own.length > 4) break;
      if (gap > Math.max(step, size) * 2.4 && ended && own.length > 3) break;
      if (own.length > 2 && ended && /^\W*1\.?\s+\p{Lu}/u.test(line.text) && line.text.length < 60) break;
    }
    own.push(line);
  }
  return own;
};

const goesOn = /^\W*continued (?:on|from) (?:the )?(?:next|previous|following|preceding) page\W*$/iu;

/** What goes on on the next page, where a line says so. */
const continued = (lines: readonly Line[], from: number): Line[] => {
  if (!goesOn.test(lines[from]?.text ?? '')) return [];
  const again = lines.findIndex(({ text }, i) => i > from && goesOn.test(text));
  return again < 0 ? [] : bodyFrom(lines, again + 1);
};

/** The abstract among the lines of the first pages. */
export const findAbstract = (lines: readonly Line[]): Abstract | undefined => {
  const at = lines.findIndex(
    ({ text }) => heading.test(text) && (text.replace(heading, '').length !== 0 || text.length < 30),
  );
  if (at >= 0) {
    const first = lines[at];
    const rest = (first?.text ?? '').replace(heading, '').trim();
    const start = rest === '' ? at + 1 : at;
    const own = bodyFrom(lines, start);
    const body = [...own, ...continued(lines, start + own.length)];
    const texts = body.map(({ text }, i) => (i === 0 && rest !== '' ? rest : text));
    const text = joinLines(texts).slice(0, longest);
    if (text.length >= shortest) return { text, lines: body, confidence: 0.9 };
  }
  return undefined;
};

/** What stands behind an abstract without a heading. */
const behind =
  /^\W*(?:(?:(?:1|I)[.\s]+)?(?:introduction|background|introdução|introducción|einleitung|einführung)\b\W*$|key ?words?\b|index terms\b|palavras[- ]chave|palabras clave|schlüsselwörter|mots[- ]clés)/iu;
/** An abstract without a heading has at least so many letters, and so many lines. */
const shortestUnheaded = 300;
const leastLines = 4;

const styleOf = ({ size, bold }: Line): string => `${Math.round(size * 2)} ${bold}`;

/** Whether two lines are of one paragraph, or of one that follows closely. */
const isNear = (line: Line, next: Line): boolean =>
  Math.abs(next.size - line.size) <= 0.5 && next.page === line.page && next.y - line.y <= line.size * 2.4;

const asAbstract = (own: readonly Line[], confidence: number): Abstract | undefined => {
  const text = joinLines(own.map((line) => line.text));
  return text.length > shortestUnheaded &&
    !closing.test(text) &&
    text.length < longest &&
    own.length >= leastLines
    ? { text, lines: [...own], confidence }
    : undefined;
};

/** The paragraphs that end before a line. */
const endingAt = (lines: readonly Line[], end: number): Line[] => {
  const own: Line[] = [];
  for (let i = end - 1; i >= 0; i--) {
    const [line, next] = [lines[i], own[0]];
    if (line === undefined || (next !== undefined && !isNear(line, next))) break;
    if (next !== undefined && closing.test(line.text)) break;
    own.unshift(line);
  }
  return own;
};

/** The first paragraphs in letters that the text of the paper does not have. */
const inOtherStyle = (lines: readonly Line[], body: string): Line[] => {
  let own: Line[] = [];
  for (const line of lines) {
    const last = own.at(-1);
    if (last !== undefined && isNear(last, line) && styleOf(line) === styleOf(last)) {
      own.push(line);
      continue;
    }
    if (asAbstract(own, 0) !== undefined) break;
    own = styleOf(line) === body ? [] : [line];
  }
  return own;
};

/** A long paragraph before the introduction or the keywords, or in other letters than the text, without a heading. */
export const findUnheaded = (lines: readonly Line[]): Abstract | undefined => {
  const end = lines.findIndex(({ text }) => behind.test(text));
  const before = end < leastLines ? undefined : asAbstract(endingAt(lines, end), 0.75);
  if (before !== undefined) return before;
  const styles = new Map<string, number>();
  for (const line of lines) styles.set(styleOf(line), (styles.get(styleOf(line)) ?? 0) + line.text.length);
  const body = [...styles].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  const own = inOtherStyle(lines.slice(0, 60), body);
  return own.some(({ text }) => /[.!?]$/u.test(text)) ? asAbstract(own, 0.6) : undefined;
};
