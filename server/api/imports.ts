/** The HTTP contract of imports and of the completeness of records. */
import { z } from 'zod';
import { Counts } from '../model.ts';
import { count, flag, id, limit, list, PaperRef } from './things.ts';

const CslName = z.object({
  family: z.string().exactOptional(),
  given: z.string().exactOptional(),
  suffix: z.string().exactOptional(),
  'non-dropping-particle': z.string().exactOptional(),
  'dropping-particle': z.string().exactOptional(),
  literal: z.string().exactOptional(),
});

/** A CSL item; the schema names the fields that the review shows and passes all others through. */
export const CslItem = z
  .looseObject({
    id: z.string(),
    type: z.string(),
    title: z.string().exactOptional(),
    author: z.array(CslName).exactOptional(),
    'container-title': z.string().exactOptional(),
    volume: z.string().exactOptional(),
    issue: z.string().exactOptional(),
    page: z.string().exactOptional(),
    publisher: z.string().exactOptional(),
    number: z.string().exactOptional(),
    edition: z.string().exactOptional(),
    editor: z.array(CslName).exactOptional(),
    keyword: z.string().exactOptional(),
    /** Identifiers that CSL has no variable for, `arxiv` among them. */
    custom: z.record(z.string(), z.string()).exactOptional(),
    issued: z.looseObject({ 'date-parts': z.array(z.array(z.number())).exactOptional() }).exactOptional(),
    DOI: z.string().exactOptional(),
    URL: z.string().exactOptional(),
  })
  .meta({ id: 'CslItem' });
export type CslItem = z.infer<typeof CslItem>;

export const outcomes = ['new', 'merged', 'present'] as const;

/** What an import does with its entries: `read` = `new + merged + present + unread`. What its papers cite is in `cited`. */
export const Tally = z
  .object({
    read: count,
    new: count,
    merged: count,
    present: count,
    unread: count,
    /** Entries that name the paper of an earlier entry of the same file; `merged` counts them too. */
    repeated: count.exactOptional(),
    /** Papers and cited works of which only an identifier is known. */
    idOnly: count.exactOptional(),
    /** The works that the papers cite, each once, without those that are entries themselves. */
    cited: z.object({ works: count, new: count, idOnly: count }).exactOptional(),
  })
  .meta({ id: 'Tally' });
export type Tally = z.infer<typeof Tally>;

/** One reference as read, for review. `confidence` gives a value from 0 to 1 for every field that was read. */
export const ReviewItem = z
  .object({
    position: z.int(),
    raw: z.string(),
    item: CslItem,
    confidence: z.record(z.string(), z.number()),
    problems: z.array(z.object({ message: z.string(), field: z.string().exactOptional() })),
    outcome: z.enum(outcomes),
    /** The position of the entry that cites it. */
    citedBy: z.int().exactOptional(),
    /** Why it was merged. */
    why: z.string().exactOptional(),
    /** Id of the paper that it matches or adds. */
    paper: id,
    /** That paper as the library has it, if the entry matches one. */
    into: PaperRef.exactOptional(),
  })
  .meta({ id: 'ReviewItem' });
export type ReviewItem = z.infer<typeof ReviewItem>;

const Unread = z.object({ line: z.int(), raw: z.string(), reason: z.string() });

/** What an import would do; nothing has been stored. */
export const ImportPreview = z
  .object({
    id,
    name: z.string(),
    format: z.string(),
    tally: Tally,
    /** Lowest confidence first, at most 20,000; `truncated` says whether there are more. */
    items: z.array(ReviewItem),
    truncated: z.boolean(),
    unread: z.array(Unread),
    /** What a person should know about the file as a whole. */
    notes: z.array(z.string()),
    /** How many references lack a year, venue, DOI or authors. */
    missing: z.object({ year: count, venue: count, doi: count, authors: count }),
  })
  .meta({ id: 'ImportPreview' });
export type ImportPreview = z.infer<typeof ImportPreview>;

export const lacks = ['authors', 'year', 'venue', 'doi'] as const;

/** The number of papers, and how many lack each field. */
export const Completeness = z
  .object({
    papers: count,
    without: z.object({ authors: count, year: count, venue: count, doi: count }),
  })
  .meta({ id: 'Completeness' });
export type Completeness = z.infer<typeof Completeness>;
export const IncompleteParams = z.object({ what: z.enum(lacks) });
export const IncompleteQuery = z.strictObject({ limit: limit(100, 1000) });
/** Newest first. */
export const IncompleteList = list(PaperRef);
export type IncompleteList = z.infer<typeof IncompleteList>;

/**
 * What counted the citations that exports brought, with the day (`Scopus, 2024-05-01`), and for how many papers; most
 * papers first. The name is empty for counts without a source.
 */
export const CitationSources = list(z.object({ name: z.string(), papers: count }));
export type CitationSources = z.infer<typeof CitationSources>;

/** The formats that can be imported: id and display name; and the endings of the files that are taken out of a folder. */
export const FormatList = list(z.object({ id: z.string(), name: z.string() })).extend({
  endings: z.array(z.string()),
});
export type FormatList = z.infer<typeof FormatList>;

export const ImportQuery = z.strictObject({
  dryRun: flag(),
  /** Name for a text that has none. */
  name: z.string().min(1).max(300).default('pasted text'),
  /** Id of the format; detected if absent. */
  format: z.string().max(40).exactOptional(),
  /** An id chosen by the client, under which it can follow the reading as an import. */
  watch: z.uuid().exactOptional(),
});
export type ImportQuery = z.infer<typeof ImportQuery>;

/** Commits a preview with corrections: items that replace what was read, and positions to leave out. */
export const ImportCommit = z.strictObject({
  preview: id,
  edits: z
    .array(z.object({ position: z.int().positive(), item: CslItem }))
    .max(100_000)
    .default([]),
  leaveOut: z.array(z.int().positive()).max(100_000).default([]),
  /** Entries typed in for those that could not be read; `unread` is the position among the unread, from 1. */
  typed: z
    .array(z.object({ unread: z.int().positive(), item: CslItem }))
    .max(10_000)
    .default([]),
  /** Entries not to merge; each becomes a decision that can be undone. */
  apart: z.array(z.int().positive()).max(1000).default([]),
  /** The paper whose reference list this is, in the library or new; it then cites what it lists. */
  of: z.union([z.strictObject({ paper: id }), z.strictObject({ item: CslItem })]).exactOptional(),
});
export type ImportCommit = z.infer<typeof ImportCommit>;

/** The stages of an import; `linking` looks up which entries the library already has. */
export const importStates = ['reading', 'linking', 'loading', 'done', 'failed'] as const;

/** An import. `done` is the share stored, from 0 to 1. */
export const Import = z
  .object({
    id,
    name: z.string(),
    format: z.string(),
    state: z.enum(importStates),
    done: z.number(),
    tally: Tally.exactOptional(),
    /** What the import added to the library. */
    added: Counts.exactOptional(),
    /** Why it failed. */
    problem: z.string().exactOptional(),
    importedAt: z.string().exactOptional(),
    /** Number of papers it lists; while linking, the number of references read. */
    papers: count.exactOptional(),
  })
  .meta({ id: 'Import' });
export type Import = z.infer<typeof Import>;
export const ImportList = list(Import);
export type ImportList = z.infer<typeof ImportList>;
export const Removed = z.object({ id, removed: z.literal(true) });
