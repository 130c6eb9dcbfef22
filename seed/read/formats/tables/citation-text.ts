/** Columns of PubMed, Embase, Cochrane and EBSCO with journal, date, volume, issue and pages in one text. */
import type { Draft } from '../fields/draft.ts';
import { keep, oneLine, setText } from '../fields/draft.ts';
import type { Rule } from '../fields/rules.ts';
import { date, doi, pages } from '../fields/rules.ts';

const shapes: readonly RegExp[] = [
  // PubMed: `Nature. 2020 Jan;577(7788):1-5. doi: 10.1000/x. Epub 2019 Dec 1.`
  /^(?<container>.+?)\. (?<date>\d{4}(?: [A-Z][a-z]{2}(?:-[A-Z][a-z]{2})?)?(?: \d{1,2})?)(?:;(?<volume>[^:.(;]*?)(?:\((?<issue>[^)]*)\))?)?(?::(?<pages>[^;\s]+?))?\.(?:\s.*)?$/s,
  // Embase: `Journal (2017) 3:1 (31-33). Article Number: 7. Date of Publication: 1 Feb 2017`
  /^(?<container>.+?) \((?<date>\d{4})\)(?: (?<volume>[^:()]*\d[^:()]*?))?(?::(?<issue>[^()]+?))?\s*(?:\((?<pages>[^()]*)\))?\.?(?:\s+(?:Article Number|Date|Conference|Publisher|ISSN)\b.*)?$/s,
  // Cochrane: `Journal, 2017, 3(1), 31‐33 | added to CENTRAL: 1 Feb 2018`
  /^(?<container>.+?), (?<date>\d{4}), (?<volume>[\w ]*\d\w*)(?:\((?<issue>[^)]*)\))?, (?<pages>[\w‐–-]+)(?:\s*\|.*)?$/s,
  // EBSCO: `Journal. Mar2017, Vol. 3 Issue 1, p31-33. 3p.`
  /^(?<container>.+?)[.,] (?<date>(?:\w+[ /]?)?\d{4}), Vol\. (?<volume>[^,]+?)(?: Issue (?<issue>[^,]+))?(?:, p(?<pages>[\w-]+))?[.,](?:\s.*)?$/s,
];

const publication = /\bDate of Publication: (\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8} \d{4}|\d{4})/;
const articleNumber = /\bArticle Number: ([\w.-]*\w)/;

/** The maximum length of such a text, in characters. */
const longest = 1000;

/** Reads such a text into the missing fields of the draft; false if it has none of these forms. */
const readCitationText = (draft: Draft, value: string): boolean => {
  const clean = oneLine(value);
  if (clean.length > longest) return false;
  const found = shapes.map((shape) => shape.exec(clean)?.groups).find((groups) => groups !== undefined);
  if (found === undefined) return false;
  const { container = '', volume = '', issue = '', pages: printed = '' } = found;
  if (volume === '' && printed === '' && !publication.test(clean) && !/\bdoi:/i.test(clean)) return false;
  if (draft.csl['container-title'] === undefined) setText(draft, 'container-title', container, 'source');
  if (draft.csl.volume === undefined) setText(draft, 'volume', volume, 'volume');
  if (draft.csl.issue === undefined) setText(draft, 'issue', issue, 'issue');
  const page = printed.trim() || (articleNumber.exec(clean)?.[1] ?? '');
  if (draft.csl.page === undefined && page !== '') pages(draft, page, 'pages');
  date('issued')(draft, publication.exec(clean)?.[1] ?? found['date'] ?? '', 'date');
  const printedDoi = /\bdoi: ?(10\.\d{4,9}\/\S+)/i.exec(clean)?.[1]?.replace(/\.$/, '');
  if (printedDoi !== undefined && draft.csl.DOI === undefined) doi(draft, printedDoi, 'doi');
  return true;
};

/** The column "Citation". */
export const citation: Rule = (draft, value, tag) => {
  if (!readCitationText(draft, value)) keep(draft, tag, oneLine(value));
};

/** The column "Source": such a text, or the name of the container alone. */
export const source: Rule = (draft, value, tag) => {
  if (!readCitationText(draft, value)) setText(draft, 'container-title', oneLine(value), tag);
};
