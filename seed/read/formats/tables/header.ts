/** The header line of a table, and the names of its columns in the rules. */
import { columnRules, haveWorkColumn, plainName } from './columns.ts';
import { delimiterOf } from './delimiter.ts';

/** Cells of a header line; names contain no quotes. */
export const headerCells = (line: string, delimiter = delimiterOf(line)): string[] =>
  line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''));

/** Redundant words at the beginning or end of a header: `Paper Title`, `Author List`, `Year of Publication`. */
const leading = new Set(
  'paper article document publication published publishing work item reference ref study bibliographic full name list of the'.split(
    ' ',
  ),
);
const trailing = new Set(
  'list name names s full text string no nr number numbers of the paper article document publication work item reference'.split(
    ' ',
  ),
);

const isKnown = (name: string): boolean => Object.hasOwn(columnRules, name);

/** The name without such words, or the first half of a name such as `Journal/Book`, if a rule knows it. */
const looseName = (column: string): string | undefined => {
  for (const part of column.split(/[/|]/)) {
    const words = part
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    while (words.length > 1 && !isKnown(words.join('')) && leading.has(words[0] ?? '')) words.shift();
    while (words.length > 1 && !isKnown(words.join('')) && trailing.has(words.at(-1) ?? '')) words.pop();
    if (isKnown(words.join(''))) return words.join('');
  }
  return undefined;
};

/** The title of the journal or proceedings, if the table has another column for titles. */
const ofPublication = 'publicationtitle';

/** The rule names of the columns of a table; an unknown column keeps its own name. */
export const columnNames = (columns: readonly string[]): string[] => {
  const plain = columns.map(plainName);
  const titled = plain.some((name) => name !== ofPublication && name !== 'doi' && haveWorkColumn([name]));
  const taken = new Set(plain);
  return plain.map((name, i) => {
    if (name === ofPublication && titled) return 'publicationname';
    if (isKnown(name)) return name;
    const loose = looseName(columns[i] ?? '');
    if (loose === undefined || taken.has(loose)) return name;
    taken.add(loose);
    return loose;
  });
};

/** The maximum number of lines before the header: `sep=;`, or remarks about the export. */
const mostBefore = 5;
const fewestKnown = 2;

/** Whether the columns describe works. */
export const namesWorks = (columns: readonly string[]): boolean => {
  const names = columnNames(columns);
  return haveWorkColumn(names) && names.filter(isKnown).length >= fewestKnown;
};

/** The index of the header line; undefined if none of the first lines is one. */
export const headerLine = (lines: readonly string[]): number | undefined => {
  const at = lines.slice(0, mostBefore + 1).findIndex((line) => {
    const cells = headerCells(line);
    return cells.length > 1 && namesWorks(cells);
  });
  return at < 0 ? undefined : at;
};

/** Whether enough lines were seen to include a header. */
export const seenEnough = (lines: readonly string[]): boolean => lines.length > mostBefore;
