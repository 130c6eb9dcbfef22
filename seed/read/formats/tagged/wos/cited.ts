/** A cited reference as Web of Science abbreviates it: `LUPASCU DC, 2006, J AM CERAM SOC, V89, P224, DOI 10.1/x`. */

import type { Reference } from '../../../../normalize/record.ts';
import { fromCapitals, isAllCapitals } from '../../fields/capitals.ts';
import { addNames, keep, newDraft, oneLine, setDate, setText, setType } from '../../fields/draft.ts';
import { finish } from '../../fields/finish.ts';
import { readInitialsLast } from '../../fields/names.ts';
import { doi } from '../../fields/rules.ts';

const numberOf = (parts: readonly string[], pattern: RegExp): string | undefined =>
  parts.map((part) => pattern.exec(part)?.[1]).find((found) => found !== undefined);

const year = /^(1[5-9]\d\d|20\d\d)$/;
const body = /^\*/;

/** Reads one cited reference; there is no title in it, and the name of the journal is abbreviated. */
export const readCited = (raw: string, position: number): Reference => {
  const clean = oneLine(raw).replace(/\.$/, '');
  const draft = newDraft(`cited-${position}`);
  const [whole = '', doiPart] = clean.split(/,\s*(?=DOI\s)/i);
  if (doiPart !== undefined) doi(draft, doiPart.replace(/[[\]]/g, ' '), 'doi');
  const parts = whole.split(/,\s+/);
  const at = parts.findIndex((part) => year.test(part));
  const authors = parts.slice(0, at < 0 ? 1 : at).join(', ');
  const details = parts.slice(at < 0 ? 1 : at + 1);
  if (authors !== '' && !/^\[?anonymous\]?$/i.test(authors)) {
    const printed = isAllCapitals(authors.replace(/ .*$/, '').padEnd(6)) ? capitalised(authors) : authors;
    const found = body.test(authors)
      ? { name: { literal: fromCapitals(authors.replace(body, '')) }, confidence: 0.9 }
      : readInitialsLast(printed);
    if (found !== undefined) addNames(draft, 'author', [found.name], Math.min(found.confidence, 0.9));
  }
  if (at >= 0) setDate(draft, 'issued', { 'date-parts': [[Number(parts[at])]] });
  const volume = numberOf(details, /^V(\w+)$/);
  const page = numberOf(details, /^P([\w-]+)$/) ?? numberOf(details, /^ARTN\s+(\S+)$/);
  const [container] = details.filter((part) => !/^(?:V\w+|P[\w-]*\d[\w-]*|ARTN\s.*|CH\w+)$/.test(part));
  if (volume !== undefined) setText(draft, 'volume', volume, 'volume', { confidence: 0.95 });
  if (page !== undefined) setText(draft, 'page', page, 'page', { confidence: 0.9 });
  if (container !== undefined) {
    const name = isAllCapitals(container) ? fromCapitals(container) : container;
    setText(draft, 'container-title', name, 'source', { printed: container, confidence: 0.8 });
  }
  keep(draft, 'cited-as', clean);
  setType(draft, volume === undefined && page === undefined ? 'document' : 'article-journal', 0.6);
  return finish(draft, position, raw);
};

/** The family name out of capitals; the initials stay. */
const capitalised = (authors: string): string =>
  authors.replace(/^\S+/, (family) => (family.length > 3 ? fromCapitals(family) : family));
