/** Chooses which groups of a block to compare: every pair in a small block, pairs that share something in a large one. */
import type { OnPair } from './cluster.ts';
import type { Group } from './group.ts';

/** In blocks of up to so many groups, every pair is compared. */
const small = 200;
/** A feature shared by more groups than this is ignored. */
const widest = 40;
/** Each group is also compared with this many neighbours, sorted by given name and year. */
const neighbours = 6;

/** The features by which pairs are found: co-authors, title words, affiliations, identifiers. */
const keysOf = ({ circle, words, affiliations, orcids, emails }: Group): string[] => [
  ...circle.items.map(({ blockNumber }) => `c ${blockNumber}`),
  ...words.items.map((word) => `w ${word}`),
  ...affiliations.flat().map((word) => `a ${word}`),
  ...orcids.map((orcid) => `o ${orcid}`),
  ...emails.map((email) => `e ${email}`),
];

const candidates = (groups: readonly Group[], pair: OnPair): void => {
  const byKey = new Map<string, number[]>();
  groups.forEach((group, at) => {
    for (const key of new Set(keysOf(group))) {
      const places = byKey.get(key);
      if (places) places.push(at);
      else byKey.set(key, [at]);
    }
  });
  const found = new Set<number>();
  const add = (a: number, b: number): void => {
    if (a !== b) found.add(Math.max(a, b) * groups.length + Math.min(a, b));
  };
  for (const places of byKey.values())
    if (places.length <= widest)
      places.forEach((a, i) => {
        for (let j = 0; j < i; j += 1) add(a, places[j] ?? a);
      });
  const order = groups
    .map(({ names, years }, at) => ({ at, key: names[0]?.given.join(' ') ?? '', year: years?.[0] ?? 0 }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.year - b.year || a.at - b.at));
  order.forEach(({ at }, i) => {
    for (let j = 1; j <= neighbours; j += 1) add(at, order[i + j]?.at ?? at);
  });
  for (const code of [...found].sort((a, b) => a - b))
    pair(Math.floor(code / groups.length), code % groups.length);
};

const allPairs = ({ length }: readonly Group[], pair: OnPair): void => {
  for (let a = 1; a < length; a += 1) for (let b = 0; b < a; b += 1) pair(a, b);
};

/** Calls back with the pairs to compare, by index. */
export const eachPair = (groups: readonly Group[], pair: OnPair): void =>
  (groups.length <= small ? allPairs : candidates)(groups, pair);
