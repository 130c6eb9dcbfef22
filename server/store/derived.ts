/** Properties that a paper is stored with besides its own: keys under which it is looked up. */

import { titleKey } from '../base/title-key.ts';
import type { Paper } from '../model.ts';

/** Identifiers by which a paper may be asked for, each with the property that holds it in lower case. */
export const identifierKeys = { doi: 'doiKey', arxiv: 'arxivKey', openalex: 'openalexKey' } as const;

/** A paper with its keys. */
export const withKeys = (paper: Paper): Paper & Record<string, string | number> => {
  const keys = Object.entries(identifierKeys).flatMap(([name, key]) => {
    const value = paper[name as keyof typeof identifierKeys];
    return value === undefined ? [] : [[key, value.toLowerCase()]];
  });
  return { ...paper, ...Object.fromEntries(keys), titleKey: titleKey(paper.title) };
};

/** What a paper is called, as it is stored. */
export const titled: readonly string[] = ['title', 'type', 'titleKey'];

/** The names of the keys. */
export const keyColumns: readonly string[] = [...Object.values(identifierKeys), 'titleKey'];
