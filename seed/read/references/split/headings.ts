/** The headings of reference lists. */
import type { Line } from './lines.ts';

const words =
  '(?:references|bibliography|literature|r e f e r e n c e s|literatur(?:verzeichnis)?|références|bibliographie|referencias|bibliografía)';
/** Headings that may also begin a title, so that they stand on a line of their own. */
const alone = String.raw`(?:further reading|(?:primary|secondary|print|online|other|unpublished)\s+sources|(?:primary|secondary)\s+literature|sources|weiterführende literatur|quellen(?:verzeichnis)?|referências(?:\s+bibliográficas)?|referencias\s+bibliográficas|références\s+bibliographiques|riferimenti(?:\s+bibliografici)?|bibliografi[ae]|obras\s+citadas|fontes|fuentes|kaynakça|kaynaklar|литература|список\s+литературы|источники|参考文献|參考文獻|引用文献|참고문헌|المراجع|قائمة\s+المراجع|litteratur|literatura)`;
const kinds = '(?:supplementa(?:ry|l)|additional|further|other|key|selected|main|web|online|cited)';
const any = String.raw`(?:(?:${kinds}\s+)?${words}(?:\s+(?:and\s+notes|cited))?|works\s+cited|${alone})`;
const heading = new RegExp(
  String.raw`^\s*(?:#{1,6}\s*|\*\*)?(?:(?:\d+|[IVX]+)\.?\s+)?${any}\s*[:：]?\s*(?:\*\*)?\s*$`,
  'iu',
);
const leadingHeading = new RegExp(
  String.raw`^\s*(?:${words}(?:\s+(?:and\s+notes|cited))?|works\s+cited)\s*:?\s+(?=\S)`,
  'iu',
);

/** Whether a line is the heading of a list. */
export const isHeading = (text: string): boolean => text.length < 80 && heading.test(text);

/** Removes a heading from the line of the first entry. */
export const withoutHeading = (line: Line): Line => {
  const found = leadingHeading.exec(line.text);
  return found
    ? { ...line, text: line.text.slice(found[0].length), start: line.start + found[0].length }
    : line;
};
