/**
 * Parts of a container in Cyrillic lists (GOST 7.1, 7.0.5): `Петров П. П. Заглавие / П. П. Петров, И. И. Иванов //
 * Журнал. – 2007. – № 5. – С. 12–20`. Numbers stand as `vol. 5`, `no. 2`, `pp. 12–20` by now.
 */
import { readFamilyInitials, readGivenFirst } from '../../../../normalize/names.ts';
import type { CslItem, CslName } from '../../../../normalize/record.ts';

const family = String.raw`\p{Lu}[\p{L}’ʼ'-]+`;
const initials = String.raw`(?:\p{Lu}\.[\s-]?){1,3}`;
const one = String.raw`${family},?\s${initials}`;
/** `Иванов И. И., Петров П. П. [и др.]` */
const head = new RegExp(
  String.raw`^(?<names>${one}(?:[,;]\s?${one})*)(?:\s?\[и др\.\]|,?\s?et al\.)?\s*(?=[\p{Lu}«\d])`,
  'u',
);
/** All the authors, given names first, behind a slash. */
const responsible = new RegExp(
  String.raw`^(?<names>${initials}\s?${family}(?:[,;]\s?${initials}\s?${family})*)`,
  'u',
);
const year = String.raw`(?:1[89]|20)\d\d(?!\d)`;
/** What ends the name of a container: a year, a number, or a place with a publisher or year behind it. */
const ending = new RegExp(
  String.raw`[.,:;]?\s*(?:[–—-]\s*)?(?=${year}|(?:vol|no|pp)\.\s|\p{Lu}[\p{L}-]*\.?\s?:\s\p{Lu}|\p{Lu}[\p{L}-]*\.?,\s${year})`,
  'u',
);
const imprint = new RegExp(
  String.raw`(?<place>\p{Lu}[\p{L}-]*\.?)\s?:\s(?<publisher>\p{Lu}[^:]{1,60}?),\s${year}`,
  'u',
);

const letters = /\p{Script=Cyrillic}/gu;
const fewest = 20;

const splitAt = (names: string): string[] => names.split(/(?<=\.)[,;]\s?/u).map((name) => name.trim());
const number = (text: string, sign: string): string | undefined =>
  new RegExp(String.raw`(?<![\p{L}.])${sign}\.\s(\d+(?:\s?[-–—]\s?\d+)?(?:\s\(\d+\))?)`, 'u').exec(text)?.[1];

/** Reads an entry of this form; undefined for any other. */
export const readGost = (text: string): (Partial<CslItem> & { type: string }) | undefined => {
  const parts = text.split(/\.?\s\/\/\s/u);
  const [before = '', behind = ''] = parts;
  if (parts.length !== 2 || (text.match(letters) ?? []).length < fewest) return undefined;
  const first = head.exec(before);
  const [title = '', whose = ''] = before
    .slice(first?.[0].length ?? 0)
    .split(/\s\/\s/u)
    .map((part) => part.trim());
  const all = responsible.exec(whose)?.groups?.['names'];
  const end = ending.exec(behind)?.index ?? -1;
  if (title === '' || end < 2) return undefined;
  const rest = behind.slice(end);
  const printed = new RegExp(year, 'u').exec(rest)?.[0] ?? new RegExp(year, 'u').exec(behind)?.[0];
  const [volume, issue, page] = [number(rest, 'vol'), number(rest, 'no'), number(rest, 'pp')];
  const author: CslName[] =
    all !== undefined
      ? all.split(/[,;]\s?/u).map((name) => readGivenFirst(name))
      : splitAt(first?.groups?.['names'] ?? '')
          .filter((name) => name !== '')
          .map((name) => readFamilyInitials(name.replace(',', '').replace(/\.(?=\p{Lu})/gu, '. ')));
  const { place, publisher } = imprint.exec(rest)?.groups ?? {};
  return {
    type: publisher === undefined && (issue ?? volume) !== undefined ? 'article-journal' : 'chapter',
    ...(author.length === 0 ? {} : { author }),
    title: title.replace(/[.,:;]$/, ''),
    'container-title': behind.slice(0, end),
    ...(printed === undefined ? {} : { issued: { 'date-parts': [[Number(printed)]] } }),
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(page === undefined ? {} : { page: page.replace(/\s/g, '') }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(place === undefined ? {} : { 'publisher-place': place }),
  };
};
