/** The authors of an entry, or the editors in their place, and the editors of its container. */
import type { CslName, Problem } from '../../../normalize/record.ts';
import type { Run } from '../tagger/read.ts';
import type { Draft } from './draft.ts';
import { asPerson, editorMark, marksEditors, readPeople } from './people.ts';
import { sureOfForm } from './whole/whole.ts';

/** The runs of a block of names, from the first to the last, with at most a few words between them. */
export const block = (runs: readonly Run[], own: readonly Run['tag'][]): Run[] => {
  const first = runs.findIndex(({ tag }) => own.includes(tag));
  if (first < 0) return [];
  const after = runs.findIndex(({ tag }, i) => i > first && !own.includes(tag));
  return runs.slice(first, after < 0 ? runs.length : after);
};

/** How sure the least sure of some runs is. */
export const least = (runs: readonly Run[]): number =>
  runs.reduce((sure, run) => Math.min(sure, run.sure), 1);
const others = /\bet\s?al\b|\band others\b|\.\.\.|…/u;

/** Whether the names are editors: `Cookson, J. and Church, S. (eds.)`. */
const editedBy = (text: string, names: readonly Run[]): boolean =>
  editorMark.test(text.slice(names.at(-1)?.end)) ||
  names.some(
    ({ tag, end, start }, i) =>
      tag !== 'and' &&
      !(names[i - 1]?.tag === 'family' && text.slice(start, end) === 'Ed') &&
      marksEditors(text.slice(start, end + 2)),
  );

/** Names before the title and the year are one list. A mark `(Eds.)` makes the tagger read the last ones as editors. */
export const withEditorsInFront = (runs: readonly Run[]): Run[] => {
  const names = /^(?:editor-)?(?:family|given|and)$/;
  const end = runs.findIndex(({ tag }) => !names.test(tag));
  const front = runs.slice(0, Math.max(end, 0));
  if (!front.some(({ tag }) => tag === 'family')) return [...runs];
  return runs.map((run, i) =>
    i < front.length ? { ...run, tag: run.tag.replace('editor-', '') as Run['tag'] } : run,
  );
};

/** Editors without the `In` before them, which the tagger may take for a name. */
const withoutIn = (runs: readonly Run[]): Run[] =>
  runs.flatMap((run, i) => {
    const tokens =
      i === 0 && /^(?:[Ii]n|En|Em|Dans)$/u.test(run.tokens[0]?.text ?? '') ? run.tokens.slice(1) : run.tokens;
    const start = tokens[0]?.start;
    return start === undefined ? [] : [{ ...run, tokens, start }];
  });

/** Reads the authors, or the editors in their place, and the editors of the container. */
export const readNames = (
  draft: Draft,
  text: string,
  runs: readonly Run[],
  authors: readonly Run[],
  again: readonly CslName[] | undefined,
  printedAs: boolean,
): Problem[] => {
  const problems: Problem[] = [];
  const named = readPeople(text, authors, 'family', 'given');
  if (again === undefined) {
    if (named.length > 0) draft.set(editedBy(text, authors) ? 'editor' : 'author', named, least(authors));
  } else if (again.length > 0) {
    draft.set('author', [...again, ...named.slice(1)], printedAs ? 0.9 : 0.8);
    if (!printedAs) problems.push({ message: 'authors repeated from the entry before', field: 'author' });
  }
  if (authors.some(({ tag, start, end }) => tag === 'and' && others.test(text.slice(start, end))))
    problems.push({ message: 'not all authors printed (et al.)', field: 'author' });
  const editors = withoutIn(block(runs, ['editor-family', 'editor-given', 'editor-and']));
  const editorNames = readPeople(text, editors, 'editor-family', 'editor-given').map(asPerson);
  if (editorNames.length > 0) draft.set('editor', editorNames, least(editors));
  return problems;
};

/** Adds a group behind the authors, as sure as they are. */
export const addGroup = ({ fields, confidence }: Draft, group: string): void => {
  const field = fields.author === undefined && fields.editor !== undefined ? 'editor' : 'author';
  fields[field] = [...(fields[field] ?? []), { literal: group }];
  confidence[field] ??= sureOfForm;
};
