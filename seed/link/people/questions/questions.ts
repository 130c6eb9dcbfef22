/**
 * Makes few questions of many suggestions: one for a person, not for a pair, those first that change much and are unsure.
 * Pure.
 */

/** Two people who may be one. */
export interface Pair {
  people: readonly [string, string];
  /** Probability, from 0 to 1. */
  score: number;
  reasons: readonly string[];
}

/** One person who may be several. */
export interface Parting {
  person: string;
  stay: readonly string[];
  leave: readonly string[];
  score: number;
  reasons: readonly string[];
  /** How many co-authors would leave. */
  coauthors: number;
}

/** How much a person is in the graph. */
export interface Size {
  papers: number;
  coauthors: number;
  /** Whether the name has more than initials. */
  isFull: boolean;
}

/** Are these one person? The name of the subject stays. */
export interface MergeQuestion {
  act: 'merge';
  subject: string;
  /** Each with the number of its best pair; the likeliest first. */
  others: readonly { id: string; pair: number }[];
}

/** Are these several people? The number of the parting. */
export interface SplitQuestion {
  act: 'split';
  parting: number;
}

export type Question = MergeQuestion | SplitQuestion;

/** What decides whether people can be one. */
export interface Rules {
  sizeOf(id: string): Size;
  /** Whether nothing rules out that both are one person. */
  mayBeOne(a: string, b: string): boolean;
}

/** The most printings in one question. */
const most = 12;

/** How unsure a probability is: 1 at one half, 0 where it is certain. */
export const unsureness = (score: number): number => {
  const bits = (p: number): number => (p <= 0 ? 0 : -p * Math.log2(p));
  return bits(score) + bits(1 - score);
};

/** What follows from one answer: links and papers that change hands, more where the person is large. */
const weightOf = (papers: number, coauthors: number, all: number): number =>
  (papers + coauthors) * Math.log2(1 + all);

const byScore = (pairs: readonly Pair[]): number[] =>
  pairs
    .map((_, at) => at)
    .sort((a, b) => {
      const [one, other] = [pairs[a], pairs[b]];
      if (!one || !other) return 0;
      return other.score - one.score || (one.people.join(' ') < other.people.join(' ') ? -1 : 1);
    });

/** The sets of people that pairs of at least `least` connect, likeliest pairs first; all of a set may be one person. */
const setsOf = (pairs: readonly Pair[], least: number, { mayBeOne }: Rules): Map<string, string[]> => {
  const sets = new Map<string, string[]>();
  const setOf = (id: string): string[] => {
    const set = sets.get(id) ?? [id];
    sets.set(id, set);
    return set;
  };
  for (const at of byScore(pairs)) {
    const pair = pairs[at];
    if (!pair || pair.score < least) continue;
    const [one, other] = pair.people.map(setOf);
    if (!one || !other || one === other || one.length + other.length > most) continue;
    if (!one.every((a) => other.every((b) => mayBeOne(a, b)))) continue;
    one.push(...other);
    for (const id of other) sets.set(id, one);
  }
  return sets;
};

/** The person whose name stays: a full name before initials, then the most papers. */
const subjectOf = (set: readonly string[], { sizeOf }: Rules): string => {
  const [first] = [...set].sort((a, b) => {
    const [one, other] = [sizeOf(a), sizeOf(b)];
    return (
      Number(other.isFull) - Number(one.isFull) || other.papers - one.papers || (a < b ? -1 : a > b ? 1 : 0)
    );
  });
  return first ?? '';
};

/** The question about a set of people; the pairs are numbered. */
const aboutSet = (
  set: readonly string[],
  pairs: readonly Pair[],
  within: readonly number[],
  rules: Rules,
): MergeQuestion => {
  const subject = subjectOf(set, rules);
  const best = new Map<string, number>();
  // Within: the likeliest first.
  for (const at of within) for (const id of pairs[at]?.people ?? []) if (!best.has(id)) best.set(id, at);
  const others = set.flatMap((id) => {
    const pair = best.get(id);
    return id === subject || pair === undefined ? [] : [{ id, pair }];
  });
  const scoreOf = ({ pair }: { pair: number }): number => pairs[pair]?.score ?? 0;
  return {
    act: 'merge',
    subject,
    others: others.sort((a, b) => scoreOf(b) - scoreOf(a) || (a.id < b.id ? -1 : 1)),
  };
};

/** Which pairs are within each set. */
const pairsWithin = (
  pairs: readonly Pair[],
  sets: ReadonlyMap<string, string[]>,
): Map<readonly string[], number[]> => {
  const within = new Map<readonly string[], number[]>();
  for (const at of byScore(pairs)) {
    const [a = '', b = ''] = pairs[at]?.people ?? [];
    const set = sets.get(a);
    if (set === undefined || set !== sets.get(b)) continue;
    const known = within.get(set);
    if (known) known.push(at);
    else within.set(set, [at]);
  }
  return within;
};

/** How much the answer would change times how unsure it is. */
const worthOf = (
  question: Question,
  pairs: readonly Pair[],
  partings: readonly Parting[],
  { sizeOf }: Rules,
): number => {
  if (question.act === 'split') {
    const parting = partings[question.parting];
    if (!parting) return 0;
    const { stay, leave, coauthors, score } = parting;
    return weightOf(leave.length, coauthors, stay.length + leave.length) * unsureness(score);
  }
  const sizes = [question.subject, ...question.others.map(({ id }) => id)].map(sizeOf);
  const all = sizes.reduce((sum, { papers }) => sum + papers, 0);
  const largest = sizes.reduce((one, other) => (other.papers > one.papers ? other : one));
  const [subject, ...others] = sizes;
  return others.reduce((sum, size, i) => {
    // What moves is what the largest lacks: the others come to it, or it comes to a fuller name.
    const { papers, coauthors } = size === largest && subject ? subject : size;
    const score = pairs[question.others[i]?.pair ?? -1]?.score ?? 1;
    return sum + weightOf(papers, coauthors, all) * unsureness(score);
  }, 0);
};

const keyOf = (question: Question): string =>
  question.act === 'merge' ? question.subject : `~ ${question.parting}`;

/** Pairs from here on make one question of a person. */
const together = 0.5;

/** All questions, those first whose answers change most where least is known. */
export const questionsOf = (
  pairs: readonly Pair[],
  partings: readonly Parting[],
  rules: Rules,
): Question[] => {
  const sets = setsOf(pairs, together, rules);
  const joined = [...pairsWithin(pairs, sets)].map(([set, within]) => aboutSet(set, pairs, within, rules));
  const asked = new Set<string>();
  const loose = byScore(pairs).flatMap((at): MergeQuestion[] => {
    const people = pairs[at]?.people;
    if (!people) return [];
    const [one, other] = people.map((id) => sets.get(id) ?? [id]);
    // Two who cannot both be right are asked about one after the other.
    if (!one || !other || one === other || !one.every((a) => other.every((b) => rules.mayBeOne(a, b))))
      return [];
    const key = [one, other]
      .map((set) => [...set].sort()[0] ?? '')
      .sort()
      .join(' ');
    if (asked.has(key)) return [];
    asked.add(key);
    return [aboutSet(people, pairs, [at], rules)];
  });
  const splits = partings.map((_, parting): SplitQuestion => ({ act: 'split', parting }));
  return [...joined, ...loose, ...splits]
    .map((question) => ({ question, worth: worthOf(question, pairs, partings, rules) }))
    .sort((a, b) => b.worth - a.worth || (keyOf(a.question) < keyOf(b.question) ? -1 : 1))
    .map(({ question }) => question);
};

/** The merges that are at least so likely, the largest people first. */
export const sureMerges = (pairs: readonly Pair[], least: number, rules: Rules): MergeQuestion[] => {
  const sets = setsOf(pairs, least, rules);
  const papersOf = (question: MergeQuestion): number =>
    [question.subject, ...question.others.map(({ id }) => id)].reduce(
      (sum, id) => sum + rules.sizeOf(id).papers,
      0,
    );
  return [...pairsWithin(pairs, sets)]
    .map(([set, within]) => aboutSet(set, pairs, within, rules))
    .sort((a, b) => papersOf(b) - papersOf(a) || (a.subject < b.subject ? -1 : 1));
};
