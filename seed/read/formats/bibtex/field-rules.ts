/** The rules for the table of BibTeX fields. Each puts one field into a draft. */
import type { Draft, TextField } from '../fields/draft.ts';
import { addNames, addText, complain, keep, oneLine, setText } from '../fields/draft.ts';
import type { Rule } from '../fields/rules.ts';
import { notAll, withoutMarkup } from '../fields/rules.ts';
import { fromAddress, fromLatex } from './latex.ts';
import { printNames, readNames } from './names.ts';

/** The entry around a field. */
export interface Context {
  /** In lower case. */
  type: string;
  has(field: string): boolean;
}

/** Puts the value of a field, still in LaTeX, into the draft. */
export type FieldRule = (draft: Draft, tex: string, name: string, context: Context) => void;

/** Decodes LaTeX. Text with unknown commands has lower confidence. */
export const decode = (
  draft: Draft,
  tex: string,
  field?: TextField,
): { text: string; confidence: number } => {
  const { text, unknown } = fromLatex(tex);
  if (unknown.length === 0) return { text, confidence: 1 };
  complain(
    draft,
    `Unknown LaTeX command: ${unknown
      .map((name) => `\\${name}`)
      .join(', ')
      .slice(0, 120)}`,
    field,
  );
  return { text, confidence: 0.8 };
};

export const text =
  (field: TextField): FieldRule =>
  (draft, tex, name) => {
    const { text: value, confidence } = decode(draft, tex, field);
    setText(draft, field, withoutMarkup(field, value), name, { printed: oneLine(tex), confidence });
  };

/** Stores the value in `custom`, under the given name or its own. */
export const custom =
  (as?: string): FieldRule =>
  (draft, tex, name) =>
    keep(draft, as ?? name, fromLatex(tex).text);

export const joined =
  (field: TextField, joint: string): FieldRule =>
  (draft, tex) =>
    addText(draft, field, withoutMarkup(field, decode(draft, tex, field).text), joint);

/** Adapts a rule to values in which LaTeX only escapes characters. */
export const address =
  (rule: Rule): FieldRule =>
  (draft, tex, name) =>
    rule(draft, fromAddress(tex), name);

export const decoded =
  (rule: Rule): FieldRule =>
  (draft, tex, name) =>
    rule(draft, fromLatex(tex).text, name);

export const people =
  (field: 'author' | 'editor'): FieldRule =>
  (draft, tex) => {
    const { names, more, confidence, problems, homonyms } = readNames(tex);
    addNames(draft, field, names, confidence);
    if (field === 'author') for (const [place, whole] of homonyms) keep(draft, `dblp-author:${place}`, whole);
    for (const problem of problems) complain(draft, problem, field);
    if (more) complain(draft, notAll, field);
  };

/** Stores a file path, in which a backslash is not a command. */
export const path: FieldRule = (draft, tex, name) => keep(draft, name, oneLine(tex));

export const names =
  (as: string): FieldRule =>
  (draft, tex) =>
    keep(draft, as, printNames(tex));
