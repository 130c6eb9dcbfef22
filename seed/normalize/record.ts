/** The result of every reader: a reference with its fields in CSL-JSON and their confidence. */
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

/** The number of citations of a work, as counted by the database of an export. */
export interface TimesCited {
  count: number;
  /** The database; undefined if the file does not name it. */
  by?: string;
  /** The day of the count, as an ISO date; if the file does not give it, the day of the import is the best estimate. */
  on?: string;
}

/** The citation count of an item; undefined if it has none. */
export const timesCited = ({ custom = {} }: Pick<CslItem, 'custom'>): TimesCited | undefined => {
  const { 'times-cited': count, 'times-cited-by': by, 'times-cited-on': on } = custom;
  if (count === undefined || !/^\d+$/.test(count)) return undefined;
  return { count: Number(count), ...(by !== undefined && { by }), ...(on !== undefined && { on }) };
};

/** The fields with their own confidence. */
export type FieldName = Exclude<keyof CslItem, 'id' | 'custom'>;

/** A problem that a person should check, in words. */
export interface Problem {
  message: string;
  field?: FieldName;
}

/** One reference as read. */
export interface Reference {
  /** Position in the source, counted from 1. */
  position: number;
  /** The entry as printed, including line breaks. All entries joined give the source. */
  raw: string;
  /** The fields, repaired and in proper case for display. */
  csl: CslItem;
  /** The printed form of a field (only line breaks repaired), if the display form differs. */
  printed: Partial<Record<FieldName, string>>;
  /** Between 0 and 1 for every field given. */
  confidence: Partial<Record<FieldName, number>>;
  problems: Problem[];
  /** The reference list of this paper, if its record has one. */
  cites?: Reference[];
}

/** The paper that a reference list belongs to: its record and, if it is in the library, its id. */
export interface OwnPaper {
  reference: Reference;
  is?: string;
}

/** The result of reading one file: its references, and unread text with the reason and the line (counted from 1). */
export interface Reading {
  /** The id of the format that read it. */
  format: string;
  references: Reference[];
  unread: { line: number; raw: string; reason: string }[];
  /** What a person should know about the file as a whole, in sentences. */
  notes?: string[];
  /** The whole graph, if the file is a library; the references are its papers in order. */
  library?: Graph;
  /** The paper that cites every reference not cited by another paper of the source. */
  of?: OwnPaper;
}
