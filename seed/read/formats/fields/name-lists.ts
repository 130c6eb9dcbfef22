/** Splits lists of names, and removes marks that are not part of a name. */
import { isOrganisation } from '../../../normalize/names.ts';
import { oneLine, trimSigns } from './draft.ts';
import { isInitials } from './names.ts';

const footnoteSigns = /(?<=[\p{L}.)])\s?[*†‡§¶∗⁎⋆✉¹²³⁰⁴-⁹]+(?:,\s?[*†‡§¶∗⁎\d¹²³⁰⁴-⁹]{1,2})*/gu;
/** `Novak1,2`: digits directly after a name of several words. */
const footnoteFigures = /(?<=[\s,.]\S*(?:\p{Ll}|\.))\d{1,2}(?:,\s?\d{1,2})*$/u;
const role =
  /\s*[,;]?\s*[([](?:eds?|editors?|hrsg|hg|hgg|dirs?|coords?|orgs?|comps?|red|trans|transl)\.?[)\]][.,]?$|,?\s+(?:Eds?|Hrsg|Hgg?|Editors?)\.$/i;
const further =
  /(?:^|[,;]?\s+|,)(?:(?:&|and|\+|plus)?\s*\d{1,4}\s+(?:more|others?|further|additional)(?: authors?)?|(?:&|and|und|y|et)?\s*(?:et\.?\s?al\b\.?|and others|others|u\.\s?a\.)|…|\.\.\.)\s*$/iu;

/** The maximum length of a name, in characters. The patterns here take quadratic time. */
const longestName = 200;

/** A name without footnote marks and the word for editors; `more` if it announces further names. */
export const cleanName = (printed: string): { name: string; more: boolean } => {
  if (printed.length > longestName) return { name: printed, more: false };
  const name = printed
    .replace(/(?<=\p{Ll}{4})\.\s*$/u, '')
    .replace(footnoteSigns, '')
    .replace(footnoteFigures, '')
    .replace(role, '');
  const short = name.replace(further, '');
  return { name: short, more: short !== name };
};

const initialsAfterComma = /^(?:\p{Lu}\p{L}?\.[ -]?)+(?: ?(?:Jr|Sr)\.?)?$/u;
/** Names in PubMed style: `Novak P`, `Olsen KL`, `van der Berg J-P`, `Lind Q Jr`. */
const familyInitials = /^[^\d,]*\p{L}{2}[^\d,]* \p{Lu}[\p{Lu}-]{0,4}(?: (?:[JS]r|2nd|3rd|I{2,3})\.?)?\.?$/u;

const isInWay = (name: string): boolean => name.length <= longestName && familyInitials.test(name);

/** Joins parts in pairs if every second part is initials: `Smith`, `J.`, `Doe`, `A. B.` */
const splitPairs = (parts: readonly string[]): string[] | undefined => {
  const paired =
    parts.length % 2 === 0 &&
    parts.every(
      (part, i) => i % 2 === 0 || initialsAfterComma.test(part) || (parts.length > 2 && isInitials(part)),
    );
  return paired ? parts.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${parts[i + 1]}`] : [])) : undefined;
};

/** Splits `Smith, J., Doe, A. B.` and `Smith J., Doe A.B.`, with commas inside names or between them. */
const splitCommas = (value: string): string[] => {
  const parts = value.split(/\s*,\s*/).filter((part) => part !== '');
  const pairs = splitPairs(parts);
  if (pairs !== undefined) return pairs;
  if (parts.length < 2) return [value];
  // One word among names in PubMed style is a whole name; `Smith, John A` has no second name in that style.
  const inWay = parts.filter(isInWay).length;
  const ofOneWord = parts.filter((part) => !part.includes(' ')).length;
  return ofOneWord === 0 || (parts.length > 2 && inWay > 1 && inWay >= ofOneWord) ? parts : [value];
};

/** An ellipsis among names is a gap between two. */
const gaps = / ?,? ?(?:…|\.\.\.) ?,? ?/g;

/** Runs of white space as one blank or one line break. */
const closeUp = (text: string): string => text.replace(/\s+/g, (run) => (run.includes('\n') ? '\n' : ' '));

/** `Novak1,2, Olsen3`: digits after a name and before the comma or the next name. */
const listFigures = /(?<=[\p{L}.])\d{1,2}(?:,\d{1,2})*(?=\s*(?:[,;|\n]|$|\s(?:and|&)\s))/gu;

const filled = (parts: readonly string[]): string[] => parts.map(oneLine).filter((part) => part !== '');

/** A list of names, whatever separates them: semicolons, bars, line breaks, `and`, or commas. */
export const splitNames = (value: string): string[] => {
  const whole = closeUp(value)
    .replace(gaps, value.includes(';') ? '; ' : ', ')
    .replace(footnoteSigns, '')
    .replace(listFigures, '');
  const marked = filled(whole.split(/[;|\n]/));
  // PubMed puts semicolons between organisations and people, and commas between people.
  if (marked.length > 1)
    return marked.flatMap((part) => (part.split(/,\s+/).every(isInWay) ? part.split(/,\s+/) : [part]));
  return filled(oneLine(whole).split(/ (?:and|&) /)).flatMap((part) => splitCommas(trimSigns(part, ', ')));
};

const familyFirst =
  /^(?:\p{Ll}[\p{L}'’]* )*\p{Lu}[\p{L}\p{M}.'’ -]*, ?(?!(?:[JS]r|I{2,3}|IV)\.?$)\p{Lu}[\p{L}\p{M}.'’ -]*$/u;
const givenFirst = /^(?:\p{Lu}[\p{L}\p{M}.'’-]* ){1,4}\p{Lu}[\p{L}\p{M}.'’-]*$/u;

/** Whether all names are people, in the same name order. */
const arePeople = (names: readonly string[]): boolean =>
  names.every((name) => name.length <= longestName && !isOrganisation(name)) &&
  [familyFirst, givenFirst].some((form) => names.every((name) => form.test(name)));

/**
 * The names in a value that should have one. There are several only if semicolons or line breaks separate them, if
 * `and` comes between people, or if every second part is initials. A comma at the end marks a single organisation.
 * `Smith, John, Jr.` and `Department of Tea and Cups` are one name.
 */
export const severalNames = (value: string): string[] =>
  /,\s*$/.test(value) && !/[;\n]/.test(value) ? [value] : splitSeveral(value);

const splitSeveral = (value: string): string[] =>
  filled(closeUp(value).replace(/, ?\n/g, ', ').split(/;|\n/)).flatMap((part) => {
    const joined = part.split(/ (?:and|&) /);
    if (joined.length > 1 && arePeople(joined.flatMap((name) => splitCommas(name))))
      return joined.flatMap((name) => splitCommas(trimSigns(name, ', ')));
    const parts = part.split(/\s*,\s*/);
    return parts.length > 3 ? (splitPairs(parts) ?? [part]) : [part];
  });
