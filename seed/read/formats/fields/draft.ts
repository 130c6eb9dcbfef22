/** An unfinished reference, which readers of structured text fill field by field. */
import type { CslDate, CslItem, CslName, FieldName, Problem, Reference } from '../../../normalize/record.ts';

export interface Draft {
  readonly csl: CslItem;
  /** Values without a CSL variable, by our own names. A name may have several values. */
  readonly custom: Map<string, Set<string>>;
  readonly printed: Partial<Record<FieldName, string>>;
  readonly confidence: Partial<Record<FieldName, number>>;
  readonly problems: Problem[];
  /** Keywords that the record lists one by one. */
  readonly keywords: Set<string>;
  /** The cited references of the record. */
  readonly cites: Reference[];
}

/** The fields for plain text. */
export type TextField = Exclude<FieldName, 'type' | 'author' | 'editor' | 'issued' | 'accessed'>;

export const newDraft = (id: string): Draft => ({
  csl: { id, type: 'document' },
  custom: new Map(),
  printed: {},
  confidence: {},
  problems: [],
  keywords: new Set(),
  cites: [],
});

/** Replaces white space of any kind by one blank. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Removes signs from both ends. (An expression such as `/[,;]+$/` takes quadratic time if they also occur inside.) */
export const trimSigns = (text: string, signs: string): string => {
  let from = 0;
  let to = text.length;
  while (from < to && signs.includes(text.charAt(from))) from++;
  while (to > from && signs.includes(text.charAt(to - 1))) to--;
  return text.slice(from, to);
};

/** Adds a value without a CSL variable to `custom`, under our own name. */
export const keep = (draft: Draft, name: string, value: string): void => {
  const clean = value.trim();
  if (clean === '') return;
  const values = draft.custom.get(name);
  if (values === undefined) draft.custom.set(name, new Set([clean]));
  else values.add(clean);
};

/**
 * Sets a field. The first value counts; another is stored in `custom` under `name`. `printed` is the text in the
 * file, if it differs.
 */
export const setText = (
  draft: Draft,
  field: TextField,
  value: string,
  name: string,
  { printed, confidence = 1 }: { printed?: string; confidence?: number } = {},
): void => {
  const clean = value.trim();
  if (clean === '' || draft.csl[field] === clean) return;
  if (draft.csl[field] !== undefined) {
    keep(draft, name, clean);
    return;
  }
  draft.csl[field] = clean;
  draft.confidence[field] = confidence;
  if (printed !== undefined && printed !== clean) draft.printed[field] = printed;
};

/** Adds to a field that may have several parts, such as notes. */
export const addText = (draft: Draft, field: TextField, value: string, joint: string): void => {
  const clean = value.trim();
  if (clean === '') return;
  const before = draft.csl[field];
  draft.csl[field] = before === undefined ? clean : `${before}${joint}${clean}`;
  draft.confidence[field] ??= 1;
};

/** Adds people or organisations. The confidence of the list is the lowest of its names. */
export const addNames = (
  draft: Draft,
  field: 'author' | 'editor',
  names: readonly CslName[],
  confidence: number,
): void => {
  if (names.length === 0) return;
  const list = draft.csl[field] ?? [];
  for (const name of names) list.push(name);
  draft.csl[field] = list;
  draft.confidence[field] = Math.min(draft.confidence[field] ?? 1, confidence);
};

export const setDate = (draft: Draft, field: 'issued' | 'accessed', date: CslDate, confidence = 1): void => {
  draft.csl[field] = date;
  draft.confidence[field] = confidence;
};

export const setType = (draft: Draft, type: string, confidence = 1): void => {
  draft.csl.type = type;
  draft.confidence.type = confidence;
};

export const complain = (draft: Draft, message: string, field?: FieldName): void => {
  draft.problems.push(field === undefined ? { message } : { message, field });
};

/** Whether the draft has anything but a type. */
export const saysSomething = (draft: Draft): boolean =>
  Object.keys(draft.csl).some((name) => name !== 'id' && name !== 'type') ||
  draft.keywords.size > 0 ||
  draft.custom.size > 0;
