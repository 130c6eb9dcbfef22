/** Author identification: assigns mentions to authors, explains why, and suggests merges and splits. */
export { explain } from './explain.ts';
export { identify } from './identify.ts';
export type { LibraryPerson, Mention } from './mention.ts';
export { blockOf, displayName, familySpellings, nameKey, readName } from './names/printed-name.ts';
export { suggest } from './suggest.ts';
