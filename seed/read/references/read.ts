/** Reads a whole reference list: split, mend, parse, and give titles their capitals back. */
import { type Lexicon, lexicon } from '../../normalize/lexicon/lexicon.ts';
import type { CslItem, CslName, Reading, Reference } from '../../normalize/record.ts';
import { restoreCase } from '../../normalize/titles.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { mendEntry, openLigatures } from './mend/mend.ts';
import { parseEntry } from './parse/parse.ts';
import { type Entry, splitList } from './split/split.ts';

/** No reference is longer, in characters; what is stands in no list, and is kept unread. */
const longest = 6000;

/** How sure it is that what a further work under the same label leaves out is as in the work before. */
const repeated = 0.8;

/** Gives a further work what it leaves out: the authors, and the journal of `Phys. Rev. 1, 2 (2001); 3, 4 (2002)`. */
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
  const title = restoreCase(fields.title, evidence, words);
  if (title !== (printed.title ?? title)) reference.printed.title = printed.title ?? title;
  reference.csl.title = title;
  return reference;
};

const nameList = (names: readonly CslName[] = []): string =>
  names.map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' ')).join('; ');

/** Whether an entry holds anything that a reference must: a year, an identifier, names, or where it appeared. */
const isReference = ({ csl }: Reference): boolean =>
  csl.issued !== undefined ||
  csl.author !== undefined ||
  csl.DOI !== undefined ||
  csl.URL !== undefined ||
  csl['container-title'] !== undefined ||
  csl.publisher !== undefined ||
  csl.page !== undefined ||
  csl.custom?.arxiv !== undefined;

/** Reads the text of a reference list. Never throws; a text without references gives none. */
export const readReferences = (text: string): Omit<Reading, 'format'> => {
  const { entries, before, after } = splitList(text);
  const evidence = gatherEvidence(entries.map(({ lines }) => lines.map(openLigatures)));
  const words = lexicon();
  const references: Reference[] = [];
  const unread = before.map((line) => ({ ...line, reason: 'stands before the first entry' }));
  let authors: readonly CslName[] = [];
  for (const entry of entries) {
    if (entry.raw.length > longest) {
      unread.push({
        line: entry.line,
        raw: entry.raw,
        reason: `longer than any reference (${longest} characters)`,
      });
      continue;
    }
    const reference = readEntry(
      entry,
      references.length + 1,
      authors,
      references.at(-1)?.csl,
      evidence,
      words,
    );
    if (entry.label === undefined && !isReference(reference)) {
      unread.push({ line: entry.line, raw: entry.raw, reason: 'no year, author, venue or link found' });
      continue;
    }
    references.push(reference);
    authors = reference.csl.author ?? authors;
  }
  unread.push(...after.map((part) => ({ ...part, reason: 'stands after the last entry' })));
  return { references, unread };
};
