/** Why a paper is suggested, in words. */
import type { Candidate, Via } from './rank.ts';
import type { WeightKind } from './weights.ts';

export interface Reason {
  kind: WeightKind;
  text: string;
  /** Share of the score from 0 to 1; the shares of a candidate add up to 1. */
  share: number;
}

/** The largest number of names to list; the rest are counted. */
const listed = 4;

const enumerate = (vias: readonly Via[]): string => {
  const labels = vias.slice(0, listed).map(({ label }) => label);
  const more = vias.length - labels.length;
  if (more > 0) return `${labels.join(', ')} and ${more} more`;
  return labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
};

const plural = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

const inWords: Record<WeightKind, (vias: readonly Via[]) => string> = {
  citation: (vias) => vias.map(({ label }) => label).join('; '),
  'shared-references': (vias) => plural(vias.length, 'shared reference'),
  'co-citation': (vias) => `Cited together by ${plural(vias.length, 'paper')}`,
  references: (vias) => `Cited by ${vias.length} of its references`,
  alongside: (vias) =>
    `Often cited by papers that cite ${vias.length === 1 ? 'one' : vias.length} of its references`,
  'coupled-citations': (vias) => `Cited by ${plural(vias.length, 'paper')} with similar references`,
  'own-citations': (vias) => `Cited elsewhere by ${enumerate(vias)}`,
  'similar-citations': (vias) => `Cited by ${plural(vias.length, 'paper')} with a similar title`,
  text: (vias) => {
    const words = vias.filter(({ label }) => label !== '');
    return words.length > 0 ? `Similar words: ${enumerate(words)}` : 'Similar title';
  },
  technique: (vias) => `Both on ${enumerate(vias)}`,
  author: (vias) => `${vias.length === 1 ? 'Same author' : 'Same authors'}: ${enumerate(vias)}`,
  venue: (vias) => `Both in ${enumerate(vias)}`,
  'co-listing': (vias) => `Listed together in ${enumerate(vias)}`,
  popularity: ([via]) => `Cited ${via?.id === '1' ? 'once' : `${via?.id ?? 0} times`} in this library`,
  time: (vias) => `Published around the same time: ${enumerate(vias)}`,
};

/** The reasons for a candidate, strongest first. `ties` are its connections by kind. */
export const reasonsOf = (
  { contributions }: Pick<Candidate, 'contributions'>,
  ties: ReadonlyMap<WeightKind, readonly Via[]> = new Map(),
): Reason[] => {
  const total = contributions.reduce((sum, { adds }) => sum + adds, 0);
  return contributions.map(({ kind, adds }) => ({
    kind,
    text: inWords[kind](ties.get(kind) ?? []),
    share: adds / total,
  }));
};
