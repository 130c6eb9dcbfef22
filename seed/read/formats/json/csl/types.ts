/** The item types of CSL 1.0.2, and those of Crossref, which its CSL-JSON also uses. */
import { lookUp } from '../../fields/table.ts';

export const cslTypes: ReadonlySet<string> = new Set(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
  document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
  manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
  personal_communication post post-weblog regulation report review review-book software song speech standard thesis
  treaty webpage`.split(/\s+/),
);

const crossref: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'book-chapter': 'chapter',
  'book-part': 'chapter',
  'book-section': 'chapter',
  'book-track': 'chapter',
  'edited-book': 'book',
  monograph: 'book',
  'reference-book': 'book',
  'book-set': 'book',
  'book-series': 'book',
  proceedings: 'book',
  'proceedings-series': 'periodical',
  'reference-entry': 'entry',
  'posted-content': 'article',
  dissertation: 'thesis',
  journal: 'periodical',
  'journal-volume': 'periodical',
  'journal-issue': 'periodical',
  'peer-review': 'review',
  'report-component': 'report',
  'report-series': 'report',
  component: 'document',
  database: 'dataset',
  grant: 'document',
  other: 'document',
};

/** The CSL type for a Crossref type; undefined if unknown. */
export const fromCrossrefType = (type: string): string | undefined =>
  lookUp(crossref, type) ?? (cslTypes.has(type) ? type : undefined);
