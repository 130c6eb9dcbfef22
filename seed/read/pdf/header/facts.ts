/** What the edges of the pages and the notes of the first page say of a paper: year, venue, volume, pages. */
import type { CslItem } from '../../../normalize/record.ts';
import { parseEntry } from '../../references/parse/parse.ts';
import type { Line } from '../layout/lines.ts';
import { squeeze } from './title.ts';

export interface Found<T> {
  value: T;
  confidence: number;
}

const yearText = /(?<!\d)(?:19[5-9]\d|20[0-4]\d)(?!\d)/u;

/** Ways of saying the year, the surest first. */
const yearWays: readonly { sign: RegExp; confidence: number }[] = [
  {
    sign: /published(?: online)?(?: on)?:?\s*(?:[^\d]{0,12}\d{0,2}(?:st|nd|rd|th)?[\s./,]*[^\d]{0,12})((?:19|20)\d\d)/iu,
    confidence: 0.93,
  },
  {
    sign: /(?:publicad[oa]|veröffentlicht|publié|pubblicato|yayın tarihi)[^\d]{0,20}(?:\d{1,2}[^\d]{1,12})?((?:19|20)\d\d)/iu,
    confidence: 0.9,
  },
  { sign: /\(((?:19|20)\d\d)\)\s*\d{1,4}\s*[:(,]/u, confidence: 0.93 },
  { sign: /\b((?:19|20)\d\d)\s*[;,]\s*\d{1,4}\s*[(:]/u, confidence: 0.9 },
  { sign: /vol(?:ume|\.)?\s*\d+.{0,40}?\b((?:19|20)\d\d)\b/iu, confidence: 0.9 },
  { sign: /(?:©|copyright|\(c\))[^\d]{0,30}((?:19|20)\d\d)/iu, confidence: 0.88 },
  { sign: /\[[\w.-]+\]\s+\d{1,2}\s+\w{3}\s+((?:19|20)\d\d)/u, confidence: 0.9 },
  { sign: /\bet al\.?,? \(?((?:19|20)\d\d)\)?/u, confidence: 0.8 },
  { sign: /proceedings.{0,60}?\b((?:19|20)\d\d)\b/iu, confidence: 0.8 },
  { sign: /accepted:?[^\d]{0,20}(?:\d{1,2}[^\d]{1,12})?((?:19|20)\d\d)/iu, confidence: 0.7 },
  {
    sign: /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?:\d{1,2}, )?((?:19|20)\d\d)/iu,
    confidence: 0.6,
  },
];

/** The year of the paper, by what its first page and the edges of its pages say. */
export const findYear = (texts: readonly string[]): Found<number> | undefined => {
  for (const { sign, confidence } of yearWays)
    for (const text of texts) {
      const year = sign.exec(text)?.[1];
      if (year !== undefined) return { value: Number(year), confidence };
    }
  return undefined;
};

/** How a paper begins the reference that it gives of itself. */
export const citeLine =
  /^\W*(?:how to cite(?: this article)?|cite (?:this (?:article|paper) )?as|cite this(?: article| paper)?|citation|to cite this article|please cite(?: this (?:article|paper))?(?: as)?|como citar(?: este artigo)?|cómo citar|zitierweise)\b\s*[:.]?\s*/iu;

/** The reference that a paper gives of itself: behind `Cite as:`, or at the foot of its pages. */
export const findOwnReference = (
  first: readonly Line[],
  furniture: readonly Line[],
  title: string,
): Partial<CslItem> | undefined => {
  const key = squeeze(title).slice(0, 40);
  const text = (lines: readonly Line[], from: number): string =>
    lines
      .slice(from, from + 6)
      .map((line) => line.text)
      .join(' ');
  const places = [
    ...first.flatMap((line, i) => (citeLine.test(line.text) ? [text(first, i)] : [])),
    ...furniture.flatMap((line, i) =>
      line.page === (furniture[0]?.page ?? 1) && yearText.test(line.text) && line.text.length > 50
        ? [text(furniture, i)]
        : [],
    ),
  ];
  for (const place of places) {
    if (key.length < 12 || !squeeze(place).includes(key)) continue;
    const behind = behindTitle(place, title);
    if (behind !== undefined) return behind;
    const { fields } = parseEntry(place.replace(citeLine, '').slice(0, 900), []);
    const venue = fields['container-title'];
    if (venue !== undefined && !squeeze(venue).includes(key)) return fields;
  }
  return undefined;
};

/** Venue, volume, issue and pages behind a title: `. Journal of Things, 2(11), 32`. */
const wayBehind =
  /^[\s.,;:"”’?!]*(?<venue>\p{Lu}[^\d,;:(]{2,90}?)[\s.,;:]+(?:(?<year>(?:19|20)\d\d)\s*;\s*)?(?:vol(?:ume|\.)?\s*)?(?<volume>\d{1,4})\s*(?:\((?<issue>[^)]{1,10})\))?(?:\s*[,:;]\s*(?:pp?\.\s*)?(?<page>e?\d+(?:[-–]e?\d+)?))?/u;

const behindTitle = (text: string, title: string): Partial<CslItem> | undefined => {
  const wanted = squeeze(title);
  let letters = '';
  let end = -1;
  for (let i = 0; i < text.length && end < 0; i++) {
    letters += squeeze(text.charAt(i));
    if (letters.endsWith(wanted)) end = i + 1;
  }
  if (end < 0) return undefined;
  const { venue, volume, issue, page, year } = wayBehind.exec(text.slice(end, end + 240))?.groups ?? {};
  if (venue === undefined) return undefined;
  return {
    'container-title': venue.trim(),
    ...(volume !== undefined && { volume }),
    ...(issue !== undefined && { issue }),
    ...(page !== undefined && { page }),
    ...(year !== undefined && { issued: { 'date-parts': [[Number(year)]] } }),
  };
};

const venueWays: readonly RegExp[] = [
  /^(?:.{2,60}? et al\.?|\p{Lu}[\p{L}'’-]+(?: (?:and|&) \p{Lu}[\p{L}'’-]+)?)\.?,?\s+(?<venue>\p{Lu}.{3,80}?)\s*[,.]?\s*\((?<year>(?:19|20)\d\d)\)[\s,]*(?<volume>\d{1,4})\s*[:(]/u,
  /^(?<venue>\p{Lu}[\p{L}&:,.\s-]{3,90}?),?\s+(?<year>(?:19|20)\d\d)\s*[,;]\s*(?:vol\.?\s*)?(?<volume>\d{1,4})\s*[,:(]/iu,
  /^(?<venue>\p{Lu}[\p{L}&:,.\s()-]{3,90}?)[\s,|–-]+vol(?:ume|\.)?\s*(?<volume>\d{1,4})/iu,
  /^(?<venue>\p{Lu}[\p{L}&:,.\s-]{3,90}?)\s+(?<volume>\d{1,4})\s*(?:\(\d+\))?\s*[:,]\s*\d+[-–]\d+/u,
  /^(?<venue>(?:\p{Lu}[\p{L}&-]*\s+){0,6}(?:Journal|Proceedings|Revista|Zeitschrift|Annals|Transactions|Letters|Bulletin|Archives)(?:\s[\p{L}&-]+){0,8})$/u,
];

/** The venue and the volume, by the heads and feet of the pages. */
export const findVenue = (lines: readonly string[]): { venue: string; volume?: string } | undefined => {
  for (const way of venueWays)
    for (const line of lines) {
      const { venue, volume } = way.exec(line.trim())?.groups ?? {};
      if (venue === undefined || /received|accepted|copyright|licen[sc]e|university|published/iu.test(venue))
        continue;
      return { venue: venue.replace(/[\s,.:|–-]+$/u, ''), ...(volume !== undefined && { volume }) };
    }
  return undefined;
};
