/** Names in capitals, with an address, or with the number of a trial in their place. */
import type { CslName } from '../../../normalize/record.ts';
import { familyFromCapitals } from './capitals.ts';
import type { Draft } from './draft.ts';
import { keep } from './draft.ts';
import { familyName } from './names.ts';
import { isPointer } from './placeholders.ts';

/** Numbers of registers of clinical trials, which CENTRAL prints as the author of a record. */
const trial =
  /^(?:NCT\d{8}|EUCTR\d{4}-\d{6}-\d\d(?:-\p{L}+)?|ISRCTN\d+|ChiCTR[\w-]*\d|ACTRN\d+|DRKS\d+|IRCT\d+\w*|CTRI\/\S+|JPRN-\S+|UMIN\d+|jRCT\w*\d|KCT\d+|NTR\d+|NL\d{3,}|PACTR\d+|RBR-\w+|TCTR\d+|SLCTR\/\S+|PER-\d\S*|RPCEC\d+|CTIS\d{4}\S*|LBCTR\d+)$/u;

/** What programs print for a missing given name; `Na` and `Nan` are given names. */
const emptyGiven = /^(?:null|NULL|undefined|NaN|None|n\/a|N\/A)$/;
const address = /\s*\([^()\s]+@[^()\s]+\)/g;

/** A family name in capitals. Scripts without small letters have none. */
const inCapitals = /^\p{Lu}[\p{Lu}\p{M}'’ .-]+$/u;
const isAcronym = (family: string): boolean => family.replace(/[^\p{L}]/gu, '').length < 4;

const isPerson = (name: CslName): boolean => name.literal === undefined && name.given !== undefined;
const hasCapitals = (name: CslName): boolean => isPerson(name) && inCapitals.test(name.family ?? '');

/** Short names such as `LI` are in capitals only where all are. */
const mustChange = (names: readonly CslName[]): ((name: CslName) => boolean) => {
  const people = names.filter(isPerson);
  const all =
    people.length > 0 && people.every(hasCapitals) && people.some(({ family = '' }) => !isAcronym(family));
  return (name) => hasCapitals(name) && (all || !isAcronym(name.family ?? ''));
};

/** `PIERRE` as `Pierre`; initials stay. */
const givenFromCapitals = (given: string): string =>
  given.replace(/\p{Lu}{3,}/gu, (word) =>
    /[AEIOUYÀ-Ý]/u.test(word) && word.length > 3 ? word.charAt(0) + word.slice(1).toLowerCase() : word,
  );

const tidyName = (name: CslName, capitals: boolean): CslName => {
  const { given, ...rest } = name;
  const bare = given?.replace(address, '').trim();
  const kept = bare === undefined || bare === '' || emptyGiven.test(bare) ? undefined : bare;
  const whole = capitals ? { ...rest, ...familyName(familyFromCapitals(name.family ?? '')) } : rest;
  return { ...whole, ...(kept && { given: capitals ? givenFromCapitals(kept) : kept }) };
};

/** Puts the names of a record into their usual form. */
export const tidyNames = (draft: Draft): void => {
  for (const field of ['author', 'editor'] as const) {
    const names = draft.csl[field];
    if (names === undefined) continue;
    const changes = mustChange(names);
    const tidy = names.map((name) => tidyName(name, changes(name)));
    const people = tidy.filter(({ literal, family = '', given }) => {
      const whole = literal ?? (given === undefined ? family : '');
      if (isPointer(whole)) return false;
      if (!trial.test(whole)) return true;
      keep(draft, 'trial-registration', whole);
      return false;
    });
    draft.csl[field] = people;
    if (people.length > 0) continue;
    delete draft.csl[field];
    delete draft.confidence[field];
  }
};
