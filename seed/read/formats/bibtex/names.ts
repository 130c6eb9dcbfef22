/**
 * Names in BibTeX and BibLaTeX, divided by the rules of BibTeX (Oren Patashnik, "Designing BibTeX Styles",
 * section 4): commas and white space count only outside braces, and a word that begins with a lower-case letter is
 * a particle.
 */
import {
  closeInitials,
  homonymOf,
  isCompanyForm,
  isOrganisation,
  readGivenFirst as readInitialsFirst,
} from '../../../normalize/names.ts';
import type { CslName } from '../../../normalize/record.ts';
import { cleanName } from '../fields/name-lists.ts';
import { bodyName, isInitials, withMiddleInitial } from '../fields/names.ts';
import { isAnonymous } from '../fields/placeholders.ts';
import { fromLatex } from './latex.ts';

export interface NameList {
  names: CslName[];
  /** Whether the list ends with `and others`. */
  more: boolean;
  confidence: number;
  problems: string[];
  /** DBLP's numbers for people with the same name, `Wei Wang 0001`, by the position of the name, counted from 1. */
  homonyms: Map<number, string>;
}

const separators = {
  and: / and(?= )/iy,
  comma: /,/y,
  semicolon: /;/y,
  space: /[\s~]+/y,
} as const;

/** Splits at every separator outside braces. */
const splitOutside = (tex: string, separator: keyof typeof separators): string[] => {
  const pattern = separators[separator];
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < tex.length; at++) {
    const char = tex[at];
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}') depth--;
    else if (depth <= 0 && (separator !== 'and' || /\s/.test(char ?? ''))) {
      pattern.lastIndex = at;
      const length = pattern.exec(tex)?.[0].length ?? 0;
      if (length === 0) continue;
      pieces.push(tex.slice(from, at));
      from = at + length;
      at = from - 1;
    }
  }
  pieces.push(tex.slice(from));
  return pieces.map((piece) => piece.trim());
};

const plain = (tex: string): string => fromLatex(tex).text;

/** Whether one pair of braces encloses the whole text. */
const isBraced = (tex: string): boolean => {
  if (!tex.startsWith('{') || !tex.endsWith('}')) return false;
  let depth = 0;
  for (let at = 0; at < tex.length; at++) {
    if (tex[at] === '\\') at++;
    else if (tex[at] === '{') depth++;
    else if (tex[at] === '}' && --depth === 0) return at === tex.length - 1;
  }
  return false;
};

/** Whether a word begins with a lower-case letter, ignoring protective braces. */
const isParticle = (word: string): boolean => {
  const open = word.replace(/^(?:\{(?!\\)[^{}]*\})+/, '');
  const first = /\p{L}/u.exec(plain(open === '' ? '' : open))?.[0] ?? '';
  return /^\p{Ll}/u.test(first);
};

const suffixWord = /^(?:Jr|Sr|II|III|IV)\.?$/u;
const acronym = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d&./-]+$/u;
const undivided = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·]+$/u;

interface Read {
  name: CslName;
  confidence: number;
  problem?: string;
}

const join = (words: readonly string[]): string => plain(words.join(' '));

const person = (particle: string, family: string, given: string, suffix: string): CslName => ({
  ...(family === '' ? {} : { family }),
  ...(given === '' ? {} : { given }),
  ...(particle === '' ? {} : { 'non-dropping-particle': particle }),
  ...(suffix === '' ? {} : { suffix }),
});

/** Splits `de la Vallée Poussin` into the particles in front and the family name. */
const splitFamily = (tex: string): { particle: string; family: string } => {
  const words = splitOutside(tex, 'space').filter((word) => word !== '');
  if (words.length < 2 || !isParticle(words[0] ?? '')) return { particle: '', family: join(words) };
  const last = words.slice(0, -1).findLastIndex(isParticle);
  return { particle: join(words.slice(0, last + 1)), family: join(words.slice(last + 1)) };
};

const lone = (name: string): Read => {
  if (undivided.test(name)) return { name: { literal: name }, confidence: 1 };
  if (acronym.test(name)) return { name: { literal: name }, confidence: 0.9 };
  return { name: { family: name }, confidence: 0.95 };
};

/** Reads `Charles Louis de la Vallée Poussin`. */
const readGivenFirst = (tex: string): Read => {
  let words = splitOutside(tex, 'space').filter((word) => word !== '');
  const whole = join(words);
  if (words.length === 1) return lone(whole);
  if (words.length > 1 && !whole.includes('.') && isOrganisation(whole)) {
    return { name: { literal: whole }, confidence: 0.8 };
  }
  let suffix = '';
  if (words.length > 2 && suffixWord.test(words.at(-1) ?? '')) {
    suffix = words.at(-1) ?? '';
    words = words.slice(0, -1);
  }
  const inner = words.slice(0, -1);
  const first = inner.findIndex(isParticle);
  const at = first < 0 ? words.length - 1 : inner.findLastIndex(isParticle) + 1;
  const particle = first < 0 ? '' : join(words.slice(first, at));
  const given = join(words.slice(0, first < 0 ? at : first));
  return { name: person(particle, join(words.slice(at)), given, suffix), confidence: 0.97 };
};

/** Reads BibLaTeX's `family=Berg, given=Jan, prefix=van der`. */
const readLabelled = (parts: readonly string[]): Read => {
  const found = new Map<string, string>();
  for (const part of parts) {
    const at = part.indexOf('=');
    const label = part.slice(0, at).trim().toLowerCase();
    found.set(label, plain(part.slice(at + 1)));
  }
  const get = (label: string): string => found.get(label) ?? '';
  return { name: person(get('prefix'), get('family'), get('given'), get('suffix')), confidence: 1 };
};

const labelled = /^(?:family|given|prefix|suffix|useprefix|id|sortingnamekeytemplatename|[a-z-]+-i)\s*=/i;

/** `M. Patil`, as Zotero exports a name that it keeps in one field. */
const personInOneField =
  /^\p{Lu}\.(?:[ .-]*\p{L}{1,2}\.)*[ .-]*(?:(?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+){0,3}|\p{Lu})$/u;

/** Braces around a name mark an organisation, but not if it begins with initials. */
const readBraced = (name: string): Read =>
  personInOneField.test(name) && !isOrganisation(name)
    ? { name: readInitialsFirst(name), confidence: 0.9 }
    : { name: { literal: name }, confidence: 1 };

const readOne = (tex: string): Read => {
  if (isBraced(tex)) return readBraced(plain(tex));
  const parts = splitOutside(tex, 'comma');
  if (parts.every((part) => labelled.test(part))) return readLabelled(parts);
  const [family = '', ...rest] = parts;
  if (rest.length === 0) return readGivenFirst(family);
  if (rest.length === 1 && isCompanyForm(plain(rest[0] ?? ''), plain(family)))
    return { name: { literal: plain(tex) }, confidence: 1 };
  const body = rest.length === 1 ? bodyName(plain(family), plain(rest[0] ?? '')) : undefined;
  if (body !== undefined) return { name: { literal: body }, confidence: 0.9 };
  const { particle, family: last } = splitFamily(family);
  if (rest.length === 1) return { name: person(particle, last, plain(rest[0] ?? ''), ''), confidence: 1 };
  const inOrder = withMiddleInitial(rest.map(plain));
  if (inOrder !== undefined) return { name: person(particle, last, inOrder, ''), confidence: 0.95 };
  // BibTeX puts the suffix second; many people put it third.
  const [second = '', third = ''] = rest.map(plain);
  const swapped = suffixWord.test(third) && !suffixWord.test(second);
  const [suffix, first] = swapped ? [third, second] : [second, third];
  const sure = rest.length === 2 && suffixWord.test(suffix);
  return {
    name: person(particle, last, rest.length === 2 ? first : join(rest.slice(1)), suffix),
    confidence: sure ? 1 : 0.7,
    ...(sure ? {} : { problem: `The name "${plain(tex)}" has more commas than a name should.` }),
  };
};

/** Splits a list without `and`: `Smith, J., Doe, A. B., Roe, C.` */
const splitCommaList = (tex: string): string[] | undefined => {
  const parts = splitOutside(tex, 'comma').filter((part) => part !== '');
  if (parts.length < 3) return undefined;
  const paired =
    parts.length % 2 === 0 && parts.every((part, i) => i % 2 === 0 || isInitialsOnly(plain(part)));
  if (paired) return parts.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${parts[i + 1] ?? ''}`] : []));
  return parts.every((part) => splitOutside(part, 'space').length > 1) ? parts : undefined;
};

const isInitialsOnly = (text: string): boolean => text.split(' ').every(isInitials);

interface Split {
  pieces: string[];
  problem?: string;
}

const splitList = (tex: string): Split => {
  // Collapse blanks, because the search would start again at each blank of a run.
  const pieces = splitOutside(` ${tex.replace(/\s+/g, ' ')} `, 'and');
  if (pieces.length > 1) return { pieces };
  const [only = ''] = pieces;
  const semicolons = splitOutside(only, 'semicolon').filter((piece) => piece !== '');
  if (semicolons.length > 1)
    return { pieces: semicolons, problem: 'The names are separated by semicolons instead of "and".' };
  const commas = splitCommaList(only);
  return commas === undefined
    ? { pieces }
    : { pieces: commas, problem: 'The names are separated by commas instead of "and".' };
};

const others = /^(?:others|et\.?\s*al\.?)$/i;
/** Footnote marks at a name: `\textsuperscript{1}`, `$^{*}$`. */
const footnote =
  /\s?(?:\\textsuperscript ?\{[^{}]{0,20}\}|\$\^(?:\{[^{}$]{0,20}\}|[^{}$]{1,5})\$|\\thanks ?\{[^{}]*\})/g;

/** Reads a field of names in LaTeX. */
export const readNames = (tex: string): NameList => {
  const { pieces, problem } = splitList(tex);
  const list: NameList = { names: [], more: false, confidence: 1, problems: [], homonyms: new Map() };
  if (problem !== undefined) {
    list.problems.push(problem);
    list.confidence = 0.7;
  }
  for (const piece of pieces) {
    if (others.test(plain(piece))) {
      list.more = true;
      continue;
    }
    const { name: clean, more } = isBraced(piece)
      ? { name: piece, more: false }
      : cleanName(piece.replace(footnote, ''));
    if (more) list.more = true;
    if (!/^anon/i.test(plain(clean)) && isAnonymous(plain(clean))) continue;
    const { name, homonym } = homonymOf(clean);
    const read = name === '' ? undefined : readOne(closeInitials(name));
    if (read === undefined || Object.keys(read.name).length === 0) continue;
    list.names.push(read.name);
    if (homonym !== undefined) list.homonyms.set(list.names.length, `${plain(name)} ${homonym}`);
    list.confidence = Math.min(list.confidence, read.confidence);
    if (read.problem !== undefined) list.problems.push(read.problem);
  }
  return list;
};

/** The names on one line, given names first, for fields without a CSL variable. */
export const printNames = (tex: string): string =>
  readNames(tex)
    .names.map(({ literal, given, family, suffix, 'non-dropping-particle': particle }) =>
      [literal, given, particle, family, suffix].filter((part) => part !== undefined).join(' '),
    )
    .join('; ');
