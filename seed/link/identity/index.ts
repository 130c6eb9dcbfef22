/** Author identity: who is who, why, and what could be otherwise. */
export { type Identified, identify } from './identify.ts';
export type { HeldMention, HeldPerson, Mention, PaperFacts } from './mention.ts';
export { displayName, familyName, givenName, nameKey } from './printed-name.ts';
