/** Finds the title after the authors: in quotes, after a year, or up to the end of its sentence. */
import { monthPattern } from '../normalize/dates.ts';
import { cut } from '../normalize/identifiers.ts';

export interface Title {
  title: string;
  /** What follows it. */
  rest: string;
  quoted: boolean;
}

const quotePairs: readonly { open: RegExp; close: RegExp }[] = [
  { open: /^\s*[,.:]?\s*“/u, close: /”(?=[\s,.;:)\ue000]|$)|”/u },
  { open: /^\s*[,.:]?\s*``/u, close: /''|”|"/u },
  { open: /^\s*[,.:]?\s*«\s?/u, close: /\s?»/u },
  { open: /^\s*[,.:]?\s*„/u, close: /[“”"]/u },
  { open: /^\s*[,.:]?\s*"/u, close: /(?<=[,.?!])\s?"|"(?=\s*[,.;:(\ue000]|$)|"/u },
  { open: /^\s*[,.:]?\s*”/u, close: /”/u },
  { open: /^\s*[,.:]?\s*[‘'](?=\p{Lu})/u, close: /(?<=[,.?!\p{Ll}])[’'](?=\s*[,.;:(\ue000]|$)/u },
];

/** The end of a quoted title, stepping over quotes inside of it. */
const closing = (
  text: string,
  from: number,
  { open, close }: (typeof quotePairs)[number],
): RegExpExecArray | null => {
  const body = text.slice(from);
  const found = close.exec(body);
  if (!found || !open.source.includes('“')) return found;
  let depth = 1;
  for (let i = 0; i < body.length; i++) {
    if (body[i] === '“') depth++;
    else if (body[i] === '”' && --depth === 0) {
      const match = /^”/.exec(body.slice(i));
      if (match) match.index = i;
      return match;
    }
  }
  return found;
};

/** A quoted title at the beginning of a text. */
export const readQuoted = (text: string): Title | undefined => {
  for (const pair of quotePairs) {
    const opened = pair.open.exec(text);
    if (!opened) continue;
    const found = closing(text, opened[0].length, pair);
    if (!found) continue;
    const title = text.slice(opened[0].length, opened[0].length + found.index).trim();
    const rest = text.slice(opened[0].length + found.index + found[0].length);
    if (title.length > 1) return { title: title.replace(/[,.;]+$/, ''), rest, quoted: true };
  }
  return undefined;
};

/** Where a quoted title begins; -1 where there is none within what may be authors. */
export const quoteAt = (text: string): number => {
  const found = /(?:^|[\s,.:])(?:“|``|«|„|")(?=\S)/u.exec(text);
  if (!found) return -1;
  return found.index + (/^[\s,.:]/.test(found[0]) ? 1 : 0);
};

const abbreviations =
  'vs|etc|e\\.g|i\\.e|cf|al|St|Dr|Mr|Mrs|Inc|Ltd|Co|No|Vol|vol|no|pp|Fig|approx|resp|ca|Prof|Jr|Sr|Int|Proc|Conf|ed|eds|Ed|Eds|J|\\p{Lu}';
/** The end of a sentence: `.`, `?` or `!` before a capital, a digit, a quote or a cut. */
const sentenceEnd = new RegExp(
  String.raw`(?<!\b(?:${abbreviations}))(?<!\p{Lu}\.\p{Lu})[.](?=\s+["“(]?[\p{L}\d]|\s*[\ue000]|\s*$|\s+\()|[?!](?=\s+(?:["“(]?\p{Lu}|In\b|in\b|\ue000)|\s*\ue000|\s*$)`,
  'gu',
);

/** Marks at which a title without quotes may end with a comma. */
const commaEnd =
  /,\s+(?=(?:in|In|Proc\.|Proceedings|vol\.|Vol\.|volume|pages?|pp\.|ser\.|Ph\.?\s?D|[Mm]aster|[Tt]ech(?:\.|nical)\s+[Rr]ep|(?:\d+(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Rr]evised)\s+[Ee]d|arXiv|IEEE|ACM|Journal|J\.|Trans\.|Transactions|Int\.|Intl\.|Annals|Ann\.|Lecture Notes|Springer|Elsevier|Wiley|[\p{Lu}][\p{L}]+ (?:University )?Press|Academic Press|Addison|Prentice|McGraw|Morgan Kauf|North-Holland|(?:1[89]|20)\d\d\b|\d+\s?[(:,]))/u;

/** A short sentence that still belongs to the title before it: the number of a part. */
const partNumber =
  /^\s*(?:[IVX]+(?:(?:,| and|–|-) ?[IVX]+)*|(?:[Pp]art|[Cc]hapter|[Cc]hapitre|[Vv]ol(?:ume|\.)|[Bb]ook|[Tt]eil) (?:\d+|[IVX]+))\.\s+(?=\p{Lu})/u;

const dateWords = String.raw`(?:\d{1,2}\s+)?(?:${monthPattern}\s+)?(?:1[5-9]|20)\d{2}`;
/** What may hang on a title without quotes and is not of it: a date, a volume of a series. */
const appendix = new RegExp(
  String.raw`(?:\s+\((?:[^()]*[,;]\s*)?${dateWords}\)|,\s+${dateWords}|,\s+(?:volume|vol\.)\s+[\dIVXLC]+(?:\s+of\s.*)?|\s+[[(](?:[^()[\]]*\b(?:dissertation|thesis|manual|[Rr]ep(?:ort|\.))\b[^()[\]]*|doctoralthesis)[\])])+$`,
  'iu',
);

/** Parts a title from what hangs on it. */
const withoutAppendix = ({ title, rest, quoted }: Title): Title => {
  const found = appendix.exec(title);
  return found && found.index > 0
    ? { title: title.slice(0, found.index), rest: `${found[0]}.${rest}`, quoted }
    : { title, rest, quoted };
};

/** A title that ends with its sentence: the text up to the first full stop that ends one. */
export const readSentence = (text: string): Title | undefined => {
  const start = text.replace(/^[\s,.:;]+/u, '');
  sentenceEnd.lastIndex = 0;
  for (const found of start.matchAll(sentenceEnd)) {
    if (found.index < 2) continue;
    const part = partNumber.exec(start.slice(found.index + 1));
    if (part) {
      const end = found.index + 1 + part[0].trimEnd().length - 1;
      return withoutAppendix({ title: start.slice(0, end), rest: start.slice(end + 1), quoted: false });
    }
    const mark = found[0] === '.' ? '' : found[0];
    return withoutAppendix({
      title: start.slice(0, found.index) + mark,
      rest: start.slice(found.index + 1),
      quoted: false,
    });
  }
  return start === ''
    ? undefined
    : withoutAppendix({ title: start.replace(/[\s.,\ue000]+$/u, ''), rest: '', quoted: false });
};

/** A title among commas: `Title, Journal, vol. 5` or `Title, 3rd ed. Publisher`. */
export const readAmongCommas = (text: string): Title | undefined => {
  const start = text.replace(/^[\s,.:;]+/u, '');
  const marked = commaEnd.exec(start);
  const sentence = readSentence(start);
  const end = sentence?.title.length ?? start.length;
  if (marked && marked.index < end) {
    return { title: start.slice(0, marked.index), rest: start.slice(marked.index), quoted: false };
  }
  return sentence;
};

const subtitleEnd = /(?:(?<=\s\p{Ll}\p{L}{3,})|(?<=\p{Ll}\)))\.\s+(?=\p{Lu})|\?\s+(?=\p{Lu})/gu;

/**
 * Sentences of a title that stand before its journal: `Risk factors. A case-control study. Epidemiol Infect`.
 * A sentence ends in a plain word; names of journals are capitalised, or abbreviated. `rest` has its volume and
 * pages cut out.
 */
export const absorbSubtitle = (title: string, rest: string): { title: string; rest: string } => {
  const head = rest.slice(0, rest.indexOf(cut) < 0 ? rest.length : rest.indexOf(cut));
  if (/^[\s.,]*(?:in|proc)/i.test(head)) return { title, rest };
  const last = [...head.matchAll(subtitleEnd)].at(-1);
  if (last === undefined) return { title, rest };
  const subtitle = head.slice(0, last.index + (last[0].startsWith('?') ? 1 : 0)).trim();
  return { title: `${title}. ${subtitle}`, rest: rest.slice(last.index + last[0].length) };
};
