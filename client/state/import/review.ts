/** The review of an import before it is stored: corrections, and entries left out. Values only. */

import type { ImportCommit, ImportPreview, ReviewItem } from '../base/wire.ts';
import { count } from '../words/words.ts';
import { applyTexts, type FieldKey, fieldKeys, fields, shownField, type Texts } from './fields.ts';

/** By position of the entry; unreadable entries have negative positions, see `unreadEntry`. */
export interface Review {
  edits: ReadonlyMap<number, Texts>;
  leftOut: ReadonlySet<number>;
  /** Merged entries that are papers of their own. */
  apart: ReadonlySet<number>;
  /** The paper whose reference list it is, and how it is called. */
  of?: ImportCommit['of'];
  ofLabel?: string;
}

/** Nothing decided yet. */
export const untouched: Review = {
  edits: new Map(),
  leftOut: new Set(),
  apart: new Set(),
};

/** Fields read with less confidence than this are to be looked at. */
export const sureFrom = 0.9;

/** Sets the text of a field; the text as read removes the correction. */
export const editField = (review: Review, entry: ReviewItem, key: FieldKey, text: string): Review => {
  const { [key]: _before, ...rest } = review.edits.get(entry.position) ?? {};
  const texts: Texts = text === fields[key].read(entry.item) ? rest : { ...rest, [key]: text };
  const edits = new Map(review.edits);
  if (Object.keys(texts).length === 0) edits.delete(entry.position);
  else edits.set(entry.position, texts);
  return { ...review, edits };
};

/** What could not be read, the `i`-th of it, as an empty entry into which a person may type what it says. */
export const unreadEntry = ({ raw }: ImportPreview['unread'][number], i: number): ReviewItem => ({
  position: -1 - i,
  raw,
  item: { id: `typed-${i + 1}`, type: 'article-journal' },
  confidence: {},
  problems: [],
  outcome: 'new',
  paper: '',
});

/** `Entry 3`, or `Unreadable 1`. */
export const entryName = (position: number): string =>
  position < 0 ? `Unreadable ${-position}` : `Entry ${position}`;

/** Imports an entry, or leaves it out. */
export const keepEntry = (review: Review, position: number, keep: boolean): Review => {
  const leftOut = new Set(review.leftOut);
  if (keep) leftOut.delete(position);
  else leftOut.add(position);
  return { ...review, leftOut };
};

/** Keeps a merged entry as a separate paper, or merges it. */
export const keepSeparate = (review: Review, position: number, isApart: boolean): Review => {
  const apart = new Set(review.apart);
  if (isApart) apart.add(position);
  else apart.delete(position);
  return { ...review, apart };
};

/** Sets the paper that the reference list belongs to; none without `of`. */
export const ofPaper = (review: Review, of?: NonNullable<ImportCommit['of']>, label = ''): Review => {
  const { of: _of, ofLabel: _label, ...rest } = review;
  return of ? { ...rest, of, ofLabel: label } : rest;
};

/** Whether anything was decided that would be lost. */
export const isTouched = ({ edits, leftOut, apart, of }: Review): boolean =>
  edits.size + leftOut.size + apart.size > 0 || of !== undefined;

/** The fields of an entry that want a look: read with little confidence, or with a problem. */
export const doubtfulFields = ({ confidence, problems }: ReviewItem): FieldKey[] =>
  fieldKeys.filter((key) => (confidence[key] ?? 1) < sureFrom || problems.some(({ field }) => field === key));

/** Whether an entry wants a look: a field is doubtful, or there is a problem. */
export const isDoubtful = (entry: ReviewItem): boolean =>
  doubtfulFields(entry).length > 0 || entry.problems.length > 0;

const leastSure = ({ confidence, problems }: ReviewItem): number =>
  Math.min(problems.length > 0 ? 0.99 : 1, ...Object.values(confidence));

/** The least certain first, then in the order of the source. */
export const doubtfulFirst = (entries: readonly ReviewItem[]): ReviewItem[] =>
  entries.toSorted((a, b) => leastSure(a) - leastSure(b) || a.position - b.position);

/** An entry with its corrections, which count as certain. */
export const asCorrected = (entry: ReviewItem, texts: Texts | undefined): ReviewItem => {
  if (!texts) return entry;
  const isTyped = (field: string | undefined): boolean => field !== undefined && field in texts;
  return {
    ...entry,
    item: applyTexts(entry.item, texts),
    confidence: Object.fromEntries(Object.entries(entry.confidence).filter(([field]) => !isTyped(field))),
    problems: entry.problems.filter(({ field }) => !isTyped(field)),
  };
};

/** What a record may lack, and whether it does. */
export const missing = {
  authors: { label: 'authors', of: ({ item }: ReviewItem) => !item.author?.length },
  year: { label: 'a year', of: ({ item }: ReviewItem) => !item.issued?.['date-parts']?.[0]?.[0] },
  venue: { label: 'a venue', of: ({ item }: ReviewItem) => !item['container-title'] },
  doi: { label: 'a DOI', of: ({ item }: ReviewItem) => !item.DOI },
} as const;
export type MissingField = keyof typeof missing;
export const missingKeys = Object.keys(missing) as MissingField[];

/** Which entries a person may want to see by themselves, in order. */
export const selections = {
  all: { label: 'All', has: () => true },
  doubtful: { label: 'Doubtful', has: isDoubtful },
  new: { label: 'New', has: ({ outcome }: ReviewItem) => outcome === 'new' },
  merged: { label: 'Merged', has: ({ outcome }: ReviewItem) => outcome === 'merged' },
  papers: { label: 'Papers', has: ({ citedBy }: ReviewItem) => citedBy === undefined },
  cited: { label: 'Cited', has: ({ citedBy }: ReviewItem) => citedBy !== undefined },
  present: { label: 'In the library', has: ({ outcome }: ReviewItem) => outcome === 'present' },
} as const;
export type Selection = keyof typeof selections;
export const selectionKeys = Object.keys(selections) as Selection[];

/** How many of the unreadable were typed in. */
export const typedIn = (edits: Review['edits']): number =>
  [...edits.keys()].filter((position) => position < 0).length;

/** A correction that cannot be taken, with the reason. */
export interface Fault {
  position: number;
  key: FieldKey;
  message: string;
}

const needed = 'An entry needs a title.';

/** All corrections that cannot be taken, of entries that are not left out. */
export const faultsOf = ({ edits, leftOut }: Review): Fault[] =>
  [...edits]
    .filter(([position]) => !leftOut.has(position))
    .flatMap(([position, texts]) => [
      ...(position < 0 && !texts.title?.trim() ? [{ position, key: 'title' as const, message: needed }] : []),
      ...fieldKeys.flatMap((key) => {
        const message = texts[key] === undefined ? undefined : fields[key].fault?.(texts[key]);
        return message === undefined ? [] : [{ position, key, message }];
      }),
    ]);

/** What is sent to commit a preview. An entry that is left out is not corrected as well. */
export const toCommit = (preview: ImportPreview, { edits, leftOut, apart, of }: Review): ImportCommit => ({
  preview: preview.id,
  edits: preview.items
    .filter(({ position }) => edits.has(position) && !leftOut.has(position))
    .map(({ position, item }) => ({ position, item: applyTexts(item, edits.get(position) ?? {}) })),
  leaveOut: [...leftOut].sort((a, b) => a - b),
  typed: preview.unread.map(unreadEntry).flatMap(({ position, item }) => {
    const texts = edits.get(position);
    return texts ? [{ unread: -position, item: applyTexts(item, texts) }] : [];
  }),
  apart: [...apart].filter((position) => !leftOut.has(position)).sort((a, b) => a - b),
  ...(of ? { of } : {}),
});

/** How many entries would be taken in, without those that are only cited. */
export const takenIn = ({ tally, items }: ImportPreview, { edits, leftOut }: Review): number => {
  const cited = tally.cited
    ? items.filter(({ citedBy, position }) => citedBy !== undefined && leftOut.has(position)).length
    : 0;
  return tally.read - tally.unread - (leftOut.size - cited) + typedIn(edits);
};

/** What the button to import says: `Import all 26`, `Import 5 papers and what they cite`. */
export const importInWords = (preview: ImportPreview, review: Review): string => {
  const taken = takenIn(preview, review);
  if (!preview.tally.cited)
    return `${review.leftOut.size === 0 ? 'Import all' : 'Import'} ${taken.toLocaleString('en')}`;
  return `Import ${count(taken, 'paper')} and what ${taken === 1 ? 'it cites' : 'they cite'}`;
};

/** What becomes of an entry. */
export const outcomeInWords: Readonly<Record<ReviewItem['outcome'], string>> = {
  new: 'New',
  merged: 'Merged',
  present: 'Already in the library',
};

/** The problems that no shown field is to blame for. */
export const looseProblems = ({ problems }: ReviewItem): string[] =>
  problems.filter(({ field }) => shownField(field) === undefined).map(({ message }) => message);

/** The problems of one field. */
export const problemsOf = ({ problems }: ReviewItem, key: FieldKey): string[] =>
  problems.filter(({ field }) => field === key).map(({ message }) => message);

/** What an import has added, for the notice: `24 papers, 61 authors and 12 venues`. */
export const addedInWords = (nodes: Readonly<Record<'Paper' | 'Author' | 'Venue' | 'Technique', number>>) => {
  const parts = (['Paper', 'Author', 'Venue', 'Technique'] as const)
    .filter((label) => nodes[label] > 0)
    .map((label) => count(nodes[label], label.toLowerCase()));
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
};
