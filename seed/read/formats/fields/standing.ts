/** What became of a work after it was published: whether it is retracted, and where anybody can read it. */
import { type Draft, keep, oneLine } from './draft.ts';
import type { Rule } from './rules.ts';

/** Says that the work is retracted. (The notice of a retraction is not.) */
export const markRetracted = (draft: Draft): void => keep(draft, 'retracted', 'yes');

/** A field that is there only if the work is retracted: the place of the notice, or the reason. */
export const retractedBy: Rule = (draft, value) => {
  if (value.trim() === '') return;
  keep(draft, 'retraction', oneLine(value));
  markRetracted(draft);
};

/** A field that says yes or no; anything else is kept, and says nothing. */
export const retractedIf: Rule = (draft, value) => {
  if (/^\s*(?:true|yes|1)\s*$/i.test(value)) markRetracted(draft);
  else if (!/^\s*(?:false|no|0)\s*$/i.test(value)) keep(draft, 'retraction', oneLine(value));
};

/** The fields in which databases say what kind of work it is. */
const kinds = [
  'publication-type',
  'document-type',
  'article-type',
  'type',
  'documenttype',
  'publicationtype',
  'articletype',
  'doctype',
  'worktype',
];

/** Marks a work whose kind says it: `Retracted Publication` in PubMed and Web of Science, `Retracted` in Scopus. */
export const readRetractedKind = (draft: Draft): void => {
  const printed = [draft.csl.genre ?? '', ...kinds.flatMap((name) => [...(draft.custom.get(name) ?? [])])];
  if (printed.some((kind) => /\bretracted\b/i.test(kind))) markRetracted(draft);
};

/** In characters. */
const longestAddress = 2000;

/** Keeps the first https address at which anybody can read the work. */
export const openAccess: Rule = (draft, value) => {
  const address = value.trim();
  if (draft.custom.has('open-access') || address.length > longestAddress || !URL.canParse(address)) return;
  const { protocol, username, password, href } = new URL(address);
  if (protocol === 'https:' && username === '' && password === '') keep(draft, 'open-access', href);
};
