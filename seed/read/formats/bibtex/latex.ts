/** Converts LaTeX to plain Unicode text. Drops markup and keeps its content. */
import { latex2unicode } from 'unicode2latex';
import { oneLine } from '../fields/draft.ts';
import { accents, declarations, functions, mathAccents, standalone, symbols, wrappers } from './commands.ts';

export interface PlainText {
  text: string;
  /** Unknown commands; their arguments stay in `text`. */
  unknown: string[];
}

/** Groups nested deeper than this are read as flat. */
const deepest = 100;

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

type Glyph = string | { readonly text?: string; readonly math?: string };
const library: Readonly<Record<string, Glyph>> = latex2unicode;

const fromLibrary = (key: string, math: boolean): string | undefined => {
  const glyph = own(library, key);
  return typeof glyph === 'object' ? (math ? glyph.math : glyph.text) : glyph;
};

/** Signs of text that needs more than a clean-up of white space. */
const special = /[\\{}$~]|--|``|''/;

const dotless: Readonly<Record<string, string>> = { ı: 'i', ȷ: 'j' };

/** Puts the accent on the first letter of its argument, after the accents it has: `\~{\^e}` is `ễ`. */
const accented = (base: string, mark: string): string => {
  const [, first = '', marks = '', rest = ''] = /^(.?)(\p{M}*)(.*)$/su.exec(base) ?? [];
  return (dotless[first] ?? first) + marks + mark + rest;
};

/** `10^{-3}` as `10⁻³`, if all characters are digits or signs that Unicode has; else plain. */
const scripted = (text: string, sign: '^' | '_'): string =>
  /^[\d+\-−=()]+$/.test(text)
    ? [...text].map((char) => fromLibrary(`${sign}{${char === '−' ? '-' : char}}`, true) ?? char).join('')
    : text;

class Cursor {
  at = 0;
  depth = 0;
  /** Whether white space followed the name of the last command. */
  gap = false;
  readonly tex: string;
  readonly unknown: string[] = [];

  constructor(tex: string) {
    this.tex = tex;
  }

  get here(): string {
    return this.tex[this.at] ?? '';
  }

  skipSpace(): void {
    while (/\s/.test(this.here)) this.at++;
  }

  /** The text from here to `end`, or to the end of the text. Consumes `end`. */
  until(end: string): string {
    const to = this.tex.indexOf(end, this.at);
    const text = this.tex.slice(this.at, to < 0 ? undefined : to);
    this.at = to < 0 ? this.tex.length : to + end.length;
    return text;
  }
}

/** Reads text up to its end sign and consumes the sign. */
const readGroup = (cursor: Cursor, end: '' | '}' | ']' | '$', math: boolean): string => {
  let out = '';
  cursor.depth++;
  while (cursor.at < cursor.tex.length) {
    if (cursor.here === '}' && end !== '}' && end !== '') break;
    if (cursor.here === end) {
      cursor.at++;
      break;
    }
    out += readPlain(cursor) || readOne(cursor, math);
  }
  cursor.depth--;
  return out;
};

const plainRun = /[^\\{}$~`'^_\]-]+/y;

/** Reads characters without a special meaning. */
const readPlain = (cursor: Cursor): string => {
  plainRun.lastIndex = cursor.at;
  const run = plainRun.exec(cursor.tex)?.[0] ?? '';
  cursor.at += run.length;
  return run;
};

const ligatures: readonly (readonly [string, string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  ['`', '‘'],
];

/** Reads the next element of the text. */
const readOne = (cursor: Cursor, math: boolean): string => {
  const char = cursor.here;
  if (char === '\\') return readCommand(cursor, math);
  const flat = cursor.depth > deepest;
  if (!math) {
    for (const [from, to] of ligatures) {
      if (char === from[0] && cursor.tex.startsWith(from, cursor.at)) {
        cursor.at += from.length;
        return to;
      }
    }
  }
  cursor.at++;
  if (char === '{') return flat ? '' : readGroup(cursor, '}', math);
  if (char === '}') return '';
  if (char === '$') return readDollar(cursor, math, flat);
  if (char === '~') return ' ';
  if (math && (char === '^' || char === '_') && !flat) return scripted(readArgument(cursor, true), char);
  if (math && char === "'") return '′';
  return char;
};

/** The maximum length of a formula, in characters. An unclosed dollar sign is literal. */
const longestFormula = 2000;
const closesFormula = /(?<!\\)\$/;

const readDollar = (cursor: Cursor, math: boolean, flat: boolean): string => {
  if (cursor.here === '$') cursor.at++;
  if (math || flat) return '';
  if (!closesFormula.test(cursor.tex.slice(cursor.at, cursor.at + longestFormula))) return '$';
  const formula = readGroup(cursor, '$', true);
  if (cursor.here === '$') cursor.at++;
  return formula;
};

/** Reads a group, a command or one character. */
const readArgument = (cursor: Cursor, math: boolean): string => {
  cursor.skipSpace();
  if (cursor.at >= cursor.tex.length || cursor.here === '}') return '';
  if (cursor.depth > deepest) return '';
  cursor.depth++;
  const argument = readOne(cursor, math);
  cursor.depth--;
  if (!/^[\ud800-\udbff]$/.test(argument)) return argument;
  cursor.at++;
  return argument + (cursor.tex[cursor.at - 1] ?? '');
};

const letters = /[A-Za-z]+\*?/y;

const readName = (cursor: Cursor): string => {
  letters.lastIndex = cursor.at;
  const name = letters.exec(cursor.tex)?.[0] ?? cursor.here;
  cursor.at += name.length;
  cursor.gap = false;
  if (/^[A-Za-z]/.test(name)) {
    const end = cursor.at;
    cursor.skipSpace();
    cursor.gap = cursor.at > end;
  }
  return name.length > 1 ? name.replace(/\*$/, '') : name;
};

const isMathSwitch = (name: string): boolean => name === '(' || name === '[';

const readCommand = (cursor: Cursor, math: boolean): string => {
  cursor.at++;
  const name = readName(cursor);
  const mark = own(accents, name) ?? own(mathAccents, name);
  if (mark !== undefined && !(math && name.length === 1 && /[><!]/.test(name))) {
    const base = readArgument(cursor, math);
    return base === '' ? (own(standalone, name) ?? '') : accented(base, mark);
  }
  if (isMathSwitch(name)) return '';
  if (name === 'char') return readChar(cursor);
  const glyph = own(symbols, name) ?? fromLibrary(`\\${name}`, math);
  if (glyph !== undefined && (own(wrappers, name) === undefined || cursor.here !== '{'))
    return closed(cursor, glyph);
  if (name === 'sp' || name === 'textsuperscript') return scripted(readArgument(cursor, math), '^');
  if (name === 'sb' || name === 'textsubscript') return scripted(readArgument(cursor, math), '_');
  if (name === 'frac') return `${readArgument(cursor, true)}/${readArgument(cursor, true)}`;
  return readWrapper(cursor, name, math);
};

/** `\o{}` and `\o` mean the same. */
const closed = (cursor: Cursor, glyph: string): string => {
  if (cursor.tex.startsWith('{}', cursor.at)) cursor.at += 2;
  return glyph;
};

/** `\char"41`, `\char65`, `\char'101`. */
const readChar = (cursor: Cursor): string => {
  const match = /^(?:"([0-9A-F]{1,5})|'([0-7]{1,6})|(\d{1,6}))/i.exec(
    cursor.tex.slice(cursor.at, cursor.at + 8),
  );
  if (match === null) return '';
  cursor.at += match[0].length;
  const [, hex, octal, decimal] = match;
  const code = hex ? Number.parseInt(hex, 16) : octal ? Number.parseInt(octal, 8) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

/** Reads a command around text by the table. An unknown command keeps its arguments. */
const readWrapper = (cursor: Cursor, name: string, math: boolean): string => {
  const shape = own(wrappers, name);
  if (shape === undefined && functions.has(name)) return `${name} `;
  if (shape === undefined && declarations.has(name)) return '';
  if (shape === undefined || shape === 'k') return readStyled(cursor, name, math, shape === undefined);
  let out = '';
  for (const argument of shape) {
    if (argument === 'o') skipOptional(cursor);
    else if (argument === 'v') out += readAddress(cursor);
    else if (argument === 'd') readArgument(cursor, math);
    else out += argument === 'q' ? `“${readArgument(cursor, math)}”` : readArgument(cursor, math);
  }
  return out;
};

const readStyled = (cursor: Cursor, name: string, math: boolean, unknown: boolean): string => {
  if (unknown) {
    const { gap } = cursor;
    cursor.unknown.push(name);
    skipOptional(cursor);
    if (cursor.here !== '{') return gap ? `${name} ` : name;
  }
  const from = cursor.at;
  const content = readArgument(cursor, math);
  const printed = cursor.tex.slice(from, cursor.at);
  return (printed.length < 40 ? fromLibrary(`\\${name}${printed}`, math) : undefined) ?? content;
};

const skipOptional = (cursor: Cursor): void => {
  cursor.skipSpace();
  if (cursor.here !== '[' || cursor.depth > deepest) return;
  cursor.at++;
  readGroup(cursor, ']', false);
};

const readAddress = (cursor: Cursor): string => {
  cursor.skipSpace();
  if (cursor.here !== '{') return readArgument(cursor, false);
  cursor.at++;
  return fromAddress(cursor.until('}'));
};

/** The plain text of LaTeX, on one line, in Unicode's composed form (NFC). */
export const fromLatex = (tex: string): PlainText => {
  if (!special.test(tex)) return { text: oneLine(tex).normalize('NFC'), unknown: [] };
  const cursor = new Cursor(tex);
  const text = oneLine(readGroup(cursor, '', false)).normalize('NFC');
  return { text, unknown: [...new Set(cursor.unknown)] };
};

const tilde = /\$\\sim\$|\{?\\textasciitilde(?:\s*\{\})?\}?|\\~(?:\{\s*\})?|\\sim(?![a-z])/g;

/** The plain text of an address or identifier: only escaped characters are commands. */
export const fromAddress = (tex: string): string =>
  tex
    .trim()
    .replace(/^\{?\\(?:url|path|nolinkurl)\s*\{(.*)\}\}?$/s, '$1')
    .replace(tilde, '~')
    .replace(/\\textunderscore(?:\{\})?\s*|\\_/g, '_')
    .replace(/\\([#%&${}^])/g, '$1')
    .replace(/\\-|\\\/|\{(\W?)\}/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
