/** A page as a PDF gives it: pieces of text with their place and font, and links. */

export interface Item {
  text: string;
  /** The left end, from the left edge of the page, in points. */
  x: number;
  /** The baseline, from the top of the page. */
  y: number;
  width: number;
  /** The size of the font, in points. */
  size: number;
  /** The font, by an id of the document. */
  font: string;
  bold: boolean;
  italic: boolean;
}

/** A place that a click takes to an address. */
export interface Link {
  url: string;
  x: number;
  width: number;
  /** The upper and the lower edge, from the top of the page. */
  top: number;
  bottom: number;
}

export interface Page {
  /** Counted from 1. */
  number: number;
  width: number;
  height: number;
  items: Item[];
  links: Link[];
  /** Text that stands upright, such as the stamp of an archive in the margin. */
  sideways: string[];
}

/** How the letters of a font look. */
export interface FontStyle {
  bold: boolean;
  italic: boolean;
}

/** What costs more time to read of a page: how its fonts look, by their ids, and its links. */
export interface Details {
  styles: ReadonlyMap<string, FontStyle>;
  links: Link[];
}

/** A page with its details. */
export const withDetails = (page: Page, { styles, links }: Details): Page => ({
  ...page,
  links,
  items: page.items.map((item) => {
    const style = styles.get(item.font);
    return style === undefined ? item : { ...item, bold: style.bold, italic: item.italic || style.italic };
  }),
});

/** What a document says of itself outside its pages. Wrong in four of ten files: evidence only. */
export interface DocumentInfo {
  title?: string;
  author?: string;
  subject?: string;
  /** Identifiers in its metadata, such as a DOI. */
  identifiers: string[];
  /** The program that wrote it. */
  creator?: string;
}
