/** Parts of an entry in fixed words, which need no tagger: theses, reports, editions, parts of a work. */
import { cslDate, monthPattern, readMonth } from '../../../normalize/dates.ts';
import type { CslItem } from '../../../normalize/record.ts';

const DASH = '[-‐‑–—−~]';
const YEAR = String.raw`(?:1[5-9]\d\d|20\d\d)`;
const re = (source: string): RegExp => new RegExp(source, 'iu');

const thesisWords = String.raw`(?:(?:unpublished\s+)?(?:ph\.?\s?d\.?|doctoral|d\.?phil\.?|doctorate|master[’']?s?|m\.?\s?sc?\.?|m\.?phil\.?|bachelor[’']?s?|diploma|diplom|habilitation)\s*(?:dissertation|thesis|diss\.)|doctoralthesis|dissertation|th[eè]se(?: de doctorat)?|(?:inaugural-?|phil\.\s)?diss(?:\.,|\.(?=\s+(?:TU|TH|ETH|FU|HU|LMU|RWTH|Uni)))|diplomarbeit|doktorarbeit|masterarbeit|tesis(?: doctoral)?|tese(?: de doutorado)?|dissertação(?: de mestrado)?|trabalho de conclusão de curso|tesis de maestría|mémoire de (?:maîtrise|master|dea)|(?:yayımlanmamış\s+)?(?:doktora|yüksek\s+lisans)\s+tezi|дис(?:сертация|\.)\s?(?:\.{3}|…)?\s?(?:канд|докт?)\p{L}*|rozprawa doktorska|doktori értekezés|väitöskirja|doktorsavhandling|tesi di (?:dottorato|laurea)|proefschrift)`;
const reportWords = String.raw`(?:tech(?:nical|\.)\s*(?:rep(?:ort|\.)|memo(?:randum|\.)?|note)|research\s+rep(?:ort|\.)|working\s+paper|white\s?paper|internal\s+report|(?:computer\s+software\s+)?manual|user[’']?s?\s+(?:guide|manual)|RFC(?=\s\d))`;

/** A printed form. Its named groups are fields; `fixed` holds the fields that follow from the form itself. */
interface Form {
  pattern: RegExp;
  fixed?: Partial<CslItem>;
  /** The match is never a container, volume or page, even if it looks like one: `U.S. Patent 7 123 456`. */
  whole?: boolean;
}

const patentNumber = String.raw`(?:[A-Z]{2}\s?)?(?:\d{1,2}(?:[, ]\d{3}){1,3}|\d{4,}(?:[/-]\d+)*)(?:\s?[A-Z]\d?\b)?`;
const offices = String.raw`(?:U\.?\s?S\.?(?:A\.?)?|European|German|Japan(?:ese)?|Korean?|Chin(?:a|ese)|British|French|EP|WO|JP|CN)`;
/** Organisations whose name with a number is a standard. Those that also print journals need a word such as `Std`. */
const standardBodies = String.raw`(?:(?:ANSI|ISO|IEC|DIN|ECMA|ETSI|ITU-[TR]|FIPS|NIST SP|ASTM|ASME|BS|EN|JIS|NFPA|GB/T|IEEE (?:Std\.?|Standard))(?:[/ -](?=[A-Z\d])|(?= )))+`;

const forms: readonly Form[] = [
  {
    pattern: new RegExp(
      String.raw`(?<genre>(?:${offices}\s*)?[Pp]atent)(?:\s+(?:[Aa]pplication|[Aa]ppl\.))?\s*(?:[Nn]os?\.|[Nn]umber)?\s*(?<number>${patentNumber})`,
      'u',
    ),
    fixed: { type: 'patent' },
    whole: true,
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}-])(?<number>${standardBodies}(?:Std\.?|Standard|Rec\.|PUB|TS|TR)?\s?(?!${YEAR}(?![-:.\d]))[A-Z]{0,2}[-. ]?\d[\w.:/-]*\d)`,
      'u',
    ),
    fixed: { type: 'standard' },
    whole: true,
  },
  { pattern: /(?<genre>RFC)\s(?<number>\d{1,5})(?!\d)/u, fixed: { type: 'report' }, whole: true },
  { pattern: re(String.raw`(?<genre>(?<!\w)${thesisWords})`), fixed: { type: 'thesis' } },
  {
    pattern: re(
      String.raw`(?<genre>(?<!\w)${reportWords})(?=[\s.,:;)\]#\ue000]|$)\.?(?:,?\s*(?:nos?\.|n[o°]|number|nr\.?|#)?\s*(?<number>(?!(?:${monthPattern}\s+)?${YEAR}(?![-/\d]))(?:[A-Z]+ Patent )?(?:[A-Z]{1,12}[-/. ])*[\w./,-]*\d[\w./,-]*(?<![.,])(?: \d[\w.-]*(?<![.,]))?))?`,
    ),
    fixed: { type: 'report' },
  },
  {
    pattern: re(
      String.raw`\b(?<edition>(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|revised|rev\.|international|new))\.?\s+(?:rev(?:ised|\.)\s+)?ed(?:ition|n)?\b`,
    ),
    whole: true,
  },
  { pattern: /(?<!\d)(?<edition>\d{1,2}\.) ?(?:\p{L}+\.? )?Aufl(?:age|\.)/u, whole: true },
  { pattern: /(?<!\d)(?<edition>\d{1,2}(?:e|ème|ª|a)) (?:éd(?:ition|\.)|ed(?:ición|\.))/u, whole: true },
  {
    pattern: re(String.raw`\b(?:volume|vol\.|part)\s+(?<volume>\d+|[IVXLC]+):\s+(?<part>\p{Lu}[^,.\ue000]+)`),
  },
];

const fieldOf: Readonly<Record<string, keyof CslItem>> = {
  genre: 'genre',
  number: 'number',
  edition: 'edition',
  part: 'volume-title',
  volume: 'volume',
};

export interface Marks {
  fields: Partial<CslItem>;
  /** Ranges of text that no other field may use. */
  taken: { start: number; end: number }[];
}

/** The fields that a text prints in fixed words. If two forms give the same field, the first counts. */
export const readMarks = (text: string): Marks => {
  const fields: Partial<CslItem> = {};
  const taken: Marks['taken'] = [];
  for (const { pattern, fixed, whole } of [...forms].reverse()) {
    const found = pattern.exec(text);
    if (found?.groups === undefined) continue;
    for (const [group, value] of Object.entries(found.groups)) {
      const field = fieldOf[group];
      if (field !== undefined && value !== undefined) Object.assign(fields, { [field]: value.trim() });
    }
    Object.assign(fields, fixed);
    if (whole) taken.push({ start: found.index, end: found.index + found[0].length });
  }
  return { fields, taken };
};

/** Numbers that a style divides into groups of three: the pages `20 499–20 503`, or the document `321 211–002`. */
const grouped = new RegExp(String.raw`^(\d{1,3}(?: \d{3})+)\s?(${DASH})\s?(\d{1,3}(?: \d{3})*)$`, 'u');

/** Pages in their usual form. Grouped numbers that increase are pages; others are a document number. */
export const readPages = (printed: string): Partial<CslItem> => {
  const [, first, dash, second] = grouped.exec(printed) ?? [];
  if (first === undefined || second === undefined)
    return { page: printed.replace(/\s*([-‐‑–—−~]{1,2})\s*/g, '$1') };
  const [from, to] = [first.replace(/ /g, ''), second.replace(/ /g, '')];
  const whole = from.slice(0, Math.max(0, from.length - to.length)) + to;
  return Number(whole) > Number(from) ? { page: `${from}${dash}${to}` } : { number: `${from}-${to}` };
};

const months = new RegExp(monthPattern, 'iu');
const dayNear = new RegExp(
  String.raw`(?:${monthPattern}\s+(\d{1,2})(?!\d)(?!\s?[-–]))|(?:(?<![-–\d])\b(\d{1,2})\s+${monthPattern})`,
  'iu',
);

/** A printed date of issue; undefined if it has no year. */
export const readDate = (printed: string): CslItem['issued'] => {
  const year = new RegExp(YEAR).exec(printed)?.[0];
  if (year === undefined) return undefined;
  const rest = printed.replace(year, ' ');
  const numbered = /^\D*(0\d|1[0-2])\b/.exec(rest)?.[1];
  const named = months.exec(rest)?.[0];
  const month = readMonth(named ?? numbered ?? '');
  const found = named === undefined ? null : dayNear.exec(rest);
  const day = Number(found?.[1] ?? found?.[2] ?? Number.NaN);
  return cslDate(Number(year), month, day >= 1 && day <= 31 ? day : undefined);
};
