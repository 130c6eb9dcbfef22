/** Identifiers in plain lines: alone, several on a line, before or behind a title. */

export type IdentifierKind = 'DOI' | 'arxiv' | 'pmid' | 'pmcid' | 'ISBN' | 'URL';

/** An identifier in a text, without the words that name it. */
export interface PlacedIdentifier {
  kind: IdentifierKind;
  value: string;
  start: number;
  end: number;
}

const digitsOf = (printed: string): string => printed.replace(/[^\dXx]/g, '').toUpperCase();

/** Whether the check digit of an ISBN of 10 or 13 digits is right. */
const isIsbn = (printed: string): boolean => {
  const digits = [...digitsOf(printed)].map((digit) => (digit === 'X' ? 10 : Number(digit)));
  const sum = (weight: (i: number) => number): number =>
    digits.reduce((total, digit, i) => total + digit * weight(i), 0);
  return digits.length === 10
    ? sum((i) => 10 - i) % 11 === 0
    : digits.length === 13 && sum((i) => (i % 2 === 0 ? 1 : 3)) % 10 === 0;
};

const ofArxiv = String.raw`(?:\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z]{2,9}(?:-[a-z]{2,4})?(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,2})?(?![\w/])`;
const ofIsbn = String.raw`(?:97[89][ -]?)?\d(?:[ -]?\d){8}[ -]?[\dXx](?![\d-])`;

interface Form {
  kind: IdentifierKind;
  /** At the beginning of the text; its first group is the identifier. */
  pattern: RegExp;
  holds?: (value: string) => boolean;
}

const form = (kind: IdentifierKind, source: string, holds?: Form['holds']): Form => ({
  kind,
  pattern: new RegExp(source, 'iuy'),
  ...(holds === undefined ? {} : { holds }),
});

/** The first form that fits counts. */
const forms: readonly Form[] = [
  form(
    'DOI',
    String.raw`(?:DOI\s?[:.]?\s?)?(?:https?:\/\/)?(?:(?:www\.|dx\.)?doi\.org\/|doi\s?[:.]?\s?)?(10\.\d{4,9}\/[^\s,;|<>]*[^\s,;|<>.])`,
  ),
  form('arxiv', String.raw`(?:https?:\/\/)?(?:www\.)?arxiv\.org\/(?:abs|pdf|html)\/(${ofArxiv})(?:\.pdf)?`),
  form(
    'arxiv',
    String.raw`(?:arXiv(?: preprint| e-?prints?)?[,.]?\s?(?:(?:arXiv)?\s?[:.]\s?|\s?))?(${ofArxiv})(?:\s?\[[\w.-]+\])?`,
  ),
  form(
    'pmid',
    String.raw`(?:https?:\/\/)?(?:www\.ncbi\.nlm\.nih\.gov\/pubmed|pubmed\.ncbi\.nlm\.nih\.gov)\/(\d{1,8})\/?(?![\w/])`,
  ),
  form(
    'pmcid',
    String.raw`(?:https?:\/\/)?(?:www\.ncbi\.nlm\.nih\.gov\/pmc\/articles|pmc\.ncbi\.nlm\.nih\.gov\/articles)\/(PMC\d{3,9})\/?(?![\w/])`,
  ),
  form('pmid', String.raw`(?:PubMed\s(?:ID)?|PMID)\s?:?\s?(\d{1,8})(?!\w)`),
  form('pmcid', String.raw`(?:PMCID\s?:?\s?)?(PMC\s?\d{3,9})(?!\w)`),
  form('ISBN', String.raw`ISBN(?:[- ]?1[03])?\s?:?\s?(${ofIsbn})`),
  form('ISBN', `(${ofIsbn})`, isIsbn),
  form('URL', String.raw`<?(https?:\/\/[^\s,;|<>]*[^\s,;|<>.])>?`),
];

const between = /[\s,;|.·•]*/uy;

/** The identifier at an offset of a text. */
const identifierAt = (text: string, at: number): PlacedIdentifier | undefined => {
  for (const { kind, pattern, holds } of forms) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const value = found?.[1];
    if (value === undefined || holds?.(value) === false) continue;
    return { kind, value, start: at, end: pattern.lastIndex };
  }
  return undefined;
};

/** The identifiers from an offset on, with nothing but punctuation between them, and where they end. */
const identifiersFrom = (text: string, from: number): { found: PlacedIdentifier[]; end: number } => {
  const found: PlacedIdentifier[] = [];
  const skip = (at: number): number => {
    between.lastIndex = at;
    between.test(text);
    return between.lastIndex;
  };
  let at = skip(from);
  for (let one = identifierAt(text, at); one !== undefined; one = identifierAt(text, at)) {
    found.push(one);
    at = skip(one.end);
  }
  return { found, end: at };
};

/** A text parted into the words of a title and the identifiers before or behind them. */
export interface Identified {
  identifiers: PlacedIdentifier[];
  /** Empty where the text holds nothing but identifiers. */
  words: string;
}

/** The longest text that is searched for identifiers behind a title, in characters. */
const longest = 500;

/** Parts a text; undefined if no identifier stands at its beginning or at its end. */
export const partIdentifiers = (text: string): Identified | undefined => {
  const front = identifiersFrom(text, 0);
  if (front.found.length > 0)
    return {
      identifiers: front.found,
      words: text
        .slice(front.end)
        .replace(/^[\s:–—-]+/u, '')
        .trim(),
    };
  if (text.length > longest) return undefined;
  for (const { index } of text.matchAll(/(?<=[\s,;|([<])(?=[\p{L}\d<])/gu)) {
    const { found, end } = identifiersFrom(text, index);
    if (found.length > 0 && /^[)\]>.\s]*$/.test(text.slice(end)))
      return {
        identifiers: found,
        words: text
          .slice(0, index)
          .replace(/[\s,;:|([<–—-]+$/u, '')
          .trim(),
      };
  }
  return undefined;
};

/** Where further works begin among identifiers: at a kind that the work has already. */
export const worksAmong = (identifiers: readonly PlacedIdentifier[]): PlacedIdentifier[] => {
  const begun: PlacedIdentifier[] = [];
  let kinds = new Set<IdentifierKind>();
  for (const one of identifiers) {
    if (begun.length > 0 && !kinds.has(one.kind)) {
      kinds.add(one.kind);
      continue;
    }
    begun.push(one);
    kinds = new Set([one.kind]);
  }
  return begun;
};

/** A number of PubMed without a word before it: only a list of nothing else shows what it is. */
export const bareNumber = /^\s*(\d{7,8})\s*[.,;]?\s*$/;
