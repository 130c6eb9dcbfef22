/** From a row of a table to a reference. */
import { fromCapitals, isAllCapitals } from '../fields/capitals.ts';
import { tidyTitles } from '../fields/container.ts';
import type { Draft } from '../fields/draft.ts';
import { complain, keep, newDraft, saysSomething, setText, setType } from '../fields/draft.ts';
import { finish } from '../fields/finish.ts';
import { pubmedTitle, tidyPages } from '../fields/rules.ts';
import type { Entry } from '../stream/reader.ts';
import { applyRules, firstValue, joinPages } from '../tagged/parts/apply.ts';
import type { TaggedField } from '../tagged/parts/records.ts';
import { authorColumns, columnRanks, columnRules, guessedType } from './columns.ts';
import { unglue } from './glued-names.ts';
import { withoutLatex } from './latex-cells.ts';
import type { Row } from './rows.ts';

/** The columns of a table, and what the lines around them say of it. */
export interface Header {
  /** As printed. */
  columns: readonly string[];
  /** By which the rules know them. */
  names: readonly string[];
  /** The database whose export it is, where that shows. */
  database: string | undefined;
  /** The day of the export, as an ISO date, where a line before the header names it. */
  exported: string | undefined;
}

/** Cells in which a table says that it has no value. */
const empty = /^(?:[-–—.…?*]{1,3}|n\/?a|nan|null|none|undefined|#n\/a|\[\]|\(none\))$/i;

/** What the lists of authors of some databases need before they are lists of names. */
const authorLists: Readonly<Record<string, (list: string) => string>> = {
  SpringerLink: (list) => (/[;|]/.test(list) ? list : unglue(list).join('; ')),
  // A stop ends the whole list, and each body in it; no name has a comma inside.
  PubMed: (list) => list.replace(/(?<! Jr)\.(?=\s*(?:;|$))/g, '').replaceAll(', ', '; '),
};

/** The fields of a row: without cells that say nothing, without LaTeX, each list of names once, names that are glued apart. */
const fieldsOf = (header: Header, cells: readonly string[]): TaggedField[] => {
  const fields = cells.flatMap((cell, i): TaggedField[] => {
    const value = cell.trim();
    return empty.test(value) ? [] : [{ tag: header.names[i] ?? '', value: withoutLatex(value) }];
  });
  const authors = authorColumns.find((name) => firstValue(fields, name) !== undefined);
  const used = fields.filter(({ tag }) => tag === authors || !authorColumns.includes(tag));
  const printed = header.database === undefined ? undefined : authorLists[header.database];
  return printed === undefined
    ? used
    : used.map((field) => (field.tag === authors ? { ...field, value: printed(field.value) } : field));
};

/** How the databases print titles and the names of journals. */
const undoPrinting = (draft: Draft, database: string | undefined): void => {
  const { title, 'container-title': container } = draft.csl;
  if (database === 'PubMed' && title !== undefined) draft.csl.title = pubmedTitle(title);
  if (database === 'Web of Science' && container !== undefined && isAllCapitals(container)) {
    draft.csl['container-title'] = fromCapitals(container);
    draft.printed['container-title'] = container;
  }
};

/** Names who counted the citations, and when. */
const nameCount = (draft: Draft, { database, exported }: Header, day: string | undefined): void => {
  if (!draft.custom.has('times-cited')) return;
  if (database !== undefined) keep(draft, 'times-cited-by', database);
  const on = /^\d{4}-\d{2}-\d{2}/.exec(day ?? '')?.[0] ?? exported;
  if (on !== undefined) keep(draft, 'times-cited-on', on);
};

/** Reads a row. One with more cells than the table has columns is not read, because nobody can say which cell is which. */
export const readRow = (header: Header, row: Row, position: number): Entry => {
  const refuse = (reason: string): Entry => ({ kind: 'unread', line: row.line, raw: row.raw, reason });
  const { cells } = row;
  const given = cells.findLastIndex((cell) => cell !== '') + 1;
  if (given > header.names.length) {
    return refuse(`The row has ${given} cells, but the table has ${header.names.length} columns.`);
  }
  if (row.problem !== undefined && cells.length < header.names.length) return refuse(row.problem);
  const fields = fieldsOf(header, cells);
  const draft = newDraft(firstValue(fields, 'citationkey', 'key', 'id', 'eid') ?? `row-${position}`);
  applyRules(draft, fields, columnRules, columnRanks);
  const from = firstValue(fields, 'pagestart', 'startpage', 'firstpage', 'bibliofirstpage');
  const pages =
    joinPages(from, firstValue(fields, 'pageend', 'endpage', 'lastpage', 'bibliolastpage')) ??
    firstValue(fields, 'artno', 'articlenumber');
  if (pages !== undefined && pages !== '0' && draft.csl.page === undefined)
    setText(draft, 'page', tidyPages(pages), 'page');
  undoPrinting(draft, header.database);
  tidyTitles(draft);
  nameCount(draft, header, firstValue(fields, 'querydate', 'dateofexport'));
  if (!saysSomething(draft)) return refuse('The row says nothing about a work.');
  const known = draft.confidence.type !== undefined || draft.custom.has('type');
  setType(draft, known ? draft.csl.type : guessedType(draft.csl), known ? 1 : 0.5);
  if (row.problem !== undefined) complain(draft, row.problem);
  return { kind: 'reference', reference: finish(draft, position, row.raw) };
};
