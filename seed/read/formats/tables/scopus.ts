/**
 * The cited references of Scopus, in its three forms:
 * since 2025 `Smith J.; Doe A., Title of the paper, Journal, 12, 3, pp. 1-10, (2001)`, with semicolons between both
 * authors and references; since 2023 the same with commas between the authors;
 * and before `Smith, J., Doe, A., Title of the paper (2001) Journal, 12 (3), pp. 1-10`.
 */
import { isOrganisation } from '../../../normalize/names.ts';
import type { CslName, Reference } from '../../../normalize/record.ts';
import { containerAsTitle, isPeriodical } from '../fields/container.ts';
import type { Draft } from '../fields/draft.ts';
import {
  addNames,
  complain,
  newDraft,
  oneLine,
  setDate,
  setText,
  setType,
  trimSigns,
} from '../fields/draft.ts';
import { finish } from '../fields/finish.ts';
import { readFamilyFirst, readInitialsLast } from '../fields/names.ts';
import { doi, notAll, pages } from '../fields/rules.ts';

const initials = String.raw`(?:\p{Lu}\p{Ll}?\.[ -]?)+(?:Jr\.|Sr\.)?`;
const family = String.raw`[\p{L}'’][\p{L}\p{M}'’. -]{0,60}?`;
/** `Smith, J., ` or `Smith J., ` at the beginning of the remaining text. */
const leadingName = new RegExp(
  String.raw`^(?:(${family}), (${initials})|(${family}) (${initials})),\s+`,
  'u',
);
const andOthers = /^(?:,\s*)?et al\.?,?\s+/i;
/** `Smith W A`. */
const unstopped = new RegExp(String.raw`^${family} \p{Lu}(?:[ -]?\p{Lu}){0,3}$`, 'u');
/** `Smith J.` or `Smith, J.` */
const stopped = new RegExp(`^${family},? (?:${initials})$`, 'u');
const isLoneName = (piece: string): boolean => stopped.test(piece) || unstopped.test(piece);
const hasYear = /\((?:1[5-9]|20)\d\d[a-z]?\)/;

/**
 * Splits the column of cited references. Pieces without a year that are names, or short pieces without a comma next
 * to such, belong to the following reference. A title may contain a semicolon: the text after it begins with a
 * lower-case letter, or without a name in a list whose references begin with names.
 */
const splitScopusCitations = (value: string): string[] => {
  const pieces = oneLine(value)
    .split(/;\s+|;$/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const byAuthor = pieces.some(isLoneName);
  const isName = (piece: string): boolean =>
    isLoneName(piece) || /^et al\.?$/i.test(piece) || (byAuthor && !/[,\d]/.test(piece) && piece.length < 80);
  const works: string[] = [];
  let begun: string[] = [];
  let open = false;
  for (const piece of pieces) {
    const goesOn =
      /^\p{Ll}/u.test(piece) ||
      (byAuthor && leadingName.test(begun.at(-1) ?? '') && !isName(piece) && !leadingName.test(piece));
    if (open && !goesOn) {
      works.push(begun.join('; '));
      begun = [];
    }
    begun.push(piece);
    if (hasYear.test(piece)) {
      works.push(begun.join('; '));
      begun = [];
      open = false;
    } else open = !isName(piece);
  }
  return begun.length === 0 ? works : [...works, begun.join('; ')];
};

interface Names {
  names: CslName[];
  /** Whether `et al.` follows the names. */
  more: boolean;
  rest: string;
}

const readName = (printed: string): CslName | undefined =>
  (isLoneName(printed) && !printed.includes(',') ? readInitialsLast(printed) : readFamilyFirst(printed))
    ?.name;

/** The authors of `Smith J.; Doe A., Title…`: the last ends at the first comma, or after its initials. */
const takeSeparated = (text: string): Names | undefined => {
  const pieces = text.split('; ');
  const count = pieces.findIndex(
    (piece) => !isLoneName(piece) && (/[,\d]/.test(piece) || piece.length >= 80),
  );
  if (count < 1) return undefined;
  const last = pieces.slice(count).join('; ');
  const [lead = ''] = leadingName.exec(last) ?? [];
  const end = lead === '' ? last.indexOf(', ') : trimSigns(lead, ', ').length;
  const printed = [...pieces.slice(0, count), last.slice(0, end)];
  const names = printed.filter((name) => !/^et al\.?$/i.test(name));
  return {
    names: names.map(readName).filter((name) => name !== undefined),
    more: names.length < printed.length,
    rest: last.slice(end).replace(/^,\s+/, ''),
  };
};

/** The authors of `Smith W, Title…`, in a list with initials without stops. */
const takeUnstopped = (text: string): Names | undefined => {
  const end = text.indexOf(', ');
  const name = unstopped.test(text.slice(0, end)) ? readInitialsLast(text.slice(0, end)) : undefined;
  return name && { names: [name.name], more: false, rest: text.slice(end + 2) };
};

const takeNames = (text: string, withoutStops: boolean): Names => {
  const separated = takeSeparated(text) ?? (withoutStops ? takeUnstopped(text) : undefined);
  const names: CslName[] = separated?.names ?? [];
  let rest = separated?.rest ?? text;
  for (
    let match = separated ? null : leadingName.exec(rest);
    match !== null;
    match = leadingName.exec(rest)
  ) {
    const [whole, ...found] = match;
    const [last, first, lastOfNew, firstOfNew] = found.map((part) => part?.trim());
    const read =
      last === undefined
        ? readInitialsLast(`${lastOfNew} ${firstOfNew}`)
        : readFamilyFirst(`${last}, ${first}`);
    if (read !== undefined) names.push(read.name);
    rest = rest.slice(whole.length);
  }
  const [, bodyBefore = '', afterBody = ''] =
    names.length > 0 ? [] : (/^([^,]{5,100}), (.*\p{L}.*)$/su.exec(rest) ?? []);
  if (isOrganisation(bodyBefore) && !isPeriodical(bodyBefore) && /^\p{Lu}/u.test(afterBody)) {
    names.push({ literal: bodyBefore });
    rest = afterBody;
  }
  const behind = rest.replace(andOthers, '');
  return { names, more: (separated?.more ?? false) || behind !== rest, rest: behind };
};

const pageText = /,?\s*pp?\.\s*([A-Za-z]?\d[\w.:]*(?:\s*[-–]\s*[A-Za-z]?\d[\w.:]*)?)/;
const doiText = /,?\s*(?:doi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/[^\s,;]+)/i;
const midYear = /^(.*?)\s*\(((?:1[5-9]|20)\d\d)[a-z]?\)\s*(.*)$/s;
const number = String.raw`\d{1,5}(?:[-–/]\d{1,5})?[A-Z]?|[A-Z]\d{1,4}`;
const numbers = new RegExp(
  String.raw`,\s*(${number})(?:\s*\(([\w. -]+)\)|,\s*(${number}|(?:suppl|spec|pt|part|no)\b[\w. -]{0,20}))?\s*$`,
  'i',
);

/** Reads title and source, or the source alone, from the text after the names without year, pages and DOI. */
const setSource = (draft: Draft, text: string): void => {
  const clean = trimSigns(text, ' ,').replace(/(?<=[\d)])\.$/, '');
  const found = numbers.exec(clean);
  const source = trimSigns(found === null ? clean : clean.slice(0, found.index), ' ,');
  setText(draft, 'container-title', source, 'source', { confidence: 0.7 });
  if (found === null) return;
  setText(draft, 'volume', found[1] ?? '', 'volume', { confidence: 0.8 });
  setText(draft, 'issue', found[2] ?? found[3] ?? '', 'issue', { confidence: 0.7 });
};

/** The start of the source at the end of `text`: its last comma, or an earlier one if the source is an enumeration. */
const sourceStart = (text: string): number => {
  let at = text.lastIndexOf(', ');
  if (!/^, (?:and|&) /.test(text.slice(at))) return at;
  for (let before = text.lastIndexOf(', ', at - 1); before > 0; before = text.lastIndexOf(', ', at - 1)) {
    const words = text.slice(before + 2, at).split(' ').length;
    at = before;
    if (words > 2) break;
  }
  return at;
};

/** Words of publishers, which take the place of the source for a book without volume and pages. */
const publishing =
  /\b(?:press|publish\w*|verlag|books|éditions|editions|editorial|wiley|springer|elsevier|routledge|mcgraw|pearson|prentice|sage|blackwell|birkhäuser|dekker|crc)\b/i;

const abbreviated = /(?:^|\s)\p{L}+\.(?:\s|$)/u;

/**
 * With the year at the end, only commas separate title and source: the source follows the last comma before the
 * digits. A single part before a volume is the source of a work without a title.
 */
const setTitleAndSource = (draft: Draft, text: string, hasPages: boolean): void => {
  const found = numbers.exec(text);
  const before = found === null ? text : text.slice(0, found.index);
  const at = sourceStart(before);
  if (at >= 0) {
    setText(draft, 'title', before.slice(0, at), 'title', { confidence: 0.7 });
    const source = text.slice(at + 2);
    if (found === null && !hasPages && publishing.test(source)) setText(draft, 'publisher', source, 'source');
    else setSource(draft, source);
  } else if (draft.csl.author !== undefined && ((found !== null && hasPages) || abbreviated.test(before)))
    setSource(draft, text);
  else {
    setText(draft, 'title', before, 'title', { confidence: 0.6 });
    if (found !== null) setText(draft, 'volume', found[1] ?? '', 'volume', { confidence: 0.6 });
  }
};

/**
 * A book in the layouts before 2023: two commas, where volume and issue would be, separate title and publisher.
 * `(1992) The tea book, , Imaginary Press`, `The tea book, , (1992)`.
 */
const setBook = (draft: Draft, text: string): boolean => {
  const at = text.indexOf(', ,');
  if (at < 0) return false;
  const publisher = trimSigns(text.slice(at), ' ,').replace(/(?:^|, )https?:\/\/\S+/g, '');
  if (draft.csl.title === undefined) setText(draft, 'title', text.slice(0, at), 'title', { confidence: 0.8 });
  else setText(draft, 'container-title', text.slice(0, at), 'source', { confidence: 0.6 });
  setText(draft, 'publisher', trimSigns(publisher, ' ,'), 'publisher', { confidence: 0.7 });
  return true;
};

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const day = new RegExp(`^(?:\\d{1,2} )?(?:${months})\\p{L}*\\b`, 'iu');

/**
 * The text without what follows the pages, but with the year at its end. Behind the pages of a book its publisher
 * follows, `Geomagnetism, pp. 549-638. , Clarendon, Oxford`; behind those of an article, a day.
 */
const withoutRemarks = (before: string, behind: string): string => {
  const year = /,?\s*\(\d{4}[a-z]?\)\s*\.?$/.exec(behind)?.[0] ?? '';
  const remark = trimSigns(behind.slice(0, behind.length - year.length), ' .,;');
  const isBook = year === '' && /^\p{Lu}\p{Ll}/u.test(remark) && !day.test(remark) && !numbers.test(before);
  return isBook ? `${trimSigns(before, ' ,')}, , ${remark}` : before + year;
};

/** Reads one cited reference; `withoutStops` if its list prints initials without stops. */
export const readScopusCitation = (raw: string, position: number, withoutStops = false): Reference => {
  const draft = newDraft(`cited-${position}`);
  let text = oneLine(raw);
  const take = (pattern: RegExp): string | undefined => {
    const match = pattern.exec(text);
    if (match !== null) text = text.slice(0, match.index) + text.slice(match.index + match[0].length);
    return match?.[1];
  };
  const foundDoi = take(doiText);
  take(/,?\s*https?:\/\/\S+\s*$/);
  const foundPages = pageText.exec(text);
  if (foundPages !== null)
    text = withoutRemarks(
      text.slice(0, foundPages.index),
      text.slice(foundPages.index + foundPages[0].length),
    );
  const { names, more, rest } = takeNames(text, withoutStops);
  addNames(draft, 'author', names, 0.9);
  if (more) complain(draft, notAll, 'author');
  const lastYear = /,?\s*\(((?:1[5-9]|20)\d\d)[a-z]?\)\s*\.?$/.exec(rest);
  const [, title, year, source] = lastYear === null ? (midYear.exec(rest) ?? []) : [];
  if (lastYear !== null) {
    setDate(draft, 'issued', { 'date-parts': [[Number(lastYear[1])]] }, 0.95);
    setTitleAndSource(draft, trimSigns(rest.slice(0, lastYear.index), ' ,'), foundPages !== null);
  } else if (year !== undefined) {
    setDate(draft, 'issued', { 'date-parts': [[Number(year)]] }, 0.95);
    setText(draft, 'title', trimSigns(title ?? '', ' ,'), 'title', { confidence: 0.85 });
    if (!setBook(draft, source ?? '')) setSource(draft, source ?? '');
  } else if (!setBook(draft, rest)) setText(draft, 'title', rest, 'title', { confidence: 0.3 });
  if (foundPages !== null) pages(draft, trimSigns(foundPages[1] ?? '', '.'), 'pages');
  if (foundDoi !== undefined) doi(draft, foundDoi, 'doi');
  setType(draft, draft.csl.volume === undefined && foundPages === null ? 'document' : 'article-journal', 0.5);
  containerAsTitle(draft);
  return finish(draft, position, raw);
};

/** Reads the column of cited references. */
export const readScopusCitations = (value: string): Reference[] => {
  const withoutStops = oneLine(value)
    .split('; ')
    .some((piece) => unstopped.test(piece));
  return splitScopusCitations(value).map((raw, i) => readScopusCitation(raw, i + 1, withoutStops));
};
