/** What else to read: candidates ranked by all that ties them to the seeds, and how much each tie adds. Pure. */
import { type SignalKind, signalKinds, signals, type Tie } from './signals.ts';
import type { Surroundings } from './surroundings.ts';
import { bareWeights, weights as learned, squash, type WeightKind } from './weights.ts';

/** What one kind of tie adds to a candidate's score. */
export interface Contribution {
  kind: WeightKind;
  adds: number;
  /** What ties, each once. */
  vias: Tie['vias'];
}

export interface Candidate {
  id: string;
  /** The sum of what its ties add, less what ties it to what is unlike. */
  score: number;
  /** The strongest first. */
  contributions: Contribution[];
}

export interface Asked {
  seeds: readonly Surroundings[];
  /** Papers of another kind than what is wanted. */
  unlike?: readonly Surroundings[];
  /** Factors to the learned weights, by kind; 1 where absent. */
  weights?: Readonly<Partial<Record<WeightKind, number>>>;
}

/** How much likeness to what is not wanted takes away. */
const dislike = 0.7;

type Gathered = Map<string, Map<SignalKind, { sum: number; vias: Map<string, Tie['vias'][number]> }>>;

const gather = (seeds: readonly Surroundings[]): Gathered => {
  const found: Gathered = new Map();
  for (const around of seeds)
    for (const kind of signalKinds)
      for (const [candidate, { value, vias }] of signals[kind](around)) {
        const kinds = found.get(candidate) ?? new Map();
        const known = kinds.get(kind) ?? { sum: 0, vias: new Map() };
        known.sum += squash(value) / seeds.length;
        for (const via of vias) if (!known.vias.has(via.id)) known.vias.set(via.id, via);
        kinds.set(kind, known);
        found.set(candidate, kinds);
      }
  return found;
};

/** Whether nothing is known of citations around a paper, as in a library of bare reference lists. */
const isBare = ({ cites, citedBy, out }: Surroundings): boolean =>
  cites.length === 0 && citedBy.length === 0 && [...out.values()].every((list) => list.length === 0);

/** By how many a candidate is cited, as far as any seed knows. */
const citedBy = (seeds: readonly Surroundings[], id: string): number =>
  seeds.reduce((most, { cited }) => Math.max(most, cited.get(id) ?? 0), 0);

/**
 * Ranks whatever is tied to a seed; neither seeds nor what is unlike are suggested. The score is the sum over kinds of weight
 * times the squashed value, averaged over the seeds: so each kind's part of it is just what the score would lose without it.
 */
export const rankRelated = ({ seeds, unlike = [], weights = {} }: Asked): Candidate[] => {
  const own = new Set([...seeds, ...unlike].map(({ seed }) => seed));
  const table = seeds.every(isBare) ? bareWeights : learned;
  const weigh = (kind: WeightKind): number => table[kind] * (weights[kind] ?? 1);
  const against = gather(unlike);
  const ranked: Candidate[] = [];
  for (const [id, kinds] of gather(seeds)) {
    if (own.has(id)) continue;
    const contributions = [...kinds].map(
      ([kind, { sum, vias }]): Contribution => ({ kind, adds: weigh(kind) * sum, vias: [...vias.values()] }),
    );
    const cited = citedBy(seeds, id);
    contributions.push({
      kind: 'popularity',
      adds: weigh('popularity') * squash(cited),
      vias: [{ id: String(cited) }],
    });
    const penalty = [...(against.get(id) ?? [])].reduce(
      (sum, [kind, { sum: value }]) => sum + dislike * weigh(kind) * value,
      0,
    );
    const shown = contributions.filter(({ adds }) => adds > 0);
    // Being cited is no tie.
    if (!shown.some(({ kind }) => kind !== 'popularity')) continue;
    ranked.push({
      id,
      score: shown.reduce((sum, { adds }) => sum + adds, 0) - penalty,
      contributions: shown.sort((a, b) => b.adds - a.adds || (a.kind < b.kind ? -1 : 1)),
    });
  }
  return ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
};
