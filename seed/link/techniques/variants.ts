/** Accepted techniques that are variants or pieces of others, by what the library prints. */
import { type Accepted, smallLibrary } from './accept.ts';
import type { Counts, PhraseCount } from './count.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

/** Above this share of its papers a phrase is followed, or preceded, by more of a name. */
const mostlyInside = { before: 0.85, after: 0.7 };
/** From this share on, one longer phrase is what is meant. */
const meant = 0.3;

/** The longer phrases on one side of a phrase, with their papers. */
const extensions = (key: string, { within }: PhraseCount, side: 'before' | 'after'): [string, number][] =>
  [...within].filter(([longer]) =>
    side === 'after' ? longer.startsWith(`${key} `) : longer.endsWith(` ${key}`),
  );

const most = (pairs: readonly [string, number][]): [string, number] | undefined =>
  pairs.toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0];

/** What a phrase that hardly ever ends its name is a piece of; `''` where no one name stands out. */
const pieceOf = (key: string, count: PhraseCount, accepted: Accepted): string | undefined => {
  for (const side of ['after', 'before'] as const) {
    const longer = extensions(key, count, side);
    const inside = longer.reduce((sum, [, papers]) => sum + papers, 0);
    if (inside < count.papers * mostlyInside[side]) continue;
    const best = most(longer.filter(([name]) => accepted.phrases.has(name)));
    return best && best[1] >= count.papers * meant ? best[0] : '';
  }
  return undefined;
};

/** `aligning` is alignment, `translating` translation, where the library prints the noun as often. */
const nounOf = (key: string, { words }: Counts, accepted: Accepted): string | undefined => {
  const stem = key.match(/^(\w{4,})ing$/)?.[1];
  const papers = words.get(key)?.papers ?? 0;
  return stem === undefined
    ? undefined
    : ['ment', 'ion', 'ation', 'e']
        .map((ending) => stem + ending)
        .find((noun) => accepted.words.has(noun) && (words.get(noun)?.papers ?? 0) >= papers);
};

/** With the acronyms in it spelt out: `pos tagging`. */
const spelt = (key: string, expansions: ReadonlyMap<string, string>): string =>
  key
    .split(' ')
    .map((word) => expansions.get(word) ?? word)
    .join(' ');

/** Keys that stand for other keys, and those that are no techniques by themselves. */
export interface Variants {
  aliases: ReadonlyMap<string, string>;
  pieces: ReadonlySet<string>;
}

/** `expansions` lead from acronyms to what they stand for. */
export const variantsIn = (
  accepted: Accepted,
  counts: Counts,
  known: Vocabulary,
  expansions: ReadonlyMap<string, string>,
): Variants => {
  const aliases = new Map(expansions);
  const pieces = new Set<string>();
  const papersOf = (key: string): number => counts.phrases.get(key)?.papers ?? 0;
  for (const key of [...accepted.phrases].sort()) {
    const count = counts.phrases.get(key);
    if (!key.includes(' ')) continue;
    const full = spelt(key, expansions);
    const whole = count && counts.size >= smallLibrary ? pieceOf(key, count, accepted) : undefined;
    const [first = '', second = '', ...more] = key.split(' ');
    const turned = `${second} ${first}`;
    if (full !== key && (accepted.phrases.has(full) || known.topics.has(full) || papersOf(full) > 0))
      aliases.set(key, full);
    else if (whole) aliases.set(key, whole);
    else if (whole === '') pieces.add(key);
    else if (
      more.length === 0 &&
      accepted.phrases.has(turned) &&
      (papersOf(turned) > papersOf(key) || (papersOf(turned) === papersOf(key) && turned < key))
    )
      aliases.set(key, turned);
  }
  for (const key of accepted.words) {
    const noun = known.topics.has(key) ? undefined : nounOf(key, counts, accepted);
    if (noun) aliases.set(key, noun);
  }
  return { aliases: settled(aliases), pieces };
};

/** Every key with the end of its chain; a circle stays where it begins. */
const settled = (aliases: ReadonlyMap<string, string>): Map<string, string> =>
  new Map(
    [...aliases.keys()].flatMap((key): [string, string][] => {
      const seen = new Set([key]);
      let end = key;
      for (let next = aliases.get(end); next !== undefined && !seen.has(next); next = aliases.get(end)) {
        seen.add(next);
        end = next;
      }
      return end === key ? [] : [[key, end]];
    }),
  );
