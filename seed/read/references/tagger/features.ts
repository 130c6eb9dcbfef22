/** The features of each token, as hashes: words, shapes, gaps, positions in the entry, and word lists. */
import { monthPattern } from '../../../normalize/dates.ts';
import { type Lexicon, lexicon } from '../../../normalize/lexicon/lexicon.ts';
import { isPlace } from '../../../normalize/places.ts';
import { gapsOf, type Token } from './tokens.ts';

/** FNV-1a over UTF-16 units, 32 bits, signed. */
export const hash = (text: string): number => {
  let value = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
};

/** Combines two hashes, or a hash and a small number, with the finaliser of MurmurHash3. */
const join = (a: number, b: number): number => {
  let value = Math.imul(a ^ Math.imul((b + 0x9e3779b9) | 0, 0x85ebca6b), 0xc2b2ae35);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return value ^ (value >>> 13);
};

const month = new RegExp(`^${monthPattern}$`, 'iu');
const year = /^(?:1[5-9]|20)\d\d[a-z]?$/;

/** Words that precede or belong to a field, by class. */
const classes: readonly { name: string; words: string }[] = [
  { name: 'pages', words: 'p pp pg pgs page pages s ss' },
  { name: 'volume', words: 'v vol vols volume volumes bd band tome jg' },
  { name: 'issue', words: 'no nos nr number issue iss heft suppl supplement' },
  { name: 'editor', words: 'ed eds editor editors edited edit hrsg herausgeber éd éds dir coord' },
  { name: 'in', words: 'in en dans' },
  { name: 'and', words: 'and und et y e & with' },
  { name: 'others', words: 'al others alii' },
  {
    name: 'edition',
    words:
      'edition edn auflage first second third fourth fifth sixth revised 1st 2nd 3rd 4th 5th 6th 7th 8th',
  },
  {
    name: 'thesis',
    words: 'thesis dissertation phd msc dphil doctoral masters diplomarbeit thèse doktorarbeit',
  },
  {
    name: 'report',
    words: 'technical tech report rep memo memorandum note preprint working paper rfc manual',
  },
  {
    name: 'meeting',
    words:
      'proc proceedings conference conf symposium symp workshop workshops congress meeting colloquium annual international intl lecture notes advances',
  },
  {
    name: 'journal',
    words:
      'journal j transactions trans letters lett review rev magazine annals ann bulletin bull acta archives arch zeitschrift revue physics phys chem biol sci med res eng math soc',
  },
  {
    name: 'publisher',
    words:
      'press publishers publisher publishing publications springer elsevier wiley ieee acm usenix mit verlag books kaufmann addison wesley hall mcgraw hill association society inc ltd gmbh company birkhäuser routledge sage pergamon dover kluwer academic curran macmillan penguin freeman benjamin dekker siam aaai blackwell plenum sons co',
  },
  {
    name: 'body',
    words:
      'university universität université universidad universiteit college school institute institut department dept faculty laboratory center centre',
  },
  { name: 'particle', words: 'van von de der den del della di da dos du la le el al bin ten ter zu af' },
  { name: 'suffix', words: 'jr sr ii iii iv' },
  {
    name: 'online',
    words: 'online available accessed retrieved url http https www doi arxiv pmid isbn issn eprint',
  },
  { name: 'pending', words: 'press appear submitted forthcoming preparation accepted unpublished' },
  { name: 'inner', words: 'of the a an for on to with by from as at via using' },
];
const classOf = new Map(
  classes.flatMap(({ name, words }) => words.split(' ').map((one) => [one, hash(name)] as const)),
);

/** The shape of a word: letters and digits by kind, with long runs shortened: `Xx`, `X`, `xx`, `dddd`. */
const shapeOf = (text: string): string =>
  text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}\p{Lm}]/gu, 'x')
    .replace(/\d/g, 'd')
    .replace(/(x)x+|(X)XXX+/g, '$1$1$2$2$2$2');

const bucket = (n: number): number => (n < 6 ? n : n < 9 ? 6 : n < 14 ? 7 : n < 22 ? 8 : 9);

/** Whether each token is inside quotes (1), brackets (2) or both (3). */
const enclosures = (gaps: readonly string[]): number[] => {
  let quoted = false;
  let depth = 0;
  return gaps.slice(0, -1).map((gap) => {
    for (const char of gap) {
      if (char === '"') quoted = !quoted;
      else if (char === '(' || char === '[') depth = 1;
      else if (char === ')' || char === ']') depth = 0;
    }
    return (quoted ? 1 : 0) + 2 * depth;
  });
};

interface Look {
  word: number;
  shape: number;
  class: number;
  known: number;
  suffix: number;
  prefix: number;
}

const start: Look = { word: 1, shape: 1, class: 1, known: 1, suffix: 1, prefix: 1 };
const end: Look = { word: 2, shape: 2, class: 2, known: 2, suffix: 2, prefix: 2 };

const looks = new Map<string, Look>();
/** The maximum number of words in the cache. */
const memoize = 50_000;

const see = (text: string, words: Lexicon): Look => {
  const before = looks.get(text);
  if (before !== undefined) return before;
  const lower = text.toLowerCase();
  const digits = /^\d+$/.test(text);
  const dated = year.test(text);
  const shape = hash(dated ? 'year' : shapeOf(text));
  const look: Look = {
    word: digits ? shape : hash(lower),
    shape,
    class: month.test(text) ? hash('month') : (classOf.get(lower) ?? 0),
    known: digits
      ? 20
      : words.known(lower)
        ? words.frequency(lower) + 2
        : words.cased(lower) === undefined
          ? 0
          : 10,
    suffix: hash(lower.slice(-3)),
    prefix: hash(lower.slice(0, 3)),
  };
  if (looks.size < memoize) looks.set(text, look);
  return look;
};

/** The number of features per token; `featuresOf` fills as many in a row. */
export const perToken = 46;

export interface Features {
  /** Hashes, `perToken` per token. */
  hashes: Int32Array;
  gaps: string[];
}

/** The features of every token of an entry. */
export const featuresOf = (text: string, tokens: readonly Token[], words: Lexicon = lexicon()): Features => {
  const gaps = gapsOf(text, tokens);
  const gap = gaps.map(hash);
  const inside = enclosures(gaps);
  const seen = tokens.map((token) => see(token.text, words));
  const n = tokens.length;
  const at = (i: number): Look => (i < 0 ? start : (seen[i] ?? end));
  const gapAt = (i: number): number => gap[i] ?? 3;
  const years = tokens.flatMap(({ text: one }, i) => (year.test(one) ? [i] : []));
  const quotes = gaps.some((one) => one.includes('"')) ? 1 : 0;
  const firstYear = years[0] ?? -1;
  const yearPlace = firstYear < 0 ? 0 : firstYear > n * 0.6 ? 1 : (inside[firstYear] ?? 0) >= 2 ? 2 : 3;
  // The beginning of the entry and the position of its year show the style.
  const style = join(join(join(at(0).shape, gapAt(1)), at(1).shape), yearPlace * 2 + quotes);
  const hashes = new Int32Array(n * perToken);
  let next = 0;
  const put = (value: number): void => {
    hashes[next] = join(value, (next % perToken) + 1);
    next++;
  };
  let sentences = 0;
  for (let i = 0; i < n; i++) {
    const [b2, b1, me, a1, a2] = [at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2)];
    const [before, after, beyond, behind] = [gapAt(i), gapAt(i + 1), gapAt(i + 2), gapAt(i - 1)];
    if (
      i > 0 &&
      /^[.?!]/.test(gaps[i] ?? '') &&
      at(i - 1).shape !== at(-1).shape &&
      (tokens[i - 1]?.text.length ?? 0) > 2
    )
      sentences++;
    const yearsBefore = firstYear >= 0 && firstYear < i ? 1 : 0;
    const place =
      isPlace(tokens[i]?.text ?? '') || isPlace(text.slice(tokens[i]?.start, tokens[i + 1]?.end)) ? 1 : 0;
    const placeEnd = i > 0 && isPlace(text.slice(tokens[i - 1]?.start, tokens[i]?.end)) ? 1 : 0;
    const where = inside[i] ?? 0;
    const relative = Math.floor((10 * i) / n);
    const around = join(before, after);
    next = i * perToken;
    put(me.word);
    put(b1.word);
    put(a1.word);
    put(b2.word);
    put(a2.word);
    put(join(me.shape, a1.shape));
    put(join(join(b1.shape, me.shape), a1.shape));
    put(join(around, me.shape));
    put(join(join(after, me.shape), a1.shape));
    put(join(join(before, me.shape), b1.shape));
    put(join(join(around, a1.shape), b1.shape));
    put(join(join(after, beyond), join(me.shape, a1.shape)));
    put(join(join(behind, before), join(b1.shape, me.shape)));
    put(me.suffix);
    put(me.prefix);
    put(b1.suffix);
    put(a1.suffix);
    put(join(me.class, before));
    put(join(b1.class, before));
    put(join(a1.class, after));
    put(join(b2.class, b1.class));
    put(join(a1.class, a2.class));
    put(join(me.known, me.shape));
    put(join(b1.known, join(me.known, a1.known)));
    put(join(join(b1.known, b1.shape), before));
    put(join(join(a1.known, a1.shape), after));
    put(join(join(a2.known, a2.shape), beyond));
    put(bucket(i));
    put(join(bucket(i), me.shape));
    put(bucket(n - i));
    put(join(bucket(n - i), me.shape));
    put(join(relative, me.shape));
    put(join(where, me.shape));
    put(join(where, quotes * 4 + yearsBefore * 2));
    put(join(join(where, around), me.shape));
    put(join(yearsBefore, join(yearPlace, me.shape)));
    put(join(style, join(before, me.shape)));
    put(join(style, join(around, bucket(Math.min(sentences, 4)))));
    put(join(bucket(Math.min(sentences, 5)), quotes * 4 + where));
    put(join(bucket(Math.min(sentences, 5)), join(yearPlace, me.class)));
    put(join(place * 2 + placeEnd, before));
    put(join(place * 2 + placeEnd, after));
    put(join(me.word, around));
    put(join(join(me.class, b1.class), a1.class));
    put(join(join(join(me.shape, a1.shape), a2.shape), join(after, beyond)));
    put(join(join(join(me.shape, b1.shape), b2.shape), join(before, behind)));
  }
  return { hashes, gaps };
};
