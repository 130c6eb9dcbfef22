/**
 * Likely future co-authors: link prediction from the co-authors, techniques and citations that connect two authors. Pure.
 * Common neighbours weighted by rarity: Adamic and Adar 2003, doi 10.1016/S0378-8733(03)00009-1; as a predictor of
 * co-authorship: Liben-Nowell and Kleinberg 2007, doi 10.1002/asi.20591.
 */

/** A co-author, a technique or a cited paper of the author, with all authors connected to it. */
export interface Between {
  kind: LikelyKind;
  id: string;
  label: string;
  others: readonly string[];
}

export type LikelyKind = 'coauthor' | 'technique' | 'citation';

export interface LikelyReason {
  kind: LikelyKind;
  /** What this kind of connection adds to the score. */
  adds: number;
  /** Labels of the things that connect the two, rarest first. */
  labels: string[];
}

export interface LikelyCoauthor {
  id: string;
  /** The sum of the weights of its reasons. */
  score: number;
  /** The strongest first. */
  reasons: LikelyReason[];
}

/** Weight of each kind: the best of eleven settings on half of the authors of the ACL network; see docs/related.md. */
const weights: Readonly<Record<LikelyKind, number>> = { coauthor: 1, technique: 0.2, citation: 0.2 };

/** A connection shared by fewer authors counts more. */
const rarity = (degree: number): number => 1 / Math.log(1 + Math.max(2, degree));

/** For each candidate and kind: the sum of rarities, and what makes the connection. */
export const tiesOf = (
  author: string,
  evidence: readonly Between[],
): Map<string, Map<LikelyKind, { value: number; labels: string[] }>> => {
  const known = new Set([author, ...evidence.filter(({ kind }) => kind === 'coauthor').map(({ id }) => id)]);
  const found = new Map<string, Map<LikelyKind, { value: number; labels: string[] }>>();
  const rarestFirst = [...evidence].sort(
    (a, b) => a.others.length - b.others.length || (a.id < b.id ? -1 : 1),
  );
  for (const { kind, label, others } of rarestFirst) {
    const weight = rarity(others.length);
    for (const other of others) {
      if (known.has(other)) continue;
      const kinds = found.get(other) ?? new Map<LikelyKind, { value: number; labels: string[] }>();
      const tie = kinds.get(kind) ?? { value: 0, labels: [] };
      tie.value += weight;
      tie.labels.push(label);
      kinds.set(kind, tie);
      found.set(other, kinds);
    }
  }
  return found;
};

/** All candidates, the likeliest first; equal ones by id. */
export const likelyCoauthors = (author: string, evidence: readonly Between[]): LikelyCoauthor[] =>
  [...tiesOf(author, evidence)]
    .map(([id, kinds]): LikelyCoauthor => {
      const reasons = [...kinds]
        .map(([kind, { value, labels }]) => ({ kind, adds: weights[kind] * Math.log1p(value), labels }))
        .sort((a, b) => b.adds - a.adds || (a.kind < b.kind ? -1 : 1));
      return { id, score: reasons.reduce((sum, { adds }) => sum + adds, 0), reasons };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));

/** At most this many are named; the rest is counted. */
const named = 3;

const enumerate = (labels: readonly string[]): string => {
  const shown = labels.slice(0, named);
  const more = labels.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
};

const inWords: Readonly<Record<LikelyKind, (labels: readonly string[]) => string>> = {
  coauthor: (labels) => `Both wrote with ${enumerate(labels)}`,
  technique: (labels) => `Both work on ${enumerate(labels)}`,
  citation: (labels) =>
    labels.length === 1
      ? `Cites their paper “${labels[0]}”`
      : `Cites ${labels.length} of their papers, such as “${labels[0]}”`,
};

/** The reasons in words; the shares add up to 1. */
export const likelyReasons = ({
  score,
  reasons,
}: LikelyCoauthor): { kind: LikelyKind; text: string; share: number }[] =>
  reasons.map(({ kind, adds, labels }) => ({ kind, text: inWords[kind](labels), share: adds / score }));
