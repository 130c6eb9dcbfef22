/** Folding terms: one key for the variants of one technique. */
import { foldText } from '../../normalize/fold-text.ts';
import { memoize } from '../memoize.ts';

/** Plurals that no suffix rule reaches. */
const irregular: Readonly<Record<string, string>> = {
  analyses: 'analysis',
  automata: 'automaton',
  bases: 'base',
  caches: 'cache',
  corpora: 'corpus',
  corpuses: 'corpus',
  criteria: 'criterion',
  genera: 'genus',
  hypotheses: 'hypothesis',
  indexes: 'index',
  indices: 'index',
  loci: 'locus',
  matrices: 'matrix',
  mice: 'mouse',
  movies: 'movie',
  niches: 'niche',
  nuclei: 'nucleus',
  phenomena: 'phenomenon',
  spectra: 'spectrum',
  stimuli: 'stimulus',
  syntheses: 'synthesis',
  vertices: 'vertex',
};

/** Words that look like plurals. */
const singular = new Set([
  'series',
  'species',
  'kubernetes',
  'windows',
  'news',
  'lens',
  'diabetes',
  'bias',
  'gas',
]);

/** A hyphen that parts words: not the one after a prefix, which authors write apart, with a hyphen or joined. */
const partingHyphen =
  /(?<!(?:^|-)(?:anti|auto|bi|bio|co|counter|cyber|de|electro|geo|hyper|infra|inter|intra|macro|meta|micro|mini|mono|multi|nano|neuro|non|para|photo|poly|post|pre|pseudo|re|semi|sub|super|trans|tri|ultra|un|uni))[-‐‑‒–−]/iu;

/** Ordered: spelling, then number, then the family of words in -ize. The first nine are British to American. */
const endings: readonly [RegExp, string][] = [
  [/(?<=\w{3})is(ation|ations|ed|ing|er|ers)$/, 'iz$1'],
  [/(?<=\w{3})lys(e|ed|ing|er|ers)$/, 'lyz$1'],
  [/(?<=\w{3}[ae]l)l(ed|ing|er|ers)$/, '$1'],
  [/(?<=\w{3})ogue(s)?$/, 'og$1'],
  [/(?<=\w{2}[bt])re(s)?$/, 'er$1'],
  [/(?<=[hpnk])ae(?=[mdcs]\w)|(?<=^|[^\w])ae(?=sthe)/, 'e'],
  [/oe(?=dema|str|soph|liac|tal\b|tus)|(?<=rh)oe(?=a)/, 'e'],
  [/(?<=\w{3}gram)me(s)?$/, '$1'],
  [/(?<=\w)lyses$/, 'lysis'],
  [/(?<=\w{3}|col|fav|hum|lab|rum|vap)our(s|al|ed|ing|ite)?$/, 'or$1'],
  [/(?<=\w{2})ies$/, 'y'],
  [/(?<=x|zz|ch|sh|ss)es$/, ''],
  [/(?<=[^ao]us)es$/, ''],
  [/(?<=\w{3})(?<![aious]s|ss|[iu])s$/, ''],
  // virtualized, virtualizing, virtualization, tokenizer.
  [/(?<=\w{4}i)z(e|ed|es|ing|ation|ations|er|ers)$/, 'z'],
];

const foldOnce = (word: string): string => {
  if (singular.has(word)) return word;
  // Papers speak of a constructor, which every object has.
  const known = Object.hasOwn(irregular, word) ? irregular[word] : undefined;
  return known ?? endings.reduce((rest, [from, to]) => rest.replace(from, to), word);
};

/** One word without its number, its spelling and, for the -ize family, its form: `networks` is `network`. */
export const foldWord = memoize((word: string): string => {
  // `VMs` and `GPs` are plurals, which only their case shows; `GPS` is none.
  const plain = /^\p{Lu}{2,}s$/u.test(word) ? word.slice(0, -1) : word;
  const letters = foldText(plain)
    .replace(/'s?(?=$|[^\p{L}])/gu, '')
    .replace(/[^\p{L}\p{N}+#]/gu, '');
  // To the end, so that folding again changes nothing.
  let folded = letters;
  for (let next = foldOnce(folded); next !== folded; next = foldOnce(folded)) folded = next;
  return folded;
});

/** A part of a sign: capitals, digits, one letter, or letters with two capitals among them: `CoV`, `mRNA`. */
const signPart = String.raw`(?:[\p{Lu}\p{N}]+s?|\p{L}|(?=\p{L}*\p{Lu}\p{L}*\p{Lu})\p{L}+)`;
const signParts = String.raw`(?=.*(?:\p{Lu}|\p{N}))${signPart}(?:[-‐‑‒–−]${signPart})+`;

/** A hyphenated token that is one sign: `SR-IOV`, `IA-32`, `x-86`, `SARS-CoV-2`. */
const compoundSign = new RegExp(`^${signParts}$`, 'u');

/** Such a sign with words behind it: `PD-L1-positive`. */
const signWithWords = new RegExp(String.raw`^(${signParts})[-‐‑‒–−](\p{Ll}{2}.*)$`, 'u');

const splitToken = (token: string): string[] => {
  if (compoundSign.test(token)) return [token];
  const [, sign, words] = signWithWords.exec(token) ?? [];
  return sign === undefined || words === undefined
    ? token.split(partingHyphen)
    : [sign, ...words.split(partingHyphen)];
};

/** The words of a term as printed: `event-based polling` has three; `SR-IOV`, `I/O` and `co-scheduling` are one. */
export const splitTerm = (term: string): string[] =>
  term
    .split(/[\s\u00a0]+/)
    .flatMap(splitToken)
    .filter(Boolean);

/** The key under which every variant of a term is filed. Idempotent. */
export const foldTerm = (term: string): string => splitTerm(term).map(foldWord).filter(Boolean).join(' ');
