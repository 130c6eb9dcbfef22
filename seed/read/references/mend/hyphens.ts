/** Hyphens at line ends: whether they belong to the word, come from the line break, or were lost when lines were joined. */
import type { Lexicon } from '../../../normalize/lexicon/lexicon.ts';
import type { Evidence } from '../evidence.ts';

/** Prefixes that English writes without a hyphen. After them a line break is no evidence of a hyphen. */
const prefixes = new Set(
  'anti auto bi bio co counter cyber de dis electro en extra fore geo hydro hyper il im in infra inter intra ir macro mega meta micro mid mini mis mono multi nano neuro non omni out over para photo poly post pre pro proto pseudo psycho quasi radio re semi socio sub super supra tele thermo trans tri ultra un under uni up'.split(
    ' ',
  ),
);

/** Suffixes that form words without a hyphen rather than compounds. */
const suffixes = new Set(
  'able about age ally ance ant ary ate berg book ding ed en ence ent er ers ery ess est ette ever ful hood ible ic ical ing ings ion ions ish ism ist istic ity ive ize king land less like ling ly man men ment ments ness net off on one ons or ors ory our out over page port red room self set ship side site sis son space stone sub tal ted ten ter tic time ting tion tions ton top try ty under up ups ville ward ware way wise work works world worth yard'.split(
    ' ',
  ),
);

const letters = /^\p{L}+$/u;

/**
 * Joins the two parts of a word that is broken with a hyphen at a line end: `intro-` and `duction` to
 * `introduction`, `high-` and `level` to `high-level`.
 */
export const joinBroken = (left: string, right: string, evidence: Evidence, lexicon: Lexicon): string => {
  const hyphened = `${left}-${right}`;
  const closed = left + right;
  if (!letters.test(right) || !letters.test(left)) return hyphened;
  if (/^\p{Lu}/u.test(right)) return hyphened;
  if (/^\p{Lu}{2,}$/u.test(left)) return hyphened;
  const word = closed.toLowerCase();
  if (evidence.count(hyphened) > 0) return hyphened;
  if (evidence.count(closed) > 0 || lexicon.known(word) || lexicon.cased(word)) return closed;
  const [front, head] = [left.toLowerCase(), right.toLowerCase()];
  if (prefixes.has(front)) return closed;
  const words = lexicon.frequency(front) >= 1 && lexicon.frequency(head) >= 1;
  return words && front.length > 1 && head.length > 2 && !suffixes.has(head) ? hyphened : closed;
};

/** Position of a word: across the old end of a joined line, inside a line, or in text whose lines are unknown. */
export type Place = 'at-end' | 'inside' | 'unknown';

/** How common both halves of a word must be to insert a hyphen between them, in powers of ten. */
const common = { freelyCompounding: 1, anyPair: 3, withoutLines: 2 };

/** Whether two words form a compound, judged by how common they are and how freely they combine. */
const makesCompound = (front: string, head: string, place: Place, lexicon: Lexicon): boolean => {
  const least = Math.min(lexicon.frequency(front), lexicon.frequency(head));
  if (place === 'unknown') return lexicon.isHead(head) && least >= common.withoutLines;
  const free = lexicon.isHead(head) || lexicon.isFront(front);
  return free ? least >= common.freelyCompounding : least >= common.anyPair;
};

/** `Linuxkernel`: a name, known by its capitals, joined to an ordinary word. */
const afterName = (word: string, lexicon: Lexicon): string | undefined => {
  for (let at = word.length - 4; at >= 3; at--) {
    const [front, head] = [word.slice(0, at), word.slice(at)];
    if (lexicon.cased(front.toLowerCase()) === front && lexicon.frequency(head) >= common.withoutLines) {
      return suffixes.has(head) ? undefined : `${front}-${head}`;
    }
  }
  return undefined;
};

/**
 * The word with the hyphen that it lost when lines were joined; undefined if it lost none. Words that the lexicon or
 * the list knows stay whole, and so do capitalised words, which may be names. If the lines of a list are known,
 * only a word across the old end of a line can have lost a hyphen.
 */
export const restoreHyphen = (
  word: string,
  place: Place,
  evidence: Evidence,
  lexicon: Lexicon,
): string | undefined => {
  const lower = word.toLowerCase();
  if (place === 'inside' || word.length < 5 || word.length > 30) return undefined;
  if (lexicon.known(lower) || lexicon.cased(lower) !== undefined || evidence.count(word) > 1)
    return undefined;
  if (/^\p{Lu}\p{Ll}+$/u.test(word)) return place === 'at-end' ? afterName(word, lexicon) : undefined;
  if (!/^\p{Ll}+$/u.test(word)) return undefined;
  let best: { text: string; worth: number } | undefined;
  for (let at = 3; at <= word.length - 2; at++) {
    const [front, head] = [word.slice(0, at), word.slice(at)];
    const printed = evidence.count(`${front}-${head}`) > 0;
    const closed = prefixes.has(front) || (suffixes.has(head) && !lexicon.isHead(head)) || head.length < 3;
    if (!printed && (closed || !makesCompound(front, head, place, lexicon))) continue;
    const free = lexicon.isHead(head) || lexicon.isFront(front);
    const least = Math.min(lexicon.frequency(front), lexicon.frequency(head));
    const worth = (printed ? 10 : 0) + (free ? 2 : 0) + least;
    if (best === undefined || worth > best.worth) best = { text: `${front}-${head}`, worth };
  }
  return best?.text;
};
