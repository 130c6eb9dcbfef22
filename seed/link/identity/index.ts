/** Author identity: who is who, why, and what could be otherwise. */
export { explain, type Tie } from './explain.ts';
export { type Identified, identify } from './identify.ts';
export type { HeldMention, HeldPerson, Mention, PaperFacts } from './mention.ts';
export {
  blockOf,
  displayName,
  familyName,
  familySpellings,
  givenName,
  nameKey,
  readName,
} from './printed-name.ts';
export type { Reason } from './reasons.ts';
export { type MergeSuggestion, type SplitSuggestion, type Suggestion, suggest } from './suggest.ts';
