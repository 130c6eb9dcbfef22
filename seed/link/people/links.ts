/** Chooses which mentions of a block to compare: every pair in a small block, pairs that share something in a large one. */
import type { Clue } from './clues.ts';
import type { Link } from './cluster.ts';
import type { Evidence } from './evidence.ts';
import { scoreOf } from './score.ts';

/** In blocks up to this size, every pair is compared. */
const small = 200;

export const isSmall = (mentions: number): boolean => mentions <= small;
/** A feature shared by more mentions than this is ignored. */
const widest = 40;
/** Each mention is also compared with this many neighbours, sorted by given name and year. */
const neighbours = 6;

/** The features by which pairs are found: co-authors, title words, affiliations, identifiers. */
const keysOf = ({ name, paper, affiliations, orcid, email }: Clue): string[] => [
  ...paper.authors.filter((author) => author.block !== name.block).map(({ block }) => `c ${block}`),
  ...paper.words.map((word) => `w ${word}`),
  ...affiliations.flat().map((word) => `a ${word}`),
  ...(orcid ? [`o ${orcid}`] : []),
  ...(email ? [`e ${email}`] : []),
];

/** Called with the indexes of each pair, the larger first. */
type OnPair = (a: number, b: number) => void;

const candidates = (clues: readonly Clue[], pair: OnPair): void => {
  const byKey = new Map<string, number[]>();
  clues.forEach((clue, at) => {
    for (const key of keysOf(clue)) {
      const places = byKey.get(key);
      if (places) places.push(at);
      else byKey.set(key, [at]);
    }
  });
  const found = new Set<number>();
  const add = (a: number, b: number): void => {
    if (a !== b) found.add(Math.max(a, b) * clues.length + Math.min(a, b));
  };
  for (const places of byKey.values())
    if (places.length <= widest)
      places.forEach((a, i) => {
        for (let j = 0; j < i; j += 1) add(a, places[j] ?? a);
      });
  const order = clues
    .map((clue, at) => ({ at, key: clue.name.given.join(' '), year: clue.paper.year ?? 0 }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.year - b.year || a.at - b.at));
  order.forEach(({ at }, i) => {
    for (let j = 1; j <= neighbours; j += 1) add(at, order[i + j]?.at ?? at);
  });
  for (const code of [...found].sort((a, b) => a - b))
    pair(Math.floor(code / clues.length), code % clues.length);
};

const allPairs = ({ length }: readonly Clue[], pair: OnPair): void => {
  for (let a = 1; a < length; a += 1) for (let b = 0; b < a; b += 1) pair(a, b);
};

/** Links between the mentions of a block, by index. Pairs with incompatible names have no link. */
export const linksOf = (clues: readonly Clue[], evidence: Evidence): Link[] => {
  const links: Link[] = [];
  const pairs = isSmall(clues.length) ? allPairs : candidates;
  pairs(clues, (a, b) => {
    const [one, other] = [clues[a], clues[b]];
    const score = one && other && scoreOf(evidence, one, other);
    if (score !== undefined) links.push({ a, b, score });
  });
  return links;
};
