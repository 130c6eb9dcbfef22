/** Abbreviated words of venue names: expanded if there is only one reading, otherwise compared by letters. */
import { foldText } from '../../normalize/fold-text.ts';

/** Abbreviations with one meaning in any venue name. */
const meanings: Readonly<Record<string, string>> = {
  acad: 'academy',
  adv: 'advances',
  amer: 'american',
  annu: 'annual',
  assoc: 'association',
  bull: 'bulletin',
  colloq: 'colloquium',
  comm: 'communications',
  commun: 'communications',
  conf: 'conference',
  cong: 'congress',
  eur: 'european',
  int: 'international',
  intl: 'international',
  j: 'journal',
  lett: 'letters',
  mag: 'magazine',
  mtg: 'meeting',
  natl: 'national',
  proc: 'proceedings',
  rev: 'review',
  soc: 'society',
  symp: 'symposium',
  trans: 'transactions',
  univ: 'university',
  wkshp: 'workshop',
};

/** Expands an abbreviation with a full stop, `Trans.`; unchanged if it is ambiguous. */
export const inFull = (printed: string): string => {
  const folded = foldText(printed);
  const short = folded.slice(0, -1);
  const full = folded.endsWith('.') && Object.hasOwn(meanings, short) ? meanings[short] : undefined;
  return full === undefined ? printed : full.replace(/^./, (letter) => letter.toUpperCase());
};

/** Whether `full` contains the letters of `short` in this order. */
const isSubsequence = (short: string, full: string): boolean => {
  let at = 0;
  for (const letter of full) if (letter === short[at]) at += 1;
  return at === short.length;
};

/**
 * Whether one folded word abbreviates the other by truncation or contraction, as in ISO 4: `comput` for `computing`, `natl`
 * for `national`. A single letter as last word is no abbreviation but names a section: `Physical Review B`.
 */
export const abbreviates = (short: string, full: string, isLast: boolean): boolean => {
  if (short === full) return true;
  if (short.length === 1 && isLast) return short === 'j' && full === 'journal';
  if (short.length >= full.length || short[0] !== full[0]) return false;
  if (full.startsWith(short) || meanings[short] === full) return true;
  return (
    short.length > 2 &&
    full.length <= 3 * short.length &&
    short.at(-1) === full.at(-1) &&
    isSubsequence(short, full)
  );
};
