/** Finds identifiers and links in a text, removes them, and converts them to their usual form. */

export interface Identifiers {
  DOI?: string;
  URL?: string;
  arXiv?: string;
  ISBN?: string;
  ISSN?: string;
}

/** Replaces a removed part, so that the text around it does not run together. */
export const cut = '\ue000';

const trailing: ReadonlySet<string> = new Set('.,;:\'"”’>]');

/** Removes punctuation from the end of a link, and a closing bracket that opened outside it, in one pass. */
const trimLink = (link: string): string => {
  const opened = link.indexOf('(');
  let end = link.length;
  for (; end > 0; end -= 1) {
    const sign = link[end - 1] ?? '';
    const strayBracket = sign === ')' && (opened < 0 || opened >= end);
    if (!trailing.has(sign) && !strayBracket) break;
  }
  return link.slice(0, end);
};

const doiText =
  /(?:\b(?:https?:)?\/*(?:dx\.)?doi(?:\.acm)?\.org\/(?:doi\/)?|:?\/\/doi\.org\/|\bdoi\s*[:.]?\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?)\s*(10\.\d{4,9}\/[^\s\ue000]+)|(?<![\w/.])(10\.\d{4,9}\/[^\s\ue000]+)/giu;
const arxivText =
  /\b(?:arXiv(?:\s+(?:e-?prints?|preprint))?\s*[:,]?\s*(?:arXiv:\s*)?(?:abs\/)?|https?:\/\/arxiv\.org\/(?:abs|pdf)\/)((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?)(?:\.pdf)?(?:\s*\[[\w.-]+\])?/giu;
const lead = String.raw`(?:\[?\(?(?:online|electronic resource)\)?\]?\.?\s*)?(?:available|retrieved|accessed|verf[üu]gbar)?\s*(?:\w+ \d{1,2}, \d{4},?\s*)?(?:online\s*)?(?:at|from|via|unter)?\s*:?\s*`;
const linkText = new RegExp(
  String.raw`(?:${lead})?(?:\burl:?\s*|\\url)?[<{(]?((?:https?|ftp):\/\/[^\s<>{}\ue000]+|\bwww\.[^\s<>{}\ue000]+\.[^\s<>{}\ue000]+|(?<![\w@/.-])(?:[a-z\d-]+\.){1,3}(?:com|org|net|edu|gov|io|info)\/[^\s<>{}\ue000]*)[>})]?`,
  'giu',
);
const isbnText = /\bISBN(?:-1[03])?:?\s*((?:97[89][ -]?)?(?:\d[ -]?){9}[\dXx])/giu;
const issnText = /\bISSN:?\s*(\d{4}-?\d{3}[\dXx])/giu;
const leftover =
  /\[Online\]\.?(?:\s*Available:?)?|\bAvailable (?:from|at|online)?:?\s*(?=\ue000|$)|\b(?:Retrieved from|URL:?|DOI:?)\s*(?=\ue000|$)/giu;

/** A DOI without its address, in lower case because DOIs ignore case, with broken brackets repaired. */
export const normalizeDoi = (doi: string): string =>
  trimLink(doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''));

/** Finds the identifiers in a text, the first of each kind; `rest` is the text with each replaced by `cut`. */
export const takeIdentifiers = (text: string): { found: Identifiers; rest: string } => {
  const found: Identifiers = {};
  // Most texts have no sign of most identifiers, and a search for the sign is faster than the pattern.
  const take = (sign: RegExp, pattern: RegExp, keep: (value: string) => void) => (source: string) =>
    sign.test(source)
      ? source.replace(pattern, (whole, ...groups: unknown[]) => {
          const value = groups.find((group) => typeof group === 'string');
          keep(typeof value === 'string' ? value : '');
          const tail = /[.,;)\]]*$/.exec(whole)?.[0] ?? '';
          return `${cut}${tail.includes('.') ? '.' : ''} `;
        })
      : source;
  const steps = [
    take(/arxiv/i, arxivText, (value) => {
      found.arXiv ??= value;
    }),
    take(/10\.\d{4}/, doiText, (value) => {
      found.DOI ??= normalizeDoi(value);
    }),
    take(/:\/\/|www\.|\.[a-z]{2,4}\//i, linkText, (value) => {
      const url = trimLink(value);
      found.URL ??= url;
      const inside = /\b10\.\d{4,9}\/[^\s?#]+/.exec(url)?.[0];
      if (inside !== undefined && /doi/i.test(url)) found.DOI ??= inside;
    }),
    take(/ISBN/i, isbnText, (value) => {
      found.ISBN ??= value.replace(/\s/g, '');
    }),
    take(/ISSN/i, issnText, (value) => {
      found.ISSN ??= value;
    }),
  ];
  const rest = steps.reduce((source, step) => step(source), text).replace(leftover, ' ');
  return { found, rest: rest.replace(/ {2,}/g, ' ') };
};
