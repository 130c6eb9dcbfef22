/** What every reader returns: one reference, its fields in CSL-JSON, and the confidence of the reading. */
import type { Graph } from '../../server/model.ts';

/** A CSL name: a person by `family` and `given`, anything else as `literal`. */
export interface CslName {
  family?: string;
  given?: string;
  suffix?: string;
  'non-dropping-particle'?: string;
  'dropping-particle'?: string;
  literal?: string;
}

export interface CslDate {
  'date-parts'?: number[][];
  raw?: string;
}

/** The part of CSL-JSON 1.0.2 that Coterie reads and writes (https://docs.citationstyles.org, schema csl-data). */
export interface CslItem {
  id: string;
  type: string;
  title?: string;
  author?: CslName[];
  editor?: CslName[];
  'container-title'?: string;
  'collection-title'?: string;
  'volume-title'?: string;
  'event-place'?: string;
  volume?: string;
  issue?: string;
  page?: string;
  number?: string;
  edition?: string;
  genre?: string;
  publisher?: string;
  'publisher-place'?: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  DOI?: string;
  ISBN?: string;
  ISSN?: string;
  abstract?: string;
  keyword?: string;
  note?: string;
  language?: string;
  /**
   * Identifiers and facts that CSL has no variable for: `arxiv`, `openalex`, `pmid`, `dblp`, `acl`, … A count of
   * citations stands in `times-cited`, `times-cited-by` and `times-cited-on`; `timesCited` reads them.
   */
  custom?: Record<string, string>;
}

/** How often a work is cited, as the database that an export comes from counted it. */
export interface TimesCited {
  count: number;
  /** The database; undefined where the file does not name it. */
  by?: string;
  /** The day of the count, as an ISO date, where the file names it; else the day of the import is the nearest. */
  on?: string;
}

/** The count of citations that an item brings; undefined where it brings none. */
export const timesCited = ({ custom = {} }: Pick<CslItem, 'custom'>): TimesCited | undefined => {
  const { 'times-cited': count, 'times-cited-by': by, 'times-cited-on': on } = custom;
  if (count === undefined || !/^\d+$/.test(count)) return undefined;
  return { count: Number(count), ...(by !== undefined && { by }), ...(on !== undefined && { on }) };
};

/** The fields that carry a confidence of their own. */
export type FieldName = Exclude<keyof CslItem, 'id' | 'custom'>;

/** Something a person should look at, in words. */
export interface Problem {
  message: string;
  field?: FieldName;
}

/** One reference as read. */
export interface Reference {
  /** Place in the source, counted from 1. */
  position: number;
  /** The entry as printed, line breaks included; joined with its neighbours it gives back the source. */
  raw: string;
  /** The fields, mended and in proper case for display. */
  csl: CslItem;
  /** A field as printed (line breaks mended only), where the display form differs. */
  printed: Partial<Record<FieldName, string>>;
  /** Between 0 and 1 for every field given. */
  confidence: Partial<Record<FieldName, number>>;
  problems: Problem[];
  /** The reference list of this paper, where its record brings one: what it cites. */
  cites?: Reference[];
}

/** The paper whose reference list a source is: as a record, and where the library has it, its id there. */
export interface OwnPaper {
  reference: Reference;
  is?: string;
}

/** One file read: its references, and what could not be read, with the reason and the line (counted from 1). */
export interface Reading {
  /** The id of the format that read it. */
  format: string;
  references: Reference[];
  unread: { line: number; raw: string; reason: string }[];
  /** The whole graph, where the file is a library; the references are its papers, in their order. */
  library?: Graph;
  /** The paper that cites all that no other paper of the source cites. */
  of?: OwnPaper;
}
