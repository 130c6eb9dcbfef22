/** Scans JSON for the end of a value without parsing it, and detects damage at once. */

/** The state of a scan between pieces. */
export interface Scan {
  /** The offset scanned so far. */
  at: number;
  /** The open brackets, as one string: `{[{`. */
  open: string;
}

export type Step =
  /** An object or a list opens at `at`; `open` already includes it. */
  | { kind: 'opened'; at: number }
  /** The value is complete; `at` is after it. */
  | { kind: 'closed'; at: number }
  | { kind: 'more' }
  | { kind: 'damaged'; at: number; reason: string };

/** Values nested deeper than this are refused. */
export const deepest = 24;

const pairs: Readonly<Record<string, string>> = { '}': '{', ']': '[' };
/** Outside strings: quotes, brackets, and characters that JSON does not allow. */
const sign = /["{}[\]]|[^\s,:\d+\-.eEtrufalsn]/g;

/** The end of the string at `at`; -1 if its line ends first, undefined if the text ends first. */
export const stringEnd = (text: string, at: number): number | undefined => {
  let from = at + 1;
  for (let to = text.indexOf('"', from); to >= 0; to = text.indexOf('"', from)) {
    if (text.slice(from, to).includes('\n')) return -1;
    let slashes = 0;
    while (text[to - 1 - slashes] === '\\') slashes++;
    from = to + 1;
    if (slashes % 2 === 0) return from;
  }
  return text.slice(from).includes('\n') ? -1 : undefined;
};

/** The last character before `at` that is not white space. */
export const before = (text: string, at: number, from: number): string => {
  let i = at - 1;
  while (i >= from && /\s/.test(text[i] ?? '')) i--;
  return i < from ? '' : (text[i] ?? '');
};

/** Characters allowed before an opening bracket, by the enclosing bracket. */
const allowed: Readonly<Record<string, string>> = { '{': ':', '[': ',[' };

/** Continues to the next relevant bracket. `from` is the start of the value. */
export const step = (text: string, scan: Scan, from: number): Step => {
  for (;;) {
    sign.lastIndex = scan.at;
    const match = sign.exec(text);
    if (match === null) {
      scan.at = text.length;
      return { kind: 'more' };
    }
    const [found] = match;
    const at = match.index;
    const inside = scan.open.at(-1) ?? '';
    if (found === '"') {
      const end = stringEnd(text, at);
      scan.at = at;
      if (end === undefined) return { kind: 'more' };
      if (end < 0) return { kind: 'damaged', at, reason: 'a text in quotes is not closed on its line' };
      scan.at = end;
    } else if (found === '{' || found === '[') {
      if (inside !== '' && !allowed[inside]?.includes(before(text, at, from) || '?')) {
        return { kind: 'damaged', at, reason: `"${found}" is not allowed here` };
      }
      if (scan.open.length >= deepest) {
        return { kind: 'damaged', at, reason: `values nested deeper than ${deepest}` };
      }
      scan.open += found;
      scan.at = at + 1;
      return { kind: 'opened', at };
    } else if (found === '}' || found === ']') {
      if (pairs[found] !== inside) return { kind: 'damaged', at, reason: `"${found}" closes nothing` };
      scan.open = scan.open.slice(0, -1);
      scan.at = at + 1;
      if (scan.open === '') return { kind: 'closed', at: at + 1 };
    } else {
      return { kind: 'damaged', at, reason: `"${found}" is outside quotes` };
    }
  }
};
