/** Reads the key and the fields of one BibTeX entry. Own code, because the parsers on npm need the whole file at
 * once and lose positions. */

/** A piece of a value: text as printed, or the name of an `@string`. */
export type Part = { kind: 'text'; tex: string } | { kind: 'macro'; name: string };

export interface Field {
  /** Lower case. */
  name: string;
  parts: Part[];
}

export interface ParsedEntry {
  key: string;
  fields: Field[];
  problems: string[];
  /** The name of the field whose value the text cuts off. */
  unclosed?: string;
}

/** The start of an entry, up to its opening bracket. */
const head = /^@[ \t]*[^\s{}(),="#%'@\\]+\s*([{(])\s*/;
const key = /[^\s,={}"]?[^,={}"\n]*/y;
/** A name; Scopus numbers some behind a blank: `funding_text 1`. */
const fieldName = /[^\s,={}"#%()]+(?:[ \t\u00a0]\d{1,3}(?=\s*=))?/y;
const bareWord = /[^\s,={}"#%()]+/y;
const gap = /(?:\s|%[^\n]*(?:\n|$))*/y;
/** The next point from which reading can continue after an error. */
const nextField = /,\s*[A-Za-z][\w:.+-]*(?:[ \u00a0]\d{1,3})?\s*=\s*(?=["{\w])/g;

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};

/** The end of the group that begins with a brace at `at`; -1 if it has none. */
const closingBrace = (text: string, at: number): number => {
  const braces = /[{}]/g;
  braces.lastIndex = at;
  let depth = 0;
  for (let match = braces.exec(text); match !== null; match = braces.exec(text)) {
    depth += match[0] === '{' ? 1 : -1;
    if (depth === 0) return match.index;
  }
  return -1;
};

/** The closing quote, outside braces, of the string that begins at `at`. */
const closingQuote = (text: string, at: number): number => {
  const signs = /[{}"]/g;
  signs.lastIndex = at + 1;
  let depth = 0;
  for (let match = signs.exec(text); match !== null; match = signs.exec(text)) {
    if (match[0] === '{') depth++;
    else if (match[0] === '}') depth--;
    else if (depth === 0) return match.index;
    if (depth < 0) return -1;
  }
  return -1;
};

interface Value {
  parts: Part[];
  end: number;
  closed: boolean;
}

/** Reads a value such as `"a" # macro # {b}` from `from` on. */
const readValue = (text: string, from: number): Value => {
  const parts: Part[] = [];
  let at = from;
  for (;;) {
    at += matchAt(gap, text, at).length;
    const sign = text[at];
    if (sign === '{' || sign === '"') {
      const end = sign === '{' ? closingBrace(text, at) : closingQuote(text, at);
      if (end < 0)
        return {
          parts: [...parts, { kind: 'text', tex: text.slice(at + 1) }],
          end: text.length,
          closed: false,
        };
      parts.push({ kind: 'text', tex: text.slice(at + 1, end) });
      at = end + 1;
    } else {
      const word = matchAt(bareWord, text, at);
      if (word === '') return { parts, end: at, closed: true };
      parts.push(/^[\d.–—-]+$/.test(word) ? { kind: 'text', tex: word } : { kind: 'macro', name: word });
      at += word.length;
    }
    const space = matchAt(gap, text, at).length;
    if (text[at + space] !== '#') return { parts, end: at, closed: true };
    at += space + 1;
  }
};

/** Reads an entry with its braces. `closed` says whether its last character is the closing brace. */
export const parseEntry = (raw: string, closed: boolean): ParsedEntry => {
  const start = head.exec(raw)?.[0].length ?? raw.length;
  const text = closed ? raw.slice(0, -1) : raw;
  const entry: ParsedEntry = { key: '', fields: [], problems: [] };
  const name = matchAt(key, text, start);
  let at = start;
  if (text[start + name.length] === '=') entry.problems.push('The entry has no key.');
  else {
    entry.key = name.trim();
    at = start + name.length;
  }
  readFields(text, at, entry);
  return entry;
};

const readFields = (text: string, from: number, entry: ParsedEntry): void => {
  let at = from;
  for (;;) {
    at += matchAt(gap, text, at).length;
    while (text[at] === ',') at += 1 + matchAt(gap, text, at + 1).length;
    if (at >= text.length) return;
    const name = matchAt(fieldName, text, at);
    const equals = at + name.length + matchAt(gap, text, at + name.length).length;
    if (name === '' || text[equals] !== '=') {
      at = recover(text, at, entry);
      continue;
    }
    const value = readValue(text, equals + 1);
    if (!value.closed) {
      entry.unclosed = name.toLowerCase();
      return;
    }
    entry.fields.push({ name: name.toLowerCase(), parts: value.parts });
    at = value.end;
    const after = at + matchAt(gap, text, at).length;
    if (after < text.length && text[after] !== ',') missingComma(text, after, name, entry);
  }
};

const missingComma = (text: string, at: number, name: string, entry: ParsedEntry): void => {
  const word = matchAt(fieldName, text, at);
  const equals = at + word.length + matchAt(gap, text, at + word.length).length;
  if (word !== '' && text[equals] === '=')
    entry.problems.push(`A comma is missing after the field "${name}".`);
};

/** Skips text that is not a field, up to the next field. */
const recover = (text: string, at: number, entry: ParsedEntry): number => {
  nextField.lastIndex = at;
  const next = nextField.exec(text);
  const to = next?.index ?? text.length;
  const lost = text.slice(at, to).trim();
  if (lost !== '') entry.problems.push(`Not read as a field: ${lost.replace(/\s+/g, ' ').slice(0, 120)}`);
  return to;
};
