/** Cited references abbreviated by Web of Science: `LUPASCU DC, 2006, J AM CERAM SOC, V89, P224, DOI 10.1/x`. */

import { isOrganisation } from '../../../../normalize/names.ts';
import type { Reference } from '../../../../normalize/record.ts';
import { fromCapitals, isAllCapitals } from '../../fields/capitals.ts';
import { isPeriodical } from '../../fields/container.ts';
import {
  addNames,
  type Draft,
  keep,
  newDraft,
  oneLine,
  setDate,
  setText,
  setType,
} from '../../fields/draft.ts';
import { finish } from '../../fields/finish.ts';
import { type ReadName, readInitialsLast } from '../../fields/names.ts';
import { isAnonymous, isPlaceholder } from '../../fields/placeholders.ts';
import { doi } from '../../fields/rules.ts';

const numberOf = (parts: readonly string[], pattern: RegExp): string | undefined =>
  parts.map((part) => pattern.exec(part)?.[1]).find((found) => found !== undefined);

const year = /^(1[5-9]\d\d|20\d\d)$/;
const body = /^\*/;
/** `National Tea Center (NTC)`: no person's name ends with an acronym in brackets. */
const withAcronym = /\s\([\p{Lu}\d&-]{2,12}\)$/u;

/** The family name in usual case; the initials stay. */
const capitalised = (authors: string): string =>
  authors.replace(/^\S+/, (family) => (family.length > 3 ? fromCapitals(family) : family));

/** Whether a name is an organisation; `Press WH` is a person. */
const isBody = (name: string): boolean => {
  const plain = isAllCapitals(name) ? fromCapitals(name) : name;
  const [, family] = /^(\S+) \p{Lu}{1,4}$/u.exec(name) ?? [];
  const initials = plain.slice((family ?? '').length + 1);
  return (
    withAcronym.test(name) || isOrganisation(family === undefined || isOrganisation(initials) ? plain : '')
  );
};

const readAuthor = (printed: string): ReadName | undefined => {
  const name = printed.replace(/(?<=\p{L}{2})\.$/u, '');
  if (body.test(name)) {
    const literal = name.replace(body, '');
    return {
      name: { literal: /^\S{1,5}$/.test(literal) ? literal : fromCapitals(literal) },
      confidence: 0.9,
    };
  }
  if (isBody(name))
    return { name: { literal: isAllCapitals(name) ? fromCapitals(name) : name }, confidence: 0.8 };
  return readInitialsLast(isAllCapitals(name.replace(/ .*$/, '').padEnd(6)) ? capitalised(name) : name);
};

const notPublished =
  /^(?:unpub(?:lished)?|in press|submitted|(?:personal|private) comm\w*|to be published)$/i;

/**
 * Sets the source. Without a volume it is the title of a book, unless it looks like a journal, or a DOI without a page
 * shows an early access article.
 */
const setSource = (draft: Draft, printed: string, hasVolume: boolean, hasPage: boolean): void => {
  if (isPlaceholder(printed) || notPublished.test(printed)) return;
  const name = isAllCapitals(printed) ? fromCapitals(printed) : printed;
  const { DOI } = draft.csl;
  const early = DOI !== undefined && !hasPage && !/\/97[89]/.test(DOI);
  if (hasVolume || early || isPeriodical(printed)) {
    setText(draft, 'container-title', name, 'source', { printed, confidence: 0.8 });
    setType(draft, 'article-journal', 0.6);
  } else {
    setText(draft, 'title', name, 'source', { printed, confidence: 0.6 });
    setType(draft, 'book', 0.6);
  }
};

/** Reads one cited reference, which has no article title and abbreviated names of journals and books. */
export const readCited = (raw: string, position: number): Reference => {
  const clean = oneLine(raw).replace(/\.$/, '');
  const draft = newDraft(`cited-${position}`);
  const [whole = '', doiPart] = clean.split(/,\s*(?=DOI\s)/i);
  if (doiPart !== undefined) doi(draft, doiPart.replace(/[[\]]/g, ' '), 'doi');
  const parts = whole.split(/,\s+/);
  const at = parts.findIndex((part) => year.test(part));
  const authors = parts.slice(0, at < 0 ? 1 : at).join(', ');
  const details = parts.slice(at < 0 ? 1 : at + 1);
  const author = authors === '' || isAnonymous(authors) ? undefined : readAuthor(authors);
  if (author !== undefined) addNames(draft, 'author', [author.name], Math.min(author.confidence, 0.9));
  if (at >= 0) setDate(draft, 'issued', { 'date-parts': [[Number(parts[at])]] });
  const volume = numberOf(details, /^V(\d\w*)$/);
  const page = numberOf(details, /^P([\w-]*\d[\w-]*)$/) ?? numberOf(details, /^ARTN\s+(\S+)$/);
  const [source] = details
    // A newspaper has the day after its name.
    .map((part) => part.replace(/ \d{4}$/, ''))
    .filter((part) => !/^(?:V\d\w*|P[\w-]*\d[\w-]*|ARTN\s.*|CH\w+)$/.test(part));
  setType(draft, volume === undefined && page === undefined ? 'document' : 'article-journal', 0.6);
  if (volume !== undefined) setText(draft, 'volume', volume, 'volume', { confidence: 0.95 });
  if (page !== undefined) setText(draft, 'page', page, 'page', { confidence: 0.9 });
  if (source !== undefined) setSource(draft, source, volume !== undefined, page !== undefined);
  keep(draft, 'cited-as', clean);
  return finish(draft, position, raw);
};
