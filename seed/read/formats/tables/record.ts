/** From a row of a table to a reference. */
import { complain, finish, newDraft, saysSomething, setText, setType } from '../fields/draft.ts';
import { tidyPages } from '../fields/rules.ts';
import type { Entry } from '../stream/reader.ts';
import { applyRules, firstValue, joinPages } from '../tagged/parts/apply.ts';
import { authorColumns, columnRanks, columnRules, guessedType } from './columns.ts';
import type { Row } from './rows.ts';

export interface Header {
  /** As printed. */
  columns: readonly string[];
  /** By which the rules know them. */
  names: readonly string[];
}

/** Reads a row. One with more cells than the table has columns cannot be told apart and is not read. */
export const readRow = (header: Header, row: Row, position: number): Entry => {
  const refuse = (reason: string): Entry => ({ kind: 'unread', line: row.line, raw: row.raw, reason });
  const { cells } = row;
  const given = cells.findLastIndex((cell) => cell !== '') + 1;
  if (given > header.names.length) {
    return refuse(`The row has ${given} cells, but the table has ${header.names.length} columns.`);
  }
  if (row.problem !== undefined && cells.length < header.names.length) return refuse(row.problem);
  const fields = cells.map((value, i) => ({ tag: header.names[i] ?? '', value }));
  const authors = authorColumns.find((name) => firstValue(fields, name) !== undefined);
  const used = fields.filter(({ tag }) => tag === authors || !authorColumns.includes(tag));
  const draft = newDraft(firstValue(fields, 'citationkey', 'key', 'id', 'eid') ?? `row-${position}`);
  applyRules(draft, used, columnRules, columnRanks);
  const from = firstValue(fields, 'pagestart', 'startpage', 'firstpage');
  const pages =
    joinPages(from, firstValue(fields, 'pageend', 'endpage', 'lastpage')) ??
    firstValue(fields, 'artno', 'articlenumber');
  if (pages !== undefined && draft.csl.page === undefined) setText(draft, 'page', tidyPages(pages), 'page');
  if (!saysSomething(draft)) return refuse('The row says nothing about a work.');
  const told = draft.csl.type !== 'document' || draft.custom.has('type');
  setType(draft, told ? draft.csl.type : guessedType(draft.csl), told ? 1 : 0.5);
  if (row.problem !== undefined) complain(draft, row.problem);
  return { kind: 'reference', reference: finish(draft, position, row.raw) };
};
