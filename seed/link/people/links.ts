/** Which mentions of a block are compared: all with all in a small one, in a large one those that have something in common. */
import type { Clue } from './clues.ts';
import type { Link } from './cluster.ts';
import type { Evidence } from './evidence.ts';
import { scoreOf } from './score.ts';

/** Blocks up to this size are compared all with all. */
const small = 200;

export const isSmall = (mentions: number): boolean => mentions <= small;
/** What more mentions than this of a block have in common leads to no comparison. */
const widest = 40;
/** A mention is compared with so many neighbours in name and year in any case. */
const neighbours = 6;

/** What leads from one mention to another. */
const signsOf = ({ name, paper, affiliations, orcid, email }: Clue): string[] => [
  ...paper.authors.filter((author) => author.block !== name.block).map(({ block }) => `c ${block}`),
  ...paper.words.map((word) => `w ${word}`),
  ...affiliations.flat().map((word) => `a ${word}`),
  ...(orcid ? [`o ${orcid}`] : []),
  ...(email ? [`e ${email}`] : []),
];

/** Called with the places of each pair, the later first. */
type OnPair = (a: number, b: number) => void;

const candidates = (clues: readonly Clue[], pair: OnPair): void => {
  const bySign = new Map<string, number[]>();
  clues.forEach((clue, at) => {
    for (const sign of signsOf(clue)) {
      const places = bySign.get(sign);
      if (places) places.push(at);
      else bySign.set(sign, [at]);
    }
  });
  const found = new Set<number>();
  const add = (a: number, b: number): void => {
    if (a !== b) found.add(Math.max(a, b) * clues.length + Math.min(a, b));
  };
  for (const places of bySign.values())
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

/** Links between the mentions of a block, by their places; pairs whose names exclude one another have none. */
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
