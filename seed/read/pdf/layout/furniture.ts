/** What a page prints around its text: running heads, page numbers, line numbers, watermarks. */
import type { Item, Page } from '../page.ts';
import type { Line } from './lines.ts';

/** The rows at the upper and lower edge of a page that may be furniture. */
const edgeRows = 4;
/** Places this near, in points, are the same from page to page. */
const samePlace = 3;
/** Text on this share of the pages, in the same place, is furniture wherever it stands. */
const mostPages = 0.6;

const shapeOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\d+|\b[ivxlc]+\b/g, '#')
    .replace(/[^\p{L}#]/gu, '');

const pageNumber =
  /^[\s–—|\-[\](]*(?:p(?:age|\.|ág(?:ina|\.)?)?\s*)?(?:\d{1,5}|[ivxlc]{1,6})(?:\s*(?:of|de|\/|von)\s*\d{1,4})?[\s–—|\-[\])]*$/iu;

interface Placed {
  line: Line;
  shape: string;
  edge: boolean;
  /** In the outermost row. */
  outer: boolean;
}

const rowsFromEdge = (lines: readonly Line[]): Placed[] => {
  const ys = [...new Set(lines.map(({ y }) => Math.round(y / samePlace)))].sort((a, b) => a - b);
  return lines.map((line) => {
    const row = ys.indexOf(Math.round(line.y / samePlace));
    const fromEdge = Math.min(row, ys.length - 1 - row);
    return { line, shape: shapeOf(line.text), edge: fromEdge < edgeRows, outer: fromEdge < 2 };
  });
};

/** For each text, where it stands. */
const placesOf = (placed: readonly Placed[]): Map<string, Line[]> => {
  const found = new Map<string, Line[]>();
  for (const { shape, line } of placed) found.set(shape, [...(found.get(shape) ?? []), line]);
  return found;
};

/** Counts on how many pages each key stands. */
const pagesWith = (placed: readonly Placed[], key: (one: Placed) => string): Map<string, number> => {
  const pages = new Map<string, Set<number>>();
  for (const one of placed) {
    const set = pages.get(key(one)) ?? new Set();
    set.add(one.line.page);
    pages.set(key(one), set);
  }
  return new Map([...pages].map(([name, set]) => [name, set.size]));
};

const placeOf = ({ line }: Placed): string => `${Math.round(line.y / samePlace)}`;

/** Parts the lines of all pages into text and furniture. */
export const partFurniture = (pages: readonly (readonly Line[])[]): { text: Line[][]; furniture: Line[] } => {
  const placed = pages.map(rowsFromEdge);
  const all = placed.flat();
  const edges = all.filter(({ edge }) => edge);
  const repeated = placesOf(edges);
  const fixed = pagesWith(all, (one) => `${one.shape} ${placeOf(one)}`);
  const isRepeated = ({ shape, edge, line }: Placed): boolean =>
    edge &&
    shape.replace(/#/g, '').length >= 3 &&
    (repeated.get(shape) ?? []).some(
      ({ page, y }) => page !== line.page && Math.abs(y - line.y) <= samePlace * 2,
    );
  const places = new Map<string, number>();
  for (const one of edges) if (isRepeated(one)) places.set(placeOf(one), (places.get(placeOf(one)) ?? 0) + 1);
  const isFurniture = (one: Placed): boolean => {
    const { line, edge, outer, shape } = one;
    if (isRepeated(one)) return true;
    if (outer && pageNumber.test(line.text)) return true;
    const usual = (places.get(placeOf(one)) ?? 0) >= Math.max(2, pages.length * 0.5);
    if (edge && line.page > 1 && outer && usual) return true;
    return (
      pages.length >= 4 &&
      shape.length >= 3 &&
      (fixed.get(`${shape} ${placeOf(one)}`) ?? 0) >= pages.length * mostPages
    );
  };
  const furniture: Line[] = [];
  const text = placed.map((page) =>
    page.flatMap((one) => {
      if (!isFurniture(one)) return [one.line];
      furniture.push(one.line);
      return [];
    }),
  );
  return { text, furniture };
};

/** The numbers of pages, wherever they stand: in the same place of several pages, counting up with them. */
export const withoutPageNumbers = (pages: readonly Page[]): Page[] => {
  const counts = new Map<string, Set<number>>();
  const keyOf = ({ text, y }: Item, page: number): string | undefined =>
    /^\s*\d{1,5}\s*$/.test(text) ? `${Number(text) - page} ${Math.round(y / 4)}` : undefined;
  for (const { items, number } of pages)
    for (const item of items) {
      const key = keyOf(item, number);
      if (key !== undefined) counts.set(key, (counts.get(key) ?? new Set()).add(number));
    }
  const least = Math.max(3, pages.length * 0.3);
  return pages.map((page) => ({
    ...page,
    items: page.items.filter((item) => (counts.get(keyOf(item, page.number) ?? '')?.size ?? 0) < least),
  }));
};

/** This many numbers in a row make line numbers. */
const leastNumbers = 8;

/** The items of a page without the numbers of its lines. */
export const withoutLineNumbers = (items: readonly Item[]): Item[] => {
  // Numbers below each other begin or end at one edge.
  const numbers = new Map<string, Item[]>();
  for (const item of items) {
    if (!/^\s*\d{1,4}\s*$/.test(item.text)) continue;
    for (const key of [`left ${Math.round(item.x / 4)}`, `right ${Math.round((item.x + item.width) / 4)}`])
      numbers.set(key, [...(numbers.get(key) ?? []), item]);
  }
  const rows = new Set(items.map(({ y }) => Math.round(y))).size;
  const dropped = new Set<Item>();
  for (const column of numbers.values()) {
    if (column.length < leastNumbers) continue;
    const sorted = [...column].sort((a, b) => a.y - b.y);
    const steps = sorted.slice(1).map((item, i) => Number(item.text) - Number(sorted[i]?.text));
    const step = steps[0] ?? 0;
    const steady = steps.filter((one) => one === step).length >= steps.length * 0.9;
    const beside = sorted.filter(({ y, x }) =>
      items.some((other) => Math.abs(other.y - y) < 2 && other.x > x + 4),
    ).length;
    const everyLine = step === 1 ? column.length >= rows * 0.6 : step === 5;
    if (steady && everyLine && beside > column.length / 2) for (const item of sorted) dropped.add(item);
  }
  return dropped.size === 0 ? [...items] : items.filter((item) => !dropped.has(item));
};
