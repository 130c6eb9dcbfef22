/** Reads a PDF: the paper, and the works that it cites. */

import type { Reference } from '../../normalize/record.ts';
import { isPdf, type PdfLimits, pdfLimits } from './limits.ts';
import { type OpenPdf, openPdf } from './open.ts';
import { type Page, withDetails } from './page.ts';
import { pagesOfList, readPages } from './paper.ts';
import { tooMuchInside } from './streams.ts';

export interface PdfReading {
  /** The paper, with its reference list in `cites`; undefined where the file was refused. */
  paper: Reference | undefined;
  /** Why the file was refused, in one sentence. */
  refused: string | undefined;
  /** What a person should know of a file that was read. */
  problems: string[];
  pages: { read: number; all: number };
}

const refuse = (refused: string, all = 0, read = 0): PdfReading => ({
  paper: undefined,
  refused,
  problems: [],
  pages: { read, all },
});

/** What errors of the library mean, by their names. */
const failures: Readonly<Record<string, string>> = {
  PasswordException: 'this PDF needs a password; save a copy without one and import that',
  InvalidPDFException: 'this file is no PDF that can be read: it is broken or cut short',
  MissingPDFException: 'this file is empty',
};

const failureOf = (error: unknown): string =>
  (error instanceof Error ? failures[error.name] : undefined) ??
  'this PDF is broken: its pages cannot be read';

/** At most so many pages are read with their fonts and links. */
const mostDetailed = 60;

interface ReadPages {
  pages: Page[];
  problems: string[];
  stopped: boolean;
}

/** The pages of a document, as many as the limits allow. */
const pagesOf = async (pdf: OpenPdf, limits: PdfLimits, until: number): Promise<ReadPages> => {
  const pages: Page[] = [];
  const problems: string[] = [];
  let broken = 0;
  const last = Math.min(pdf.pages, limits.pages);
  for (let number = 1; number <= last; number++) {
    if (Date.now() > until) return { pages, problems, stopped: true };
    try {
      pages.push(await pdf.page(number));
    } catch {
      broken++;
    }
  }
  if (broken > 0) problems.push(`${broken} of ${pdf.pages} pages are broken and were left out`);
  if (pdf.pages > limits.pages)
    problems.push(`only the first ${limits.pages} of ${pdf.pages} pages were read`);
  return { pages, problems, stopped: false };
};

/** The pages, those of the header and of the reference list with their fonts and links. */
const withFonts = async (pdf: OpenPdf, pages: readonly Page[], until: number): Promise<Page[]> => {
  const wanted = new Set([pages[0]?.number ?? 1, ...pagesOfList(pages)].slice(0, mostDetailed));
  const whole: Page[] = [];
  for (const page of pages) {
    const detailed = wanted.has(page.number) && Date.now() < until;
    const details = detailed ? await pdf.details(page).catch(() => undefined) : undefined;
    whole.push(details === undefined ? page : withDetails(page, details));
  }
  return whole;
};

/** Fewer letters a page than this are no text. */
const leastLetters = 20;

const lettersOf = (pages: readonly Page[]): number =>
  pages.reduce(
    (sum, { items }) => sum + items.reduce((all, { text }) => all + text.replace(/[^\p{L}]/gu, '').length, 0),
    0,
  );

const readOpen = async (pdf: OpenPdf, limits: PdfLimits, until: number): Promise<PdfReading> => {
  const { pages, problems, stopped } = await pagesOf(pdf, limits, until);
  if (stopped)
    return refuse(`this PDF takes longer than ${limits.seconds} seconds to read`, pdf.pages, pages.length);
  if (pages.length === 0) return refuse('this PDF is broken: its pages cannot be read', pdf.pages);
  if (lettersOf(pages) < leastLetters * pages.length)
    return refuse(
      'this PDF has no text: it is a scan or a picture; run text recognition (OCR) on it and import the result',
      pdf.pages,
      pages.length,
    );
  const read = readPages(await withFonts(pdf, pages, until), pdf.info);
  return {
    paper: read.paper,
    refused: undefined,
    problems: [...problems, ...read.problems],
    pages: { read: pages.length, all: pdf.pages },
  };
};

/** Reads a PDF; never rejects. `bytes` must not be used again. */
export const readPdf = async (bytes: Uint8Array, limits: PdfLimits = pdfLimits): Promise<PdfReading> => {
  const until = Date.now() + limits.seconds * 1000;
  if (bytes.length === 0) return refuse('this file is empty');
  if (!isPdf(bytes)) return refuse('this file is no PDF');
  if (bytes.length > limits.bytes)
    return refuse(`this PDF is larger than ${Math.round(limits.bytes / 1e6)} MB`);
  const inside = tooMuchInside(bytes);
  if (inside !== undefined) return refuse(inside);
  let pdf: OpenPdf | undefined;
  try {
    pdf = await openPdf(bytes);
    return await readOpen(pdf, limits, until);
  } catch (error) {
    return refuse(failureOf(error));
  } finally {
    await pdf?.close().catch(() => undefined);
  }
};
