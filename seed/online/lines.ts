/** Lines that name works: DOIs, arXiv ids, PMIDs, ISBNs or titles, looked up one by one. Stores nothing. */
import type { Asking, OnlineSource, WorkId } from '../../server/sources/source.ts';
import type { Store } from '../../server/store/store.ts';
import type { CslItem, Reference } from '../normalize/record.ts';
import { readReferences } from '../read/references/read.ts';
import { askEach, type SourceProblem } from './ask-each.ts';
import { dated } from './fields.ts';
import { workIdsOf } from './ids.ts';
import { inLibrary, type Known } from './in-library.ts';
import { sure } from './match.ts';
import { type Match, matchesIn } from './matches.ts';
import type { SourceMatch } from './plan.ts';
import type { Given } from './take.ts';

/** A line that was looked up. */
export interface Line {
  /** Its place among the lines, from 1. */
  position: number;
  text: string;
  status: 'sure' | 'ask' | 'none';
  match: SourceMatch | undefined;
  /** The record of the match, or the line as it is read without one. */
  csl: CslItem;
  /** The paper of the library that it is. */
  known: Known | undefined;
}

export interface Finding {
  lines: Line[];
  problems: SourceProblem[];
}

const identifiers: readonly { form: RegExp; scheme: WorkId['scheme'] }[] = [
  { form: /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i, scheme: 'doi' },
  {
    form: /^(?:arxiv:\s*|https?:\/\/arxiv\.org\/(?:abs|pdf)\/)((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7}))(?:v\d+)?(?:\.pdf)?$/i,
    scheme: 'arxiv',
  },
  { form: /^(\d{4}\.\d{4,5})(?:v\d+)?$/, scheme: 'arxiv' },
  { form: /^(?:pmid:?\s*|https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/)(\d{1,9})\/?$/i, scheme: 'pmid' },
  { form: /^(?:pmcid:?\s*)?(PMC\d{1,9})$/i, scheme: 'pmcid' },
  { form: /^(?:https?:\/\/openalex\.org\/|openalex:\s*)?(W\d{4,})$/i, scheme: 'openalex' },
  { form: /^isbn(?:-1[03])?:?\s*((?:97[89][- ]?)?(?:\d[- ]?){9}[\dX])$/i, scheme: 'isbn' },
  { form: /^((?:97[89][- ]?)(?:\d[- ]?){9}\d)$/, scheme: 'isbn' },
  { form: /^((?:\d[- ]?){9}[\dX])$/, scheme: 'isbn' },
  // A bare number of this length is a PMID.
  { form: /^(\d{6,8})$/, scheme: 'pmid' },
];

/** What a reference has and a title has not: a year in brackets, between stops or at the end; initials; pages. */
const marksOfReference: readonly RegExp[] = [
  /\((?:1[5-9]|20)\d\d[a-z]?\)/,
  /[.,;] ?(?:1[5-9]|20)\d\d[a-z]?(?:[.,;:]|$)/,
  /(?:^|[\s,])\p{Lu}\.(?:[ -]?\p{Lu}\.)*(?:[,:]|\s\p{Lu})/u,
  /\bet al\b/i,
  /\bpp?\.\s?\d/i,
];

/** One line of text: no control characters, no bullet. */
const cleanLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .replace(/^[-*•]\s+/, '');

const itemOfId = ({ scheme, value }: WorkId): CslItem => {
  const item: CslItem = { id: value, type: 'document' };
  if (scheme === 'doi') return { ...item, DOI: value };
  return scheme === 'isbn'
    ? { ...item, type: 'book', ISBN: value }
    : { ...item, custom: { [scheme]: value } };
};

/** The line as a reference, if it names an author or holds an identifier. */
const referenceIn = (line: string): CslItem | undefined => {
  const [read, ...more] = readReferences(line).references;
  const known = read?.csl;
  return known && more.length === 0 && ((known.author?.length ?? 0) > 0 || workIdsOf(known).length > 0)
    ? known
    : undefined;
};

/** An identifier, a reference, or a bare title; a comma alone makes no author, so that such a line is a title first. */
export const readLine = (text: string): CslItem => {
  const line = cleanLine(text);
  for (const { form, scheme } of identifiers) {
    const value = form.exec(line)?.[1];
    if (value !== undefined) return itemOfId({ scheme, value: value.replace(/[.,;]+$/, '') });
  }
  const reference = referenceIn(line);
  const isReference =
    reference && (workIdsOf(reference).length > 0 || marksOfReference.some((form) => form.test(line)));
  return isReference ? reference : { id: 'line', type: 'document', title: line };
};

/** The line as author and title, where it was read as a title first: `Knuth, Sorting and searching`. */
export const otherReading = (text: string): CslItem | undefined => {
  const [line, first] = [cleanLine(text), readLine(text)];
  const other = first.title === line ? referenceIn(line) : undefined;
  return other?.title !== undefined && other.title !== line ? other : undefined;
};

const best = (matches: readonly SourceMatch[]): SourceMatch | undefined =>
  matches.toSorted((a, b) => b.confidence - a.confidence)[0];

/** Looks up lines. A source is asked only for those that the ones before it did not know for sure. */
export const findLines = async (
  store: Store,
  sources: readonly OnlineSource[],
  lines: readonly string[],
  day: string,
  { signal, progress }: Asking = {},
): Promise<Finding> => {
  const wanted = lines.flatMap((text, i) =>
    cleanLine(text) === '' ? [] : [{ key: String(i + 1), text: cleanLine(text), item: readLine(text) }],
  );
  const asking = askEach();
  const found = new Map<string, SourceMatch[]>();
  for (const source of sources) {
    const open = wanted.filter(({ key }) => (best(found.get(key) ?? [])?.confidence ?? 0) < sure);
    const before = wanted.length - open.length;
    const matches = new Map<string, Match>();
    await asking.ask(source, async () => {
      await matchesIn(
        source,
        open,
        { signal, progress: (n) => progress?.(before + n, wanted.length) },
        matches,
      );
      const others = open.flatMap(({ key, text }) => {
        const item = matches.has(key) ? undefined : otherReading(text);
        return item ? [{ key, item }] : [];
      });
      return matchesIn(source, others, { signal }, matches);
    });
    signal?.throwIfAborted();
    for (const [key, match] of matches) found.set(key, [...(found.get(key) ?? []), { ...match, source }]);
  }
  const read = wanted.map(({ key, text, item }) => {
    const match = best(found.get(key) ?? []);
    const csl = match ? dated(match.work.reference.csl, match.source.name, day) : item;
    const status: Line['status'] = !match ? 'none' : match.confidence >= sure ? 'sure' : 'ask';
    return { position: Number(key), text, status, match, csl };
  });
  const known = await inLibrary(
    store,
    read.map(({ csl, text }) => ({ csl, raw: text })),
  );
  return {
    lines: read.map((line, i) => ({ ...line, known: known[i] })),
    problems: asking.problems,
  };
};

/** The chosen lines as references to store; `accepted` says whether a match is taken, else the line is kept as it was written. */
export const lineEntries = (chosen: readonly Line[], accepted: (line: Line) => boolean): Given[] =>
  chosen.map((line): Given => {
    const { text, csl, match, known } = line;
    const taken = match && accepted(line);
    const reference: Omit<Reference, 'position'> = {
      raw: text,
      csl: taken || !match ? csl : readLine(text),
      printed: {},
      confidence: {},
      problems: [],
    };
    return { reference, ...(known && (taken || !match) && { is: known.id }) };
  });
