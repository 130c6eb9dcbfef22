/** The only file that calls the PDF library: it gives the pages of a document as text with places. */
import { getDocumentProxy } from 'unpdf';
import { CharacterMaps } from './cmaps.ts';
import type { Details, DocumentInfo, FontStyle, Item, Link, Page } from './page.ts';

/** A document whose pages can be read one by one. */
export interface OpenPdf {
  pages: number;
  info: DocumentInfo;
  /** The text of a page, counted from 1, without fonts and links. */
  page(number: number): Promise<Page>;
  /** The fonts of a page that was read, and its links. */
  details(page: Page): Promise<Details>;
  close(): Promise<void>;
}

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type PageProxy = Awaited<ReturnType<Proxy['getPage']>>;

/** Nothing of a document may run, be fetched, or be drawn; larger pictures than this many pixels are not unpacked. */
const options = {
  isEvalSupported: false,
  useWorkerFetch: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWasm: false,
  enableXfa: false,
  disableAutoFetch: true,
  disableStream: true,
  disableRange: true,
  maxImageSize: 1,
  verbosity: 0,
  cMapUrl: 'none/',
  cMapPacked: false,
  BinaryDataFactory: CharacterMaps,
};

/** Node 20 lacks this method, without which the library gives no font names. */
const completeRuntime = (): void => {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      const next = new ArrayBuffer(length);
      new Uint8Array(next).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return next;
    },
  });
};

interface TextPiece {
  str: string;
  transform: number[];
  width: number;
  fontName: string;
}

const piecesOf = (items: readonly object[]): TextPiece[] =>
  items.filter((item): item is TextPiece => 'str' in item);

/** Ligatures become letters, and all hyphens one. */
const plainLetters = (text: string): string =>
  text.replace(/[\ufb00-\ufb06]/g, (one) => one.normalize('NFKC')).replace(/[\u2010\u2011]/g, '-');

const styleOf = (name: string): FontStyle => ({
  bold:
    /bold|black|heavy|demi|cmbx|cmssbx/i.test(name) ||
    /-b$|\bbd\b|\.b$|[a-z\d]B$|Medi(?:um)?$|SFBX\d|BX\d/.test(name),
  italic:
    /ital|obliq|slanted|cmti|cmsl|kursiv/i.test(name) || /-i$|\.i$|[a-z\d](?:It|I|BI)$|TI\d{2,}$/.test(name),
});

/** The font styles of a page, by the ids of its fonts. */
const stylesOf = async (page: PageProxy, ids: Iterable<string>): Promise<Map<string, FontStyle>> => {
  const styles = new Map<string, FontStyle>();
  await page.getOperatorList();
  await new Promise((resolve) => setImmediate(resolve));
  for (const id of ids) {
    if (!page.commonObjs.has(id)) continue;
    const font: unknown = page.commonObjs.get(id);
    const name = typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
    styles.set(id, styleOf(name));
  }
  return styles;
};

/** The bounds of a page: left and bottom edge, width and height, as seen with its rotation. */
const boundsOf = (page: PageProxy): { width: number; height: number; place: readonly number[] } => {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  return { width, height, place: transform };
};

const times = (m: readonly number[], x: number, y: number): [number, number] => [
  (m[0] ?? 1) * x + (m[2] ?? 0) * y + (m[4] ?? 0),
  (m[1] ?? 0) * x + (m[3] ?? 1) * y + (m[5] ?? 0),
];

const linksOf = async (page: PageProxy, place: readonly number[]): Promise<Link[]> => {
  const annotations: { subtype?: string; unsafeUrl?: string; url?: string; rect?: number[] }[] =
    await page.getAnnotations();
  return annotations.flatMap(({ subtype, url, unsafeUrl, rect }) => {
    const address = url ?? unsafeUrl;
    if (subtype !== 'Link' || address === undefined || rect?.length !== 4) return [];
    const [x1, y1] = times(place, rect[0] ?? 0, rect[1] ?? 0);
    const [x2, y2] = times(place, rect[2] ?? 0, rect[3] ?? 0);
    return [
      {
        url: address,
        x: Math.min(x1, x2),
        width: Math.abs(x2 - x1),
        top: Math.min(y1, y2),
        bottom: Math.max(y1, y2),
      },
    ];
  });
};

const readPage = async (proxy: Proxy, number: number): Promise<Page> => {
  const page = await proxy.getPage(number);
  try {
    const { width, height, place } = boundsOf(page);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const pieces = piecesOf(items);
    const sideways: string[] = [];
    const level: Item[] = [];
    for (const { str, transform, width: long, fontName } of pieces) {
      if (str === '') continue;
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
      const [x, y] = times(place, e, f);
      // The direction of writing on the page as it is seen.
      const across = (place[0] ?? 1) * a + (place[2] ?? 0) * b;
      const down = (place[1] ?? 0) * a + (place[3] ?? -1) * b;
      if (Math.abs(down) > Math.abs(across) * 0.3 || across < 0) {
        if (str.trim() !== '') sideways.push(str);
        continue;
      }
      level.push({
        text: plainLetters(str),
        x,
        y,
        width: long,
        size: Math.hypot(c, d),
        font: fontName,
        bold: false,
        italic: Math.abs(c) > Math.abs(d) * 0.15,
      });
    }
    return {
      number,
      width,
      height,
      items: level,
      links: [],
      sideways,
    };
  } finally {
    page.cleanup();
  }
};

const readDetails = async (proxy: Proxy, { number, items }: Page): Promise<Details> => {
  const page = await proxy.getPage(number);
  try {
    const styles = await stylesOf(page, new Set(items.map(({ font }) => font)));
    return { styles, links: await linksOf(page, boundsOf(page).place) };
  } finally {
    page.cleanup();
  }
};

const textIn = (info: object, name: string): string | undefined => {
  const value: unknown = Reflect.get(info, name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

const infoOf = async (proxy: Proxy): Promise<DocumentInfo> => {
  const { info, metadata } = await proxy.getMetadata();
  const [title, author, subject, creator] = ['Title', 'Author', 'Subject', 'Creator'].map((name) =>
    textIn(info, name),
  );
  const identifiers = ['prism:doi', 'dc:identifier', 'pdfx:doi', 'prism:url'].flatMap((name) => {
    const value: unknown = metadata?.get(name);
    return typeof value === 'string' ? [value] : [];
  });
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(subject !== undefined && { subject }),
    ...(creator !== undefined && { creator }),
    identifiers,
  };
};

/** Opens a document. Throws where it is broken or needs a password. `bytes` must not be used again. */
export const openPdf = async (bytes: Uint8Array): Promise<OpenPdf> => {
  completeRuntime();
  const proxy = await getDocumentProxy(bytes, options);
  const info = await infoOf(proxy).catch((): DocumentInfo => ({ identifiers: [] }));
  return {
    pages: proxy.numPages,
    info,
    page: (number) => readPage(proxy, number),
    details: (page) => readDetails(proxy, page),
    close: () => proxy.loadingTask.destroy(),
  };
};
