/**
 * Thesaurus files. VOSviewer's is a table of `label` and `replace by`, parted by tabs, where an empty second cell
 * hides the label. Coterie's has a third column, `action`, and so says more: VOSviewer reads it all the same.
 */

/** What a line may ask for. */
const actions = ['merge', 'rename', 'hide', 'add'] as const;
type Action = (typeof actions)[number];

/** One wish: `merge` and `rename` have what stands in place of the label; `add` makes a technique of the label. */
export interface ThesaurusEntry {
  action: Action;
  label: string;
  replaceBy?: string;
}

/** The columns that each action is written with, and which of them need a second label. */
const needsTarget: Readonly<Record<Action, boolean>> = { merge: true, rename: true, hide: false, add: false };

const isAction = (text: string): text is Action => actions.some((action) => action === text);

/** A cell that a spreadsheet put into quotes is taken out of them. */
const cellsOf = (line: string): string[] =>
  line
    .split('\t')
    .map((cell) => cell.trim().replace(/^"(.*)"$/s, (_, inner: string) => inner.replaceAll('""', '"')));

const isHeader = ([label = '', replaceBy = '']: readonly string[]): boolean =>
  /^label$/i.test(label) && /^replace[ _]?by$/i.test(replaceBy);

/** The entry of a line, or what is wrong with it. */
const entryOf = ([label = '', replaceBy = '', named = '']: readonly string[]): ThesaurusEntry | string => {
  const action = named.toLowerCase() || (replaceBy ? 'merge' : 'hide');
  if (!label) return 'no label';
  if (!isAction(action)) return `no such action: ${named}`;
  if (!needsTarget[action]) return { action, label };
  return replaceBy ? { action, label, replaceBy } : `${action} needs a label to replace by`;
};

/** Whether a text begins as a thesaurus does. */
export const isThesaurus = (text: string): boolean =>
  isHeader(cellsOf(text.replace(/^\uFEFF/, '').split(/[\r\n]/, 1)[0] ?? ''));

/** Reads either format. Lines that say nothing clear are told with their number, from 1, and skipped. */
export const readThesaurus = (
  text: string,
): { entries: (ThesaurusEntry & { line: number })[]; problems: { line: number; problem: string }[] } => {
  const entries: (ThesaurusEntry & { line: number })[] = [];
  const problems: { line: number; problem: string }[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .forEach((line, at) => {
      const cells = cellsOf(line);
      if (!line.trim() || (entries.length === 0 && isHeader(cells))) return;
      const entry = entryOf(cells);
      if (typeof entry === 'string') problems.push({ line: at + 1, problem: entry });
      else entries.push({ ...entry, line: at + 1 });
    });
  return { entries, problems };
};

/** A tab or line break inside a label would break the table. */
const clean = (label: string): string => label.replace(/\s+/g, ' ').trim();

/** As a file; in VOSviewer's format without what it has no place for, techniques that are added. */
export const writeThesaurus = (
  entries: readonly ThesaurusEntry[],
  format: 'coterie' | 'vosviewer' = 'coterie',
): string => {
  const full = format === 'coterie';
  const rows = entries
    .filter(({ action }) => full || action !== 'add')
    .map(({ action, label, replaceBy = '' }) =>
      [clean(label), clean(replaceBy), ...(full ? [action] : [])].join('\t'),
    );
  return `${[`label\treplace by${full ? '\taction' : ''}`, ...rows].join('\n')}\n`;
};
