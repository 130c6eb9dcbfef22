/** Names at the beginning of an entry that rules read instead of the tagger: organisations, and names in capitals. */
import { readFullName } from '../../../normalize/names.ts';
import type { CslName } from '../../../normalize/record.ts';
import type { Run } from '../tagger/read.ts';
import { leadingBody } from './bodies.ts';

/** The names at the beginning of an entry, and their length in the text. */
export interface Leading {
  names: CslName[];
  length: number;
  /** Whether the names are marked as editors. */
  edited: boolean;
}

const upper = String.raw`\p{Lu}[\p{Lu}’'-]+(?:[\s-](?:(?:de|du|la|le|von|van)\s)?\p{Lu}[\p{Lu}’'-]+){0,2}`;
const one = String.raw`(?:(?:de|du|von|van|d’|d')\s?)?${upper}\s\(\p{Lu}[\p{L}.\s’'-]{0,30}\)`;
/** `NOVAK (Pierre), OLSEN (K.) et BRANDT (Ulla)`. */
const capitals = new RegExp(
  String.raw`^(?<names>${one}(?:(?:,\s|;\s|\set\s|\se\s|\sy\s|,\set\s)${one})*)(?=[\s,.:])`,
  'u',
);
const each = new RegExp(
  String.raw`(?<family>(?:(?:de|du|von|van|d’|d')\s?)?${upper})\s\((?<given>\p{Lu}[\p{L}.\s’'-]{0,30})\)`,
  'gu',
);
const notGiven = /^(?:dir|éd|eds?|org|orgs|coord|dirs|ed|hg|hrsg|org|estado|coords)\.?$/iu;
const directed = /^[\s,]*\((?:dir|dirs|éd|éds|eds?|coord|coords|a cura di|orgs?)\b/iu;

const givenName = String.raw`\p{Lu}\p{Ll}[\p{L}’'-]*(?:\s(?:\p{Lu}\p{Ll}[\p{L}’'-]+|\p{Lu}\.))?`;
const shouted = String.raw`(?:(?:DE|DU|LE|LA|VAN|VON|D’|D')\s)?${upper}\s${givenName}`;
/** `DUBY Georges, PERROT Michelle`, `BOLTANSKI Luc et THÉVENOT Laurent`. */
const french = new RegExp(
  String.raw`^(?=(?:\p{Lu}[\p{Lu}’']\s)?\p{Lu}{2}[\p{Lu}’'-]{2})(?<names>${shouted}(?:(?:,\s|;\s|\set\s|,\set\s)${shouted})*)(?=\s\(|[,.:]\s)`,
  'u',
);
const frenchName = new RegExp(
  String.raw`^(?<family>(?:(?:DE|DU|LE|LA|VAN|VON|D’|D')\s)?${upper})\s(?<given>${givenName})$`,
  'u',
);

const portuguese = String.raw`${upper},\s(?:\p{Lu}\p{L}*[\p{L}’'.-]*\s?|(?:d[aeo]s?|e)(?:\s|(?=[;.(])|$)){1,6}`;
/** `PINSKY, Carla Bassanezi; LUCA, Tania Regina de (orgs.)`. */
const brazilian = new RegExp(
  String.raw`^(?<names>${portuguese}(?:;\s${portuguese})*)(?=\((?:orgs?|coords?|eds?|dirs?|comps?)\b|(?<=\p{Ll}|\bd[aeo]s?)\.\s)`,
  'u',
);

/** A German or English note of two people with the given name first: `Theodor W. Adorno, Max Horkheimer: Title`. */
const fullName = String.raw`\p{Lu}\p{Ll}[\p{L}’'-]+(?:\s\p{Lu}\.)*(?:\s(?:v[ao]n|de|zu)(?:\s(?:der|den))?)?\s\p{Lu}\p{Ll}[\p{L}’'-]+`;
const withMiddle = String.raw`(?=[^:]{0,80}\s\p{Lu}\.\s)`;
const notePeople = new RegExp(
  String.raw`^(?<names>${withMiddle}${fullName}(?:,\s${fullName}){1,3}(?:\s(?:und|and|&)\s${fullName})?)(?=:\s)`,
  'u',
);

/** A place, a publisher and a year parted by commas, as French books have them at their end. */
const isFrench =
  /,\s\p{Lu}[\p{L}’'-]+(?:\s[\p{L}-]+)*,\s(?:[^,]+,\s){1,2}(?:1[5-9]|20)\d\d(?:,\s(?:p\.|pp\.)?\s?[\d-]+(?:\s?p\.)?)?\.?\s*$/u;

const rightToLeft = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\u200c’'"-]+(?:\s[\p{Script=Arabic}\p{Script=Hebrew}\u200c’'"-]+){0,3}?\.?`;
const ofRight = String.raw`(?<![^;,\s])${rightToLeft},\s${rightToLeft}`;
/** `الجابري, محمد عابد; …` and `כהן, אברהם` before the year or the title. */
const rightNames = new RegExp(
  String.raw`^(?<names>${ofRight}(?:(?:\s?[;,]\s(?:و|ו)?|\sو(?=ال)|\sו(?=\p{L}+,))${ofRight})*)(?=,?\s?et al|\.?\s\(\d{4}|\.\s)`,
  'u',
);

/** The names that rules read at the beginning of an entry; undefined if there are none. */
export const leadingNames = (text: string): Leading | undefined => {
  const names = capitals.exec(text)?.groups?.['names'];
  if (names !== undefined) {
    const people = Array.from(names.matchAll(each), ({ groups }) => ({
      family: groups?.['family'] ?? '',
      given: (groups?.['given'] ?? '').trim(),
    }));
    if (people.every(({ given }) => !notGiven.test(given)))
      return { names: people, length: names.length, edited: directed.test(text.slice(names.length)) };
  }
  const inFrench = french
    .exec(text)
    ?.groups?.['names']?.split(/,?\set\s|[,;]\s/u)
    .map((name) => frenchName.exec(name)?.groups);
  const length = french.exec(text)?.groups?.['names']?.length ?? 0;
  if (
    inFrench !== undefined &&
    (inFrench.length > 1 || directed.test(text.slice(length)) || isFrench.test(text))
  )
    return {
      names: inFrench.map((name) => ({ family: name?.['family'] ?? '', given: name?.['given'] ?? '' })),
      length,
      edited: directed.test(text.slice(length)),
    };
  const inPortuguese = brazilian.exec(text)?.groups?.['names'];
  if (
    inPortuguese !== undefined &&
    (/;/.test(inPortuguese) || directed.test(text.slice(inPortuguese.length)))
  )
    return {
      names: inPortuguese.split(/;\s/u).map((name) => {
        const [family = '', given = ''] = name.trim().split(/,\s/u);
        return { family, given };
      }),
      length: inPortuguese.trimEnd().length,
      edited: directed.test(text.slice(inPortuguese.trimEnd().length)),
    };
  const inNote = notePeople.exec(text)?.groups?.['names'];
  if (inNote !== undefined)
    return {
      names: inNote.split(/,\s|\s(?:und|and|&)\s/u).map(readFullName),
      length: inNote.length,
      edited: false,
    };
  const right = rightNames.exec(text)?.groups?.['names'];
  if (right !== undefined) {
    const parts = right.split(/\s?[;,]\s(?:و(?=ال))?|\sو(?=ال)|\sו(?=\p{L}+,)/u);
    return {
      names: parts.flatMap((family, i) =>
        i % 2 === 0 ? { family, given: (parts[i + 1] ?? '').replace(/\.$/, '') } : [],
      ),
      length: right.length,
      edited: false,
    };
  }
  const body = leadingBody(text);
  return body === undefined
    ? undefined
    : { names: [{ literal: body }], length: body.length, edited: directed.test(text.slice(body.length)) };
};

/** A note ends with a place directly followed by the year: `…, Bonn 1988.`, `…, Göttingen 2002, S. 137–164.` */
const note =
  /[,.:]\s\p{Lu}[\p{L}.’'/-]+(?:\s(?:a\.|am|i\.|im|bei|an|der|und|u\.)?\s?\p{Lu}?[\p{L}./-]*){0,3}\s(?:1[5-9]|20)\d\d(?:,\s(?:S\.|pp?\.)\s?[\d–-]+(?:\sf{1,2}\.?)?)?\.?\s*$/u;
const joins = /^(?:and|und|et|u|&|e|y)$/u;

/**
 * In a note the title follows the names after a comma. Words that look like another name, as in `Karl Olsen, Kalte
 * Kannen`, belong to the title if only a comma separates them. Returns the offset at which the title begins.
 */
export const titleAfterName = (text: string, authors: readonly Run[]): number | undefined => {
  const [given, family, second] = authors;
  if (given?.tag !== 'given' || family?.tag !== 'family' || second === undefined || !note.test(text))
    return undefined;
  const whole = text.slice(given.start, family.end);
  if (/\p{Lu}\.|[,/;]/u.test(whole)) return undefined;
  const all = authors.flatMap(({ tokens }) => tokens);
  const comma = /^,\s$/.test(text.slice(family.end, second.start));
  return comma &&
    !all.some(({ text: word }) => joins.test(word)) &&
    !/\//.test(text.slice(given.start, second.start))
    ? second.start
    : undefined;
};
