/** An entry of a reference list that a publisher deposited with Crossref: in parts, as a text, or both. */
import type { Reference } from '../../../../normalize/record.ts';
import { fillFromText } from '../../fields/cited.ts';
import { addNames, complain, type Draft, keep, newDraft, setType } from '../../fields/draft.ts';
import { finish } from '../../fields/finish.ts';
import { readFamilyFirst } from '../../fields/names.ts';
import { custom, date, doi, pages, type Rule, serial, text } from '../../fields/rules.ts';
import { plainFromMarkup } from '../../xml/parts/plain-text.ts';
import { applyFields, type JsonField, type JsonObject, markup, textOf } from '../parts/values.ts';

/** The volume title is the title of a book, or the container of an article or chapter. */
const volumeTitle: Rule = (draft, value, tag) =>
  text(draft.csl.title === undefined ? 'title' : 'container-title')(draft, value, tag);

const fields: readonly JsonField[] = [
  ['DOI', doi],
  ['article-title', markup(text('title'))],
  ['journal-title', markup(text('container-title'))],
  ['volume-title', markup(volumeTitle)],
  ['series-title', markup(text('collection-title'))],
  ['standard-designator', text('number')],
  ['standards-body', custom('standards-body')],
  ['volume', text('volume')],
  ['issue', text('issue')],
  ['first-page', pages],
  ['edition', text('edition')],
  ['ISBN', serial],
  ['isbn', serial],
  ['ISSN', serial],
  ['issn', serial],
  ['component', custom('component')],
  // The letter of `2004a` distinguishes two entries of one year.
  ['year', (draft, value, tag) => date('issued')(draft, value.replace(/^(\d{4})[a-z]$/, '$1'), tag)],
];

const typeOf = ({ csl }: Draft): string | undefined => {
  if (csl.number !== undefined) return 'standard';
  if (csl['container-title'] !== undefined) return csl.ISBN === undefined ? 'article-journal' : 'chapter';
  return csl.ISBN === undefined && csl.edition === undefined ? undefined : 'book';
};

/** Reads an entry. Publishers name only the first author of a cited work. */
export const readCitedWork = (entry: JsonObject, citing: string, position: number): Reference => {
  const draft = newDraft(textOf(entry['key']) ?? `${citing}-${position}`);
  applyFields(draft, entry, fields);
  const author = readFamilyFirst(plainFromMarkup(textOf(entry['author']) ?? ''));
  if (author !== undefined) {
    addNames(draft, 'author', [author.name], author.confidence);
    complain(draft, 'only the first author is named', 'author');
  }
  const type = typeOf(draft);
  if (type !== undefined) setType(draft, type, 0.8);
  const unstructured = textOf(entry['unstructured']);
  if (unstructured !== undefined) {
    const printed = plainFromMarkup(unstructured);
    if (draft.csl.title === undefined) fillFromText(draft, printed);
    else keep(draft, 'unstructured', printed);
  }
  return finish(draft, position, unstructured ?? JSON.stringify(entry));
};
