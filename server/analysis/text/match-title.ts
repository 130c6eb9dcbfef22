/** How well a title fits what somebody looks for. Pure. */
import type { Word } from './words.ts';

/** A word with its weight. */
export interface Counted extends Word {
  weight: number;
}

export interface Query {
  /** The words that say something, in order. */
  words: readonly Counted[];
  /** All words, stop words included. */
  all: readonly Word[];
  /** The stems of the long form of an acronym. */
  expansions: ReadonlyMap<string, readonly string[]>;
  /** The acronyms by the first stem of their long forms. */
  shortsOf: ReadonlyMap<string, readonly { short: string; stems: readonly string[] }[]>;
}

export interface Match {
  /** From 0 to 1. */
  score: number;
  /** What each word of the query adds. */
  adds: { word: Word; weight: number }[];
}

/** The share of its weight that a word brings if the title has it as it is, in another form, or as an acronym. */
const worth = { same: 1, form: 0.85, joined: 0.9, acronym: 0.8 } as const;

/**
 * The parts of a score: the share of the query that the title has leads; it is raised by the share of the title that the
 * query has, by words that are neighbours in both, and, to tell equals apart, by the order of all words with stop words.
 */
const [ofTitle, neighbours, ofOrder] = [0.5, 0.25, 0.05];

/** Where a word is in a title, and what that is worth. */
interface Place {
  at: number;
  to: number;
  worth: number;
}

/** Of the places of a stem: one with the same form before others, one not taken before others, then the next after `after`. */
const placeOf = (
  word: Word,
  title: readonly Word[],
  after: number,
  taken: ReadonlySet<number>,
): Place | undefined => {
  let [best, value] = [-1, -1];
  for (let at = 0; at < title.length; at += 1) {
    const { stem, plain } = title[at] as Word;
    if (stem !== word.stem) continue;
    const here = (plain === word.plain ? 4 : 0) + (taken.has(at) ? 0 : 2) + (at > after ? 1 : 0);
    if (here > value) [best, value] = [at, here];
  }
  if (best >= 0) return { at: best, to: best, worth: value >= 4 ? worth.same : worth.form };
  // `database` in the query, `data-base` in the title.
  for (let at = 0; at + 1 < title.length; at += 1)
    if ((title[at]?.stem ?? '') + (title[at + 1]?.stem ?? '') === word.stem)
      return { at, to: at + 1, worth: worth.joined };
  return undefined;
};

const startsWith = (words: readonly Word[], from: number, stems: readonly string[]): boolean =>
  stems.every((stem, i) => words[from + i]?.stem === stem);

/** Places of the words of the query, those of acronyms and of words written as one included. */
const placesOf = ({ words, expansions, shortsOf }: Query, title: readonly Word[]): (Place | undefined)[] => {
  const taken = new Set<number>();
  let after = -1;
  const places = words.map((word) => {
    const place = placeOf(word, title, after, taken);
    if (place) {
      taken.add(place.at);
      after = place.to;
    }
    return place;
  });
  words.forEach((word, i) => {
    // An acronym in the query, its words in the title.
    const stems = expansions.get(word.plain);
    if (!places[i] && stems) {
      const found = stems.map((stem) => title.findIndex((each) => each.stem === stem));
      if (!found.includes(-1))
        places[i] = { at: Math.min(...found), to: Math.max(...found), worth: worth.acronym };
    }
    // Its words in the query, the acronym in the title.
    for (const { short, stems: long } of shortsOf.get(word.stem) ?? []) {
      const at = title.findIndex(({ plain }) => plain === short);
      if (at >= 0 && startsWith(words, i, long))
        long.forEach((_, j) => {
          places[i + j] ??= { at, to: at, worth: worth.acronym };
        });
    }
    // `data base` in the query, `database` in the title.
    const next = words[i + 1];
    if (next && !places[i] && !places[i + 1]) {
      const at = title.findIndex(
        ({ stem, plain }) => stem === word.stem + next.stem || plain === word.plain + next.plain,
      );
      if (at >= 0) places[i] = places[i + 1] = { at, to: at, worth: worth.joined };
    }
  });
  return places;
};

const sumOf = (words: readonly { weight: number }[]): number =>
  words.reduce((sum, { weight }) => sum + weight, 0);

/** The share of neighbouring words of the query, stop words included, that the title has in the same order. */
const inOrder = (query: readonly Word[], title: readonly Word[]): number => {
  if (query.length < 2) return 1;
  let [before, kept] = [-1, 0];
  query.forEach(({ plain }, i) => {
    const next = title.findIndex((word, at) => at > before && word.plain === plain);
    if (i > 0 && before >= 0 && next >= 0) kept += 1;
    before = next >= 0 ? next : title.findIndex((word) => word.plain === plain);
  });
  return kept / (query.length - 1);
};

/** `elsewhere` says what a stem that the title lacks is worth, such as one of the abstract. */
export const matchTitle = (
  query: Query,
  title: readonly Counted[],
  elsewhere: (stem: string) => number,
): Match => {
  const places = placesOf(query, title);
  const covered = new Float64Array(title.length);
  let [all, had] = [0, 0];
  const seen = new Set<string>();
  const adds = query.words.flatMap((word, i) => {
    if (seen.has(word.stem)) return [];
    seen.add(word.stem);
    const place = places[i];
    const value = place?.worth ?? elsewhere(word.stem);
    all += word.weight;
    had += word.weight * value;
    if (place)
      title.forEach(({ stem }, at) => {
        if ((at >= place.at && at <= place.to) || stem === word.stem)
          covered[at] = Math.max(covered[at] ?? 0, value);
      });
    return value > 0 ? [{ word, weight: word.weight * value }] : [];
  });
  if (all === 0 || had === 0) return { score: 0, adds };
  const mass = sumOf(title);
  const shareOfTitle =
    mass === 0 ? 0 : title.reduce((sum, { weight }, at) => sum + weight * (covered[at] ?? 0), 0) / mass;
  let [pairs, together] = [0, 0];
  query.words.slice(1).forEach((word, i) => {
    const weight = word.weight + (query.words[i]?.weight ?? 0);
    const [one, other] = [places[i], places[i + 1]];
    pairs += weight;
    if (!one || !other) return;
    const gap = title.slice(one.to + 1, other.at).filter((between) => between.weight > 0).length;
    if (other.at > one.to ? gap === 0 : other.at === one.at) together += weight;
  });
  const order = inOrder(query.all, title);
  const raised =
    1 +
    ofTitle * shareOfTitle +
    neighbours * (pairs === 0 ? shareOfTitle : together / pairs) +
    ofOrder * order;
  return { score: ((had / all) * raised) / (1 + ofTitle + neighbours + ofOrder), adds };
};
