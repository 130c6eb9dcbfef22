/** Folds terms: all variants of a technique get the same key. */
import { foldText } from '../../normalize/fold-text.ts';
import { memoize } from '../memoize.ts';

/** Irregular plurals and spellings. */
const irregular: Readonly<Record<string, string>> = {
  ageing: 'aging',
  aluminium: 'aluminum',
  analyses: 'analysis',
  artefact: 'artifact',
  artefacts: 'artifact',
  automata: 'automaton',
  bases: 'base',
  caches: 'cache',
  children: 'child',
  corpora: 'corpus',
  corpuses: 'corpus',
  criteria: 'criterion',
  genera: 'genus',
  grey: 'gray',
  hypotheses: 'hypothesis',
  foetal: 'fetal',
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
  sulphate: 'sulfate',
  sulphur: 'sulfur',
  syntheses: 'synthesis',
  vertices: 'vertex',
  women: 'woman',
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

/** A hyphen between words, but not after a prefix, where spelling varies. */
const partingHyphen =
  /(?<!(?:^|-)(?:anti|auto|bi|bio|co|counter|cyber|de|electro|geo|hyper|infra|inter|intra|macro|meta|micro|mini|mono|multi|nano|neuro|non|para|photo|poly|post|pre|pseudo|re|semi|sub|super|trans|tri|ultra|un|uni))[-‐‑‒–−]/iu;

/** Applied in order: spelling, number, words in -ize. The first nine map British to American spelling. */
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
  // `hasOwn`, because every object has a `constructor`.
  const known = Object.hasOwn(irregular, word) ? irregular[word] : undefined;
  return known ?? endings.reduce((rest, [from, to]) => rest.replace(from, to), word);
};

/** Folds number, spelling and, for words in -ize, the ending of a word: `networks` becomes `network`. */
export const foldWord = memoize((word: string): string => {
  // Only the case shows that `VMs` and `GPs` are plurals and `GPS` is not.
  const plain = /^\p{Lu}{2,}s$/u.test(word) ? word.slice(0, -1) : word;
  const letters = foldText(plain)
    .replace(/'s?(?=$|[^\p{L}])/gu, '')
    .replace(/[^\p{L}\p{N}+#]/gu, '');
  // Repeated until nothing changes, so that folding is idempotent.
  let folded = letters;
  for (let next = foldOnce(folded); next !== folded; next = foldOnce(folded)) folded = next;
  return folded;
});

/** A part of a symbol: capitals, digits, one letter, or letters with at least two capitals: `CoV`, `mRNA`. */
const signPart = String.raw`(?:[\p{Lu}\p{N}]+s?|\p{L}|(?=\p{L}*\p{Lu}\p{L}*\p{Lu})\p{L}+)`;
const signParts = String.raw`(?=.*(?:\p{Lu}|\p{N}))${signPart}(?:[-‐‑‒–−]${signPart})+`;

/** A hyphenated token that is one symbol: `SR-IOV`, `IA-32`, `x-86`, `SARS-CoV-2`. */
const compoundSign = new RegExp(`^${signParts}$`, 'u');

/** Such a symbol followed by words: `PD-L1-positive`. */
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

/** The key that all variants of a term share. Idempotent. */
export const foldTerm = (term: string): string => splitTerm(term).map(foldWord).filter(Boolean).join(' ');
