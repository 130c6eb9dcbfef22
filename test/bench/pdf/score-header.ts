/** Scores what a PDF says of itself against its gold. */
import type { CslItem } from '../../../seed/normalize/record.ts';
import type { GoldPaper } from './gold.ts';
import { add, alike, type Count, common, familiesOf, family, fold, squeeze, type Tally } from './score.ts';

const one = (right: boolean, found: boolean, gold: boolean): Count => ({
  right: Number(right),
  found: Number(found),
  gold: Number(gold),
});

/** Whether a name of a journal is the other, or each of its words begins a word of the other, in order: `Ann. Bot.` */
const isShortFor = (short: string, long: string): boolean => {
  if (squeeze(short) === squeeze(long)) return true;
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const rest = words(long);
  const wanted = words(short);
  return (
    wanted.length > 0 &&
    wanted.every((word) => {
      const at = rest.findIndex((one) => one.startsWith(word));
      if (at >= 0) rest.splice(0, at + 1);
      return at >= 0;
    })
  );
};

/** The values of the custom fields of one kind, such as `orcid:1`. */
const customOf = ({ custom = {} }: CslItem, kind: string): string[] =>
  Object.entries(custom).flatMap(([name, value]) => (name.startsWith(`${kind}:`) ? String(value) : []));

/** Two affiliations are one if they are alike, or one goes on where the other ends. */
const sameAffiliation = (a: string, b: string): boolean => {
  const [left, right] = [fold(a), fold(b)];
  return alike(a, b) || left.includes(right) || (left.length > 20 && right.includes(left));
};

/** Adds year, venue, ORCID and affiliations; returns what was wrong. */
const scoreImprint = (gold: GoldPaper, csl: CslItem, tallies: readonly Tally[]): string[] => {
  const wrong: string[] = [];
  const year = csl.issued?.['date-parts']?.[0]?.[0];
  if (gold.years.length > 0) {
    const right = year !== undefined && gold.years.includes(year);
    if (!right) wrong.push(`year: ${year} / ${gold.years.join(' ')}`);
    add(tallies, 'year', one(right, year !== undefined, true));
  }
  const venue = csl['container-title'];
  if (gold.venues.length > 0) {
    const right = gold.venues.some((name) => isShortFor(venue ?? '', name));
    if (!right) wrong.push(`venue: ${venue} / ${gold.venues.join(' | ')}`);
    add(tallies, 'venue', one(right, venue !== undefined, true));
  }
  const orcids = customOf(csl, 'orcid');
  const rightOrcids = common(orcids, gold.orcids);
  if (rightOrcids < gold.orcids.length) wrong.push(`orcid: ${orcids.join(' ')} / ${gold.orcids.join(' ')}`);
  if (gold.orcids.length > 0)
    add(tallies, 'orcid', { right: rightOrcids, found: orcids.length, gold: gold.orcids.length });
  const read = [...new Set(customOf(csl, 'affiliation').flatMap((text) => text.split('; ')))];
  const missed = gold.affiliations.filter(
    (text) =>
      !customOf(csl, 'affiliation').some((whole) => sameAffiliation(whole, text)) &&
      !read.some((own) => sameAffiliation(own, text)),
  );
  for (const text of missed) wrong.push(`affiliation: ${read.join(' | ')} / ${text}`);
  const wanted = gold.affiliations.length;
  add(tallies, 'affiliation', { right: wanted - missed.length, found: read.length, gold: wanted });
  return wrong;
};

/** Adds what a paper says of itself; returns what was wrong. */
export const scoreHeader = (gold: GoldPaper, csl: CslItem, tallies: readonly Tally[]): string[] => {
  const wrong: string[] = [];
  const title = squeeze(csl.title ?? '');
  const rightTitle = gold.titles.some((text) => squeeze(text) === title);
  if (!rightTitle) wrong.push(`title: ${csl.title} / ${gold.titles.join(' | ')}`);
  add(tallies, 'title', one(rightTitle, csl.title !== undefined, gold.titles.length > 0));
  const wanted = gold.families.map(family);
  const read = wanted.length === 0 ? [] : familiesOf(csl);
  const right = common(read, wanted);
  if (right < Math.max(read.length, wanted.length))
    wrong.push(`authors: ${read.join(' ')} / ${wanted.join(' ')}`);
  add(tallies, 'authors', { right, found: read.length, gold: wanted.length });
  const rightDoi = gold.doi !== undefined && csl.DOI?.toLowerCase() === gold.doi.toLowerCase();
  if (!rightDoi) wrong.push(`doi: ${csl.DOI} / ${gold.doi}`);
  add(tallies, 'doi', one(rightDoi, csl.DOI !== undefined, gold.doi !== undefined));
  if (gold.abstracts.length > 0) {
    const rightAbstract = gold.abstracts.some((text) => alike(text, csl.abstract ?? ''));
    if (!rightAbstract) wrong.push(`abstract: ${csl.abstract} / ${gold.abstracts[0]}`);
    add(tallies, 'abstract', one(rightAbstract, csl.abstract !== undefined, true));
  }
  return [...wrong, ...scoreImprint(gold, csl, tallies)];
};
