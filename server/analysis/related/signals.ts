/**
 * The signals of related work: each is a pure function of the neighbourhood of a paper that reports connections, each
 * weighted by rarity; the value of a candidate is their sum.
 */
import {
  coupled,
  type FollowedEvidence,
  nearest,
  type RelatedEvidence,
  rarity,
  type Shared,
  similarFollowed,
} from './evidence.ts';

/** Receives a connection of a candidate: its value, and the thing it goes through. */
export type Sink = (candidate: string, value: number, via: string, label?: string) => void;
export type Signal = (around: RelatedEvidence, add: Sink) => void;

/** Things shared by more papers than this are skipped. */
const widest = 1000;

const sharing =
  (of: (around: RelatedEvidence) => readonly Shared[]): Signal =>
  (around, add) => {
    for (const { id, label, papers } of [...of(around)].sort((a, b) => a.papers.length - b.papers.length))
      if (papers.length <= widest)
        for (const paper of papers) if (paper !== around.seed) add(paper, rarity(papers.length), id, label);
  };

/** Direct citation, either way. */
const citation: Signal = (around, add) => {
  for (const paper of around.cites) add(paper, 1, '>', 'Cited by this paper');
  for (const paper of around.citedBy) add(paper, 1, '<', 'Cites this paper');
};

/** Bibliographic coupling: Kessler 1963, doi 10.1002/asi.5090140103. */
const coupling: Signal = (around, add) => {
  for (const reference of around.cites) {
    const citing = around.in.get(reference) ?? [];
    for (const paper of citing) if (paper !== around.seed) add(paper, rarity(citing.length), reference);
  }
};

/** Co-citation: Small 1973, doi 10.1002/asi.4630240406. */
const cocitation: Signal = (around, add) => {
  for (const citing of around.citedBy) {
    const listed = around.out.get(citing) ?? [];
    for (const paper of listed) if (paper !== around.seed) add(paper, rarity(listed.length), citing);
  }
};

/** What the references cite. */
const references: Signal = (around, add) => {
  for (const reference of around.cites) {
    const listed = around.out.get(reference) ?? [];
    for (const paper of listed) if (paper !== around.seed) add(paper, rarity(listed.length), reference);
  }
};

/**
 * Papers cited by papers that share references with the seed: collaborative filtering over items, where citing is rating
 * (McNee and others 2002, doi 10.1145/587078.587096), normalised by the length of lists and by how often each is cited.
 */
const alongside: Signal = (around, add) => {
  const own = new Set(around.cites);
  const near = new Set(nearest(around));
  for (const reference of around.cites) {
    const citing = around.in.get(reference) ?? [];
    for (const paper of citing) {
      if (!near.has(paper)) continue;
      const listed = around.out.get(paper) ?? [];
      const weight = 1 / Math.sqrt(Math.max(1, listed.length) * citing.length);
      for (const candidate of listed)
        if (candidate !== around.seed && candidate !== reference && !own.has(candidate))
          add(candidate, weight / Math.sqrt(Math.max(1, around.cited.get(candidate) ?? 1)), reference);
    }
  }
};

/**
 * What papers with similar references cite: collaborative filtering over users. A paper counts by the square of the overlap
 * of the two reference lists, so that a few very similar papers outweigh many slightly similar ones.
 */
const coupledCitations: Signal = (around, add) => {
  const own = new Set(around.cites);
  const similarity = coupled(around);
  for (const paper of nearest(around)) {
    const listed = around.out.get(paper) ?? [];
    const overlap = (similarity.get(paper) ?? 0) ** 2 / Math.max(1, listed.length * own.size);
    for (const candidate of listed)
      if (candidate !== around.seed && !own.has(candidate)) add(candidate, overlap, paper);
  }
};

/** What the authors cite elsewhere. */
const ownCitations: Signal = (around, add) => {
  for (const { papers, label, id } of around.authors)
    for (const paper of papers) {
      if (paper === around.seed) continue;
      const listed = around.out.get(paper) ?? [];
      for (const candidate of listed)
        if (candidate !== around.seed)
          add(candidate, rarity(listed.length) * rarity(papers.length), id, label);
    }
};

/** What papers with similar titles cite. */
const similarCitations: Signal = (around, add) => {
  for (const { id, score } of around.similar.slice(0, similarFollowed)) {
    const listed = around.out.get(id) ?? [];
    for (const candidate of listed)
      if (candidate !== around.seed) add(candidate, score * rarity(listed.length), id);
  }
};

/** Words in both titles. */
const text: Signal = (around, add) => {
  for (const { id, score, words } of around.similar)
    for (const [i, word] of (words.length > 0 ? words : ['']).entries())
      add(id, i === 0 ? score : 0, word, word);
};

export const signals = {
  citation,
  'shared-references': coupling,
  'co-citation': cocitation,
  references,
  alongside,
  'coupled-citations': coupledCitations,
  'own-citations': ownCitations,
  'similar-citations': similarCitations,
  text,
  technique: sharing(({ techniques }) => techniques),
  author: sharing(({ authors }) => authors),
  venue: sharing(({ venues }) => venues),
  'co-listing': sharing(({ sources }) => sources),
} as const satisfies Record<string, Signal>;

export type SignalKind = keyof typeof signals;
export const signalKinds = Object.keys(signals) as SignalKind[];

/** Papers whose references are needed by the signals. */
export const followed = (around: Omit<FollowedEvidence, 'out'>): string[] => [
  ...new Set([
    ...around.cites,
    ...around.citedBy,
    ...around.authors.flatMap(({ papers }) => papers.slice(0, 200)),
    ...around.similar.slice(0, similarFollowed).map(({ id }) => id),
    ...nearest(around),
  ]),
];
