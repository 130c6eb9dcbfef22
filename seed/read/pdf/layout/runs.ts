/** Pieces of text that stand side by side on one baseline become runs: parts of lines without a wide gap. */
import type { Item } from '../page.ts';

/** A part of a line in one font. */
export interface Span {
  text: string;
  x: number;
  end: number;
  size: number;
  font: string;
  bold: boolean;
  italic: boolean;
  /** Smaller and higher than the text beside it. */
  raised: boolean;
}

/** Text on one baseline without a wide gap. */
export interface Run {
  spans: Span[];
  x: number;
  end: number;
  /** The baseline, from the top of the page. */
  y: number;
  /** The size of most of its letters. */
  size: number;
}

/** A gap of this many times the size parts two runs. */
const wideGap = 0.85;
/** The same where one of them is raised: the mark of an affiliation may stand apart from its name. */
const raisedGap = 1.4;
/** Sizes this many times apart are of two texts. */
const otherText = 1.35;
/** A gap of this many times the smaller size parts two texts. */
const otherGap = 0.7;
/** A gap of this many times the size is a blank. */
const blankGap = 0.17;
/** The same between a small letter and a word that begins with a capital. */
const wordGap = 0.06;
/** How far the baselines of one line may lie apart, by its size. */
const sameLine = 0.3;
/** A raised or lowered piece is at most this large, by the size of its line. */
const smallPiece = 0.85;

interface Row {
  items: Item[];
  y: number;
  size: number;
  x: number;
  end: number;
}

const weigh = (items: readonly Item[]): number => {
  const sizes = new Map<number, number>();
  for (const { size, text } of items) sizes.set(size, (sizes.get(size) ?? 0) + text.trim().length);
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
};

/** Rows of items with the same baseline, those in full size only. */
const rowsOf = (items: readonly Item[]): Row[] => {
  const rows: Row[] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y || a.x - b.x)) {
    let row: Row | undefined;
    for (let i = rows.length - 1; i >= 0 && i >= rows.length - 12; i--) {
      const other = rows[i];
      if (other === undefined) break;
      const size = Math.min(other.size, item.size);
      if (Math.abs(other.y - item.y) <= sameLine * size) {
        row = other;
        break;
      }
    }
    if (row === undefined) {
      rows.push({ items: [item], y: item.y, size: item.size, x: item.x, end: item.x + item.width });
    } else {
      row.items.push(item);
      if (item.size > row.size && item.text.trim().length > 1) {
        row.size = item.size;
        row.y = item.y;
      }
      row.x = Math.min(row.x, item.x);
      row.end = Math.max(row.end, item.x + item.width);
    }
  }
  return rows;
};

const textLength = (row: Row): number => row.items.reduce((sum, { text }) => sum + text.trim().length, 0);

/** Whether a small item stands beside or inside a row, raised or lowered. */
const hangsOn = (item: Item, row: Row): boolean => {
  const rise = row.y - item.y;
  if (item.size > row.size * smallPiece) return false;
  const near = row.items.some(
    ({ x, width, text }) =>
      text.trim() !== '' && item.x >= x - item.width - row.size * 0.6 && item.x <= x + width + row.size * 1.3,
  );
  return near && rise <= row.size * 0.75 && rise >= -row.size * 0.4;
};

/** Gives small rows, such as those of superscripts, to the row that they hang on. */
const attach = (rows: Row[]): { row: Row; raised: Set<Item> }[] => {
  const all = rows.map((row) => ({ row, raised: new Set<Item>(), gone: false }));
  all.forEach((small, i) => {
    if (textLength(small.row) > 400) return;
    const near = [...all.slice(Math.max(0, i - 8), i), ...all.slice(i + 1, i + 9)].filter(
      ({ row, gone }) => !gone && row.size > small.row.size,
    );
    if (near.length === 0) return;
    const left: Item[] = [];
    for (const item of small.row.items) {
      const host = near
        .filter(({ row }) => hangsOn(item, row))
        .sort((a, b) => Math.abs(a.row.y - item.y) - Math.abs(b.row.y - item.y))[0];
      if (host === undefined) left.push(item);
      else {
        host.row.items.push(item);
        if (item.y < host.row.y - host.row.size * 0.12) host.raised.add(item);
      }
    }
    small.row.items = left;
    small.gone = left.every(({ text }) => text.trim() === '');
  });
  return all.filter(({ gone }) => !gone);
};

/** The widest gap between two pieces of one run, in points. */
const widest = (last: Item, item: Item, raised: ReadonlySet<Item>): number => {
  const [small, large] = [Math.min(last.size, item.size), Math.max(last.size, item.size)];
  const isMark = [last, item].some((one) => raised.has(one) && !/\p{L}{3}/u.test(one.text));
  if (isMark) return raisedGap * large;
  // Small letters beside large ones are another text, and their blanks are small.
  return large > otherText * small ? otherGap * small : wideGap * large;
};

const spanOf = (item: Item, raised: boolean): Span => ({
  text: item.text,
  x: item.x,
  end: item.x + item.width,
  size: item.size,
  font: item.font,
  bold: item.bold,
  italic: item.italic,
  raised,
});

/** The runs of a page, from the top down. */
export const runsOf = (items: readonly Item[]): Run[] => {
  const worded = items.filter(({ text, size }) => text.trim() !== '' && size > 0.5);
  const runs: Run[] = [];
  for (const { row, raised } of attach(rowsOf(worded))) {
    const sorted = [...row.items].sort((a, b) => a.x - b.x);
    let open: Item[] = [];
    const close = (): void => {
      if (open.length === 0) return;
      const spans = open.map((item) => spanOf(item, raised.has(item)));
      const full = open.filter((item) => !raised.has(item));
      const size = weigh(full.length > 0 ? full : open);
      const base = (full.length > 0 ? full : open).find((item) => item.size === size) ?? open[0];
      runs.push({
        spans,
        x: Math.min(...spans.map(({ x }) => x)),
        end: Math.max(...spans.map(({ end }) => end)),
        y: base?.y ?? row.y,
        size,
      });
      open = [];
    };
    let end = Number.NEGATIVE_INFINITY;
    for (const item of sorted) {
      const last = open.at(-1);
      if (last !== undefined && item.x - end > widest(last, item, raised)) close();
      end = open.length === 0 ? item.x + item.width : Math.max(end, item.x + item.width);
      open.push(item);
    }
    close();
  }
  return runs.sort((a, b) => a.y - b.y || a.x - b.x);
};

/** Accents that old fonts print as signs of their own, and the marks that they are. */
const accents: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '`': '\u0300',
  ˆ: '\u0302',
  '¨': '\u0308',
  '˜': '\u0303',
  ˇ: '\u030c',
  '˘': '\u0306',
  '˚': '\u030a',
  '¸': '\u0327',
  '˝': '\u030b',
  '˙': '\u0307',
};

const onLetter = (letter: string, accent: string): string =>
  ((letter === 'ı' ? 'i' : letter) + (accents[accent] ?? '')).normalize('NFC');

/** Puts accents that stand beside their letter on it: `P´erez` becomes `Pérez`, `Rene´ G.` becomes `René G.` */
export const withAccents = (text: string): string =>
  text
    .replace(
      /(\p{L})([´`ˆ¨˜ˇ˘˚¸˝˙])(?=([\p{L}ı]?))/gu,
      (all, letter: string, accent: string, next: string) => {
        const before = onLetter(letter, accent);
        const isBehind = next === '' || onLetter(next, accent).length > 1;
        return isBehind && before.length === 1 ? before : all;
      },
    )
    .replace(/ ?([´ˆ¨˜ˇ˘˚¸˝˙])([\p{L}ı])/gu, (all, accent: string, letter: string) => {
      const whole = onLetter(letter, accent);
      const apart = all.startsWith(' ') && /\p{Lu}/u.test(letter) ? ' ' : '';
      return whole.length === 1 ? apart + whole : all;
    });

/** The text of spans side by side, with blanks where there are gaps. */
export const textOf = (spans: readonly Span[]): string => {
  let text = '';
  let last: Span | undefined;
  for (const span of spans) {
    if (last !== undefined && !/\s$/.test(text) && !/^\s/.test(span.text)) {
      const gap = span.x - last.end;
      const isWord = /\p{Ll}$/u.test(text) && /^\p{Lu}\p{Ll}/u.test(span.text);
      if (gap > (isWord ? wordGap : blankGap) * Math.min(span.size, last.size)) text += ' ';
    }
    text += span.text;
    last = span;
  }
  return withAccents(text.replace(/\s+/g, ' ').trim());
};
