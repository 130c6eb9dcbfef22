/** Looks along JSON for the end of one value, without reading it, and notices at once when it is damaged. */

/** Where a scan stands; kept from piece to piece. */
export interface Scan {
  /** How far the text has been looked at. */
  at: number;
  /** The brackets that are open, as one string: `{[{`. */
  open: string;
}

export type Step =
  /** An object or a list has been opened at `at`; `open` already holds it. */
  | { kind: 'opened'; at: number }
  /** The value is complete; `at` is behind it. */
  | { kind: 'closed'; at: number }
  | { kind: 'more' }
  | { kind: 'damaged'; at: number; reason: string };

/** Values nested deeper than this are refused. */
export const deepest = 24;

const pairs: Readonly<Record<string, string>> = { '}': '{', ']': '[' };
/** Outside of strings: what matters, and what JSON has no place for. */
const sign = /["{}[\]]|[^\s,:\d+\-.eEtrufalsn]/g;

/** The end of the string that begins at `at`; `-1` where its line ends too soon, nothing where the text does. */
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

/** The last character before `at` that is no white space. */
export const before = (text: string, at: number, from: number): string => {
  let i = at - 1;
  while (i >= from && /\s/.test(text[i] ?? '')) i--;
  return i < from ? '' : (text[i] ?? '');
};

/** What may stand before an opening bracket, by what it stands in. */
const allowed: Readonly<Record<string, string>> = { '{': ':', '[': ',[' };

/** Goes on to the next bracket that matters. `from` is where the value begins. */
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
        return { kind: 'damaged', at, reason: `"${found}" stands where it cannot` };
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
      return { kind: 'damaged', at, reason: `"${found}" stands outside of quotes` };
    }
  }
};
