/** Reads dates of references into CSL's form. */
import type { CslDate } from './record.ts';

const monthNames: readonly string[][] = [
  ['january', 'jan', 'januar', 'janvier', 'enero', 'janeiro', 'gennaio', 'ocak'],
  ['february', 'feb', 'februar', 'février', 'febrero', 'fevereiro', 'febbraio', 'şubat'],
  ['march', 'mar', 'märz', 'mars', 'marzo', 'março', 'mart'],
  ['april', 'apr', 'avril', 'abril', 'aprile', 'nisan'],
  ['may', 'mai', 'mayo', 'maio', 'maggio', 'mayıs'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'junho', 'giugno', 'haziran'],
  ['july', 'jul', 'juli', 'juillet', 'julio', 'julho', 'luglio', 'temmuz'],
  ['august', 'aug', 'août', 'agosto', 'ağustos'],
  ['september', 'sept', 'sep', 'septembre', 'septiembre', 'setembro', 'settembre', 'eylül'],
  ['october', 'oct', 'oktober', 'octobre', 'octubre', 'okt', 'outubro', 'ottobre', 'ekim'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro', 'kasım'],
  ['december', 'dec', 'dezember', 'décembre', 'diciembre', 'dez', 'dezembro', 'dicembre', 'aralık'],
];
const months = new Map(monthNames.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

/** Matches the name of a month, for use inside other patterns; the alternatives are longest first. */
export const monthPattern = String.raw`(?:${[...months.keys()].sort((a, b) => b.length - a.length).join('|')})\.?`;

/** The number of a month by its name or its number, 1 to 12. */
export const readMonth = (printed: string): number | undefined => {
  const name = printed.toLowerCase().replace(/\.$/, '');
  const number = months.get(name) ?? (/^\d{1,2}$/.test(name) ? Number(name) : undefined);
  return number !== undefined && number >= 1 && number <= 12 ? number : undefined;
};

/** A CSL date from a year and, if printed, a month and a day. */
export const cslDate = (year: number, month?: number, day?: number): CslDate => ({
  'date-parts': [month === undefined ? [year] : day === undefined ? [year, month] : [year, month, day]],
});
