/** The line that names the columns of a table, and by which names the rules know them. */
import { columnRules, plainName, tellsOfWorks } from './columns.ts';
import { delimiterOf } from './delimiter.ts';

/** Cells of a header line: names, so no quote stands within one. */
export const headerCells = (line: string, delimiter = delimiterOf(line)): string[] =>
  line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''));

/** Words at the beginning or end of a header that add nothing: `Paper Title`, `Author List`, `Year of Publication`. */
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

/** The name without such words, if the rules know the rest; of `Journal/Book` the first half that they know. */
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

/** In a table with another column for titles, this is the title of the journal or the proceedings. */
const ofPublication = 'publicationtitle';

/** The names by which the rules know the columns of a table; one that they do not know keeps its own. */
export const columnNames = (columns: readonly string[]): string[] => {
  const plain = columns.map(plainName);
  const titled = plain.some((name) => name !== ofPublication && name !== 'doi' && tellsOfWorks([name]));
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

/** How many lines may stand before the header: `sep=;`, or remarks about the export. */
const mostBefore = 5;
const fewestKnown = 2;

/** Whether the columns name what works have. */
export const namesWorks = (columns: readonly string[]): boolean => {
  const names = columnNames(columns);
  return tellsOfWorks(names) && names.filter(isKnown).length >= fewestKnown;
};

/** The index of the line that names the columns; undefined where none of the first does. */
export const headerLine = (lines: readonly string[]): number | undefined => {
  const at = lines.slice(0, mostBefore + 1).findIndex((line) => {
    const cells = headerCells(line);
    return cells.length > 1 && namesWorks(cells);
  });
  return at < 0 ? undefined : at;
};

/** Whether so many lines were seen that a header would be among them. */
export const seenEnough = (lines: readonly string[]): boolean => lines.length > mostBefore;
