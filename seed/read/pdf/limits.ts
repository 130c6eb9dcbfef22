/** What is asked of a file before the PDF library sees it. */

export interface PdfLimits {
  /** The largest file, in bytes. */
  bytes: number;
  /** Pages behind these are left out. */
  pages: number;
  /** The longest time for one file. */
  seconds: number;
}

export const pdfLimits: PdfLimits = { bytes: 200e6, pages: 1000, seconds: 60 };

const mark = [0x25, 0x50, 0x44, 0x46, 0x2d];

/** Whether bytes begin as a PDF does: `%PDF-` within the first 1,024 bytes. */
export const isPdf = (head: Uint8Array): boolean => {
  const last = Math.min(head.length, 1024) - mark.length;
  for (let at = 0; at <= last; at++) if (mark.every((byte, i) => head[at + i] === byte)) return true;
  return false;
};
