/** How well printings of one series become one venue, over pairs of printings, beside names compared as printed. */
import { existsSync, readFileSync } from 'node:fs';
import { root } from '../../seed/commands/package-root.ts';
import { venues } from '../../seed/link/venues/venues.ts';
import { foldWords } from '../../seed/normalize/fold-text.ts';

/** A printing and what series it is of, as its label says. */
interface Labelled {
  printed: string;
  series: string;
}

/** Made by hand. */
const byHand = (): Labelled[] => {
  const file: { series: string[][] } = JSON.parse(
    readFileSync(new URL('test/fixtures/valid/venue-printings.json', root), 'utf8'),
  );
  return file.series.flatMap((all, at) => all.map((printed) => ({ printed, series: String(at) })));
};

/** Titles of volumes in a library that puts the acronym before each: the acronym is the label, the rest the printing. */
const byAcronym = (folder: string): Labelled[] => {
  const path = `${folder}/bib/plume-bib__crossrefs.bib`;
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8').replace(/\s+/g, ' ');
  const titles = [
    ...text.matchAll(/booktitle = (?:"((?:[^"{}]|\{[^{}]*\})*)"|\{((?:[^{}]|\{[^{}]*\})*)\})/gi),
  ];
  return titles.flatMap(([, quoted, braced = '']) => {
    const title = (quoted ?? braced)
      .replaceAll('\\&', '&')
      .replace(/[{}\\]/g, '')
      .replaceAll('~', ' ');
    const [, series, printed] =
      title.match(/^([A-Za-z]{3,9})(?:[- ]?'?\d{2,4})(?::|,) (.+?)(?: \([^()]*\))?$/) ?? [];
    return series && printed ? [{ series: series.toLowerCase(), printed }] : [];
  });
};

/** Precision, recall and F1 over all pairs, given a mark for each printing. */
const pairScore = (labelled: readonly Labelled[], marks: readonly string[]): string => {
  let [right, wrong, missed] = [0, 0, 0];
  labelled.forEach(({ series }, a) => {
    for (let b = 0; b < a; b += 1) {
      const [same, joined] = [labelled[b]?.series === series, marks[b] === marks[a]];
      if (same && joined) right += 1;
      else if (joined) wrong += 1;
      else if (same) missed += 1;
    }
  });
  const [precision, recall] = [right / Math.max(1, right + wrong), right / Math.max(1, right + missed)];
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  const cells = [precision, recall, f1].map((each) => each.toFixed(3).padStart(9));
  return `${cells.join('')}${String(right + missed).padStart(9)}`;
};

/** One row for each set and way; every printing counts once. */
export const benchVenues = (folder: string): string => {
  const sets = { 'by hand': byHand(), 'by acronym': byAcronym(folder) };
  const rows = Object.entries(sets).flatMap(([name, all]) => {
    const labelled = [...new Map(all.map((each) => [each.printed, each])).values()];
    if (labelled.length === 0) return [`${name.padEnd(30)} no data`];
    const printed = labelled.map((each) => each.printed);
    return [
      `${`${name}: venues`.padEnd(30)}${pairScore(labelled, venues(printed).ids)}`,
      `${`${name}: as printed`.padEnd(30)}${pairScore(labelled, printed.map(foldWords))}`,
    ];
  });
  return [`${'set'.padEnd(30)}precision   recall       F1    pairs`, ...rows].join('\n');
};
