/**
 * Reads and writes thesaurus files. In VOSviewer's format, tabs separate the columns `label` and `replace by`, and an
 * empty second cell hides the label. Coterie adds a third column, `action`, which VOSviewer ignores.
 */

/** The actions of a line. */
const actions = ['merge', 'rename', 'hide', 'add'] as const;
type Action = (typeof actions)[number];

/** One line: `merge` and `rename` replace the label; `add` makes a technique of it. */
export interface ThesaurusEntry {
  action: Action;
  label: string;
  replaceBy?: string;
}

/** Whether each action needs a label to replace by. */
const needsTarget: Readonly<Record<Action, boolean>> = { merge: true, rename: true, hide: false, add: false };

const isAction = (text: string): text is Action => actions.some((action) => action === text);

/** The cells of a line, without the quotes that spreadsheets add. */
const cellsOf = (line: string): string[] =>
  line
    .split('\t')
    .map((cell) => cell.trim().replace(/^"(.*)"$/s, (_, inner: string) => inner.replaceAll('""', '"')));

const isHeader = ([label = '', replaceBy = '']: readonly string[]): boolean =>
  /^label$/i.test(label) && /^replace[ _]?by$/i.test(replaceBy);

/** The entry of a line, or the problem with it. */
const entryOf = ([label = '', replaceBy = '', named = '']: readonly string[]): ThesaurusEntry | string => {
  const action = named.toLowerCase() || (replaceBy ? 'merge' : 'hide');
  if (!label) return 'no label';
  if (!isAction(action)) return `no such action: ${named}`;
  if (!needsTarget[action]) return { action, label };
  return replaceBy ? { action, label, replaceBy } : `${action} needs a label to replace by`;
};

/** Whether the first line is the header of a thesaurus file. */
export const isThesaurus = (text: string): boolean =>
  isHeader(cellsOf(text.replace(/^\uFEFF/, '').split(/[\r\n]/, 1)[0] ?? ''));

/** Reads both formats. Invalid lines are skipped and reported with their number, from 1. */
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

/** Writes a thesaurus file. VOSviewer's format cannot express `add`, so these entries are left out. */
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
