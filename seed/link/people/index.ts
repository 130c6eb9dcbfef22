/** Author identification: assigns mentions to authors, explains why, and suggests merges and splits. */
export { explain, type Tie } from './explain.ts';
export { fullerNames, mayBeOnePerson } from './fuller.ts';
export { fullestName, identify } from './identify.ts';
export type { LibraryMention, LibraryPerson, Mention, PaperFacts } from './mention.ts';
export { nameOf, printedName } from './names/library-name.ts';
export { blockOf, displayName, familySpellings, nameKey, readName } from './names/printed-name.ts';
export { mayBeOne } from './questions/may-be-one.ts';
export {
  type Pair,
  type Parting,
  type Question,
  questionsOf,
  type Size,
  sureMerges,
} from './questions/questions.ts';
export { suggest } from './suggest.ts';
