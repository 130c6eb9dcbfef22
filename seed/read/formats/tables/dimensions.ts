/**
 * The cited references of Dimensions: fields between bars, `[Authors]|title|source|year|volume|issue|pages|DOI|id|times
 * cited`, and a semicolon between references.
 */
import type { Reference } from '../../../normalize/record.ts';
import { containerAsTitle } from '../fields/container.ts';
import type { Draft } from '../fields/draft.ts';
import { newDraft, setType } from '../fields/draft.ts';
import { finish } from '../fields/finish.ts';
import { readFamilyFirst } from '../fields/names.ts';
import type { Rule } from '../fields/rules.ts';
import { custom, date, doi, pages, person, text, timesCited } from '../fields/rules.ts';

const author = person('author', readFamilyFirst);
const authors: Rule = (draft, value, tag) => {
  for (const name of value.replace(/^\[|\]$/g, '').split(';')) author(draft, name, tag);
};

/** Printed forms of an empty field in some exports. */
const nothing = /^(?:|none|null|nan|-)$/i;

const fields: readonly (readonly [string, Rule])[] = [
  ['authors', authors],
  ['title', text('title')],
  ['source', text('container-title')],
  ['year', date('issued')],
  ['volume', text('volume')],
  ['issue', text('issue')],
  ['pages', pages],
  ['doi', doi],
  ['dimensions', custom('dimensions')],
  ['times-cited', timesCited('Dimensions')],
];

/** Whether a column of cited references has this form. */
export const isDimensions = (value: string): boolean => /^\s*(?:\[[^\]]*\])?\|[^|]*\|/.test(value);

const readCitation = (raw: string, position: number): Reference => {
  const parts = raw.split('|').map((part) => part.trim());
  const draft: Draft = newDraft(`cited-${position}`);
  fields.forEach(([tag, rule], i) => {
    const value = parts[i] ?? '';
    if (!nothing.test(value)) rule(draft, value, tag);
  });
  const inJournal = draft.csl['container-title'] !== undefined;
  setType(draft, inJournal ? 'article-journal' : 'document', 0.5);
  containerAsTitle(draft);
  return finish(draft, position, raw);
};

/** Reads the column. A semicolon separates references if a field of authors, even an empty one, follows. */
export const readDimensionsCitations = (value: string): Reference[] =>
  value
    .split(/;\s*(?=\[[^[\]|]*\]\||\|)/)
    .map((raw) => raw.trim())
    .filter((raw) => raw !== '')
    .map((raw, i) => readCitation(raw, i + 1));
