/** Citation counts in notes, for exports without a field for them. */
import type { Draft } from './draft.ts';
import { keep } from './draft.ts';

/** Forms in notes, with the groups `count`, `by` (the database, if named) and `on`; and the database of the form. */
const forms: readonly (readonly [RegExp, string | undefined])[] = [
  // `Cited By :12`; without the colon it is a sentence.
  [/\bCited By(?: \(since \d{4}\))?\s*:\s*(?<count>\d[\d,]*)/i, 'Scopus'],
  [
    /(?<!Total )\bTimes Cited(?: in Web of Science Core Collection)?:\s*(?<count>\d[\d,]*)/i,
    'Web of Science',
  ],
  [/^(?<count>\d+) citations \((?<by>[A-Z][\w ]*?)(?:\/\w+)?\) \[(?<on>\d{4}-\d{2}-\d{2})\]/m, undefined],
  [/\b(?:ZSCC|GSCC): (?:\[s\d*\])?0*(?<count>\d+)(?: (?<on>\d{4}-\d{2}-\d{2}))?/, 'Google Scholar'],
];

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** `Export Date: 5 October 2023`, in Scopus. */
const exported = /\bExport Date:\s*(\d{1,2}) (\p{L}{3})\p{L}* (\d{4})/iu;

const exportDay = (note: string): string | undefined => {
  const [, day, month = '', year] = exported.exec(note) ?? [];
  const at = months.indexOf(month.toLowerCase()) + 1;
  return day === undefined || at === 0
    ? undefined
    : `${year}-${String(at).padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** Stores the citation count of a note, unless the record has a field for it. */
export const readCountInNote = (draft: Draft): void => {
  const { note } = draft.csl;
  if (note === undefined || draft.custom.has('times-cited')) return;
  for (const [form, by] of forms) {
    const found = form.exec(note)?.groups;
    if (found?.['count'] === undefined) continue;
    const [database, day] = [found['by'] ?? by, found['on'] ?? exportDay(note)];
    keep(draft, 'times-cited', found['count'].replaceAll(',', ''));
    if (database !== undefined) keep(draft, 'times-cited-by', database);
    if (day !== undefined) keep(draft, 'times-cited-on', day);
    return;
  }
};
