/** Finds the block of authors at the beginning of an entry, in whatever order names are printed. */
import {
  isCompany,
  isOrganisation,
  readFamilyComma,
  readFamilyInitials,
  readFullName,
  readGivenFirst,
} from '../normalize/names.ts';
import type { CslName } from '../record.ts';

export interface Authors {
  names: CslName[];
  /** `et al.` or the like was printed. */
  more: boolean;
  /** Where the block ends in the text. */
  end: number;
  /** The order in which the names are printed. */
  order: 'initials-first' | 'family-comma' | 'family-initials' | 'full' | 'body' | 'same';
}

const PARTICLE_WORD = String.raw`(?:[Vv][ao]n|[Vv]om|[Dd]e[nrls]?|[Dd]ella|[Dd][aiou]|[Dd]os|[Ll][ae]|[Ee]l|[Aa]l|[Bb]in|[Tt]e[rn]?|[Zz]u[rm]?|[Ss]t\.|'t|y)`;
const PARTICLE = String.raw`(?:${PARTICLE_WORD}\s+)`;
const WORD = String.raw`(?:[dDlLO]['’´])?\p{Lu}[\p{L}\p{M}'’´]*(?:[-‐–]\p{L}[\p{L}\p{M}'’]*)*`;
const FAMILY = String.raw`(?:${PARTICLE}{0,3}|al-|[a-z]{1,3}(?=\p{Lu}))${WORD}(?:\s+(?:${PARTICLE})?${WORD}){0,2}`;
const INITIAL = String.raw`\p{Lu}\p{M}?\p{Ll}{0,2}\.`;
const INITIALS = String.raw`${INITIAL}(?:\s*[-‐–]?\s*(?:\p{L}\p{Ll}{0,1}\.))*`;
const SUFFIX = String.raw`(?:,?\s+(?:Jr|Sr|II|III|IV)\b\.?)?`;
const AND = String.raw`(?:and|und|et(?!\s+al)|&|y|e|en)`;
const ETAL = String.raw`(?:,|;)?\s*(?:and\s+)?(?:et\s*al\b\.?|and others|\.\.\.|…|u\.\s?a\.)`;

const initialsFirst = new RegExp(
  String.raw`${INITIALS}\s*(?:${PARTICLE}{0,3})${FAMILY}${SUFFIX}(?![\p{L}'’])`,
  'uy',
);

/** How one name is printed in each order, and the reader for it. Anchored where the last one ended. */
const orders: readonly { order: Authors['order']; name: RegExp; read: (printed: string) => CslName }[] = [
  {
    order: 'initials-first',
    name: initialsFirst,
    read: readGivenFirst,
  },
  {
    order: 'family-comma',
    name: new RegExp(
      String.raw`${FAMILY}(?:,?\s+Jr\.?)?,\s*${INITIALS}(?:\s*${PARTICLE_WORD}\b)?${SUFFIX}(?!\p{L})`,
      'uy',
    ),
    read: readFamilyComma,
  },
  {
    order: 'family-initials',
    name: new RegExp(
      String.raw`${FAMILY}\s+(?:${INITIALS}|\p{Lu}{1,4}(?:-\p{Lu}{1,2})?)(?:\s+Jr\.?)?(?=\s*(?:[,;.:(&]|and\b|et\b|$|\d|\s[A-Z][a-z]))`,
      'uy',
    ),
    read: readFamilyInitials,
  },
];

const separator = new RegExp(String.raw`\s*(?:[,;]\s*(?:${AND}\s+)?|\s${AND}\s+|\s*&\s*)\s*`, 'uy');
const others = new RegExp(String.raw`\s*${ETAL}`, 'uy');

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

/** `J. Appl. Phys. 87, 334` or `Nature 248, 30`: a journal with its volume where names or a title might stand. */
const journal =
  /^[\s,.:]*(?:in\s+)?(?=[^\d]{0,60}(?:\.|\b\p{Lu}\p{L}*|[A&]))(?:\p{Lu}[\p{L}&-]*\.?\s{0,2}(?:(?:of|the|in|&|für|de)\s)?){1,7}(?:[A-H]\s?)?(?:,\s)?(?:vol\.\s?)?\p{Lu}?\d{1,4}\s?[,(:]\s?(?:pp?\.\s?)?(?:\(?\p{Lu}?\d)/u;
export const journalAhead = (text: string): boolean => {
  const found = journal.exec(text.slice(0, 160))?.[0];
  return found !== undefined && (/\p{L}\.\s/u.test(found) || found.trim().split(/\s+/).length <= 4);
};

/** Reads names of one order one after another, as far as they go. */
const readRun = (text: string, { order, name, read }: (typeof orders)[number]): Authors | undefined => {
  const names: CslName[] = [];
  let end = 0;
  let at = 0;
  while (names.length < 5000) {
    // `Lu, M. C. and N. Halfon`: only the first name may be turned round.
    const straight =
      order === 'family-comma' && names.length > 0 ? matchAt(initialsFirst, text, at) : undefined;
    const printed = straight ?? matchAt(name, text, at);
    if (
      printed === undefined ||
      printed === '' ||
      (names.length > 0 && journalAhead(text.slice(at, at + 160)))
    )
      break;
    const reader = straight === undefined ? read : readGivenFirst;
    names.push(isCompany(printed) ? { literal: printed } : reader(printed));
    end = at + printed.length;
    const gap = matchAt(separator, text, end);
    if (gap === undefined) break;
    at = end + gap.length;
  }
  if (names.length === 0) return undefined;
  // Where initials bear no full stops, the one after the last name ends the sentence.
  const [first, last] = [names[0], names.at(-1)];
  if (order === 'family-initials' && last?.given?.endsWith('.') && first?.given?.endsWith('.') === false) {
    last.given = last.given.slice(0, -1);
    end--;
  }
  const tail = matchAt(others, text, end);
  return { names, more: tail !== undefined, end: end + (tail?.length ?? 0), order };
};

/** The end of the first sentence: a full stop that is no initial's and no abbreviation's. */
const blockEnd =
  /(?<!\b\p{Lu}|\bJr|\bSr|\bet al|\bSt|\bInc|\bCorp|\bLtd|\b\p{Lu}\p{Ll}?)\.(?=\s)|:(?=\s)|\s\((?=\d{4})|,?\s*["“‘«]|(?<=,)\s(?=\d{4}[a-z]?[,.])/u;

const fullWord = String.raw`(?:\p{Lu}[\p{L}\p{M}'’´-]*\.?|\p{Lu}\.(?:-?\p{Lu}\.)*|[dD]['’]\p{Lu}\p{L}+|al-\p{L}+)`;
const fullName = new RegExp(
  String.raw`^${fullWord}(?:\s+(?:${PARTICLE_WORD}|${fullWord})){1,5}(?:,? (?:Jr|Sr|III?|IV)\.?)?$`,
  'u',
);

const splitBlock = (block: string): string[] =>
  block
    .split(new RegExp(String.raw`\s*(?:[;,]\s*${AND}\s+|\s${AND}\s+|[,;])\s*`, 'u'))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

const wholeWord = new RegExp(`^${WORD}$`, 'u');

/** `Doyle, Arthur Conan` and `Schnell, Irmtraud und Miriam Sonntag`: only the first name is turned round. */
const readTurned = (pieces: string[]): CslName[] | undefined => {
  const [family, given, ...rest] = pieces;
  if (family === undefined || given === undefined || family.includes(' ') || /\.$/.test(family))
    return undefined;
  if (!wholeWord.test(family) || !/^\p{Lu}[\p{L}-]+(?: \p{Lu}\p{L}*\.?)*$/u.test(given)) return undefined;
  return rest.every((piece) => fullName.test(piece))
    ? [readFamilyComma(`${family}, ${given}`), ...rest.map(readGivenFirst)]
    : undefined;
};

/** `Davidson, Cathy N. Revolution …`: one name turned round whose last initial also ends its sentence. */
const turnedInitial = new RegExp(
  String.raw`^(${WORD}, \p{Lu}\p{Ll}[\p{L}-]*(?: \p{Lu}\.)+)\s+(?=["“\p{Lu}])`,
  'u',
);

/** Names printed in full, which only the punctuation around them marks off. */
const readFull = (text: string): Authors | undefined => {
  const single = turnedInitial.exec(text.slice(0, 200))?.[1];
  if (single !== undefined) {
    return { names: [readFamilyComma(single)], more: false, end: single.length, order: 'full' };
  }
  const found = blockEnd.exec(text.slice(0, 4000));
  if (!found || found.index === 0) return undefined;
  let block = text.slice(0, found.index).replace(/(?<=\p{Ll}{2})\.$/u, '');
  const etAl = new RegExp(String.raw`${ETAL}\s*$`, 'u').exec(block);
  if (etAl) block = block.slice(0, etAl.index);
  const pieces = splitBlock(block);
  if (pieces.length === 0) return undefined;
  const end = found.index;
  const more = etAl !== null;
  const turned = readTurned(pieces);
  if (turned) return { names: turned, more, end, order: 'full' };
  if (!pieces.every((piece) => fullName.test(piece) || isOrganisation(piece))) return undefined;
  // Where one given name is printed in full, all are, and an initial before it is no sign of a double family name.
  const inFull = pieces.some((piece) => /^\p{Lu}\p{Ll}/u.test(piece));
  const read = inFull ? readFullName : readGivenFirst;
  const names = pieces.map((piece) => (isOrganisation(piece) ? { literal: piece } : read(piece)));
  return { names, more, end, order: names.every(({ literal }) => literal !== undefined) ? 'body' : 'full' };
};

/** What may stand directly after the authors; anything else means that the block was cut too short. */
const closes = /^(?:\s*$|[.:]?\s*\(|[.:,;]|\s*["“‘«`]|\s+\d{4}|\s+["“]|\s*,?\s*\(?[Ee]ds?\b)/u;

/** Whether a run of names stops where authors may stop. */
const endsWell = (text: string, { names, more, end, order }: Authors): boolean => {
  const after = text.slice(end, end + 40);
  // `Stephen H. Kellert, In …`: what looks like a family name with an initial is the beginning of a full name.
  const cutShort =
    order === 'family-initials' &&
    names.length === 1 &&
    / \p{Lu}\.?$/u.test(text.slice(0, end)) &&
    /^\.? \p{Lu}\p{Ll}+(?:,| and )/u.test(after);
  const stopped = text[end - 1] === '.' && /^\s+["“‘\p{Lu}\d]/u.test(after);
  return !cutShort && (more || closes.test(after) || (order !== 'initials-first' && stopped));
};

const sameAgain = /^\s*(?:[—–_-]{2,}|[—–])\s*[,.]?\s*/u;

/** A dash in the place of the authors: they are those of the entry before. */
export const repeatsAuthors = (text: string): number => sameAgain.exec(text)?.[0].length ?? 0;

/**
 * The authors at the beginning of `text`, or none where it does not begin with names. Of the orders that fit,
 * the one that reads furthest before a proper end is taken.
 */
export const readAuthors = (text: string): Authors | undefined => {
  const runs = orders
    .map((order) => readRun(text, order))
    .filter((run): run is Authors => run !== undefined && endsWell(text, run));
  const beforeJournal = runs.find(({ end }) => journalAhead(text.slice(end, end + 160)));
  if (beforeJournal) return beforeJournal;
  const full = readFull(text);
  const candidates = full === undefined ? runs : [...runs, full];
  return candidates.reduce<Authors | undefined>(
    (a, b) => (a === undefined || b.end > a.end ? b : a),
    undefined,
  );
};
/** Reads a text that consists of names and nothing else, such as what stands before an opening quote. */
export const readNameList = (block: string): { names: CslName[]; more: boolean } => {
  const text = block.replace(/[\s,;:.]+$/u, (end) => (/^\./.test(end) ? '.' : '')).trim();
  if (text === '') return { names: [], more: false };
  const run = readAuthors(`${text}, “`);
  if (run && run.end >= text.replace(/\.$/, '').length) return { names: run.names, more: run.more };
  const etAl = new RegExp(String.raw`${ETAL}\s*$`, 'u').exec(text);
  const pieces = splitBlock(etAl ? text.slice(0, etAl.index) : text);
  const names = pieces.map((piece) =>
    isOrganisation(piece) || !/\s/.test(piece) ? { literal: piece } : readGivenFirst(piece),
  );
  return { names, more: etAl !== null };
};
