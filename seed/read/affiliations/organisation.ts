/** The organisation of an affiliation: the part that names an institution rather than a unit of it or a place. */
import { dataLines } from '../../normalize/data-file.ts';
import { foldText, foldWords } from '../../normalize/fold-text.ts';
import { isArea, isCity } from './country.ts';
import { isShortName } from './name.ts';

/** How much a part looks like an institution, the first that fits. Texts are folded. */
const looks: readonly (readonly [RegExp, number])[] = [
  // A hospital of a university, which is no university.
  [
    /^(?:\S+ )?(?:university|universit\S*|univ) (?:hosp|clinic|klinik|medical cent|med ctr)|universitatsklinik|universitair|hopita|hospital|ospedale|ospedalier|krankenhaus|klinikum|\bhosp\b|\bnhs\b|больниц|医院|病院|병원/,
    4,
  ],
  // A unit of one, whatever it is a unit of.
  [
    /^(?:dept?|department|departement|departamento|dipartimento|abteilung|faculty|facolta|facultad|faculte|faculdade|fakultat|fac|division|div|section|unit|group|program|programme|chair|lehrstuhl|programa|servicio|servico|service|servizio|unidad|unidade|unita|unite|curso|catedra|cattedra|equipe|seccion)\b(?!.*(?:univers|\buniv\b))/,
    1,
  ],
  [
    /univer(?:s(?!al)|is)|\bunive?\b|unversity|\bu of\b|uniwersytet|yliopisto|egyetem|univerz|hochschule|polytech|politec|politech|ecole (?:normale|polytechnique|centrale|nationale|des)|institute? of (?:advanced )?(?:science and )?technology|inst(?:itute)? (?:sci(?:ence)? & )?technol|instituto (?:superior|tecnologico|politecnico)|\beth\b|\bepfl\b|\bkaist\b|\bmit$|университет|大学|대학교|جامعة|دانشگاه|πανεπιστημιο|มหาวิทยาลัย/,
    6,
  ],
  [
    /^(?:college|coll|school|sch|escuela|escola|ecole|faculty|fac|facolta|facultad|faculdade|fakultat\S*) (?:of|de|d'|fur)|^graduate school|^(?:school|faculty|sch) |学院$|学部$/,
    1.5,
  ],
  [
    /college|\bcoll\b|academ|acad\b|akadem|max[ -]planck|fraunhofer|helmholtz|(?:medical|med|business|law|graduate) (?:school|sch|cent|ctr)|school (?:of|for) |national lab|natl lab|\b(?:cnrs|inria|inserm|csic|cnr|csiro|nasa|nist|cern)\b|科学院|研究所|연구원|академи/,
    4.5,
  ],
  [
    /\b(?:inc|ltd|llc|corp|corporation|gmbh|ag|company|co|plc|bv|s\.?a|srl|spa)\.?$|foundation|ministry|museum|observator|agency|association|society|council|\bbank\b|\bclinic$|公司/,
    4,
  ],
  [
    /^(?:katedra|kafedra|dpto|depto|dep|departament|doctoral|research group|team|office|ward|кафедра)\b|(?:department|division|group|dept|program|programme|unit|section|team|系)$/,
    1,
  ],
  [/institut|\binst\b|istituto|instytut|\bcent(?:er|re|ro|rum)\b|\bctr\b|zentrum|институт|研究中心/, 3],
  [/laborator|\blabs?\b|unite mixte/, 2.5],
  // Addresses and offices of people.
  [
    /^(?:p ?o box|bp \d|box \d|room|floor|building|bldg|street|road|avenue|ave|via|rue|calle|km \d|\d)|(?:street|str|strasse|road|avenue|ave|blvd|boulevard|lane|drive|campus|district|province|city|county|\d{4,})\.?$/,
    0,
  ],
  [
    /^(?:prof|professor|associate professor|assistant professor|student|phd|universitatsprofessor|wissenschaftlich\S*|mitglied|md|dr|head|director|lecturer|researcher|senior|postdoc|member|corresponding)\b/,
    0,
  ],
];

/** What else a part may be: an organisation by a name of its own, such as `IBM Research`, or a town. */
const plain = 2;

/** A well-known institution, whatever it is called. */
const known = 5.5;

const rankOf = (folded: string): number => looks.find(([look]) => look.test(folded))?.[1] ?? plain;

/** Whether a part names a unit of an institution, such as a department. */
export const isUnit = (part: string): boolean => {
  const rank = rankOf(foldText(clean(part)));
  return rank > 0 && rank < plain;
};

/** A part without marks of footnotes, numbers and what stands in brackets at its end. */
const clean = (part: string): string =>
  part
    .replace(/^[\s•*†‡§¶∗#\d.,:()-]+(?=\p{L})/u, '')
    .replace(/^(?:the|from the|at the|and) /i, '')
    .replace(/\s*\((?:[^()]*)\)\s*$/, '')
    .replace(/\s+\d{3,}.*$/, '')
    .replace(/[\s.,:;*-]+$/u, '')
    .trim();

const units =
  '(?:graduate school|school of|faculty of|department of|college of|medical school|medical faculty|business school|law school|institute (?:of|for))';

/** `Okayama University Graduate School of Medicine`: the university alone. */
const beforeUnit = new RegExp(
  `^((?:\\S+ ){1,5}universi\\p{L}+|universi\\p{L}+ (?:of|de|di|at) .{3,40}?) ${units}\\b.*$`,
  'iu',
);

/** `Department of Cell Biology National University of Singapore`: the same. */
const afterUnit = new RegExp(
  '\\b(?:dept|department|faculty|school|college|institute?|division|group|project|program|programme|center|centre|laboratory)\\b.*? ' +
    '((?:(?:national|technical|medical|catholic|state|federal|free|open|autonomous|american|polytechnic|agricultural|royal|islamic) )*' +
    'universi\\p{L}+ (?:of|de|di|degli|do|da) .*)$',
  'iu',
);

/** `School of Engineering The George Washington University`: the same. */
const afterThe =
  /^(?:dept|department|faculty|school|college|institute|division)\b.*? the ((?:\S+ ){1,4}universi\p{L}+).*$/iu;

/** `Policy & Management University of California`: the subject of a department before it. */
const afterSubject =
  /\b(?:management|policy|sciences?|engineering|medicine|physics|chemistry|biology|psychology|economics|education|studies|informatics|mathematics|statistics|surgery|neurology|health|affairs|geography|sociology|law|research) (universi\p{L}+ of .*)$/iu;

/** `清华大学计算机系`: the same, in scripts without blanks. */
const unspaced = /^.*?(?:大学|大學|대학교)/u;

const universityIn = (part: string): string => {
  const own = unspaced.exec(part)?.[0];
  if (own !== undefined) return own;
  return (
    [afterUnit, afterThe, afterSubject, beforeUnit].map((unit) => unit.exec(part)?.[1]).find(Boolean) ?? part
  );
};

/** Words that bind what follows to a name: `University of Iceland`. */
const binding = /^(?:of|de|di|do|da|del|in|at|and|the)$/i;

/** The words without a country, region or state's capitals at the end, unless they belong to the name. */
const withoutArea = (words: readonly string[]): readonly string[] => {
  for (let count = Math.min(3, words.length - 2); count > 0; count -= 1) {
    const area = words.slice(-count).join(' ');
    const before = words.at(-count - 1) ?? '';
    const isPart = [1, 2, 3].some(
      (more) => words.length > count + more && isArea(words.slice(-count - more).join(' ')),
    );
    if (!isArea(area) || binding.test(before) || isPart) continue;
    return withoutArea(words.slice(0, -count));
  }
  return words;
};

/** `University of Bern Bern Switzerland`, in one part: without the place. */
const withoutPlace = (name: string): string => {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  // A region alone at the end may belong to the name: `Washington University`, `University of Houston Texas`.
  const isPlaced = isArea(last, 'country') || /^[A-Z]{2}$/.test(last);
  const rest = isPlaced ? withoutArea(words) : words;
  return (rest.length > 2 && rest.at(-1) === rest.at(-2) ? rest.slice(0, -1) : rest).join(' ');
};

/** The form of a company, which a comma often parts from its name. */
const form = /^(?:inc|ltd|llc|l\.l\.c|corp|co|gmbh|plc|ag|s\.?a|b\.?v|limited)\.?$/i;

const withForms = (parts: readonly string[]): string[] => {
  const found: string[] = [];
  for (const part of parts)
    if (form.test(part) && found.length > 0) found.push(`${found.pop()} ${part}`);
    else found.push(part);
  return found;
};

/** Where every campus counts. */
const every = '*';

const campuses = new Map(
  dataLines('campuses.txt', import.meta.url).map((line) => {
    const [name = '', places = ''] = line.split('\t');
    return [
      foldWords(name),
      new Set(places.split('|').map((place) => (place === every ? every : foldWords(place)))),
    ] as const;
  }),
);

/** The words of a part without numbers and a state's two capitals. */
const townOf = (part: string | undefined): string =>
  foldWords((part ?? '').replace(/\s+[A-Z]{2}\b.*$/, '').replace(/\d+/g, ''));

/** The place of the part that names the organisation; -1 if none does, or only a unit. */
const placeOf = (parts: readonly string[]): number => {
  let best = { at: -1, rank: 0 };
  parts.forEach((part, at) => {
    const name = clean(part);
    const rank = isShortName(name) ? known : rankOf(foldText(name));
    // A part that is no more than a name is a town where nothing or a country follows.
    const isPlace = (at > 0 && at === parts.length - 1) || isCity(name) || /^\d/.test(part);
    const counts = rank === plain && isPlace ? 0 : rank;
    if (counts >= plain && counts > best.rank) best = { at, rank: counts };
  });
  return best.at;
};

/** The name of the organisation of an affiliation as printed; undefined if it is only a unit or a place. */
export const organisationOf = (printed: readonly string[]): string | undefined => {
  const parts = withForms(printed);
  const at = placeOf(parts);
  const name = withoutPlace(clean(universityIn(clean(parts[at] ?? ''))));
  if (at < 0 || !/\p{L}{2}/u.test(name) || form.test(name)) return undefined;
  const places = campuses.get(foldWords(name));
  const town = townOf(parts[at + 1]);
  if (places === undefined || town === '' || !(places.has(town) || places.has(every))) return name;
  return `${name}, ${clean(parts[at + 1]?.replace(/\s+[A-Z]{2}\b.*$/, '') ?? '')}`;
};
