/** How well people agree with who they are known to be. */

export interface Agreement {
  /** Of the pairs of mentions. */
  pairs: { precision: number; recall: number; f1: number };
  /** For a mention, the share of its person that is right, and the share of its true person that is found (Bagga and Baldwin 1998). */
  bCubed: { precision: number; recall: number; f1: number };
  mentions: number;
  /** Pairs that are one person's. */
  same: number;
}

const f1 = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

const of = (precision: number, recall: number) => ({ precision, recall, f1: f1(precision, recall) });
const pairs = (n: number): number => (n * (n - 1)) / 2;
const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Mentions whose truth is open do not count. */
export const agreement = (found: readonly string[], truth: readonly (string | undefined)[]): Agreement => {
  const [byFound, byTruth, both] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const add = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  const mentions: [string, string][] = [];
  found.forEach((person, at) => {
    const known = truth[at];
    if (known === undefined) return;
    mentions.push([person, known]);
    add(byFound, person);
    add(byTruth, known);
    add(both, `${person}\u001f${known}`);
  });
  const sum = (counts: Map<string, number>): number =>
    [...counts.values()].reduce((all, n) => all + pairs(n), 0);
  let [precision, recall] = [0, 0];
  for (const [person, known] of mentions) {
    const shared = both.get(`${person}\u001f${known}`) ?? 0;
    precision += shared / (byFound.get(person) ?? 1);
    recall += shared / (byTruth.get(known) ?? 1);
  }
  return {
    pairs: of(ratio(sum(both), sum(byFound)), ratio(sum(both), sum(byTruth))),
    bCubed: of(ratio(precision, mentions.length), ratio(recall, mentions.length)),
    mentions: mentions.length,
    same: sum(byTruth),
  };
};
