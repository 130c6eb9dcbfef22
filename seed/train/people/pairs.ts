/** Groups of mentions that may be joined, with their features, and whether they are one person's. */
import type { Clue } from '../../link/people/clues.ts';
import { featureNames } from '../../link/people/evidence.ts';
import type { Group } from '../../link/people/group.ts';
import { rarity } from '../../link/people/names/commonness.ts';
import type { NameRelation } from '../../link/people/names/compatible.ts';
import { readName } from '../../link/people/names/printed-name.ts';
import { peopleOf } from '../../link/people/people.ts';
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

/**
 * The groups that are considered one after the other when the truth decides what is joined: single mentions, and larger and
 * larger parts of people.
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
    const decide = (_: number, a: Group, b: Group): boolean => {
      const [one, other] = [a, b].map(({ clues: [first] }) => first && known.get(first));
      const relation = relateGroups(a, b);
      if (one === undefined || other === undefined || relation === undefined) return false;
      const same = one === other;
      const full = relation === 'same' || relation === 'middle';
      const teaches = same
        ? !full && isSure(one, papers)
        : Math.min(rarityOf(a), rarityOf(b)) <= unlisted[relation];
      if (!silver || teaches) {
        const features = evidence.features(a, b, relation);
        const weight = Math.sqrt(a.papers.length * b.papers.length);
        found.push({ values: featureNames.map((name) => features[name]), same, weight });
      }
      return same;
    };
    peopleOf(
      places.flatMap((at) => clues[at] ?? []),
      evidence,
      decide,
    );
    const total = found.reduce((sum, { weight }) => sum + weight, 0);
    for (const sample of found) samples.push({ ...sample, weight: sample.weight / Math.sqrt(total) });
  }
  return samples;
};
