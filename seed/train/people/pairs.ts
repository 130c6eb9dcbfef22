/** Pairs of mentions with their features, and whether they are one person's. */
import type { Clue } from '../../link/people/clues.ts';
import { featureNames } from '../../link/people/evidence.ts';
import { rarity } from '../../link/people/names/commonness.ts';
import { type NameRelation, relate } from '../../link/people/names/compatible.ts';
import { readName } from '../../link/people/names/printed-name.ts';
import { prepare } from '../../link/people/prepare.ts';
import { type Library, partOf } from './libraries.ts';
import type { Sample } from './logistic.ts';

/** Of a block no more pairs than this are taken, spread evenly; a block weighs as the root of their number. */
const most = 300;
/** A full name that is commoner than this may be several people's although it is printed alike. */
const sure = 4.6;
/**
 * In made truth, names that go together and are rarer than this may be one person's although no list says so. Full names
 * that are printed alike, or but for a middle name, say nothing there: a person is a full name.
 */
const unlisted = { initials: Number.POSITIVE_INFINITY, fuller: 6, nickname: 6 };

export interface PairOptions {
  part: 'train' | 'test';
  /** Every so many blocks one is taken. */
  step?: number;
  /** Truth was made from printed names, so a common one may hide several people. */
  silver: boolean;
}

const isSure = (truth: string): boolean => {
  const words = truth.split(' ');
  return (
    truth.startsWith('variants ') ||
    rarity(readName({ family: words.at(-1) ?? '', given: words[0] ?? '' })) >= sure
  );
};

/** Whether a pair teaches anything. */
const teaches = (
  relation: NameRelation,
  same: boolean,
  truth: string,
  rarity: number,
  silver: boolean,
): boolean => {
  if (!silver) return true;
  if (relation === 'same' || relation === 'middle') return false;
  return same ? isSure(truth) : rarity <= unlisted[relation];
};

export const pairsOf = ({ mentions, truth }: Library, { part, step = 1, silver }: PairOptions): Sample[] => {
  const { clues, evidence, blocks } = prepare(mentions);
  const samples: Sample[] = [];
  let number = 0;
  for (const [block, places] of blocks) {
    if (places.length < 2 || partOf(block) !== part) continue;
    number += 1;
    if (number % step !== 0) continue;
    const known = places.filter((at) => truth[at] !== undefined);
    const pairs = (known.length * (known.length - 1)) / 2;
    const stride = Math.max(1, Math.floor(pairs / most)) | 1;
    const found: Sample[] = [];
    let count = 0;
    known.forEach((i, x) => {
      for (let y = 0; y < x; y += 1) {
        count += 1;
        if (count % stride !== 0) continue;
        const j = known[y] ?? 0;
        const [a, b]: (Clue | undefined)[] = [clues[i], clues[j]];
        if (!a || !b || a.paper === b.paper) continue;
        const relation = relate(a.name, b.name);
        if (!relation) continue;
        const features = evidence.features(a, b, relation);
        const same = truth[i] === truth[j];
        if (!teaches(relation, same, truth[i] ?? '', features.rarity, silver)) continue;
        found.push({ values: featureNames.map((name) => features[name]), same, weight: 1 });
      }
    });
    for (const sample of found) samples.push({ ...sample, weight: 1 / Math.sqrt(found.length) });
  }
  return samples;
};
