import type { NameStyle } from './print-names.ts';

/** The forms a style draws from for one entry. */
export interface Style {
  names: NameStyle;
  yearPlace: 'after-authors' | 'end' | 'before-volume' | 'after-volume' | 'after-container';
  yearForm: [string, string];
  quotes: [string, string] | undefined;
  titleCase: 'as-is' | 'sentence' | 'title';
  /** Ends the authors, the title, and every later part. */
  afterAuthors: string;
  afterTitle: string;
  between: string;
  inWord: string;
  locator: number;
  place: 'before' | 'after' | 'none';
  bookEditors: number;
  month: boolean;
  noTitle: boolean;
  abbreviate: boolean;
  pageWord: string;
  dash: string;
  stop: string;
  bareSupplement: boolean;
  /** The acronym of a meeting stands in brackets behind its name, as a series. */
  acronyms?: boolean;
}
