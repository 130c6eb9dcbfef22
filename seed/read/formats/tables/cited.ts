/** The column of cited references. Each database has its own form, recognised by the value. */
import type { Reference } from '../../../normalize/record.ts';
import { keep, newDraft, oneLine } from '../fields/draft.ts';
import { finish } from '../fields/finish.ts';
import type { Rule } from '../fields/rules.ts';
import { doi } from '../fields/rules.ts';
import { readCited } from '../tagged/wos/cited.ts';
import { citesLens } from './cited-records.ts';
import { isDimensions, readDimensionsCitations } from './dimensions.ts';
import { readScopusCitations } from './scopus.ts';

const list = (value: string, separator: RegExp): string[] =>
  value
    .split(separator)
    .map((part) => oneLine(part))
    .filter((part) => part !== '');

/** A work known only by its id. */
const byId = (id: string, i: number): Reference => {
  const draft = newDraft(id);
  keep(draft, 'openalex', id);
  return finish(draft, i + 1, id);
};

const byDoi = (raw: string, i: number): Reference => {
  const draft = newDraft(`cited-${i + 1}`);
  doi(draft, raw, 'doi');
  return finish(draft, i + 1, raw);
};

const all = (value: string, separator: RegExp, form: RegExp): string[] | undefined => {
  const parts = list(value, separator);
  return parts.length > 0 && parts.every((part) => form.test(part)) ? parts : undefined;
};

const openalexWork = /^(?:https?:\/\/openalex\.org\/)?(W\d+)$/i;
const lensId = /^\d{3}-\d{3}-\d{3}-\d{3}-\d{2}[\dX]$/;
const loneDoi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.\d{4,9}\/\S+$/i;
/** `NOVAK P, 2001, J IMAG, V12, P3`. */
const webOfScience = /^[^,;]{1,80}, (?:[A-Z-]{1,5}, )?(?:1[5-9]|20)\d\d, /;

/** The readers for the forms of the column; the first that fits counts. */
const ways: readonly ((value: string) => Reference[] | undefined)[] = [
  (value) =>
    all(value, /[;|,\s]+/, openalexWork)
      ?.map((part) => openalexWork.exec(part)?.[1]?.toUpperCase() ?? part)
      .map(byId),
  (value) => all(value, /[;|\s]+/, loneDoi)?.map(byDoi),
  (value) => (isDimensions(value) ? readDimensionsCitations(value) : undefined),
  (value) => {
    const works = list(value, /;\s+|\n/);
    const inWay = works.filter((work) => webOfScience.test(work)).length;
    return inWay > works.length / 2 ? works.map((work, i) => readCited(work, i + 1)) : undefined;
  },
  readScopusCitations,
];

/** Reads the cited works of a record; a number alone is their count. */
export const citedWorks: Rule = (draft, value, tag) => {
  if (/^\s*\d+\s*$/.test(value)) {
    keep(draft, tag === 'references' ? 'number-of-references' : tag, value);
    return;
  }
  const lens = all(value, /[;|,\s]+/, lensId);
  for (const id of lens ?? []) keep(draft, citesLens, id);
  if (lens !== undefined) return;
  for (const way of ways) {
    const found = way(value);
    if (found === undefined) continue;
    for (const reference of found) draft.cites.push(reference);
    return;
  }
};
