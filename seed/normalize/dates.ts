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

/** Names in further languages, and short ones that are words of English too; they count only where a date must stand. */
const furtherNames: readonly string[][] = [
  [
    'ene',
    'genn',
    'gen',
    'janv',
    'januari',
    'styczeń',
    'stycznia',
    'ledna',
    'января',
    'янв',
    'січня',
    'gener',
  ],
  [
    'fev',
    'febbr',
    'févr',
    'fév',
    'februari',
    'luty',
    'lutego',
    'února',
    'февраля',
    'фев',
    'лютого',
    'febrer',
  ],
  ['maart', 'mrt', 'marts', 'marzec', 'marca', 'března', 'марта', 'березня', 'març'],
  ['abr', 'avr', 'kwiecień', 'kwietnia', 'dubna', 'апреля', 'апр', 'квітня'],
  ['mei', 'maj', 'mag', 'magg', 'maja', 'května', 'мая', 'травня', 'maig'],
  ['giu', 'czerwiec', 'czerwca', 'června', 'июня', 'червня', 'juny'],
  ['lug', 'juil', 'lipiec', 'lipca', 'července', 'июля', 'липня', 'juliol'],
  ['ago', 'augustus', 'augusti', 'sierpień', 'sierpnia', 'srpna', 'августа', 'авг', 'серпня', 'agost'],
  ['set', 'sett', 'wrzesień', 'września', 'září', 'сентября', 'сент', 'вересня', 'setembre'],
  ['out', 'ott', 'październik', 'października', 'října', 'октября', 'окт', 'жовтня'],
  ['listopad', 'listopada', 'ноября', 'нояб', 'листопада'],
  ['dic', 'déc', 'desember', 'grudzień', 'grudnia', 'prosince', 'декабря', 'дек', 'грудня', 'desembre'],
];
const numbered = (table: readonly string[][]): (readonly [string, number])[] =>
  table.flatMap((names, i) => names.map((name) => [name, i + 1] as const));
const months = new Map([...numbered(furtherNames), ...numbered(monthNames)]);
const patternOf = (names: Iterable<string>): string =>
  String.raw`(?:${[...names].sort((a, b) => b.length - a.length).join('|')})\.?`;

/** Matches the name of a month, for use inside other patterns; the alternatives are longest first. */
export const monthPattern = patternOf(monthNames.flat());

/** Matches it in further languages too, for places where only a date can stand. */
export const anyMonthPattern = patternOf(months.keys());

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
