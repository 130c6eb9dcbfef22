/**
 * Ids: a letter for the kind and a hash of the folded content, so that the same thing gets the same id on
 * every import and every machine. Twenty hex digits (80 bits) of SHA-256: among a million nodes of a kind, a
 * collision has a chance below one in a trillion.
 */
import { createHash, type Hash, hash } from 'node:crypto';
import { foldText, foldWords } from '../normalize/fold-text.ts';

const prefixes = { paper: 'p', author: 'a', venue: 'v', technique: 't', source: 's', decision: 'd' } as const;

const idOf = (kind: keyof typeof prefixes, ...parts: readonly string[]): string => {
  // In one call, which takes a third of the time for short texts.
  return `${prefixes[kind]}_${hash('sha256', parts.join('\u001f')).slice(0, 20)}`;
};

/** The fields by which papers are matched, strongest first. */
export interface PaperMarks {
  doi?: string | undefined;
  arxiv?: string | undefined;
  openalex?: string | undefined;
  /** Empty if there is none. */
  title: string;
  /** The whole record as one text; identifies a paper without a title. */
  record?: string | undefined;
  year?: number | undefined;
  /** The family name of the first author, or the name of the organisation. */
  firstAuthor?: string | undefined;
  /** Names of the journal, book or series, as printed, full and abbreviated. */
  containers?: readonly string[] | undefined;
  volume?: string | undefined;
  issue?: string | undefined;
  /** The first page. */
  page?: string | undefined;
}

/** Folded title, year and first author in one string: the key of a paper without an identifier. */
export const titleMark = ({ title: printed, record = '', year, firstAuthor }: PaperMarks): string => {
  const title = printed || record;
  // Folding leaves nothing of a title that consists of symbols, so the symbols are used.
  return [foldWords(title) || foldText(title), year ?? '', foldWords(firstAuthor ?? '')].join('|');
};

export const paperId = (marks: PaperMarks): string => {
  if (marks.doi) return idOf('paper', 'doi', marks.doi.toLowerCase());
  if (marks.arxiv) return idOf('paper', 'arxiv', marks.arxiv.toLowerCase());
  return paperIdByTitle(marks);
};

const paperIdByTitle = (marks: PaperMarks): string => idOf('paper', 'title', titleMark(marks));

/** The id of a paper that shares its DOI, or title, year and first author, with others: includes its volume and page. */
export const distinctPaperId = (marks: PaperMarks): string =>
  idOf('paper', 'place', titleMark(marks), marks.volume ?? '', marks.issue ?? '', marks.page ?? '');

/** `key` is folded by the caller, who decides which forms are the same author, venue or technique. */
export const authorId = (key: string): string => idOf('author', key);
export const venueId = (key: string): string => idOf('venue', key);
/** Ignores spaces: `SR-IOV` is one word and `SR IOV` two, but both are the same technique. */
export const techniqueId = (key: string): string => idOf('technique', key.replaceAll(' ', ''));

/** The id of a node made by a split: from the node that was split and the members that were split off. */
export const partedId = (
  kind: 'paper' | 'author' | 'venue' | 'technique',
  subject: string,
  members: readonly string[],
): string => idOf(kind, 'parted', subject, ...[...members].sort());

/** The id of a decision, from its content and number. */
export const decisionId = (...parts: readonly string[]): string => idOf('decision', ...parts);

/** From the content alone: the same text under another file name is the same source. */
export const sourceId = (text: string): string =>
  idOf(
    'source',
    text
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
      .trimEnd(),
  );

/** The same for a file that is no text. */
export const sourceIdOfBytes = (bytes: Uint8Array): string =>
  `${prefixes.source}_${createHash('sha256').update(bytes).digest('hex').slice(0, 20)}`;

/** The same id for a text in pieces, with `\n` as line end. `hash` is a new SHA-256. */
export const sourceHash = (hash: Hash): { write(piece: string): void; end(): string } => {
  let begun = false;
  /** White space that is dropped if the text ends here. */
  let held = '';
  return {
    write(piece) {
      const text = held + (begun ? piece : piece.replace(/^\uFEFF/, ''));
      begun ||= piece !== '';
      const kept = text.trimEnd();
      hash.update(kept);
      held = text.slice(kept.length);
    },
    end: () => `${prefixes.source}_${hash.digest('hex').slice(0, 20)}`,
  };
};
