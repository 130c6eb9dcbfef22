/** Pages of items for tests, without any PDF. */
import type { Item, Page } from '../../seed/read/pdf/page.ts';

/** A piece of text with its place; a letter is half as wide as its size. */
export const item = (text: string, x: number, y: number, style: Partial<Item> = {}): Item => {
  const size = style.size ?? 10;
  return {
    text,
    x,
    y,
    width: text.length * size * 0.5,
    size,
    font: 'f1',
    bold: false,
    italic: false,
    ...style,
  };
};

/** Lines below each other. */
export const lines = (texts: readonly string[], x: number, y: number, style: Partial<Item> = {}): Item[] =>
  texts.map((text, i) => item(text, x, y + i * (style.size ?? 10) * 1.2, style));

export const page = (items: Item[], number = 1): Page => ({
  number,
  width: 595,
  height: 842,
  items,
  links: [],
  sideways: [],
});

/** Text to fill pages with: every line another. */
export const filling = (count: number, from = 0): string[] =>
  Array.from(
    { length: count },
    (_, i) =>
      `${['Paging', 'Memory', 'Queues', 'Devices'][i % 4]} of machine kind ${String.fromCharCode(97 + ((i + from) % 26))} were seen`,
  );
