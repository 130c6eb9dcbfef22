/** Names of tagged and tabular formats: `Family, Given, Suffix`, or an organisation without a comma. */
import {
  closeInitials,
  isCompanyForm,
  isOrganisation,
  readFamilyInitials,
  readGivenFirst,
} from '../../../normalize/names.ts';
import type { CslName } from '../../../normalize/record.ts';
import { oneLine, trimSigns } from './draft.ts';

export interface ReadName {
  name: CslName;
  /** 1 if a comma divides the name; lower if the parts are guessed. */
  confidence: number;
}

const suffix = /^(?:[JS]r|[JS]R|jr|sr|Junior|Senior|I{2,3}|IV|VI{0,3}|[2-9](?:nd|rd|th))\.?$/u;
const leadingParticles = /^((?:(?!\p{Lu})[\p{L}'’]+ )+)(\S.*)$/u;
/** `J`, `J.`, `J.-P.`, `JR`. */
export const isInitials = (word: string): boolean => /^(?:\p{Lu}\.?-?){1,4}$/u.test(word);

/** Scripts in which a name is written without a gap. */
const undivided = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·]+$/u;

/** A family name with its leading particles separate, as CSL requires: `van der Berg`. */
export const familyName = (family: string): Pick<CslName, 'family' | 'non-dropping-particle'> => {
  const match = leadingParticles.exec(family);
  return match?.[1] === undefined || match[2] === undefined || /^\p{Lo}/u.test(family)
    ? { family }
    : { 'non-dropping-particle': match[1].trim(), family: match[2] };
};

/** `Jan H Jr`: PubMed prints the suffix after the given names. */
const suffixBehind = /^(\S.*) ((?:[JS]r|JR|SR|I{2,3}|IV|[2-9](?:nd|rd|th))\.?)$/u;

const bodyWord =
  /^(?:Collaboration|Consortium|Team|Group|Committee|Initiative|Network|Investigators|Organi[sz]ation)$/;

/** Repairs organisations whose last word a program took for a family name: `Team, R Core`, `Collaboration, ATLAS`. */
export const bodyName = (family: string, given: string): string | undefined =>
  bodyWord.test(family) && !/^(?:\p{Lu}\.?[ -]?)+$/u.test(given) ? `${given} ${family}` : undefined;

/**
 * `Barreto, V, Teresa`: Web of Science takes a middle initial for a suffix. The given names in their order, if a part is
 * such an initial.
 */
export const withMiddleInitial = (parts: readonly string[]): string | undefined => {
  const [middle = '', given = ''] = parts;
  return parts.length === 2 && /^[IVX]$/.test(middle) && /^\p{Lu}\p{Ll}/u.test(given)
    ? `${given} ${middle}`
    : undefined;
};

const commaName = (parts: string[]): CslName => {
  const [family = '', ...rest] = parts;
  const inOrder = withMiddleInitial(rest);
  if (inOrder !== undefined) return { ...familyName(family), given: inOrder };
  const [only = ''] = rest;
  const body = rest.length === 1 ? bodyName(family, only) : undefined;
  if (body !== undefined) return { literal: body };
  if (rest.length === 1 && isCompanyForm(only, family)) return { literal: parts.join(', ') };
  const [, before, behind] = (rest.length === 1 ? suffixBehind.exec(only) : null) ?? [];
  if (before !== undefined && behind !== undefined)
    return { ...familyName(family), given: before, suffix: behind };
  // A lone part is the given name, whatever it looks like: `Smith, V`.
  const at = rest.length < 2 ? -1 : rest.findLastIndex((part) => suffix.test(part));
  const given = rest.filter((part, i) => i !== at && part !== '').join(', ');
  const after = rest[at];
  return {
    ...familyName(family),
    ...(given === '' ? {} : { given }),
    ...(after === undefined ? {} : { suffix: after }),
  };
};

/**
 * Reads a name in the order `Family, Given, Suffix`. Without a comma it is an organisation, a single name, or given
 * name first. A comma at the end marks an organisation, as in EndNote.
 */
export const readFamilyFirst = (printed: string): ReadName | undefined => {
  const clean = closeInitials(trimSigns(oneLine(printed), ',; '));
  if (clean === '') return undefined;
  const parts = clean.split(/\s*,\s*/);
  if (parts.length > 1) return { name: commaName(parts), confidence: 1 };
  if (undivided.test(clean) || /,\s*$/.test(printed)) return { name: { literal: clean }, confidence: 1 };
  if (isOrganisation(clean)) return { name: { literal: clean }, confidence: 0.9 };
  const words = clean.split(' ');
  if (words.length === 1) return { name: { family: clean }, confidence: 0.9 };
  if (words.slice(1).every(isInitials)) return readInitialsLast(clean);
  return { name: readGivenFirst(clean), confidence: 0.8 };
};

/** Reads a family name followed by initials: `Smith JA`, `van Amerongen AJ`, `Macek M Jr`, `Smith, JA`. */
export const readInitialsLast = (printed: string): ReadName | undefined => {
  const clean = closeInitials(trimSigns(oneLine(printed), ',; '));
  if (clean === '') return undefined;
  if (clean.includes(',')) return { name: commaName(clean.split(/\s*,\s*/)), confidence: 1 };
  if (!clean.includes(' ')) return { name: { family: clean }, confidence: 0.9 };
  const { family = '', ...rest } = readFamilyInitials(clean);
  return { name: { ...familyName(family), ...rest }, confidence: 0.95 };
};
