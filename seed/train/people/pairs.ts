/** Groups of mentions that may be joined, with their features, and whether they are one person's. */
import type { Clue } from '../../link/people/clues.ts';
import { featureNames } from '../../link/people/evidence.ts';
import { spread } from '../../link/people/explain.ts';
import { type Group, groupOf } from '../../link/people/group.ts';
import { rarity } from '../../link/people/names/commonness.ts';
import type { NameRelation } from '../../link/people/names/compatible.ts';
import { readName } from '../../link/people/names/printed-name.ts';
import { peopleOf, threshold } from '../../link/people/people.ts';
import { prepare } from '../../link/people/prepare.ts';
import { relateGroups } from '../../link/people/score.ts';
import { type Library, partOf } from './libraries.ts';
import type { Sample } from './logistic.ts';

/** A full name that fewer than one in so many others of the library bear, in powers of ten, is one person's. */
const sure = 1.2;
/**
 * In made truth, names that go together and are rarer than this may be one person's although no list says so. Full names
 * that are printed alike, or but for a middle name, say nothing there: a person is a full name.
 */
const unlisted: Readonly<Record<NameRelation, number>> = {
  same: Number.NEGATIVE_INFINITY,
  middle: Number.NEGATIVE_INFINITY,
  initials: Number.POSITIVE_INFINITY,
  fuller: 6,
  nickname: 6,
};

export interface PairOptions {
  part: 'train' | 'test';
  /** Every so many blocks one is taken. */
  step?: number;
  /** Truth was made from printed names, so a common one may hide several people. */
  silver: boolean;
}

const isSure = (truth: string, papers: number): boolean => {
  const words = truth.split(' ');
  return (
    truth.startsWith('variants ') ||
    rarity(readName({ family: words.at(-1) ?? '', given: words[0] ?? '' })) - Math.log10(papers) >= sure
  );
};

const rarityOf = ({ names }: Group): number => Math.max(...names.map((name) => name.rarity));

/** What the truth says of two groups, and whether to learn from it. */
interface Told {
  same: boolean;
  teaches: boolean;
  relation: NameRelation;
}

/** Of how many mentions of a block all pairs are learned from. */
const looked = 40;

/** The weights of pairs that are one person's, and of the others. */
const sums = (samples: readonly Sample[]): Record<'true' | 'false', number> => {
  const all = { true: 0, false: 0 };
  for (const { same, weight } of samples) all[`${same}`] += weight;
  return all;
};

/**
 * Pairs of single mentions, and the groups that are considered one after the other when people are put together and the truth
 * forbids what is wrong. Both weigh as much as there are pairs of mentions.
 */
export const pairsOf = ({ mentions, truth }: Library, { part, step = 1, silver }: PairOptions): Sample[] => {
  const { clues, evidence, blocks } = prepare(mentions);
  const known = new Map<Clue, string | undefined>(clues.map((clue, at) => [clue, truth[at]]));
  const papers = new Set(mentions.map(({ paper }) => paper)).size;
  const samples: Sample[] = [];
  let number = 0;
  for (const [block, places] of blocks) {
    if (places.length < 2 || partOf(block) !== part) continue;
    number += 1;
    if (number % step !== 0) continue;
    const found: Sample[] = [];
    const toldOf = (a: Group, b: Group): Told | undefined => {
      const [one, other] = [a, b].map(({ clues: [first] }) => first && known.get(first));
      const relation = relateGroups(a, b);
      if (one === undefined || other === undefined || relation === undefined) return undefined;
      const same = one === other;
      const full = relation === 'same' || relation === 'middle';
      const teaches =
        !silver ||
        (isSure(one, papers) &&
          isSure(other, papers) &&
          (same ? !full : Math.min(rarityOf(a), rarityOf(b)) <= unlisted[relation]));
      return { same, teaches, relation };
    };
    const sampleOf = (a: Group, b: Group, { same, relation }: Told): Sample => {
      const features = evidence.features(a, b, relation);
      const weight = a.papers.length * b.papers.length;
      return { values: featureNames.map((name) => features[name]), same, weight };
    };
    const decide = (odds: number, a: Group, b: Group): boolean => {
      const told = toldOf(a, b);
      if (told?.teaches) found.push(sampleOf(a, b, told));
      return told?.same === true && odds >= threshold;
    };
    const here = places.flatMap((at) => clues[at] ?? []);
    peopleOf(here, evidence, decide, Number.NEGATIVE_INFINITY);
    const single: Sample[] = [];
    const some = spread(here, looked).map(groupOf);
    some.forEach((a, i) => {
      for (const b of some.slice(0, i)) {
        const told = a.papers[0] === b.papers[0] ? undefined : toldOf(a, b);
        if (told?.teaches) single.push(sampleOf(a, b, told));
      }
    });
    const pairs = sums(single);
    const scale = here.length / some.length / Math.sqrt(Math.max(1, pairs.true + pairs.false)) / 2;
    for (const list of [found, single]) {
      const all = sums(list);
      for (const sample of list)
        samples.push({
          ...sample,
          weight: (sample.weight / all[`${sample.same}`]) * pairs[`${sample.same}`] * scale,
        });
    }
  }
  return samples;
};
