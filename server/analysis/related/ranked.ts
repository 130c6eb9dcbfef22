/** Ranks related work and says why, for as many results as are asked for. Pure. */
import { type FollowedEvidence, textSeed } from './evidence.ts';
import type { Library } from './library.ts';
import { rankRelated, tiesOf } from './rank.ts';
import { type Reason, reasonsOf } from './reasons.ts';
import { citationsOf, type Start } from './subject.ts';
import type { WeightKind } from './weights.ts';

export interface RankTask {
  seeds: readonly FollowedEvidence[];
  /** Papers that results should not resemble. */
  unlike?: readonly FollowedEvidence[];
  weights?: Readonly<Partial<Record<WeightKind, number>>>;
  /** Papers that are left out. */
  without?: readonly string[];
  /** The only papers that may be results; absent for all. */
  only?: readonly string[] | undefined;
  /** `yes` for papers that are held alone, `no` for those that are cited only. */
  held?: 'yes' | 'no' | undefined;
  /** What the seeds were asked for as; it names them in the reasons. */
  start: Start;
  /** The results wanted: from this place, the first being 0, up to another. */
  from: number;
  to: number;
}

export interface RankedItem {
  id: string;
  score: number;
  reasons: Reason[];
}

export interface Ranked {
  total: number;
  items: RankedItem[];
}

/** A text knows no years and no citations. */
const nothing: Pick<Library, 'years' | 'cited'> = { years: new Map(), cited: new Map() };

/** The best results of a ranking with their reasons. */
export const rankedItems = (
  library: Pick<Library, 'years' | 'cited' | 'notHeld'>,
  task: RankTask,
): Ranked => {
  const known = (around: FollowedEvidence) => {
    const { years, cited } = around.seed === textSeed ? nothing : library;
    return { ...around, years, cited };
  };
  const seeds = task.seeds.map(known);
  const without = new Set(task.without);
  const only = task.only && new Set(task.only);
  const isWanted = (id: string): boolean =>
    !without.has(id) &&
    (only?.has(id) ?? true) &&
    (task.held === undefined || (task.held === 'no') === library.notHeld.has(id));
  const ranked = rankRelated({
    seeds,
    unlike: task.unlike?.map(known) ?? [],
    weights: task.weights ?? {},
  }).filter(({ id }) => isWanted(id));
  const wanted = ranked.slice(task.from, task.to);
  const ties = tiesOf(seeds, new Set(wanted.map(({ id }) => id)));
  return {
    total: ranked.length,
    items: wanted.map(({ id, score, contributions }) => {
      const vias = ties.get(id) ?? new Map();
      const citations = citationsOf(task.start, vias.get('citation') ?? []);
      return {
        id,
        score,
        reasons: reasonsOf({ contributions }, new Map([...vias, ['citation', citations]])),
      };
    }),
  };
};
