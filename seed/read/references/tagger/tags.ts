/** The tags of tokens, in the order of the weights. Change them only together. */
export const tags = [
  'family',
  'given',
  'and',
  'editor-family',
  'editor-given',
  'editor-and',
  'title',
  'container-title',
  'collection-title',
  'publisher',
  'place',
  'volume',
  'issue',
  'page',
  'issued',
  'edition',
  'number',
  'genre',
  'other',
] as const;

export type Tag = (typeof tags)[number];

/** The index of a tag in `tags`. */
export const tagIndex = Object.fromEntries(tags.map((tag, i) => [tag, i])) as Readonly<Record<Tag, number>>;
