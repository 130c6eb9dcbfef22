/** What follows the title in fixed forms: volume, issue, pages, date, edition, number, thesis and report marks. */

import { cslDate, monthPattern, readMonth } from '../normalize/dates.ts';
import { cut } from '../normalize/identifiers.ts';
import type { CslItem } from '../record.ts';

/** Fields read, and the text with each of them replaced by `cut`. */
export interface Details {
  fields: Partial<CslItem>;
  rest: string;
}

const DASH = '[-‐‑–—−~]';
const YEAR = String.raw`(?:1[5-9]\d\d|20\d\d)`;
const PAGE = String.raw`[A-Za-z]{0,3}\d[\d.:]*(?!st\b|nd\b|rd\b|th\b)(?:[A-Za-z]{1,3}\d*)?(?![A-Za-z])`;
const PAGES = String.raw`(?:${PAGE}(?:\s?${DASH}{1,2}\s?${PAGE})?)`;
/** Without `pp.` a lone year is no page. */
const BARE = String.raw`(?!${YEAR}(?!\s?${DASH}|\w))${PAGES}`;
const MORE = String.raw`(?:(?:,|\s?\+|;| and)\s?(?:\d{1,3}|\d+\s?${DASH}\s?\d+)(?![\d\w]|\s+${YEAR}))*`;
/** Years are no volumes where nothing says `vol.` */
const VOLUME = String.raw`(?!${YEAR}\b)[A-Za-z]?\d{1,4}[A-Za-z]?(?:${DASH}\d+)?`;
const ISSUE = String.raw`(?:(?![^)]*${YEAR})[\p{L}\d./ ]{0,12}\d[\p{L}\d./ –-]{0,12}|Suppl\.?[^)]{0,10}|\p{L}[\p{L} ]{1,30})`;
const re = (source: string, flags = 'iu'): RegExp => new RegExp(source, flags);
const WHEN = String.raw`(?:(?:${monthPattern}|\d{1,2})(?:\s?[-–/]\s?${monthPattern})?\s*)?(?:\d{1,2}(?:\s?[-–]\s?\d{1,2})?,?\s*)?${YEAR}`;

type Groups = Record<string, string | undefined>;

/** One printed form: its pattern with named groups, and what it may not be taken in. */
interface Form {
  pattern: RegExp;
  /** Values that follow from the form rather than from a group. */
  fixed?: Partial<CslItem>;
}

/** Named groups and the fields they fill. */
const groupFields: Readonly<Record<string, keyof CslItem>> = {
  volume: 'volume',
  issue: 'issue',
  page: 'page',
  edition: 'edition',
  number: 'number',
  genre: 'genre',
  series: 'collection-title',
  part: 'volume-title',
};

const thesisWords = String.raw`(?:(?:unpublished\s+)?(?:ph\.?\s?d\.?|doctoral|d\.?phil\.?|doctorate|master[’']?s?|m\.?\s?sc?\.?|m\.?phil\.?|bachelor[’']?s?|diploma|diplom|habilitation)\s*(?:dissertation|thesis)|doctoralthesis|dissertation|th[eè]se(?: de doctorat)?|diplomarbeit|doktorarbeit)`;
const reportWords = String.raw`(?:tech(?:nical|\.)\s*(?:rep(?:ort|\.)|memo(?:randum|\.)?|note)|research\s+rep(?:ort|\.)|working\s+paper|white\s?paper|internal\s+report|(?:computer\s+software\s+)?manual|user[’']?s?\s+(?:guide|manual)|RFC(?=\s\d))`;

/** In order: a form that is read is cut out before the next is tried; the first of a field counts. */
const forms: readonly Form[] = [
  { pattern: re(String.raw`[[(]?(?<genre>(?<!\w)${thesisWords})[\])]?`), fixed: { type: 'thesis' } },
  {
    pattern: re(
      String.raw`[[(]?(?<genre>(?<!\w)${reportWords})(?=[\s.,:;)\]#\ue000]|$)\.?(?:,?\s*(?:nos?\.|n[o°]|number|nr\.?|#)?\s*(?<number>(?!(?:${monthPattern}\s+)?${YEAR}(?![-/\d]))(?:[A-Z]+ Patent )?(?:[A-Z]{1,12}[-/. ])*[\w./,-]*\d[\w./,-]*(?<![.,])(?: \d[\w.-]*(?<![.,]))?))?[\])]?`,
    ),
    fixed: { type: 'report' },
  },
  {
    pattern: re(
      String.raw`\(?\b(?<edition>(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|revised|rev\.|international|new))\s+(?:rev(?:ised|\.)\s+)?ed(?:ition|n)?\b\.?\)?`,
    ),
  },
  {
    pattern: re(String.raw`\b(?:volume|vol\.|part)\s+(?<volume>\d+|[IVXLC]+):\s+(?<part>\p{Lu}[^,\ue000]+)`),
  },
  {
    pattern: re(
      String.raw`\bvol(?:ume|\.)\s+(?<volume>${VOLUME}) of (?<series>[^\ue000]+?)(?=,\s+(?:chapter|pages?|number|pp|${monthPattern}|${YEAR})\b|\.(?=\s|$)|\ue000|$)`,
    ),
  },
  {
    pattern: re(
      String.raw`(?<![\w.])ser(?:ies|\.)\s+(?<series>[^\ue000,]+?)(?=,\s|\.\s+\p{Lu}|\ue000|\.?$)`,
      'u',
    ),
  },
  {
    pattern: re(
      String.raw`(?<![\w–-])(?<year>${YEAR})\s*(?<month>${monthPattern}|0\d|1[0-2])?(?:\s+\d{1,2})?\s*;\s*(?<volume>${VOLUME})?\s*(?:\((?<issue>${ISSUE})\))?\s*(?::\s*(?<page>${PAGES}${MORE}))?`,
    ),
  },
  {
    pattern: re(
      String.raw`(?<=\.\s)(?<year>${YEAR})\s*(?<month>${monthPattern}|0\d|1[0-2])?\s*:\s*(?<page>${PAGE}(?:\s?${DASH}\s?${PAGE})?|[a-z]+\d+)(?=\.)`,
    ),
  },
  {
    pattern: re(
      String.raw`(?<=[\s\ue000,.])(?<volume>${VOLUME}),\s+(?<issue>\d{1,3}(?:[-–/]\d+)?)\s+\((?<date>${WHEN})\)(?:,\s*(?:Article\s+)?(?<page>${PAGES})|(?<=\(\p{L}[^()]*\)))`,
    ),
  },
  {
    pattern: re(
      String.raw`(?<=[\s\ue000,.])(?<volume>${VOLUME})\s*\((?<issue>${ISSUE})\)\s*[:,]?\s*(?:Art(?:icle|\.)\s*(?:no\.?\s*)?|pp?\.\s*)?(?<page>${BARE}${MORE})(?![\w])`,
    ),
  },
  {
    pattern: re(
      String.raw`(?<=[\s\ue000,.])(?<volume>${VOLUME})\s*[,:]\s*(?:no\.\s*(?<issue>\d+),\s*)?(?:pp?\.\s*)?(?<page>${BARE})\s*,?\s*\((?<date>${WHEN})\)`,
    ),
  },
  {
    pattern: re(
      String.raw`(?<=[\s\ue000,.])(?<volume>${VOLUME}),\s*no\.\s*(?<issue>\d[\w–-]*)\s*\((?<date>${WHEN})\)(?:[:,]\s*(?<page>${BARE}))?`,
    ),
  },
  {
    pattern: re(
      String.raw`(?<=[\s\ue000,.])(?<year>${YEAR}),\s*(?<volume>${VOLUME})(?:\s*\((?<issue>\d{1,3})\))?,\s*(?<page>${PAGES})(?=[\s,.;\ue000]|$)`,
    ),
  },
  {
    pattern: re(
      String.raw`(?<=[\s\ue000,.])(?<volume>${VOLUME})\s*\((?<date>${YEAR})\)[,:]?\s*(?:(?:no\.|nr\.)\s*(?<issue>\d+),\s*)?(?:pp?\.\s*)?(?<page>${PAGES}${MORE})(?![\w])`,
    ),
  },
  {
    pattern: re(
      String.raw`(?<![\p{L}\d])(?:vols?\.|volume|v\.|Bd\.|tome|jg\.)\s*(?<volume>[\dIVXLC]+[A-Za-z]?(?:${DASH}\d+)?)(?:\s*\((?<issue>${ISSUE})\))?(?:\s*:\s*(?<page>${PAGES}))?`,
    ),
  },
  {
    pattern: re(
      String.raw`(?<![\p{L}\d])(?:nos?\.|no(?=\s\d)|number|issue|iss\.|nr\.|n°|heft|h\.)\s*(?<issue>(?:(?:Suppl(?:ement|\.)? )?[A-Za-z]{0,4}\d[\w.]*)(?:\s?[-–/]\s?[\w.]*\d)?(?<!\.)(?:\s*\(supplement\)|, supplement)?)`,
    ),
  },
  {
    pattern: re(
      String.raw`\(?(?<![\p{L}\d])(?:pp|pgs?|pages?|page|p|S|ss|стр|с)\b\.?\s*(?<page>${PAGES}${MORE}|[ivxlc]+${DASH}[ivxlc\d]+)(?:\s*pp?\.)?\)?(?![\w])`,
    ),
  },
  { pattern: re(String.raw`\b(?:Art(?:icle|\.)|Paper)\s*(?:ID|no\.?|number)?\s*(?<page>\p{L}?\d[\w.-]*\d)`) },
  { pattern: re(String.raw`(?<=[\s\ue000,.])(?<volume>${VOLUME})\s*:\s*(?<page>${BARE}${MORE})(?![\w])`) },
  {
    pattern: re(
      String.raw`(?<=[\s\ue000,.])(?<volume>${VOLUME})\s*\((?<issue>\d[\w./–-]{0,8}|Suppl\.? ?\d*)\)(?=[\s,.;\ue000]|$)`,
    ),
  },
  {
    pattern: re(
      String.raw`(?<=[\p{L}.)\ue000]\s*,?\s+)(?<volume>${VOLUME}),\s*(?<page>${PAGE}\s?${DASH}{1,2}\s?${PAGE}${MORE}|(?!${YEAR}\b)[A-Z]?\d{2,6})(?=[\s,.;\ue000]|$)`,
    ),
  },
  {
    pattern: re(
      String.raw`(?<=[\p{L}.)]\s*,?\s+)(?<volume>${VOLUME})\s+(?<page>\d+\s?${DASH}{1,2}\s?\d+)(?=[\s,.;\ue000(]|$)`,
    ),
  },
  {
    pattern: re(
      String.raw`(?<=[,.:;)\ue000]\s*)(?<page>\d{1,5}\s?${DASH}{1,2}\s?\d{1,5})(?=[.,]?\s*(?:$|\ue000|\()|\.\s+\p{Lu})`,
    ),
  },
  { pattern: re(String.raw`(?<=\p{L},\s)(?<volume>\d{1,3})(?=\.?\s*(?:$|\ue000))`) },
];

/** Numbers that a style cut into groups of three: the pages `20 499–20 503`, or the document `321 211–002`. */
const grouped = re(
  String.raw`\bpp?\.?\s*(?<first>\d{1,3}(?: \d{3})+)\s?(?<dash>${DASH})\s?(?<second>\d{1,3}(?: \d{3})*)(?!\d)`,
);

/** What grouped numbers mean: a range that counts upwards is pages, anything else is the number of a document. */
const readGrouped = (first: string, dash: string, second: string): Partial<CslItem> => {
  const [from, to] = [first.replace(/ /g, ''), second.replace(/ /g, '')];
  const whole = from.slice(0, Math.max(0, from.length - to.length)) + to;
  return Number(whole) > Number(from) ? { page: `${from}${dash}${to}` } : { number: `${from}-${to}` };
};

const tidyPages = (pages: string): string =>
  pages.replace(/\s*([-‐‑–—−~]{1,2})\s*/g, '$1').replace(/[.:,]$/, '');

const setFields = (fields: Partial<CslItem>, groups: Groups, fixed: Partial<CslItem> | undefined): void => {
  for (const [group, value] of Object.entries(groups)) {
    const field = groupFields[group];
    if (field === undefined || value === undefined || fields[field] !== undefined) continue;
    Object.assign(fields, { [field]: field === 'page' ? tidyPages(value) : value.trim() });
  }
  if (fixed !== undefined) Object.assign(fields, { ...fixed, ...fields });
};

const dateIn = (printed: string): Partial<CslItem> => {
  const year = re(YEAR).exec(printed)?.[0];
  if (year === undefined) return {};
  const named = re(monthPattern).exec(printed.replace(year, ' '))?.[0];
  const numbered = /^\(?(0\d|1[0-2])\s/.exec(printed)?.[1];
  const month = readMonth(named ?? numbered ?? '');
  const day =
    named === undefined
      ? undefined
      : re(
          String.raw`(?:${monthPattern}\s+(\d{1,2})(?!\d)(?!\s?[-–]))|(?:(?<![-–\d])\b(\d{1,2})\s+${monthPattern})`,
        ).exec(printed);
  const number = Number(day?.[1] ?? day?.[2] ?? Number.NaN);
  return { issued: cslDate(Number(year), month, number >= 1 && number <= 31 ? number : undefined) };
};

/** A date on its own, set off by punctuation; the last one printed counts, for a container may hold a year. */
const dates = re(
  String.raw`(?<=^|[\s\ue000(,.;:])\(?(?<date>(?:\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s+)?(?:(?:${monthPattern})(?:\s?[-–/]\s?${monthPattern})?\s*,?\s*)?(?:(?<=\p{L}\.?\s)\d{1,2}(?:\s?[-–]\s?\d{1,2})?,?\s+)?(?:(?:0\d|1[0-2])\s+)?${YEAR})(?<letter>[a-z])?\)?(?=[\s,.;:)\ue000]|$)`,
  'giu',
);

/** Takes the date of issue out of a text. Dates set off by punctuation win over years among words. */
export const takeDate = (text: string): Details => {
  const all = [...text.matchAll(dates)].map((found) => {
    const after = text[found.index + found[0].length] ?? '';
    const before = text.slice(0, found.index).trimEnd().at(-1) ?? '';
    const setOff = /[,.;:)\ue000(]|^$/u.test(before) || found[0].startsWith('(');
    const closed = /[,.;:)\ue000]|^$/u.test(after) || found[0].endsWith(')');
    return {
      found,
      worth:
        (setOff ? 2 : 0) +
        (closed ? 2 : 0) +
        (found.index + found[0].length >= text.trimEnd().length - 2 ? 1 : 0),
    };
  });
  const best = all.reduce<(typeof all)[number] | undefined>(
    (a, b) => (a === undefined || b.worth >= a.worth ? b : a),
    undefined,
  );
  if (best === undefined || best.worth < 2) return { fields: {}, rest: text };
  const { found } = best;
  const rest = `${text.slice(0, found.index)}${cut}${text.slice(found.index + found[0].length)}`;
  return { fields: dateIn(found.groups?.['date'] ?? found[0]), rest };
};

/** Reads every detail out of the text after the title; `dated` where the date stood before it. */
export const takeDetails = (tail: string, dated = false): Details => {
  const fields: Partial<CslItem> = {};
  let rest = tail.replace(grouped, (_, first: string, dash: string, second: string) => {
    Object.assign(fields, readGrouped(first, dash, second));
    return cut;
  });
  for (const { pattern, fixed } of forms) {
    const found = pattern.exec(rest);
    const groups: Groups = found?.groups ?? {};
    if (!found) continue;
    const taken = Object.keys(groups).some(
      (group) =>
        groups[group] !== undefined &&
        groupFields[group] !== undefined &&
        fields[groupFields[group]] !== undefined,
    );
    const same = Object.entries(groups).every(
      ([group, value]) => value === undefined || fields[groupFields[group] ?? 'note'] === value,
    );
    if (taken && !same && groups['genre'] === undefined) continue;
    setFields(fields, groups, fixed);
    const printed =
      groups['date'] ??
      (groups['year'] === undefined ? undefined : `${groups['month'] ?? ''} ${groups['year']}`);
    if (printed !== undefined && fields.issued === undefined) Object.assign(fields, dateIn(printed.trim()));
    rest = `${rest.slice(0, found.index)}${cut}${rest.slice(found.index + found[0].length)}`;
  }
  if (fields.issued === undefined && !dated) {
    const date = takeDate(rest);
    Object.assign(fields, date.fields);
    rest = date.rest;
  }
  return { fields, rest };
};
