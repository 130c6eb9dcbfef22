/** The rules for the mapping tables. Each puts one value into a draft. */
import { normalizeDoi } from '../../../normalize/identifiers.ts';
import type { FieldName } from '../../../normalize/record.ts';
import { plainFromMarkup } from '../xml/parts/plain-text.ts';
import { readDate } from './dates.ts';
import type { Draft, TextField } from './draft.ts';
import { addNames, addText, complain, keep, oneLine, setDate, setText, trimSigns } from './draft.ts';
import { cleanName, severalNames } from './name-lists.ts';
import type { ReadName } from './names.ts';
import { isAnonymous } from './placeholders.ts';

/** Puts a value, found under a tag or a column name, into the draft. */
export type Rule = (draft: Draft, value: string, tag: string) => void;

/** Fields in which publishers leave HTML markup. */
const rich: ReadonlySet<string> = new Set<TextField>([
  'title',
  'container-title',
  'collection-title',
  'abstract',
]);
/** Pairs of tags, and entities, that are never literal in a title; a lone `<i>`, `<` or `&` stays. */
const inline =
  /<(jats:)?(i|b|em|strong|u|sub|sup|scp|span|italic|bold|inf|p)(?:\s[^<>]{0,80})?>[^<>]*<\/\1?\2>|&(?:amp|lt|gt|quot|apos|nbsp|#\d{2,5}|#x[\da-f]{2,5});/i;

/** Links and marks of objects in titles of ADS, signs by their name in Web of Science, braces of Mendeley. */
const leftovers: readonly (readonly [RegExp, string])[] = [
  [/<a\s[^<>]*href[^<>]*>([^<>]*)(?:<\/a>)?/gi, '$1'],
  [/<\/?astrobj>/gi, ''],
  [/<middle dot>/gi, '·'],
  [/ ?\bhorizontal ellipsis\b/gi, '…'],
  [/\{\\?&\}/g, '&'],
];
const withoutLeftovers = (value: string): string =>
  leftovers.reduce((text, [what, by]) => text.replace(what, by), value);

const fromMarkup = (value: string): string => (inline.test(value) ? plainFromMarkup(value) : value);

/** `CO<sub>2</sub> &amp; more` as `CO₂ & more`, in fields that may have markup. */
export const withoutMarkup = (field: TextField, value: string): string =>
  rich.has(field) ? fromMarkup(withoutLeftovers(value)) : value;

/** Sets a field of plain text; a second value is stored under the tag. */
export const text =
  (field: TextField): Rule =>
  (draft, value, tag) => {
    const printed = oneLine(value);
    setText(draft, field, withoutMarkup(field, printed), tag, { printed });
  };

/** Adds to a field that may have several values. */
export const list =
  (field: TextField, joint: string): Rule =>
  (draft, value) =>
    addText(draft, field, withoutMarkup(field, oneLine(value)), joint);

/** Stores a value without a CSL variable under our own name. */
export const custom =
  (name: string): Rule =>
  (draft, value) =>
    keep(draft, name, oneLine(value));

/** Stores the value under the tag itself. */
export const asTagged: Rule = (draft, value, tag) => keep(draft, tag, oneLine(value));

/** A line longer than this, in characters, may break inside a keyword. */
const longLine = 58;

const addKeywords = (draft: Draft, line: string): void => {
  for (const word of line.split(';')) if (word.trim() !== '') draft.keywords.add(oneLine(word));
};

/** Adds one keyword, or several separated by semicolons or line breaks. A comma is part of a keyword. */
export const keyword: Rule = (draft, value) => {
  let begun = '';
  for (const line of value.split('\n')) {
    const goesOn = begun.endsWith(',') || (begun.length > longLine && /^\p{Ll}/u.test(line));
    const whole = begun === '' || goesOn ? `${begun} ${line}`.trim() : line.trim();
    if (begun !== '' && !goesOn) addKeywords(draft, begun);
    begun = whole;
  }
  addKeywords(draft, begun);
};

/** Stores the citation count of the database `by`; anything but a number is stored under the tag. */
export const timesCited =
  (by: string | undefined, on?: string): Rule =>
  (draft, value, tag) => {
    const count = /^\s*(\d[\d,]*)(?:\.0+)?\s*$/.exec(value)?.[1]?.replaceAll(',', '');
    if (count === undefined || draft.custom.has('times-cited')) {
      keep(draft, tag, oneLine(value));
      return;
    }
    keep(draft, 'times-cited', count);
    if (by !== undefined) keep(draft, 'times-cited-by', by);
    if (on !== undefined) keep(draft, 'times-cited-on', on);
  };

/** The problem of a record that names only some of its authors. */
export const notAll = 'not all names are given (and others)';

/** Adds one name, without footnote marks and words for editors or further names. */
export const person =
  (field: 'author' | 'editor', read: (printed: string) => ReadName | undefined): Rule =>
  (draft, value) => {
    const { name, more } = cleanName(value);
    const found = isAnonymous(name) ? undefined : read(name);
    if (found !== undefined) addNames(draft, field, [found.name], found.confidence);
    if (more && !draft.problems.some(({ message }) => message === notAll)) complain(draft, notAll, field);
  };

/** Adds a name, or several, because some programs put all names of a record there. */
export const oneOrMore =
  (field: 'author' | 'editor', read: (printed: string) => ReadName | undefined): Rule =>
  (draft, value, tag) => {
    for (const printed of severalNames(value)) person(field, read)(draft, printed, tag);
  };

/** Adds several names from one value. */
export const people =
  (field: 'author' | 'editor', joint: RegExp, read: (printed: string) => ReadName | undefined): Rule =>
  (draft, value, tag) => {
    for (const printed of value.split(joint)) person(field, read)(draft, printed, tag);
  };

/** Removes PubMed's full stop after a title, and its brackets around a translated title. */
export const pubmedTitle = (printed: string): string =>
  printed.replace(/^\[(.*)\]\.?$/s, '$1').replace(/(?<!\.\.)\.$/, '');

/**
 * Removes the place that PubMed adds to the full title of a journal, `Lancet (London, England)`. PubMed adds it to the
 * `short` title only if two journals have the same one.
 */
export const dropPlace = (draft: Draft, short: string | undefined): void => {
  const printed = draft.csl['container-title'];
  if (printed === undefined || short === undefined || short.includes('(')) return;
  const bare = printed.replace(/\s+\([^()]+\)$/, '');
  if (bare === printed) return;
  draft.csl['container-title'] = bare;
  draft.printed['container-title'] = printed;
};

/** Sets a date, or replaces one that is less exact. An unreadable date is stored as it is. */
export const date =
  (field: 'issued' | 'accessed'): Rule =>
  (draft, value, tag) => {
    const found = readDate(value);
    if (found === undefined) {
      if (value.trim() === '') return;
      keep(draft, tag, oneLine(value));
      if (draft.csl[field] === undefined) setDate(draft, field, { raw: oneLine(value) }, 0.5);
      return;
    }
    const before = draft.csl[field]?.['date-parts'];
    const [[yearBefore, ...restBefore] = []] = before ?? [];
    const [[year, ...rest] = []] = found.date['date-parts'] ?? [];
    if (yearBefore === undefined || (yearBefore === year && rest.length > restBefore.length)) {
      setDate(draft, field, found.date, found.confidence);
    } else if (yearBefore !== year || rest.some((part, i) => part !== restBefore[i])) {
      keep(draft, tag, oneLine(value));
    }
  };

/** A DOI of limited length. */
const doiText = /10\.\d{4,9}\/\S{1,500}/;

/** Sets a DOI, with or without its address; anything else is stored under the tag, with a problem. */
export const doi: Rule = (draft, value, tag) => {
  const clean = doiText.exec(value)?.[0];
  if (clean === undefined) {
    if (/^\s*(?:0(?:\.0)?|n\/?a|none|nan|null|-+)?\s*$/i.test(value)) return;
    keep(draft, tag, oneLine(value));
    complain(draft, `"${oneLine(value).slice(0, 80)}" is not a DOI`, 'DOI');
    return;
  }
  setText(draft, 'DOI', normalizeDoi(clean), tag);
};

const doiAddress = /^(?:https?:\/\/)?(?:dx\.)?doi\.org\/(10\.\d{4,9}\/\S{1,500})$/i;
const arxivAddress =
  /^(?:https?:\/\/)?(?:www\.)?arxiv\.org\/(?:abs|pdf)\/([a-z.-]+\/\d{7}|\d{4}\.\d{4,5})(v\d+)?/i;

/** Separators of several addresses in one value, as in Mendeley. */
const betweenAddresses = /[\s,;|](?=https?:\/\/)/i;

/** Sets an address, and its DOI or arXiv id if it has one. The first of several counts. */
export const url: Rule = (draft, value, tag) => {
  const printed = value.trim().split(betweenAddresses);
  for (const [i, one] of printed.entries()) {
    const clean = i === printed.length - 1 ? one : trimSigns(one, ',;| ');
    if (clean === '') continue;
    setText(draft, 'URL', clean, tag);
    const found = doiAddress.exec(clean)?.[1];
    if (found !== undefined && draft.csl.DOI === undefined) setText(draft, 'DOI', normalizeDoi(found), tag);
    const arxiv = arxivAddress.exec(clean)?.[1];
    if (arxiv !== undefined && !draft.custom.has('arxiv')) keep(draft, 'arxiv', arxiv);
  }
};

/** Page ranges with one plain hyphen, unless the numbers contain hyphens. */
export const tidyPages = (printed: string): string => {
  const clean = oneLine(printed);
  const loose = clean.replace(/\s*(?:-{2,3}|[‐‑‒–—−])\s*/g, '–');
  return /[^–\s]-[^–\s]*–|–[^–\s]*-/.test(loose)
    ? loose
    : loose.replaceAll('–', '-').replace(/\s*-\s*/g, '-');
};

export const pages: Rule = (draft, value, tag) => {
  const clean = tidyPages(value);
  setText(draft, 'page', clean, tag, { printed: oneLine(value) });
};

/** Sets ISBNs and ISSNs, distinguished by length. All of several are stored. */
export const serial: Rule = (draft, value) => {
  for (const [printed] of value.matchAll(/[\dXx][\dXx-]{6,16}[\dXx]/g)) {
    const field: FieldName & TextField = printed.replaceAll('-', '').length === 8 ? 'ISSN' : 'ISBN';
    const tag = field.toLowerCase();
    setText(draft, field, printed, tag);
    if (draft.csl[field] !== printed) keep(draft, tag, printed);
  }
  if (!/[\dXx][\dXx-]{6,16}[\dXx]/.test(value)) keep(draft, 'serial-number', oneLine(value));
};
