/** Lists of identifiers and titles, one a line: `10.1000/x`, `arXiv:1706.03762`, `A title. PMID: 123`, `A title (2017)`. */
import { bareNumber, type Identified, partIdentifiers, worksAmong } from './identified.ts';
import type { Start } from './labels.ts';
import type { Line } from './lines.ts';
import { openingWorth } from './openings.ts';
import { closed, open, year } from './signs.ts';
import { isTitle } from './titles.ts';

const bullet = /^\s*(?:[-–*•·▪◦]\s+)?/u;

interface Row {
  line: Line;
  /** The offset of the text behind a bullet. */
  from: number;
  text: string;
  parted: Identified | undefined;
  kind: 'identifiers' | 'title' | 'reference' | 'other';
}

const isAlone = ({ words }: Identified): boolean => !/[\p{L}\d]/u.test(words);

/** Whether the words beside identifiers begin like a title or an entry, not in the middle of a sentence. */
const begins = (words: string): boolean =>
  /^["“‘«„(]?[\p{Lu}\p{Lo}\d¿¡]/u.test(words) && /\p{L}{2}/u.test(words) && !open.test(words);

const kindOf = (text: string, parted: Identified | undefined): Row['kind'] => {
  if (bareNumber.test(text)) return 'identifiers';
  if (parted !== undefined && isAlone(parted)) return 'identifiers';
  const words = (parted?.words ?? text).replace(/[.,;:]+$/, '');
  if (isTitle(words)) return 'title';
  if (parted !== undefined && begins(words)) return 'reference';
  return openingWorth(text) >= 1.4 && year.test(text) && closed.test(text) ? 'reference' : 'other';
};

/** The lines of a text, up to the first that is neither title nor identifier. */
const rowsOf = (all: readonly Line[]): Row[] => {
  const rows: Row[] = [];
  for (const line of all) {
    if (line.furniture) continue;
    const from = bullet.exec(line.text)?.[0].length ?? 0;
    const text = line.text.slice(from).trimEnd();
    const parted = partIdentifiers(text);
    const kind = kindOf(text, parted);
    rows.push({ line, from, text, parted, kind });
    if (kind === 'other') break;
  }
  return rows;
};

/** The minimum share of lines with an identifier. */
const enough = 0.2;

/** Rows between blank lines; each is one work if each has words and then only identifiers. */
const blocksOf = (all: readonly Line[], rows: readonly Row[]): Row[][] | undefined => {
  const blocks: Row[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last === undefined || all[row.line.number - 2]?.text.trim() === '') blocks.push([row]);
    else last.push(row);
  }
  const fits =
    blocks.length > 1 &&
    blocks.some(({ length }) => length > 1) &&
    blocks.every(
      ([first, ...rest]) => first?.kind !== 'identifiers' && rest.every(({ kind }) => kind === 'identifiers'),
    );
  return fits ? blocks : undefined;
};

/** The starts of the works of a row: several where it has several identifiers of one kind and nothing else. */
const startsOf = ({ line, from, parted, kind }: Row): Start[] => {
  const at = line.number - 1;
  if (kind !== 'identifiers' || parted === undefined)
    return [
      {
        line: at,
        at: 0,
        after: from,
        whole: true,
        ...(kind === 'reference' ? {} : { title: true as const }),
      },
    ];
  return worksAmong(parted.identifiers).map(({ start }, i) => ({
    line: at,
    at: i === 0 ? 0 : from + start,
    after: from + start,
    whole: true as const,
    title: true as const,
  }));
};

/** The starts of a list of identifiers and titles, one a line; empty if the lines are anything else. */
export const bareStarts = (all: readonly Line[]): Start[] => {
  const rows = rowsOf(all);
  const identified = rows.filter(({ parted, text }) => parted !== undefined || bareNumber.test(text));
  if (identified.length === 0 || identified.length < rows.length * enough) return [];
  if (rows.some(({ kind }) => kind === 'other')) return [];
  const numbers = rows.filter(({ text }) => bareNumber.test(text));
  if (numbers.length > 0 && numbers.length < rows.length) return [];
  // Entries with their identifier on a line of its own.
  const alone = rows.flatMap(({ kind }, i) => (kind === 'identifiers' ? [rows[i - 1]] : []));
  if (alone.length > 0 && alone.every((before) => before?.kind === 'reference' && !before.parted)) return [];
  // One line of words with an identifier is an entry like any other.
  if (rows.length === 1 && rows[0]?.kind !== 'identifiers') return [];
  const blocks = blocksOf(all, rows);
  return blocks === undefined
    ? rows.flatMap(startsOf)
    : blocks.flatMap(([first]) => (first ? startsOf(first) : []));
};
