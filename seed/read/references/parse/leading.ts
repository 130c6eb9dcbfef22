/** Names at the beginning of an entry that rules read instead of the tagger: organisations, and names in capitals. */
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
