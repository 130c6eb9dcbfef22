/** Finds the phrase that each acronym of a library abbreviates. */
import { isPlace } from '../places.ts';
import type { Accepted } from './accept.ts';
import { beginsWords, longFormStart } from './acronyms.ts';
import type { Counts } from './count.ts';
import { foldWord } from './fold-term.ts';
import { runsOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';
import type { Word } from './word.ts';

const add = (found: Map<string, Map<string, number>>, short: string, long: string): void => {
  const longs = found.get(short) ?? new Map<string, number>();
  found.set(short, longs.set(long, (longs.get(long) ?? 0) + 1));
};

/** Two capitals, or a capital and a figure: `(HMM)`, `(mRNA)`, `(F1)`, but not a name: `(Eulemur)`. */
const isAcronym = (text: string): boolean => /\p{Lu}.*[\p{Lu}\p{N}]/u.test(text);

/** `… Hidden Markov Models (HMM)`: the keys of acronym and long form, if the words before the parenthesis match the acronym. */
const introduced = (
  text: string,
  run: readonly Word[],
  next: readonly Word[],
): { short: string; long: string; form: string } | undefined => {
  const [short] = next;
  const last = run.at(-1);
  if (next.length !== 1 || !short || !last || !/^\s*\($/.test(text.slice(last.end, short.start)))
    return undefined;
  if (!/^\s*[),;]/.test(text.slice(short.end)) || !isAcronym(short.text)) return undefined;
  const most = Math.min(short.text.length + 5, short.text.length * 2);
  const before = run.slice(-most);
  const from = before[0]?.start ?? 0;
  const start = from + longFormStart(short.text, text.slice(from, last.end));
  const at = before.findIndex((word) => word.start === start);
  const words = at < 0 ? [] : before.slice(at);
  if (
    words.length < 2 ||
    !beginsWords(
      short.text,
      words.map((word) => word.text),
    )
  )
    return undefined;
  return {
    short: foldWord(short.text),
    long: words.map(({ key }) => key).join(' '),
    form: text.slice(start, last.end),
  };
};

/**
 * Maps acronym keys to phrase keys: from a definition in parentheses, otherwise the repeated phrase with these initials
 * (if five times as common as any other), otherwise from the vocabulary.
 */
export const expansionsIn = (
  papers: Iterable<{ title: string; abstract: string }>,
  accepted: Accepted,
  counts: Counts,
  known: Vocabulary,
): { expansions: ReadonlyMap<string, string>; printed: ReadonlyMap<string, string> } => {
  const printed = new Map<string, string>();
  const said = new Map<string, Map<string, number>>();
  const inAbstracts = new Map<string, Map<string, number>>();
  const introduce = (text: string, found: typeof said): void => {
    if (!text.includes('(')) return;
    const runs = runsOf(text);
    for (let at = 1; at < runs.length; at += 1) {
      const pair = introduced(text, runs[at - 1] ?? [], runs[at] ?? []);
      if (!pair) continue;
      add(found, pair.short, pair.long);
      const before = printed.get(pair.long);
      if (before === undefined || pair.form > before) printed.set(pair.long, pair.form);
    }
  };
  for (const { title, abstract } of papers) {
    introduce(title, said);
    introduce(abstract, inAbstracts);
  }
  const initials = new Map<string, Map<string, number>>();
  for (const phrase of accepted.phrases) {
    const papers = counts.phrases.get(phrase)?.papers ?? 0;
    if (papers < 2) continue;
    const short = phrase
      .split(' ')
      .map((word) => word[0])
      .join('');
    initials.set(short, (initials.get(short) ?? new Map<string, number>()).set(phrase, papers));
  }
  const best = (longs: ReadonlyMap<string, number> | undefined, lead: number): string | undefined => {
    const [first, second] = [...(longs ?? [])].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    return first && first[1] >= lead * (second?.[1] ?? 0) ? first[0] : undefined;
  };
  /** A definition in a single abstract does not count for the library. */
  const repeated = (sign: string): string | undefined =>
    best(new Map([...(inAbstracts.get(sign) ?? [])].filter(([, times]) => times > 1)), 1);
  const expansions = new Map<string, string>();
  for (const sign of new Set([...accepted.signs.keys(), ...said.keys(), ...inAbstracts.keys()])) {
    const long =
      best(said.get(sign), 1) ??
      repeated(sign) ??
      best(initials.get(sign), 5) ??
      (accepted.signs.has(sign) ? known.expansions.get(sign) : undefined);
    // `U.S.` is a country, whatever a paper calls so.
    if (long && !isPlace(sign)) expansions.set(sign, long);
  }
  return { expansions, printed };
};
