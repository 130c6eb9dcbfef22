/** Reads one personal or corporate name in any of the usual orders. */
import type { CslName } from './record.ts';

/** Particles that belong to a family name, lower case. */
const particles =
  "van|von|vom|zu|zum|zur|der|den|dem|de|del|della|di|da|das|dos|do|du|des|d'|la|le|las|los|el|al|bin|ben|ibn|abu|ter|ten|ter|te|in 't|'t|af|av|y|e";
const particleWord = new RegExp(`^(?:${particles})$`, 'u');
/** Particles that may have a capital in the middle of a name (`I. El Korbi`). */
const capitalParticle =
  /^(?:Van|Von|De|Del|Della|Di|Da|Dos|Du|La|Le|Las|Los|El|Al|Ben|Bin|Ter|Ten|Den|Der|St\.?|San|Santa|Mac|Mc)$/u;
const suffixWord = /^(?:Jr|Sr|II|III|IV|2nd|3rd)\.?$/u;

/** Whether a word is initials: `J.`, `J.-P.`, `C.-t.`, `Yu.`, or capitals such as `JP`. */
export const isInitials = (word: string): boolean =>
  /^(?:\p{Lu}\p{M}?\p{Ll}{0,2}\.?)(?:-?\p{L}\p{Ll}{0,2}\.)*$/u.test(word) &&
  (/\./.test(word) || word.length <= 3);

const organisation =
  /\b(?:Inc|Corp|Corporation|Ltd|LLC|GmbH|Company|University|Universit[éà]|Institut[eo]?|Association|Consortium|Collaboration|Committee|Commission|Foundation|Group|Team|Laborator(?:y|ies)|Department|Ministry|Agency|Council|Society|Organi[sz]ation|Center|Centre|Bureau|Office|Technologies|Systems|Project|Working|Community|Network|Contributors|Developers|Press|Bank|Union|Forum|Federation|Alliance|Initiative|Board|Service|Administration)\b\.?/u;

/** Words that begin names of organisations, and never names of people. */
const bodyBegins =
  /^(?:Ministeri[oe]|Ministère|Ministério|Instituto|Istituto|Statistisches|Bundes(?:amt|ministerium|anstalt|institut|agentur|regierung|verband)|Office|Organisation|Organización|Organização|Organizzazione|Agence|Agencia|Agência|Sociedad|Sociedade|Société|Asociación|Associação|Conseil|Consejo|Conselho|Comisión|Comissão|Centro|Universidad|Universidade|Università|Secretaría|Secretaria|Departamento|Fundación|Fundação|Gobierno|Governo|República|World|International|European|United|National)\s+\S/u;

/** Whether a text begins with a word for an organisation: `Ministerio de Sanidad`, `Office for National Statistics`. */
export const beginsAsBody = (printed: string): boolean => bodyBegins.test(printed);

/** Whether a printed name is an organisation rather than a person. */
export const isOrganisation = (printed: string): boolean =>
  organisation.test(printed) || beginsAsBody(printed);

/** The legal form of a company after a comma: `Acme, Inc.` */
const companyForm = /^(?:Inc|Ltd|LLC|L\.L\.C|GmbH|Corp|Corporation|Limited|Pty(?:\.? Ltd)?|S\.p\.A)\.?$/u;
/** Legal forms that look like the initials of a person: `Thomas, S.A.` */
const formOrInitials = /^(?:S\.A|B\.V|N\.V|S\.L)\.?$/u;

/**
 * Whether the text behind the comma is the legal form of a company. What may be initials is one only behind a name of
 * an organisation or of three words: `Imaginary Tea Works, S.A.`
 */
export const isCompanyForm = (printed: string, before = ''): boolean => {
  const form = printed.trim();
  if (companyForm.test(form)) return true;
  const words = before
    .trim()
    .split(/\s+/)
    .filter((word) => !isParticle(word));
  return formOrInitials.test(form) && (words.length > 2 || isOrganisation(before) || /[&\d]/.test(before));
};

/** Removes the blank in hyphenated initials, which IEEE tables print as `W. -C.` */
export const closeInitials = (printed: string): string =>
  printed.replace(/(?<=\p{Lu}\.) +([-‐‑])(?=\p{Lu})/gu, '$1');

/** `Wei Wang 0001`: DBLP's number for people with the same name is not part of the name. */
const numbered = /^(.*[\p{L}}]\.?)\s+(0\d{3})$/su;
export const homonymOf = (printed: string): { name: string; homonym?: string } => {
  const [, name, homonym] = numbered.exec(printed.trim()) ?? [];
  return name === undefined || homonym === undefined ? { name: printed } : { name, homonym };
};

const tidy = (printed: string): string =>
  printed
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:&]+|[\s,;:&]+$/g, '')
    .replace(/^(?:and|und|et)\s+/u, '');

const person = (family: string, given: string, suffix?: string): CslName => ({
  family,
  ...(given === '' ? {} : { given }),
  ...(suffix === undefined ? {} : { suffix }),
});

/** Separates a trailing `Jr.` from the words of a name. */
const withoutSuffix = (words: string[]): { words: string[]; suffix?: string } => {
  const last = words.at(-1);
  return words.length > 2 && last !== undefined && suffixWord.test(last)
    ? { words: words.slice(0, -1).map((word) => word.replace(/,$/, '')), suffix: last }
    : { words };
};

const isParticle = (word = ''): boolean => particleWord.test(word) || capitalParticle.test(word);

/** Reads a name with full given names: the family name is the last word and the particles before it. */
export const readFullName = (printed: string): CslName => {
  const { words, suffix } = withoutSuffix(tidy(printed).split(' '));
  let at = words.length - 1;
  while (at > 1 && isParticle(words[at - 1])) at--;
  return person(words.slice(at).join(' '), words.slice(0, at).join(' '), suffix);
};

/** Reads `J. H. Salim`, `S. Peyton Jones`, `I. El Korbi`: all words after initials are the family name. */
export const readGivenFirst = (printed: string): CslName => {
  const { words, suffix } = withoutSuffix(tidy(printed).split(' '));
  const at = words.findIndex((word) => !(isInitials(word) && /\./.test(word)));
  if (at < 1) return readFullName(printed);
  return person(words.slice(at).join(' '), words.slice(0, at).join(' '), suffix);
};

/** Reads `Salim, J. H.`, `Salim, J. H., Jr.` and `Salim, Jr., J. H.` */
export const readFamilyComma = (printed: string): CslName => {
  const parts = tidy(printed).split(/\s*,\s*/);
  const suffix = parts.slice(1).find((part) => suffixWord.test(part));
  const [family = '', given = ''] = parts.filter((part) => part !== suffix);
  const trailing = /^(.*\S)\s+(Jr\.?|Sr\.?|III?|IV)$/u.exec(given);
  if (trailing?.[1] !== undefined && suffix === undefined) return person(family, trailing[1], trailing[2]);
  return person(family, given, suffix);
};

/** Reads `Salim JH`, `van Amerongen AJ`, `Macek M Jr`, `Weiss R.F.`: the initials are last. */
export const readFamilyInitials = (printed: string): CslName => {
  const { words, suffix } = withoutSuffix(tidy(printed).split(' '));
  let at = words.length;
  while (at > 1 && /^(?:\p{Lu}\.?-?){1,4}$/u.test(words[at - 1] ?? '')) at--;
  if (at === words.length) at = words.length - 1;
  return person(words.slice(0, Math.max(at, 1)).join(' '), words.slice(Math.max(at, 1)).join(' '), suffix);
};
