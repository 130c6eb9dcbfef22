/** What the edges of the pages and the notes of the first page say of a paper: DOI, year, venue, volume, pages. */
import { normalizeDoi } from '../../../normalize/identifiers.ts';
import type { CslItem } from '../../../normalize/record.ts';
import { parseEntry } from '../../references/parse/parse.ts';
import type { Line } from '../layout/lines.ts';
import type { DocumentInfo, Link } from '../page.ts';
import { squeeze } from './title.ts';

export interface Found<T> {
  value: T;
  confidence: number;
}

const doiText = /10\.\d{4,9}(?:\.\d+)*\/[^\s"<>{}|\\^`\u00a0]+/gu;

/** DOIs in a text, without what follows them. */
export const doisIn = (text: string): string[] =>
  [...text.matchAll(doiText)].map(([doi]) => {
    let own = doi.replace(/[.,;:'’”)\]]+$/u, '');
    if (!own.includes('(') || own.split('(').length <= own.split(')').length)
      own = own.replace(/[.,;:]+$/u, '');
    else if (doi.startsWith(`${own})`)) own += ')';
    return normalizeDoi(own);
  });

/** Where a DOI may stand, and how much that says. */
export interface Places {
  info: DocumentInfo;
  /** The lines of the first page. */
  first: readonly Line[];
  furniture: readonly Line[];
  sideways: readonly string[];
  links: readonly Link[];
}

const otherWork =
  /suppl|data ?set|archive|trial|osf\.io|figshare|dryad|source code|repository|10\.17605|\.[stg]\d{3}$|10\.6084|10\.5061/iu;

/** The DOI of the paper itself; none that only stands in its text. */
export const findDoi = (places: Places): Found<string> | undefined => {
  const scores = new Map<string, number>();
  const add = (doi: string, score: number): void => {
    scores.set(doi, (scores.get(doi) ?? 0) + score);
  };
  const { info, first, furniture, sideways, links } = places;
  for (const text of [...info.identifiers, info.subject ?? '', info.title ?? ''])
    for (const doi of new Set(doisIn(text))) add(doi, 3);
  const seen = new Set<string>();
  for (const { text, page } of furniture)
    for (const doi of doisIn(text)) {
      if (!seen.has(doi)) add(doi, 3);
      else if (page > 1) add(doi, 0.1);
      seen.add(doi);
    }
  first.forEach(({ text }, i) => {
    const near = `${first[i - 1]?.text ?? ''} ${text}`;
    for (const doi of doisIn(text)) {
      const named = /\bdoi\b|doi\.org/iu.test(text) ? 1 : 0.5;
      const whole = squeeze(text).length - squeeze(doi).length < 24 ? 1 : 0;
      const cited = /\bcit(?:e|ation)\b/iu.test(near) ? 0.7 : 0;
      add(doi, named + whole + cited - (otherWork.test(near) ? 1.6 : 0));
    }
  });
  for (const text of sideways) for (const doi of doisIn(text)) add(doi, 1.5);
  for (const { url } of links) {
    let plain = url;
    try {
      plain = decodeURIComponent(url);
    } catch {}
    for (const doi of doisIn(plain)) if (!otherWork.test(plain)) add(doi, scores.has(doi) ? 0.5 : 0.3);
  }
  const best = [...scores].sort((a, b) => b[1] - a[1])[0];
  if (best === undefined || best[1] < 1.2) return undefined;
  return { value: best[0], confidence: Math.min(0.98, 0.75 + best[1] * 0.05) };
};

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

const citeLine =
  /^\W*(?:how to cite(?: this article)?|cite (?:this article )?as|citation|to cite this article|please cite(?: this article)? as|como citar(?: este artigo)?|cómo citar|zitierweise)\b\s*[:.]?\s*/iu;

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
