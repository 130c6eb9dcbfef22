/** Turns a row of a table into a reference. */
import type { Reference } from '../../../normalize/record.ts';
import { fromCapitals, isAllCapitals } from '../fields/capitals.ts';
import { tidyTitles } from '../fields/container.ts';
import type { Draft } from '../fields/draft.ts';
import { keep, newDraft, saysSomething, setText, setType } from '../fields/draft.ts';
import { finish } from '../fields/finish.ts';
import { pubmedTitle, tidyPages } from '../fields/rules.ts';
import type { Entry } from '../stream/reader.ts';
import { applyRules, firstValue, joinPages } from '../tagged/parts/apply.ts';
import type { TaggedField } from '../tagged/parts/records.ts';
import { authorColumns, columnRanks, columnRules, guessedType } from './columns.ts';
import { unglue } from './glued-names.ts';
import { withoutEntities, withoutLatex } from './latex-cells.ts';
import type { Row } from './rows.ts';

/** The columns of a table, and facts from the lines before them. */
export interface Header {
  /** As printed. */
  columns: readonly string[];
  /** The names in the rules. */
  names: readonly string[];
  /** The database of the export, if recognised. */
  database: string | undefined;
  /** The day of the export, as an ISO date, if a line before the header names it. */
  exported: string | undefined;
}

/** Cells without a value. */
const empty = /^(?:[-–—.…?*]{1,3}|n\/?a|nan|null|none|undefined|#n\/a|\[\]|\(none\))$/i;

/** Corrections to the author lists of some databases before splitting. */
const authorLists: Readonly<Record<string, (list: string) => string>> = {
  SpringerLink: (list) => (/[;|]/.test(list) ? list : unglue(list).join('; ')),
  // Its lists have no comma inside a name.
  'Google Scholar': (list) => (/[;|]/.test(list) ? list : list.replaceAll(', ', '; ')),
  // A full stop ends the list, and each organisation in it. Names contain no commas.
  PubMed: (list) => list.replace(/(?<! Jr)\.(?=\s*(?:;|$))/g, '').replaceAll(', ', '; '),
};

/** A cell without LaTeX and entities, and a whole number without the `.0` of a table program. */
const plainCell = (cell: string): string => {
  const whole = /^(\d{1,9})\.0$/.exec(cell)?.[1];
  return whole ?? withoutEntities(withoutLatex(cell));
};

/** The fields of a row, without empty cells, LaTeX and repeated name lists, and with glued names separated. */
const fieldsOf = (header: Header, cells: readonly string[]): TaggedField[] => {
  const fields = cells.flatMap((cell, i): TaggedField[] => {
    const value = cell.trim();
    return empty.test(value) ? [] : [{ tag: header.names[i] ?? '', value: plainCell(value) }];
  });
  const authors = authorColumns.find((name) => firstValue(fields, name) !== undefined);
  const used = fields
    .filter(({ tag }) => tag === authors || !authorColumns.includes(tag))
    .map((field) => (field.tag === authors ? { ...field, value: field.value.replace(/[{}]/g, '') } : field));
  const printed = header.database === undefined ? undefined : authorLists[header.database];
  return printed === undefined
    ? used
    : used.map((field) => (field.tag === authors ? { ...field, value: printed(field.value) } : field));
};

/** Undoes a database's formatting of titles and journal names. */
const undoPrinting = (draft: Draft, database: string | undefined): void => {
  const { title, 'container-title': container } = draft.csl;
  if (database === 'PubMed' && title !== undefined) draft.csl.title = pubmedTitle(title);
  if (database === 'Web of Science' && container !== undefined && isAllCapitals(container)) {
    draft.csl['container-title'] = fromCapitals(container);
    draft.printed['container-title'] = container;
  }
};

/** Adds the source and the date of the citation count. */
const nameCount = (
  draft: Draft,
  { database, exported }: Pick<Header, 'database' | 'exported'>,
  day: string | undefined,
): void => {
  if (!draft.custom.has('times-cited')) return;
  if (database !== undefined) keep(draft, 'times-cited-by', database);
  const on = /^\d{4}-\d{2}-\d{2}/.exec(day ?? '')?.[0] ?? exported;
  if (on !== undefined) keep(draft, 'times-cited-on', on);
};

/** Reads a row. Refuses a row with more cells than columns, because the assignment of cells is unclear. */
export const readRow = (header: Header, row: Row, position: number): Entry => {
  const refuse = (reason: string): Entry => ({ kind: 'unread', line: row.line, raw: row.raw, reason });
  const { cells } = row;
  const given = cells.findLastIndex((cell) => cell !== '') + 1;
  if (given > header.names.length) {
    return refuse(`The row has ${given} cells, but the table has ${header.names.length} columns.`);
  }
  if (row.problem !== undefined && cells.length < header.names.length) return refuse(row.problem);
  const reference = readFields(header, fieldsOf(header, cells), position, row.raw);
  if (reference === undefined) return refuse('The row says nothing about a work.');
  if (row.problem !== undefined) reference.problems.push({ message: row.problem });
  return { kind: 'reference', reference };
};

/** Reads the fields of a record by the names of their columns; undefined if it says nothing about a work. */
export const readFields = (
  header: Pick<Header, 'database' | 'exported'>,
  fields: readonly TaggedField[],
  position: number,
  raw: string,
): Reference | undefined => {
  const draft = newDraft(firstValue(fields, 'citationkey', 'key', 'id', 'eid') ?? `row-${position}`);
  applyRules(draft, fields, columnRules, columnRanks);
  const from = firstValue(fields, 'pagestart', 'startpage', 'firstpage', 'bibliofirstpage', 'hostpagesfirst');
  const pages =
    joinPages(
      from,
      firstValue(fields, 'pageend', 'endpage', 'lastpage', 'bibliolastpage', 'hostpageslast'),
    ) ?? firstValue(fields, 'artno', 'articlenumber');
  if (pages !== undefined && pages !== '0' && draft.csl.page === undefined)
    setText(draft, 'page', tidyPages(pages), 'page');
  undoPrinting(draft, header.database);
  tidyTitles(draft);
  nameCount(draft, header, firstValue(fields, 'querydate', 'dateofexport'));
  if (!saysSomething(draft)) return undefined;
  const known = draft.confidence.type !== undefined || draft.custom.has('type');
  setType(draft, known ? draft.csl.type : guessedType(draft.csl), known ? 1 : 0.5);
  return finish(draft, position, raw);
};
