/** The order of search results. Pure, so that both engines give the same order. */
import type { SearchHit, ThingKind } from '../../api.ts';
import { isStopWord } from '../../base/stop-words.ts';
import { type Piece, pieces, tolerance, words } from '../../store/grams.ts';

/** A node that may match. `names` are the authors of a paper. */
export interface Candidate {
  id: string;
  kind: ThingKind;
  label: string;
  /** Its number of papers; for a paper, its number of citations. */
  weight: number;
  year: number | null;
  short: string | null;
  names: string[];
  /** Of a paper: who says that it is retracted. */
  retracted?: string | null;
}

/**
 * Edit distance with transpositions (optimal string alignment), or `limit + 1` when it is more than `limit`.
 * With `prefix`, the distance to the nearest beginning of `b`.
 */
export const editDistance = (a: string, b: string, limit: number, prefix = false): number => {
  const [x, y] = [[...a], [...b].slice(0, prefix ? a.length + limit : undefined)];
  if (!prefix && Math.abs(x.length - y.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= y.length; j += 1) {
      const same = x[i - 1] === y[j - 1];
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  const distance = prefix ? Math.min(...row) : (row[y.length] ?? 0);
  return Math.min(distance, limit + 1);
};

/** How well a typed word matches a word of the name: 1 for equal, less for a prefix, least with a typo, 0 for no match. */
const match = (typed: string, word: string): number => {
  if (typed === word) return 1;
  if (word.startsWith(typed)) return 0.6 + 0.3 * (typed.length / word.length);
  const limit = tolerance(typed.length);
  if (limit === 0) return 0;
  const off = editDistance(typed, word, limit, true);
  return off > limit ? 0 : 0.5 - 0.1 * off;
};

type Match = typeof match;

/** The same, remembered: candidates are found since they have the same words. */
const remembering = (): Match => {
  const known = new Map<string, Map<string, number>>();
  return (typed, word) => {
    const own = known.get(typed) ?? new Map<string, number>();
    known.set(typed, own);
    const found = own.get(word) ?? match(typed, word);
    own.set(word, found);
    return found;
  };
};

const bestFit = (typed: string, among: readonly string[], matched: Match): number =>
  among.reduce((best, word) => Math.max(best, matched(typed, word)), 0);

/** Weight of a match in the authors or year of a paper, against one in its title. */
const asideWeight = 0.5;

const fitPiece = ({ joined, parts }: Piece, among: readonly string[], matched: Match): number =>
  Math.max(bestFit(joined, among, matched), Math.min(...parts.map((part) => bestFit(part, among, matched))));

/** 0 if a piece matches nothing. */
const score = (typed: readonly Piece[], candidate: Candidate, matched: Match): number => {
  const own = words(`${candidate.label} ${candidate.short ?? ''}`);
  let found: string[] | undefined;
  const aside = (): string[] => {
    found ??= candidate.kind === 'paper' ? words(`${candidate.names.join(' ')} ${candidate.year ?? ''}`) : [];
    return found;
  };
  const fits = typed.map((piece) => {
    const fit = fitPiece(piece, own, matched);
    // What fits the title so well fits nothing beside it better.
    return fit >= asideWeight ? fit : Math.max(fit, asideWeight * fitPiece(piece, aside(), matched));
  });
  if (fits.some((value) => value === 0)) return 0;
  const mean = fits.reduce((sum, value) => sum + value, 0) / fits.length;
  // Between equal matches, the name of which more was typed wins.
  return mean + 0.2 * (typed.length / Math.max(typed.length, own.length));
};

const shorten = (names: readonly string[], n: number): string =>
  names.length > n ? `${names.slice(0, n).join(', ')} and others` : names.join(', ');

/** Authors and year of a paper. */
export const paperDetail = (names: readonly string[], year: number | null | undefined): string =>
  [shorten(names, 2), year ?? ''].filter(Boolean).join(', ');

/** What distinguishes namesakes; authors are told apart by those they write with, see search.ts. */
const details: Partial<Record<ThingKind, (candidate: Candidate) => string>> = {
  paper: ({ names, year }) => paperDetail(names, year),
  venue: ({ short }) => short ?? '',
};

/**
 * The pieces of the query, at most twelve. Stop words are left out if two other pieces remain, except at the end, where one
 * may be the beginning of another word.
 */
export const typedPieces = (q: string): Piece[] => {
  const all = pieces(q);
  const telling = all.filter(({ joined }, i) => i === all.length - 1 || !isStopWord(joined));
  return (telling.length >= 2 ? telling : all).slice(0, 12);
};

/** The candidates that match every piece, best first, then by weight, then by id. */
export const rankHits = (typed: readonly Piece[], candidates: readonly Candidate[]): SearchHit[] => {
  const matched = remembering();
  return candidates
    .map((candidate) => ({ candidate, value: Math.round(score(typed, candidate, matched) * 1e6) / 1e6 }))
    .filter(({ value }) => value > 0)
    .sort(
      (a, b) =>
        b.value - a.value ||
        b.candidate.weight - a.candidate.weight ||
        (a.candidate.id < b.candidate.id ? -1 : 1),
    )
    .map(({ candidate, value }) => {
      const { id, kind, label, weight, retracted } = candidate;
      const detail = details[kind]?.(candidate);
      const papers = kind === 'paper' ? 1 : weight;
      return {
        id,
        kind,
        label,
        papers,
        score: value,
        ...(detail ? { detail } : {}),
        ...(retracted == null ? {} : { retracted: true }),
      };
    });
};
