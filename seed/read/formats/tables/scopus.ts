/**
 * The cited references of Scopus, parted by semicolons, in its two ways of printing them:
 * `Smith J., Doe A., Title of the paper, Journal, 12, 3, pp. 1-10, (2001)` since 2023, and before
 * `Smith, J., Doe, A., Title of the paper (2001) Journal, 12 (3), pp. 1-10`.
 */
import type { CslName, Reference } from '../../../normalize/record.ts';
import type { Draft } from '../fields/draft.ts';
import {
  addNames,
  finish,
  newDraft,
  oneLine,
  setDate,
  setText,
  setType,
  trimSigns,
} from '../fields/draft.ts';
import { readFamilyFirst, readInitialsLast } from '../fields/names.ts';
import type { Rule } from '../fields/rules.ts';
import { doi, pages } from '../fields/rules.ts';

const initials = String.raw`(?:\p{Lu}\p{Ll}?\.[ -]?)+(?:Jr\.|Sr\.)?`;
const family = String.raw`[\p{L}'’][\p{L}\p{M}'’ -]{0,60}?`;
/** `Smith, J., ` or `Smith J., ` at the beginning of what is left. */
const leadingName = new RegExp(
  String.raw`^(?:(${family}), (${initials})|(${family}) (${initials})),\s+`,
  'u',
);

const takeNames = (text: string): { names: CslName[]; rest: string } => {
  const names: CslName[] = [];
  let rest = text;
  for (let match = leadingName.exec(rest); match !== null; match = leadingName.exec(rest)) {
    const [whole, ...found] = match;
    const [last, first, lastOfNew, firstOfNew] = found.map((part) => part?.trim());
    const read =
      last === undefined
        ? readInitialsLast(`${lastOfNew} ${firstOfNew}`)
        : readFamilyFirst(`${last}, ${first}`);
    if (read !== undefined) names.push(read.name);
    rest = rest.slice(whole.length);
  }
  return { names, rest };
};

const pageText = /,?\s*pp?\.\s*([A-Za-z]?\d[\w.:]*(?:\s*[-–]\s*[A-Za-z]?\d[\w.:]*)?)/;
const doiText = /,?\s*(?:doi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/[^\s,;]+)/i;
const midYear = /^(.*?)\s*\(((?:1[5-9]|20)\d\d)[a-z]?\)\s*(.*)$/s;
const numbers = /,\s*(\d{1,4}[A-Z]?)(?:\s*\(([\w-]+)\)|,\s*(\d{1,4}(?:-\d{1,4})?))?\s*$/;

/** What stands after the names, without year, pages and DOI: title and source, or the source alone. */
const setSource = (draft: Draft, text: string): void => {
  const clean = trimSigns(text, ' ,.');
  const found = numbers.exec(clean);
  const source = trimSigns(found === null ? clean : clean.slice(0, found.index), ' ,');
  setText(draft, 'container-title', source, 'source', { confidence: 0.7 });
  if (found === null) return;
  setText(draft, 'volume', found[1] ?? '', 'volume', { confidence: 0.8 });
  setText(draft, 'issue', found[2] ?? found[3] ?? '', 'issue', { confidence: 0.7 });
};

/** In the newer way only commas part title and source: the source is what follows the last comma before figures. */
const setTitleAndSource = (draft: Draft, text: string): void => {
  const found = numbers.exec(text);
  const before = found === null ? text : text.slice(0, found.index);
  const at = before.lastIndexOf(', ');
  if (at < 0) {
    setText(draft, 'title', before, 'title', { confidence: 0.6 });
    return;
  }
  setText(draft, 'title', before.slice(0, at), 'title', { confidence: 0.7 });
  setSource(draft, text.slice(at + 2));
};

/** Reads one cited reference. */
export const readScopusCitation = (raw: string, position: number): Reference => {
  const draft = newDraft(`cited-${position}`);
  let text = oneLine(raw);
  const take = (pattern: RegExp): string | undefined => {
    const match = pattern.exec(text);
    if (match !== null) text = text.slice(0, match.index) + text.slice(match.index + match[0].length);
    return match?.[1];
  };
  const foundDoi = take(doiText);
  const foundPages = take(pageText);
  const { names, rest } = takeNames(text);
  addNames(draft, 'author', names, 0.9);
  const lastYear = /,?\s*\(((?:1[5-9]|20)\d\d)[a-z]?\)\s*\.?$/.exec(rest);
  const [, title, year, source] = lastYear === null ? (midYear.exec(rest) ?? []) : [];
  if (lastYear !== null) {
    setDate(draft, 'issued', { 'date-parts': [[Number(lastYear[1])]] }, 0.95);
    setTitleAndSource(draft, trimSigns(rest.slice(0, lastYear.index), ' ,'));
  } else if (year !== undefined) {
    setDate(draft, 'issued', { 'date-parts': [[Number(year)]] }, 0.95);
    setText(draft, 'title', trimSigns(title ?? '', ' ,'), 'title', { confidence: 0.85 });
    setSource(draft, source ?? '');
  } else setText(draft, 'title', rest, 'title', { confidence: 0.3 });
  if (foundPages !== undefined) pages(draft, foundPages, 'pages');
  if (foundDoi !== undefined) doi(draft, foundDoi, 'doi');
  setType(
    draft,
    draft.csl.volume === undefined && foundPages === undefined ? 'document' : 'article-journal',
    0.5,
  );
  return finish(draft, position, raw);
};

/** The column of cited references. */
export const readScopusCitations: Rule = (draft, value) => {
  for (const raw of value.split(/;\s+|;$/)) {
    if (raw.trim() !== '') draft.cites.push(readScopusCitation(raw.trim(), draft.cites.length + 1));
  }
};
