/** Compares a reading with an expected one by the scoring rules of the shared data. */
import type { CslItem, CslName } from '../../../seed/normalize/record.ts';

export interface Difference {
  where: string;
  field: string;
  expected: string;
  actual: string;
}

/** Letters and figures alone, whatever their case, width or markup. */
const bare = (text: string | undefined): string =>
  (text ?? '')
    .replace(/<[^>]*>|\{\.nocase\}/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const initials = (given: string | undefined): string =>
  (given ?? '')
    .split(/[\s.-]+/)
    .map((part) => part.charAt(0).toUpperCase())
    .join('');

/** A family name with its particles, and initials; a body by its whole name. */
const nameKey = (name: CslName): string => {
  if (name.family === undefined) return bare(name.literal ?? name.given);
  const family = bare(
    `${name['dropping-particle'] ?? ''}${name['non-dropping-particle'] ?? ''}${name.family}`,
  );
  return `${family}:${initials(name.given)}`;
};

const namesKey = (names: readonly CslName[] | undefined): string =>
  (names ?? []).map((name) => nameKey(name).replace(/:$/, '')).join(' ');

const pagesKey = (pages: string | undefined): string =>
  (pages ?? '').replace(/[\s]*[-‐–—]+[\s]*/g, '-').toLowerCase();

const views: Readonly<Record<string, (item: CslItem) => string>> = {
  type: (item) => item.type,
  title: (item) => bare(item.title),
  author: (item) => namesKey(item.author),
  year: (item) => String(item.issued?.['date-parts']?.[0]?.[0] ?? ''),
  container: (item) => bare(item['container-title']),
  volume: (item) => bare(item.volume),
  issue: (item) => bare(item.issue),
  pages: (item) => pagesKey(item.page),
  DOI: (item) => (item.DOI ?? '').toLowerCase(),
};

/** Fields in which the two differ; a field that the expected one leaves out is not compared. */
export const differences = (
  where: string,
  expected: CslItem,
  actual: CslItem | undefined,
): { compared: number; found: Difference[] } => {
  const found: Difference[] = [];
  let compared = 0;
  for (const [field, view] of Object.entries(views)) {
    const wanted = view(expected);
    if (wanted === '') continue;
    compared++;
    const got = actual === undefined ? '(no such record)' : view(actual);
    if (got !== wanted) found.push({ where, field, expected: wanted, actual: got });
  }
  return { compared, found };
};
