/** Mapping tables for XML: where in a record something stands, and what becomes of it. */
import type { Draft } from '../../fields/draft.ts';
import { keep } from '../../fields/draft.ts';
import type { Rule } from '../../fields/rules.ts';
import { plainText } from './plain-text.ts';
import { allAt, elements, type XmlNode } from './tree.ts';

/** A path such as `titles/title`, and the rule for what each element there says. */
export type XmlField = readonly [path: string, rule: Rule];

/** Applies a table in its order, so that earlier rows win where a field can hold only one value. */
export const applyFields = (draft: Draft, node: XmlNode, fields: readonly XmlField[]): void => {
  for (const [path, rule] of fields) {
    const tag = path.slice(path.lastIndexOf('/') + 1);
    for (const found of allAt(node, path)) rule(draft, plainText(found), tag);
  }
};

/** Keeps every element directly inside that no table names, under its own name. */
export const keepOthers = (draft: Draft, node: XmlNode, known: ReadonlySet<string>): void => {
  for (const child of elements(node)) if (!known.has(child.name)) keep(draft, child.name, plainText(child));
};

/** The first steps of the paths of a table. */
export const firstSteps = (fields: readonly XmlField[]): string[] =>
  fields.map(([path]) => path.split('/')[0] ?? path);
