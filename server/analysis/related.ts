/** What else to read: candidates ranked by what ties them to the seeds, each tie weighted by its rarity. */
import { groupBy } from './group-by.ts';

/** The ties in the order of how much one of them says, with what one of average rarity adds to a score. */
const kinds = {
  citation: 3,
  'shared-references': 1.5,
  'co-citation': 1.5,
  technique: 1,
  author: 0.8,
  text: 0.5,
  venue: 0.2,
  'co-listing': 0.1,
} as const;

export type TieKind = keyof typeof kinds;

/** One tie of a candidate to a seed: through `via`, which `degree` papers share. */
export interface Evidence {
  seed: string;
  candidate: string;
  kind: TieKind;
  via: string;
  label: string;
  degree: number;
}

export interface RankedReason {
  kind: TieKind;
  /** In words. */
  text: string;
  /** Of the candidate's score, between 0 and 1; those of a candidate add up to 1. */
  share: number;
}

export interface Ranked {
  id: string;
  score: number;
  reasons: RankedReason[];
}

/** What two papers share counts for more the fewer others share it: Adamic and Adar, 2003. */
const rarity = (degree: number): number => 1 / Math.log(1 + Math.max(2, degree));

const enumerate = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** The labels of a reason in words, the rarest first. */
const say: Record<TieKind, (labels: readonly string[]) => string> = {
  citation: (labels) => enumerate(labels),
  'shared-references': (labels) => plural(labels.length, 'shared reference'),
  'co-citation': (labels) => `Cited together by ${plural(labels.length, 'paper')}`,
  technique: (labels) => `Both on ${enumerate(labels)}`,
  author: (labels) => `${labels.length === 1 ? 'Same author' : 'Same authors'}: ${enumerate(labels)}`,
  text: (labels) => `Similar words: ${enumerate(labels)}`,
  venue: (labels) => `Both in ${enumerate(labels)}`,
  'co-listing': (labels) => `Listed together in ${enumerate(labels)}`,
};

const weigh = ({ kind, degree }: Evidence): number => kinds[kind] * rarity(degree);

const explain = (kind: TieKind, ties: readonly Evidence[], total: number): RankedReason => {
  const rarest = [...ties].sort((a, b) => a.degree - b.degree || (a.via < b.via ? -1 : 1));
  const labels = new Map(rarest.map(({ via, label }) => [via, label]));
  const weight = ties.reduce((sum, tie) => sum + weigh(tie), 0);
  return { kind, text: say[kind]([...labels.values()]), share: weight / total };
};

/**
 * Ranks the candidates of the evidence; seeds are never suggested. The score is the sum over all ties of kind
 * weight times rarity, divided by the number of seeds; ties by id.
 */
export const rankRelated = (seeds: readonly string[], evidence: readonly Evidence[]): Ranked[] => {
  const own = new Set(seeds);
  const candidates = groupBy(
    evidence.filter(({ candidate }) => !own.has(candidate)),
    ({ candidate }) => candidate,
  );
  return [...candidates]
    .map(([id, ties]): Ranked => {
      const total = ties.reduce((sum, tie) => sum + weigh(tie), 0);
      const reasons = [...groupBy(ties, ({ kind }) => kind)].map(([kind, same]) =>
        explain(kind, same, total),
      );
      return { id, score: total / seeds.length, reasons: reasons.sort((a, b) => b.share - a.share) };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
};
