/** Ranks candidates by their connections to the seeds, and says how much each kind of connection adds. Pure. */

import { type RelatedEvidence, textSeed } from './evidence.ts';
import { type SignalKind, signalKinds, signals } from './signals.ts';
import {
  bareWeights,
  closeness,
  weights as learned,
  type SupportingKind,
  squash,
  textWeights,
  type WeightKind,
} from './weights.ts';

/** What one kind of connection adds to a candidate's score. */
export interface Contribution {
  kind: WeightKind;
  adds: number;
}

/** What a connection goes through: a paper, an author, a word. */
export interface Via {
  id: string;
  label: string;
}

export interface Candidate {
  id: string;
  /** The sum of its contributions, less its similarity to unwanted papers. */
  score: number;
  /** The strongest first. */
  contributions: Contribution[];
}

type Weights = Readonly<Partial<Record<WeightKind, number>>>;

export interface Asked {
  seeds: readonly RelatedEvidence[];
  /** Papers that results should not resemble. */
  unlike?: readonly RelatedEvidence[];
  /** Factors to the learned weights, by kind; 1 where absent. */
  weights?: Weights;
}

/** Weight of the similarity to unwanted papers. */
const dislike = 0.7;

/** For each kind and candidate, the mean of its weighted, squashed value over the seeds. */
type Values = Map<SignalKind, Map<string, number>>;

const valuesOf = (seeds: readonly RelatedEvidence[], weightsOf: (seed: string) => Weights): Values => {
  const values: Values = new Map(signalKinds.map((kind) => [kind, new Map()]));
  for (const around of seeds)
    for (const [kind, mean] of values) {
      const weight = (weightsOf(around.seed)[kind] ?? 0) / seeds.length;
      if (weight === 0) continue;
      const sums = new Map<string, number>();
      signals[kind](around, (id, value) => sums.set(id, (sums.get(id) ?? 0) + value));
      for (const [id, sum] of sums) mean.set(id, (mean.get(id) ?? 0) + weight * squash(sum));
    }
  return values;
};

/** Whether no citations are known around a paper, as in a library of bare reference lists. */
const isBare = ({ cites, citedBy, out }: RelatedEvidence): boolean =>
  cites.length === 0 && citedBy.length === 0 && [...out.values()].every((list) => list.length === 0);

/** The citation count of a candidate. */
const citedBy = (seeds: readonly RelatedEvidence[], id: string): number =>
  seeds.reduce((most, { cited }) => Math.max(most, cited.get(id) ?? 0), 0);

/** Values of kinds that only count for candidates with another connection. */
const supporting: Readonly<
  Record<SupportingKind, (seeds: readonly RelatedEvidence[], id: string) => number>
> = {
  popularity: (seeds, id) =>
    (squash(citedBy(seeds, id)) * seeds.filter(({ seed }) => seed !== textSeed).length) / seeds.length,
  time: (seeds, id) =>
    seeds.reduce((sum, { seed, years }) => sum + closeness(years.get(seed), years.get(id)), 0) / seeds.length,
};
const supportingKinds = Object.keys(supporting) as SupportingKind[];

/**
 * Ranks all papers connected to a seed, without the seeds and the unwanted papers. The score is the sum over kinds of weight
 * times squashed value, averaged over the seeds, so each contribution is exactly what the score would lose without it.
 * A text has weights of its own, by which its words lead; popularity and time count only for seeds that are papers.
 */
export const rankRelated = ({ seeds, unlike = [], weights = {} }: Asked): Candidate[] => {
  const own = new Set([...seeds, ...unlike].map(({ seed }) => seed));
  const papers = seeds.filter(({ seed }) => seed !== textSeed);
  const table = (papers.length > 0 ? papers : unlike).every(isBare) ? bareWeights : learned;
  const weightsOf = (seed: string): Weights => {
    const given: Weights = seed === textSeed ? textWeights : table;
    return Object.fromEntries(signalKinds.map((kind) => [kind, (given[kind] ?? 0) * (weights[kind] ?? 1)]));
  };
  const found = new Map<string, Candidate>();
  for (const [kind, values] of valuesOf(seeds, weightsOf))
    for (const [id, adds] of values) {
      if (own.has(id)) continue;
      const candidate = found.get(id) ?? { id, score: 0, contributions: [] };
      candidate.score += adds;
      candidate.contributions.push({ kind, adds });
      found.set(id, candidate);
    }
  for (const kind of supportingKinds)
    for (const candidate of found.values()) {
      const adds = table[kind] * (weights[kind] ?? 1) * supporting[kind](seeds, candidate.id);
      if (adds === 0) continue;
      candidate.score += adds;
      candidate.contributions.push({ kind, adds });
    }
  for (const values of valuesOf(unlike, weightsOf).values())
    for (const [id, value] of values) {
      const candidate = found.get(id);
      if (candidate) candidate.score -= dislike * value;
    }
  for (const { contributions } of found.values())
    contributions.sort((a, b) => b.adds - a.adds || (a.kind < b.kind ? -1 : 1));
  return [...found.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
};

/** What connects candidates to the seeds, by candidate and kind, each once; for the candidates that are shown. */
export const tiesOf = (
  seeds: readonly RelatedEvidence[],
  candidates: ReadonlySet<string>,
): Map<string, Map<WeightKind, Via[]>> => {
  const found = new Map<string, Map<WeightKind, Map<string, Via>>>();
  const at = (id: string, kind: WeightKind): Map<string, Via> => {
    const kinds = found.get(id) ?? new Map<WeightKind, Map<string, Via>>();
    const vias = kinds.get(kind) ?? new Map<string, Via>();
    kinds.set(kind, vias);
    found.set(id, kinds);
    return vias;
  };
  for (const around of seeds)
    for (const kind of signalKinds)
      signals[kind](around, (id, _value, via, label = via) => {
        if (!candidates.has(id)) return;
        const vias = at(id, kind);
        if (!vias.has(via)) vias.set(via, { id: via, label });
      });
  for (const id of candidates) {
    const cited = String(citedBy(seeds, id));
    at(id, 'popularity').set(cited, { id: cited, label: cited });
    const year = seeds.reduce<number | undefined>((known, { years }) => known ?? years.get(id), undefined);
    if (year !== undefined) at(id, 'time').set(String(year), { id: String(year), label: String(year) });
  }
  return new Map(
    [...found].map(([id, kinds]) => [
      id,
      new Map([...kinds].map(([kind, vias]) => [kind, [...vias.values()]])),
    ]),
  );
};
