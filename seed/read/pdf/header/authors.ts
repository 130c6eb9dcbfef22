/** The authors of a paper and their affiliations, between its title and its text. */
import type { Line } from '../layout/lines.ts';
import { markedText, type PrintedName, readNames } from './names.ts';

export interface Authors {
  names: PrintedName[];
  /** The affiliations by the mark in front of them; those without a mark under an empty mark. */
  affiliations: Map<string, string>;
  /** The lines of the names. */
  lines: Line[];
  confidence: number;
}

/** Lines behind which no author is named any more. */
export const opensText =
  /^\W*(?:\d{1,2}\.?\s*|[IVX]+\.\s*)?(?:abstract|a b s t r a c t|summary|background|introduction|keywords?|key words|index terms|resumo|resumen|résumé|zusammenfassung|riassunto|özet|аннотация|摘\s*要|要旨|초록|objectives?|purpose|received|article info|highlights)\b/iu;

const affiliationWord =
  /universit|institut|depart|facult|school|college|hospital|laborator|cent(?:re|er|ro)\b|division|academy|ministry|clinic|escola|escuela|departamento|department|inc\.|ltd|gmbh|research|unidade|instituto|fakult|лаборатор|универс/iu;
const contact = /@|e-?mail|correspond|tel[.:]|fax|phone|orcid\.org/iu;

/** A line that begins with the mark of an affiliation. */
const beginsWithMark = (line: Line): boolean => {
  const first = line.spans.find(({ text }) => text.trim() !== '');
  if (first === undefined) return false;
  if (first.raised && /^[\d*†‡§¶a-z∗#]/u.test(first.text.trim())) return true;
  return (
    /^\s*(?:\d{1,2}|[*†‡§¶∗#]+)\s*\p{Lu}/u.test(line.text) || /^\s*\(?[a-h]\)?[.)]\s+\p{Lu}/u.test(line.text)
  );
};

const sameLook = (a: Line, b: Line): boolean => Math.abs(a.size - b.size) <= 0.6;

const canName = (line: Line): boolean => {
  if (contact.test(line.text) || affiliationWord.test(line.text)) return false;
  const { names, others } = readNames(markedText([line]));
  // Marks may stand in front of names too.
  if (beginsWithMark(line)) return names.length > 1 && others === 0;
  return names.length > 0 && names.length >= others;
};

/** A line that goes on with names: a name broken over two lines stands at its end and its beginning. */
const goesOn = (line: Line, before: Line): boolean => {
  if (!sameLook(line, before) || beginsWithMark(line) || contact.test(line.text)) return false;
  if (canName(line)) return true;
  const rest = markedText([line]);
  const { names, others } = readNames(rest);
  const open = /[,;&]\s*$|\band\s*$|(?:[,;]|\band) \p{Lu}\p{L}+$/u.test(before.text.replace(/[\d*]+$/u, ''));
  return !affiliationWord.test(line.text) && open && names.length + 2 > others && line.text.length < 60;
};

const affiliationsOf = (lines: readonly Line[]): Map<string, string> => {
  const found = new Map<string, string>();
  let mark = '';
  let text = '';
  const close = (): void => {
    const clean = text
      .replace(/\s+/g, ' ')
      .replace(/[\s;,]+$/u, '')
      .trim();
    if (clean.length > 3 && affiliationWord.test(clean)) {
      const before = found.get(mark);
      if (before === undefined) found.set(mark, clean);
      else if (mark === '') found.set(mark, `${before}; ${clean}`);
    }
    text = '';
  };
  const size = lines.find(({ text: printed }) => affiliationWord.test(printed))?.size ?? 0;
  for (const line of lines) {
    if (Math.abs(line.size - size) > 0.6 && line.text.length > 3) {
      close();
      mark = '';
      continue;
    }
    if (contact.test(line.text) && !beginsWithMark(line)) {
      close();
      mark = '';
      continue;
    }
    for (const span of line.spans) {
      const sign = /^\s*(\d{1,2}|[a-z]|[*†‡§¶∗#]+)\s*$/u.exec(span.text)?.[1];
      const counts = sign !== undefined && /\d/.test(sign) && Number(sign) === (Number(mark) || 0) + 1;
      const isMark = sign !== undefined && (span.raised || counts);
      if (isMark) {
        close();
        mark = sign;
      } else {
        const lead = text === '' ? /^\s*(\d{1,2}|[*†‡§¶∗#]+)\s*(?=\p{Lu})/u.exec(span.text) : null;
        if (lead?.[1] !== undefined) mark = lead[1];
        const rest = lead === null ? span.text : span.text.slice(lead[0].length);
        text += rest;
      }
    }
    text += ' ';
  }
  close();
  return found;
};

/** The names on lines below each other: one a line, or running on. */
const namesOf = (lines: readonly Line[]): ReturnType<typeof readNames> => {
  const each = lines.map((line) => readNames(markedText([line])));
  return each.every(({ names, others }) => names.length === 1 && others === 0)
    ? { names: each.flatMap(({ names }) => names), others: 0 }
    : readNames(markedText(lines));
};

/** The authors among the lines behind the title. */
export const findAuthors = (lines: readonly Line[]): Authors | undefined => {
  const end = lines.findIndex(({ text }) => opensText.test(text));
  const head = lines.slice(0, Math.min(end < 0 ? 60 : end, 60));
  const first = head.findIndex(canName);
  if (first < 0) return undefined;
  const start = head[first];
  if (start === undefined) return undefined;
  const own: Line[] = [start];
  let next = first + 1;
  for (; next < head.length; next++) {
    const line = head[next];
    const before = own.at(-1);
    if (line === undefined || before === undefined || !goesOn(line, before)) break;
    own.push(line);
  }
  // Names that stand each above its own affiliation.
  const rest = head.slice(next);
  const stacked = rest.filter(
    (line) =>
      sameLook(line, start) &&
      line.bold === start.bold &&
      line.spans[0]?.font === start.spans[0]?.font &&
      canName(line) &&
      line.text.length < 60,
  );
  const { names, others } = namesOf(own);
  const further = stacked.flatMap((line) => {
    const read = readNames(markedText([line]));
    return read.others === 0 ? read.names : [];
  });
  const all = [...names];
  for (const one of further)
    if (!all.some(({ name }) => name.family === one.name.family && name.given === one.name.given))
      all.push(one);
  if (all.length === 0) return undefined;
  const taken = new Set([...own, ...stacked]);
  return {
    names: all,
    affiliations: affiliationsOf(head.filter((line, i) => i > first && !taken.has(line))),
    lines: [...taken],
    confidence: others === 0 ? 0.93 : Math.max(0.5, 0.9 - 0.1 * others),
  };
};
