/** Turns the fields of a Web of Science record, tagged or from a table, into a reference. */
import { readDate } from '../../fields/dates.ts';
import { type Draft, keep, newDraft, saysSomething, setDate, setText, setType } from '../../fields/draft.ts';
import { finish } from '../../fields/finish.ts';
import { tidyPages } from '../../fields/rules.ts';
import type { Entry } from '../../stream/reader.ts';
import { applyRules, firstValue, joinPages, ranked, unreadRecord } from '../parts/apply.ts';
import type { TaggedRecord } from '../parts/records.ts';
import { wosRules, wosType } from './rules.ts';

/** Reads `PY 2006`, `PD JUN 14`; in MEDLINE exports `PD` has the whole date. */
const issuedOf = (year: string | undefined, day: string | undefined): ReturnType<typeof readDate> => {
  if (day === undefined) return year === undefined ? undefined : readDate(year);
  const whole = year === undefined || day.includes(year) ? day : `${day} ${year}`;
  const [, month, printed] = /^(\d{2}) (\d{4})$/.exec(whole) ?? [];
  return readDate(month === undefined ? whole : `${printed}-${month}`);
};

/** Removes abbreviated names if the full ones are given. */
const withoutRepeats = (fields: TaggedRecord['fields']): TaggedRecord['fields'] => {
  const given = new Set(fields.filter(({ value }) => value.trim() !== '').map(({ tag }) => tag));
  return fields.filter(({ tag }) => !(tag === 'AU' && given.has('AF')) && !(tag === 'BA' && given.has('BF')));
};

/** The last page; a plus there only means that more pages follow. */
const lastPage = (printed: string | undefined): string | undefined => (printed === '+' ? undefined : printed);

/** Whether a record of a book is about a chapter: it has its own title and pages. */
const isPartOfBook = ({ csl }: Draft): boolean =>
  csl['container-title'] !== undefined && csl.title !== csl['container-title'] && csl.page !== undefined;

const ranks = ranked('TI', 'SO', 'AF', 'AU');

export const readWosRecord = (record: TaggedRecord, position: number): Entry => {
  const fields = withoutRepeats(record.fields);
  const draft = newDraft(firstValue(fields, 'UT') ?? `wos-${position}`);
  applyRules(draft, fields, wosRules, ranks);
  const pages =
    joinPages(firstValue(fields, 'BP'), lastPage(firstValue(fields, 'EP'))) ??
    firstValue(fields, 'PS') ??
    firstValue(fields, 'AR');
  if (pages !== undefined) setText(draft, 'page', tidyPages(pages), 'PS');
  const printed = firstValue(fields, 'PS');
  if (printed !== undefined && printed !== draft.csl.page) keep(draft, 'page-range', printed);
  // Before its issue appears, a paper has only the year of its early access.
  const issued =
    issuedOf(firstValue(fields, 'PY'), firstValue(fields, 'PD')) ??
    issuedOf(undefined, firstValue(fields, 'EA'));
  if (issued !== undefined) setDate(draft, 'issued', issued.date, issued.confidence);
  if (!saysSomething(draft)) return unreadRecord(record, 'The record says nothing about a work.');
  const type = wosType(firstValue(fields, 'PT') ?? '', firstValue(fields, 'DT') ?? '');
  setType(draft, type === 'book' && isPartOfBook(draft) ? 'chapter' : type);
  return { kind: 'reference', reference: finish(draft, position, record.raw) };
};
