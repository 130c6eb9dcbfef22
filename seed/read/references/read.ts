/** Reads a whole reference list: splits it, repairs and parses each entry, and restores capitals in titles. */
import { type Lexicon, lexicon } from '../../normalize/lexicon/lexicon.ts';
import type { CslItem, CslName, Reading, Reference } from '../../normalize/record.ts';
import { restoreCase } from '../../normalize/titles.ts';
import { onlyIdentifiers, onlyNumber, readBare } from './bare.ts';
import { type Evidence, gatherEvidence, isForeignEntry } from './evidence.ts';
import { mendEntry, openLigatures } from './mend/mend.ts';
import { parseEntry } from './parse/parse.ts';
import { Past, pointerOf } from './pointers.ts';
import { proseAmong } from './split/prose.ts';
import { type Entry, type Split, splitList } from './split/split.ts';

/** The maximum length of a reference, in characters. Longer text is reported as unread. */
const longest = 6000;

/** The confidence of fields that a further work under the same label takes from the previous work. */
const repeated = 0.8;

/** Why running text is left unread. */
export const runningText = 'running text; no reference was found in it';

/** Types whose titles keep their printed capitals. */
const fixedTitles: ReadonlySet<string> = new Set(['legal_case', 'legislation', 'manuscript']);

/** Adds the authors or the journal that a further work omits, as in `Phys. Rev. 1, 2 (2001); 3, 4 (2002)`. */
const fillIn = (reference: Reference, before: CslItem): void => {
  const { csl, confidence, problems } = reference;
  if (csl.author === undefined && before.author !== undefined && before.author.length > 0) {
    csl.author = [...before.author];
    confidence.author = repeated;
    problems.push({ message: 'authors repeated from the entry before', field: 'author' });
  }
  const journal = before['container-title'];
  const bare = csl.title === undefined && csl['container-title'] === undefined && csl.volume !== undefined;
  if (bare && journal !== undefined) {
    csl['container-title'] = journal;
    csl.type = before.type;
    confidence['container-title'] = repeated;
    problems.push({ message: 'journal repeated from the entry before', field: 'container-title' });
  }
};

const readEntry = (
  entry: Entry,
  position: number,
  before: readonly CslName[],
  last: CslItem | undefined,
  evidence: Evidence,
  words: Lexicon,
): Reference => {
  const mended = mendEntry(entry.lines, evidence, words);
  const { fields, confidence, problems } = parseEntry(mended.text, before);
  const reference: Reference = {
    position,
    raw: entry.raw,
    csl: { id: `ref-${position}`, ...fields },
    printed: {},
    confidence,
    problems: [...mended.problems, ...problems],
  };
  if (entry.further && last !== undefined) fillIn(reference, last);
  const printed = mended.printed === mended.text ? fields : parseEntry(mended.printed, before).fields;
  const [names, shown] = [nameList(printed.author), nameList(fields.author)];
  if (names !== shown) reference.printed.author = names;
  if (fields.title === undefined) return reference;
  const restored = restoreCase(fields.title, evidence, words);
  const asPrinted =
    restored !== fields.title &&
    (fixedTitles.has(fields.type) ||
      isForeignEntry(mended.text.replace(/\b\S*\.\S+\b/g, '')) ||
      evidence.foreign());
  const title = asPrinted ? fields.title : restored;
  if (title !== (printed.title ?? title)) reference.printed.title = printed.title ?? title;
  reference.csl.title = title;
  return reference;
};

const nameList = (names: readonly CslName[] = []): string =>
  names.map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' ')).join('; ');

/** Whether an entry has what every reference has: a year, an identifier, names, a container, or a known form. */
const isReference = ({ csl }: Reference): boolean =>
  csl.issued !== undefined ||
  csl.author !== undefined ||
  csl.DOI !== undefined ||
  csl.URL !== undefined ||
  csl['container-title'] !== undefined ||
  csl.publisher !== undefined ||
  csl.page !== undefined ||
  fixedTitles.has(csl.type) ||
  csl.ISBN !== undefined ||
  csl.custom?.arxiv !== undefined ||
  csl.custom?.pmid !== undefined ||
  csl.custom?.pmcid !== undefined;

/** The work of an earlier entry, cited again in a short form. */
const citedAgain = (
  entry: Entry,
  position: number,
  { csl, confidence, position: first }: Reference,
): Reference => ({
  position,
  raw: entry.raw,
  csl: { ...csl, id: `ref-${position}` },
  printed: {},
  confidence: { ...confidence },
  problems: [{ message: `short form of entry ${first}` }],
});

/** Reads the text of a reference list. Never throws; a text without references gives an empty list. */
export const readReferences = (text: string): Omit<Reading, 'format'> => readSplit(splitList(text));

/** An entry that its source has set apart: as printed, its lines without the label, and the label where there is one. */
export type OwnEntry = Pick<Entry, 'raw' | 'lines' | 'label'>;

/** Reads entries that their source has set apart already, as a page does by its layout. */
export const readEntries = (entries: readonly OwnEntry[]): Omit<Reading, 'format'> =>
  readSplit({
    entries: entries.map((entry, i) => ({ ...entry, line: i + 1, apart: true })),
    before: [],
    after: [],
  });

const readSplit = ({ entries, before, after }: Split): Omit<Reading, 'format'> => {
  const evidence = gatherEvidence(entries.map(({ lines }) => lines.map(openLigatures)));
  const words = lexicon();
  const references: Reference[] = [];
  const past = new Past();
  const unread = before.map((line) => ({ ...line, reason: 'text before the first entry' }));
  const leave = ({ line, raw }: Entry, reason: string): void => {
    unread.push({ line, raw, reason });
  };
  let authors: readonly CslName[] = [];
  const numbers = entries.every(onlyNumber);
  const prose = proseAmong(
    entries.map(({ lines, label, title }) => ({
      text: title ? '' : lines.join(' '),
      labelled: label !== undefined,
    })),
  );
  const read = (entry: Entry): Reference | undefined => {
    const position = references.length + 1;
    if (entry.title || numbers || onlyIdentifiers(entry)) return readBare(entry, position);
    const pointer = pointerOf(entry.lines.join(' '), past);
    if (pointer?.kind === 'work') {
      if (pointer.target !== undefined) return citedAgain(entry, position, pointer.target);
      leave(entry, 'points back to an entry that is not in this list');
      return undefined;
    }
    const own =
      pointer === undefined
        ? entry
        : {
            ...entry,
            lines: [(pointer.kind === 'people' ? '——, ' : '') + entry.lines.join(' ').slice(pointer.from)],
          };
    return readEntry(own, position, authors, references.at(-1)?.csl, evidence, words);
  };
  for (const [i, entry] of entries.entries()) {
    if (prose[i] || entry.raw.length > longest) {
      leave(entry, prose[i] ? runningText : `longer than any reference (${longest} characters)`);
      continue;
    }
    const reference = read(entry);
    if (reference === undefined) continue;
    const sure =
      entry.label !== undefined || entry.title || (entry.apart && reference.csl.title !== undefined);
    if (!sure && !isReference(reference)) {
      leave(entry, 'no year, author, venue or link found');
      continue;
    }
    references.push(reference);
    past.add(reference, entry.label);
    authors = reference.csl.author ?? authors;
  }
  unread.push(...after.map((part) => ({ ...part, reason: 'text after the last entry' })));
  return { references, unread };
};
