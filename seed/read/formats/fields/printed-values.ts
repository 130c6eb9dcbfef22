/** Values that say nothing, and words that exports print around volume and pages. */
import type { Draft, TextField } from './draft.ts';
import { keep } from './draft.ts';

const placeholder = /^(?:N\/?A|n\/a|NaN|nan|NULL|null|None|undefined|N\.? ?PAG\.?|no-no|#N\/A)$/;
/** Printed for a volume, issue or page before a paper has one. */
const pending =
  /^(?:(?:online )?ahead[- ]of[- ]print(?:-(?:online )?ahead[- ]of[- ]print)?|online[- ]first|early access|in press|forthcoming|epub.{0,40})$/i;

/** Fields in which an empty value of a program is printed. */
const mayBeEmpty = [
  'abstract',
  'volume',
  'issue',
  'page',
  'publisher',
  'publisher-place',
  'language',
  'edition',
] as const satisfies readonly TextField[];
const mayPend = ['volume', 'issue', 'page'] as const satisfies readonly TextField[];

const remove = (draft: Draft, field: TextField): void => {
  delete draft.csl[field];
  delete draft.confidence[field];
  delete draft.printed[field];
};

const change = (draft: Draft, field: TextField, value: string): void => {
  const before = draft.csl[field];
  if (before === undefined || before === value) return;
  if (value === '') {
    remove(draft, field);
    return;
  }
  draft.csl[field] = value;
  draft.printed[field] ??= before;
};

const lineBreak = /\s*<br ?\/?>\s*/gi;

/** `v. 40`, `Vol. 8`, `Bd. 3`. */
const volumeWord = /^(?:(?:v|vols?|volume|bd|band|jg|tomo?|tome)(?:\.\s*|\s+))+(?=\d)/i;
/** `v. 7 issue 4` */
const withIssue = /^(\d{1,5}),? (?:issue|no\.?|nr\.?|iss\.?|heft) ?(\d{1,4}(?:[-/]\d{1,4})?)$/i;

const tidyVolume = (draft: Draft): void => {
  const { volume } = draft.csl;
  if (volume === undefined) return;
  const bare = volume.replace(lineBreak, ' ').trim().replace(volumeWord, '');
  const [, number, issue] = withIssue.exec(bare) ?? [];
  if (number !== undefined && issue !== undefined && draft.csl.issue === undefined) {
    change(draft, 'volume', number);
    draft.csl.issue = issue;
    draft.confidence.issue = 0.9;
  } else change(draft, 'volume', bare);
};

/** Words around page numbers: `pp. 1-9`, `9-12 (4 pages).`, `41-44 vol. 2`, and `182-&`, `420-+`, `173+`. */
const aroundPages: readonly RegExp[] = [
  lineBreak,
  /^pp?\.\s*(?=\d)/i,
  /\s*\(\d+ (?:pages?|pp?\.?)\)\.?$/i,
  /(?<=\d)\s+vol\.? ?\d+$/i,
  /(?<=\d)(?:[-–][+&]|\+)$/,
];
/** `56 p.`, `14pp.`: how long a work is. */
const length = /^(\d{1,5}) ?p(?:p|ages)?\.?(?:-\1 ?p(?:p|ages)?\.?)?$/i;
const arxiv = /^arxiv:(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/i;

const tidyPage = (draft: Draft): void => {
  const { page } = draft.csl;
  if (page === undefined) return;
  const bare = aroundPages.reduce((text, pattern) => text.replace(pattern, ''), page).trim();
  const number = arxiv.exec(bare)?.[1];
  const count = length.exec(bare)?.[1];
  if (number !== undefined) {
    if (!draft.custom.has('arxiv')) keep(draft, 'arxiv', number);
    remove(draft, 'page');
  } else if (count !== undefined) {
    keep(draft, 'number-of-pages', count);
    remove(draft, 'page');
  } else change(draft, 'page', bare);
};

/** Removes values that say nothing, and what stands around volume and pages. */
export const tidyValues = (draft: Draft): void => {
  tidyVolume(draft);
  tidyPage(draft);
  for (const field of mayBeEmpty) {
    const value = draft.csl[field];
    if (value !== undefined && placeholder.test(value.trim())) remove(draft, field);
  }
  for (const field of mayPend) {
    const value = draft.csl[field];
    if (value === undefined || !(pending.test(value.trim()) || value === 'PP')) continue;
    keep(draft, 'publication-status', value);
    remove(draft, field);
  }
};
