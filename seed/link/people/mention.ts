/** The input of author identification: names in author lists, and facts about the papers. */
import type { CslName } from '../../normalize/record.ts';

/** Facts about a paper that help to identify its authors. */
export interface PaperFacts {
  title?: string | undefined;
  year?: number | undefined;
  /** The id of the venue, or any other text that identifies it. */
  venue?: string | undefined;
}

/** One name in one author list. */
export interface Mention {
  /** Id of the paper. */
  paper: string;
  /** Place in its author list, counted from 1. */
  position: number;
  name: CslName;
  /** All names of the author list, if not all of them are mentioned. */
  byline?: readonly CslName[];
  /** To save memory, use the same object for all mentions of a paper. */
  about?: PaperFacts;
  affiliations?: readonly string[];
  /** Sixteen digits, with or without hyphens or URL prefix. */
  orcid?: string;
  email?: string;
}

/** A mention in the library, with a known author. */
export interface LibraryMention extends Mention {
  /** The other authors of the paper, as printed. */
  others: readonly CslName[];
}

/** An author in the library, with all mentions, or enough of them for comparison. */
export interface LibraryPerson {
  id: string;
  /** For display. */
  name: string;
  family: string;
  given?: string;
  mentions: readonly LibraryMention[];
  /** Papers that a user confirmed to be by this one person. */
  together?: ReadonlySet<string>;
}
