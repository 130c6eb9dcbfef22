/** Properties that are stored with a paper in addition to its own: lookup keys. */

import { titleKey } from '../base/title-key.ts';
import type { Paper } from '../model.ts';

/** Identifiers of papers, each with the property for its lower-case form. */
export const identifierKeys = { doi: 'doiKey', arxiv: 'arxivKey', openalex: 'openalexKey' } as const;

/** Adds the keys to a paper. */
export const withKeys = (paper: Paper): Paper & Record<string, string | number> => {
  const keys = Object.entries(identifierKeys).flatMap(([name, key]) => {
    const value = paper[name as keyof typeof identifierKeys];
    return value === undefined ? [] : [[key, value.toLowerCase()]];
  });
  return { ...paper, ...Object.fromEntries(keys), titleKey: titleKey(paper.title) };
};

/** The stored keys of a title. */
export const titled: readonly string[] = ['title', 'type', 'titleKey'];

/** The names of the keys. */
export const keyColumns: readonly string[] = [...Object.values(identifierKeys), 'titleKey'];
