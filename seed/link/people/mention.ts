/** The input of identity: names in author lists, and facts about the papers. */
import type { CslName } from '../../normalize/record.ts';

/** What a paper says about its authors. */
export interface PaperFacts {
  title?: string | undefined;
  year?: number | undefined;
  /** The id of the series, or any text that is equal for equal series. */
  venue?: string | undefined;
}

/** One name in one author list. */
export interface Mention {
  /** Id of the paper. */
  paper: string;
  /** Place in its author list, counted from 1. */
  position: number;
  name: CslName;
  /** To save memory, use the same object for all mentions of a paper. */
  about?: PaperFacts;
  affiliations?: readonly string[];
  /** As sixteen digits with or without hyphens or address. */
  orcid?: string;
  email?: string;
}

/** A mention in the library, whose person is known. */
export interface LibraryMention extends Mention {
  /** Who else wrote the paper, as printed. */
  others: readonly CslName[];
}

/** A person of the library, with every mention, or as many as are needed to know them by. */
export interface LibraryPerson {
  id: string;
  /** For display. */
  name: string;
  family: string;
  given?: string;
  mentions: readonly LibraryMention[];
  /** Papers of which somebody said that they are all by this one person. */
  together?: ReadonlySet<string>;
}
