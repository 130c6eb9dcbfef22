/** References in notes: at the foot of pages, or under a heading such as `Notes`, in papers that have no other list. */
import { openingWorth } from '../../references/split/openings.ts';
import { joinLines } from '../header/abstract.ts';
import type { Line } from '../layout/lines.ts';
import type { PlacedEntry } from './entries.ts';
import { commonSize } from './section.ts';

/** A note with the lines that it stands on, over pages too. */
export interface Note {
  number: number;
  lines: Line[];
  /** How many letters of the first line are its number. */
  after: number;
}

/** Letters of notes are at most so large, by those of the text. */
const smallLetters = 0.94;
/** So many notes must hold references, and this share of all. */
const leastNotes = 3;
const leastShare = 0.25;
/** Numbers that go on may leave out so many. */
const widestStep = 2;

const numberInFront = /^\s*[[(]?(?<n>\d{1,3})[\])]?[.:]?\s*(?=[\p{L}“"«„‘'(¿¡])/u;
/** Marks of notes that are no references: on the authors, on the paper. */
const signInFront = /^\s*[*†‡§¶]/u;

/** The lines at the foot of a column in small letters. */
const footOf = (column: readonly Line[], body: number): Line[] => {
  const from = column.findLastIndex(({ size }) => size > body * smallLetters);
  return column.slice(from + 1);
};

/** The feet of all columns, in the order of reading. */
const feetOf = (lines: readonly Line[]): Line[] => {
  const body = commonSize(lines);
  const columns = new Map<string, Line[]>();
  for (const line of lines) {
    const key = `${line.page} ${line.column}`;
    const own = columns.get(key) ?? [];
    own.push(line);
    columns.set(key, own);
  }
  return [...columns.values()].flatMap((column) => footOf(column, body));
};

/** Lines parted at numbers that count up, from page to page or anew on each; what stands between goes on. */
export const notesIn = (lines: readonly Line[]): Note[] => {
  const notes: Note[] = [];
  let last = 0;
  let isOpen = false;
  for (const line of lines) {
    const match = numberInFront.exec(line.text);
    const number = Number(match?.groups?.['n'] ?? Number.NaN);
    const isNext = number > last && number <= last + widestStep;
    const isAnew = number === 1 && line.page !== notes.at(-1)?.lines.at(-1)?.page;
    if (match !== null && (isNext || isAnew)) {
      notes.push({ number, lines: [line], after: match[0].length });
      last = number;
      isOpen = true;
    } else if (signInFront.test(line.text)) isOpen = false;
    else if (isOpen) notes.at(-1)?.lines.push(line);
  }
  return notes;
};

const year = /(?<!\d)(?:1[5-9]\d\d|20[0-3]\d)(?!\d)/u;
/** Points back to an earlier work. */
const pointsBack =
  /^(?:ibid|íbid|ebd|ebenda|idem\b|id\.)|\b(?:op\. ?cit|loc\. ?cit|a\. ?a\. ?o\.|supra note|wie anm)/iu;
const lead =
  /^(?:(?:see|but see|see also|see,? (?:for example|for instance|e\.g\.),?|cf\.|compare|for (?:example|instance),? see|e\.g\.,?|vgl\.|siehe(?: auch)?|s\.|dazu|hierzu|voir(?: aussi)?|cfr\.|véase(?: también)?|ver(?: também| también)?|quoted in|cited in|zit\. nach)\s+)+/iu;
/** Names, a title and where it appeared: a quoted title, a place with a publisher, a volume or pages. */
const work =
  /[“"«„‘].{3,}?[”"»“’]|\((?:[^()]*[:,] ?)?[^()]{0,40}(?:1[5-9]|20)\d\d\)|\b(?:vol|no|pp?|S|Bd|trans|ed|eds|Hg|Hrsg|University Press|Verlag|Éditions|Editorial|Press)\b|\d+[:(]\d+|\bdoi\b|https?:/u;

/** Whether a part of a note names a work. */
const holdsReference = (text: string): boolean =>
  pointsBack.test(text) || (year.test(text) && work.test(text) && /\p{Lu}/u.test(text));

/** The works in a note are parted by semicolons; only where each part names one. */
const partsOf = (text: string): string[] => {
  const parts: string[] = [];
  for (const piece of text.split(/;\s+/u)) {
    const plain = piece.replace(lead, '').trim();
    const begins = openingWorth(plain) >= 0 || pointsBack.test(plain);
    if (parts.length > 0 && (!holdsReference(plain) || !begins)) parts.push(`${parts.pop()}; ${plain}`);
    else parts.push(plain);
  }
  return parts;
};

const entriesIn = ({ number, lines, after }: Note): PlacedEntry[] => {
  const text = joinLines(lines.map(({ text: one }, i) => (i === 0 ? one.slice(after) : one).trim()));
  return partsOf(text)
    .filter(holdsReference)
    .map((part, i) => ({
      raw: part,
      lines: [part],
      at: lines,
      ...(i === 0 && { label: String(number) }),
    }));
};

const heading =
  /^\W*(?:notes|end ?notes|anmerkungen|notas|note|notes et références|примечания|注释|注釈|注)\W*$/iu;

/** The lines under a heading of notes. */
const endnotes = (lines: readonly Line[]): Line[] => {
  const at = lines.findLastIndex(({ text }) => heading.test(text));
  return at < 0 ? [] : lines.slice(at + 1);
};

/** The works that notes name, and how many notes there are without any; undefined where too few do. */
export const notedWorks = (
  lines: readonly Line[],
): { entries: PlacedEntry[]; others: number } | undefined => {
  for (const some of [feetOf(lines), endnotes(lines)]) {
    const notes = notesIn(some);
    const each = notes.map(entriesIn);
    const holding = each.filter((entries) => entries.length > 0).length;
    if (holding >= leastNotes && holding >= notes.length * leastShare)
      return { entries: each.flat(), others: notes.length - holding };
  }
  return undefined;
};
