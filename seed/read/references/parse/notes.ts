/** What cataloguers and readers add to a reference: numbers of PubMed, dates of access, marks of the kind of work. */
import { cslDate, monthPattern, readMonth } from '../../../normalize/dates.ts';
import { cut } from '../../../normalize/identifiers.ts';
import type { CslItem } from '../../../normalize/record.ts';

export interface Notes {
  accessed?: NonNullable<CslItem['accessed']>;
  pmid?: string;
  pmcid?: string;
  /** An arXiv id that only its address shows, `CoRR abs/1905.01234`. */
  arXiv?: string;
  /** The CSL type that a mark of GB/T 7714 tells, `[J]`, `[D]`. */
  type?: string;
}

const date = String.raw`(?<first>\d{1,2}|\d{4}|${monthPattern})[ ,.\/-]{0,2}(?:(?<second>\d{1,2}|${monthPattern})[ ,.\/-]{0,2})?(?<third>\d{1,4})?`;
const accessedText = new RegExp(
  String.raw`[[(]?\b(?:last\s+)?(?:accessed|visited|cited|viewed|consulted|zugegriffen|abgerufen|retrieved)(?:\s+on|\s+am)?\s*:?\s*(?=\S*\d|${monthPattern}\b)${date}(?![\d\p{L}])[)\]]?[.;]?`,
  'giu',
);

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

/** Finds the notes in a text; `rest` is the text with each replaced by `cut`. */
export const takeNotes = (text: string): { notes: Notes; rest: string } => {
  const notes: Notes = {};
  const rest = text
    .replace(accessedText, (whole, ...groups: unknown[]) => {
      const { first = '', second = '', third = '' } = groups.at(-1) as Record<string, string | undefined>;
      const found = readAccess([first, second, third].filter((part) => part !== ''));
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
