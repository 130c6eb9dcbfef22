/** Mapping tables for XML: paths in a record and their rules. */
import type { Draft } from '../../fields/draft.ts';
import { keep } from '../../fields/draft.ts';
import type { Rule } from '../../fields/rules.ts';
import { plainText } from './plain-text.ts';
import { allAt, elements, type XmlNode } from './tree.ts';

/** A path such as `titles/title`, and the rule for each element there. */
export type XmlField = readonly [path: string, rule: Rule];

/** Applies a table in order, so that earlier rows win for fields with a single value. */
export const applyFields = (draft: Draft, node: XmlNode, fields: readonly XmlField[]): void => {
  for (const [path, rule] of fields) {
    const tag = path.slice(path.lastIndexOf('/') + 1);
    for (const found of allAt(node, path)) rule(draft, plainText(found), tag);
  }
};

/** Stores every child element that no table names, under its own name. */
export const keepOthers = (draft: Draft, node: XmlNode, known: ReadonlySet<string>): void => {
  for (const child of elements(node)) if (!known.has(child.name)) keep(draft, child.name, plainText(child));
};

/** The first steps of the paths of a table. */
export const firstSteps = (fields: readonly XmlField[]): string[] =>
  fields.map(([path]) => path.split('/')[0] ?? path);
