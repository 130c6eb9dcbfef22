/** What a token of a reference can be. The order is that of the weights; it may only change with them. */
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

/** The place of a tag in `tags`. */
export const tagIndex = Object.fromEntries(tags.map((tag, i) => [tag, i])) as Readonly<Record<Tag, number>>;
