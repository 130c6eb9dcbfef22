/** Notes that cataloguers and readers add to a reference: PubMed numbers, access dates, marks of the kind of work. */
import { anyMonthPattern, cslDate, readMonth } from '../../../normalize/dates.ts';
import { cut } from '../../../normalize/identifiers.ts';
import type { CslItem } from '../../../normalize/record.ts';

export interface Notes {
  accessed?: NonNullable<CslItem['accessed']>;
  pmid?: string;
  pmcid?: string;
  /** An arXiv id that only its address shows, `CoRR abs/1905.01234`. */
  arXiv?: string;
  /** The CSL type for a mark of GB/T 7714, `[J]`, `[D]`. */
  type?: string;
}

const between = String.raw`(?:[ ,.\/-]|\sde[ln]?\s|\sdi\s|º|°|er\s|\s?[年月]\s?)`;
const day = String.raw`(?:(?:19|20)\d\d(?!\d)|\d{1,2}|${anyMonthPattern})`;
const date = String.raw`(?<first>${day})${between}{0,3}(?:(?<second>\d{1,2}|${anyMonthPattern})${between}{0,3})?(?<third>\d{1,4})?`;
/** Words before the access date, in several languages. */
const accessWords = String.raw`(?:last\s+)?(?:accessed|visited|cited|viewed|consulted|checked|zugegriffen|abgerufen|aufgerufen|eingesehen|retrieved|recuperado|recuperato)|(?:letzter\s+)?(?:zugriff|abruf|aufruf)|stand|acess(?:o|ado)|disponível\s+em\s+(?=\d)|(?:page\s+|site\s+)?consultée?|consultad[oa]|(?:(?:fecha|data)\s+de\s+)?(?:consulta|acesso|acceso)|(?:ultima?\s+)?(?:consultazione|consultato|accesso|visita)|erişim(?:\s+tarihi)?|дата\s+обращения|geraadpleegd|дата\s+звернення|hämtad|hentet|lest|läst|besøgt|viitattu|luettu|dostęp|data\s+dostępu|cit\.|pristupljeno|preuzeto|letöltés|تاريخ\s+الاطلاع|אוחזר(?:\s+ב)?`;
const accessedText = new RegExp(
  String.raw`[[(]?(?<![\p{L}])(?:${accessWords})(?:\s+(?:on|am|em|le|el|il|op|den|d\.|vom|in))?\s*:?\s*(?:(?:on|am|em|le|el|il|den)\s+)?(?=\S*\d|${anyMonthPattern}(?![\p{L}]))${date}(?![\d\p{L}])(?:[)\]]?[.;]?(?!,?\s+(?:from|de|von|at|via|unter)\s)|,?\s+(?:from|de|von|at|via|unter)(?=\s*:?\s*(?:https?:|www\.)):?)`,
  'giu',
);
/** The same words after the date, or in brackets right after a link. */
const accessedBehind =
  /[（([]?(?<first>(?:19|20)\d\d)\s?[年/.-]\s?(?<second>\d{1,2})\s?[月/.-]\s?(?<third>\d{1,2})\s?日?\s?(?:に?(?:閲覧|アクセス|参照|最終閲覧|最終アクセス|检索|访问|검색|접속|tarihinde erişildi))[）)\]]?[.。]?|(?<=\ue000[.,]?\s?|\d\)\s?)[[(（](?<first2>(?:19|20)\d\d)-(?<second2>\d\d)-(?<third2>\d\d)[\])）]\.?/gu;

/** `12 Mart 2019 tarihinde https://… adresinden erişildi` */
const accessedTurkish = new RegExp(
  String.raw`[[(]?${date}\s+tarihinde(?=.{0,200}(?:erişil|alın|ulaşıl|edinil))`,
  'iu',
);
const fromAddress = /\s*adresinden\s+(?:erişil|alın|ulaşıl|edinil|indiril)\p{L}+[.)\]]*/giu;

/** A date from its three printed parts, in any order; undefined without a year. */
const readAccess = (parts: readonly string[]): Notes['accessed'] => {
  const year = parts.find((part) => /^(?:19|20)\d\d$/.test(part));
  if (year === undefined) return undefined;
  const rest = parts.filter((part) => part !== year);
  const named = rest.find((part) => /\p{L}/u.test(part));
  const month = named === undefined ? rest[0] : named;
  const day = Number(rest.find((part) => part !== month));
  const number = readMonth(month ?? '');
  return cslDate(Number(year), number, number !== undefined && day >= 1 && day <= 31 ? day : undefined);
};

const kinds: Readonly<Record<string, string>> = {
  J: 'article-journal',
  M: 'book',
  C: 'paper-conference',
  D: 'thesis',
  R: 'report',
  S: 'standard',
  P: 'patent',
  N: 'article-newspaper',
  EB: 'webpage',
};
const kindText = /\s?[[［](J|M|C|D|R|S|P|N|EB)(?:\/(?:OL|CD|DK|MT))?[\]］](?=[.,．，。\s]|$)/g;
const pubmedText = /[[(]?\bPM(?<kind>C?)ID:?\s*(?:PMC)?(?<id>\d{4,9})[)\]]?[.;]?/gi;
const addressText = /\babs\/(?<id>\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(?:v\d+)?/g;

/** A part of every such word: a quick first check, because most entries have none. */
const accessSign =
  /access|visit|cited|viewed|consult|checked|zugegriff|rufen|gesehen|retriev|recupera|zugriff|abruf|aufruf|stand|acess|disponível|fecha|data de|erişi|обращения|звернення|geraad|hämtad|hentet|lest|läst|besøgt|viitattu|luettu|dostęp|cit\.|pristup|preuzeto|letölt|الاطلاع|אוחזר/i;

/** Removes a marked access date from a text. A year alone is one only behind a stop or a link: `Tea visited 1998`. Runs before the link next to it is removed. */
export const takeAccess = (text: string): { accessed?: NonNullable<Notes['accessed']>; rest: string } => {
  if (!accessSign.test(text)) return { rest: text };
  let accessed: Notes['accessed'];
  const turkish = accessedTurkish.test(text);
  const rest = text.replace(turkish ? accessedTurkish : accessedText, (whole, ...groups: unknown[]) => {
    const { first = '', second = '', third = '' } = groups.at(-1) as Record<string, string | undefined>;
    // Full stops between numbers: the day stands first.
    const parts = /\d{1,2}\.\s?\d{1,2}\.\s?\d{4}/.test(whole)
      ? [second, first, third]
      : [first, second, third];
    const found = readAccess(parts.filter((part) => part !== ''));
    if (found === undefined) return whole;
    const alone = found['date-parts']?.[0]?.length === 1;
    const [offset, source] = groups.slice(-3) as [number, string];
    if (alone && /[\p{L}\p{N}-]\s*$/u.test(source.slice(0, offset).replace(/\S*\/\S*\s*$/u, '')))
      return whole;
    accessed ??= found;
    return `${cut} `;
  });
  return {
    ...(accessed === undefined ? {} : { accessed }),
    rest: turkish ? rest.replace(fromAddress, '') : rest,
  };
};

/** Finds the other notes in a text; `rest` is the text with each note replaced by `cut`. */
export const takeNotes = (text: string): { notes: Notes; rest: string } => {
  const notes: Notes = {};
  const rest = text
    .replace(accessedBehind, (whole, ...groups: unknown[]) => {
      const { first, second, third, first2, second2, third2 } = groups.at(-1) as Record<
        string,
        string | undefined
      >;
      const found = readAccess(
        [first ?? first2, second ?? second2, third ?? third2].flatMap((part) => part ?? []),
      );
      if (found === undefined) return whole;
      notes.accessed ??= found;
      return `${cut} `;
    })
    .replace(pubmedText, (_, kind: string, id: string) => {
      if (kind === '') notes.pmid ??= id;
      else notes.pmcid ??= `PMC${id}`;
      return `${cut} `;
    })
    .replace(addressText, (_, id: string) => {
      notes.arXiv ??= id;
      return `${cut} `;
    })
    .replace(kindText, (_, kind: string) => {
      const type = kinds[kind];
      if (type !== undefined) notes.type ??= type;
      return '';
    });
  return { notes, rest: rest.replace(/ {2,}/g, ' ') };
};
