/**
 * Cuts XML that arrives in pieces into records, without parsing their content. Each record is found by its own tags,
 * so damage in one never affects the next.
 */
import { countLines, longestRecord, shorten } from '../../stream/pieces.ts';

export interface XmlShape {
  /** Names of record elements; or a pattern for the opening tag, whose first group is the name. */
  readonly records: readonly string[] | RegExp;
  /** Elements around records with relevant opening tags. */
  readonly marks?: readonly string[];
}

export type XmlCut =
  | { kind: 'record'; name: string; text: string; line: number }
  /** The opening tag of an element around records. */
  | { kind: 'mark'; name: string; text: string; line: number }
  | { kind: 'broken'; text: string; line: number; reason: string };

export interface XmlCutter {
  write(text: string): XmlCut[];
  end(): XmlCut[];
}

/** The maximum length of a comment, a declaration or a tag, in characters. */
const longestSection = 1 << 20;

const sections: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };
const sectionStart = '<!--|<!\\[CDATA\\[|<\\?';
const tagBody = /[^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*/y;
const doctype = /<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/iy;

const escapeName = (name: string): string => name.replace(/[.\-:]/g, '\\$&');

const openerOf = (records: XmlShape['records']): string =>
  records instanceof RegExp ? records.source : `<(${records.map(escapeName).join('|')})(?=[\\s/>])`;

/** Relevant parts inside a record: its own tags, the opening tag of another, and sections that may hide tags. */
const insideOf = (name: string, opener: string): RegExp =>
  new RegExp(`(${sectionStart})|${opener}|<(/)?${escapeName(name)}(?=[\\s/>])`, 'g');

/** The end of a section that starts at `at`; -1 if it has none, undefined while unknown. */
const sectionEnd = (text: string, at: number, start: string, ended: boolean): number | undefined => {
  const close = sections[start] ?? '>';
  // A second start before the end means that the first section was never closed.
  const again = text.indexOf(start, at + start.length);
  const within = again < 0 ? text : text.slice(0, again);
  const end = within.indexOf(close, at + start.length);
  if (end >= 0) return end + close.length;
  return ended || again >= 0 || text.length - at > longestSection ? -1 : undefined;
};

/** The end of the tag whose name ends at `at`; -1 if another tag begins first, undefined while unknown. */
const tagEnd = (text: string, at: number, ended: boolean): number | undefined => {
  tagBody.lastIndex = at;
  tagBody.test(text);
  const to = tagBody.lastIndex;
  if (text[to] === '>') return to + 1;
  return ended || text.indexOf('<', to) >= 0 || text.length - at > longestSection ? -1 : undefined;
};

/** Cuts at the tags of the records; a record without an end is cut at the beginning of the next. */
export const cutXml = ({ records, marks = [] }: XmlShape): XmlCutter => {
  const opener = openerOf(records);
  const isRecord = new RegExp(`^${opener}`);
  const named = records instanceof RegExp ? new Set<string>() : new Set(records);
  const marked = new Set(marks);
  const patterns = new Map<string, RegExp>();
  const outside = new RegExp(`(${sectionStart})|<!DOCTYPE|<(/)?([\\w:.-]+)(?=[\\s/>])`, 'gi');

  let text = '';
  /** The offset scanned so far. */
  let at = 0;
  /** The start of the current record, or of the text between two records. */
  let start = 0;
  let line = 1;
  let name: string | undefined;
  let depth = 0;
  let root: string | undefined;
  let rootLine = 1;
  let cuts: XmlCut[] = [];
  /** Off after a declaration without an end, to search for it only once. */
  let declarations = true;

  /** Cuts off the text before `to`, and adds what `make` returns for it. */
  const cut = (to: number, make?: (text: string, line: number) => XmlCut): void => {
    const piece = text.slice(start, to);
    if (make !== undefined) cuts.push(make(piece, line));
    line += countLines(piece);
    start = to;
    at = to;
    name = undefined;
  };
  const broken =
    (reason: string) =>
    (piece: string, where: number): XmlCut => ({ kind: 'broken', text: shorten(piece), line: where, reason });

  const enter = (from: number, element: string, ended: boolean): boolean => {
    const end = tagEnd(text, from + 1, ended);
    if (end === undefined) return false;
    cut(from);
    name = element;
    depth = 1;
    if (end > 0 && text[end - 2] === '/') {
      cut(end, (piece, where) => ({ kind: 'record', name: element, text: piece, line: where }));
    } else at = end > 0 ? end : from + 1;
    return true;
  };

  /** Finds the next record; false if more text is needed. */
  const stepOutside = (ended: boolean): boolean => {
    outside.lastIndex = at;
    const match = outside.exec(text);
    if (match === null) {
      at = Math.max(at, text.length - 64);
      return false;
    }
    const [whole, section, closing, element = ''] = match;
    at = match.index;
    if (section !== undefined) {
      const end = sectionEnd(text, at, section, ended);
      if (end === undefined) return false;
      at = end < 0 ? at + whole.length : end;
      return true;
    }
    if (element === '') {
      doctype.lastIndex = at;
      const declared = declarations && doctype.test(text);
      if (declarations && !declared && !ended && text.length - at < longestSection) return false;
      declarations &&= declared;
      at = declared ? doctype.lastIndex : at + whole.length;
      return true;
    }
    if (closing !== undefined) {
      const end = tagEnd(text, at + whole.length, ended);
      if (end === undefined) return false;
      at = end < 0 ? at + whole.length : end;
      if (element === root) root = undefined;
      if (named.has(element)) cut(at, broken(`</${element}> has no opening tag`));
      return true;
    }
    const end = tagEnd(text, at + whole.length, ended);
    if (end === undefined) return false;
    const tag = text.slice(at, end < 0 ? at + whole.length : end);
    if (isRecord.test(tag)) return enter(at, element, ended);
    if (root === undefined && !tag.endsWith('/>')) {
      root = element;
      rootLine = line + countLines(text.slice(start, at));
    }
    if (marked.has(element)) {
      cut(at);
      cut(at + tag.length, (piece, where) => ({ kind: 'mark', name: element, text: piece, line: where }));
    } else at += tag.length;
    return true;
  };

  /** Finds the end of the current record. */
  const stepInside = (element: string, ended: boolean): boolean => {
    const pattern = patterns.get(element) ?? insideOf(element, opener);
    patterns.set(element, pattern);
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) {
      at = Math.max(at, text.length - 1000);
      if (text.length - start > longestRecord) {
        cut(text.length, broken(`this <${element}> is longer than ${longestRecord} characters`));
      }
      return false;
    }
    const [whole, section, another, closing] = match;
    at = match.index;
    if (section !== undefined) {
      const end = sectionEnd(text, at, section, ended);
      if (end === undefined) return false;
      at = end < 0 ? at + whole.length : end;
      return true;
    }
    if (closing !== undefined) {
      const end = tagEnd(text, at + whole.length, ended);
      if (end === undefined) return false;
      depth--;
      at = end < 0 ? at + whole.length : end;
      if (depth === 0) {
        cut(at, (piece, where) => ({ kind: 'record', name: element, text: piece, line: where }));
      }
      return true;
    }
    if (another !== undefined) {
      cut(at, broken(`this <${element}> is never closed; the next record begins before its end`));
      return true;
    }
    const end = tagEnd(text, at + whole.length, ended);
    if (end === undefined) return false;
    if (text[end - 2] !== '/') depth++;
    at = end < 0 ? at + whole.length : end;
    return true;
  };

  const run = (ended: boolean): XmlCut[] => {
    while (name === undefined ? stepOutside(ended) : stepInside(name, ended));
    // Between records keep only the last part, for the message about a stray tag.
    if (name === undefined && at - start > longestSection) cut(at);
    text = text.slice(start);
    at -= start;
    start = 0;
    const found = cuts;
    cuts = [];
    return found;
  };

  return {
    write(piece) {
      text += piece;
      return run(false);
    },
    end() {
      const found = run(true);
      if (name !== undefined) {
        cut(text.length, broken(`the file ends inside this <${name}>`));
        found.push(...cuts);
      } else if (root !== undefined) {
        const reason = `the file ends before </${root}>; something may be missing`;
        found.push({ kind: 'broken', text: '', line: rootLine, reason });
      }
      return found;
    },
  };
};
