/** Hyphens at line ends: which belong to the word, which the line break made, and which were lost in joining. */
import type { Lexicon } from '../normalize/lexicon/lexicon.ts';
import type { Evidence } from './evidence.ts';

/** Beginnings that English writes closed up; before them a break says nothing of a hyphen. */
const prefixes = new Set(
  'anti auto bi bio co counter cyber de dis electro en extra fore geo hydro hyper il im in infra inter intra ir macro mega meta micro mid mini mis mono multi nano neuro non omni out over para photo poly post pre pro proto pseudo psycho quasi radio re semi socio sub super supra tele thermo trans tri ultra un under uni up'.split(
    ' ',
  ),
);

/** Endings that make closed words rather than compounds. */
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

/** How common both halves of a word must be before a hyphen is put between them: powers of ten. */
const common = { atLineEnd: 1, anywhere: 2 };

/**
 * The hyphen that a word lost when its lines were joined, or nothing where the word is sound. A word that the
 * lexicon or the list knows is never broken. Where the word stands across the place at which the line once ended
 * (`atLineEnd`), any two words make a compound; elsewhere only a freely compounding half is evidence enough.
 */
export const restoreHyphen = (
  word: string,
  atLineEnd: boolean,
  evidence: Evidence,
  lexicon: Lexicon,
): string | undefined => {
  if (!/^\p{L}?\p{Ll}{5,}$/u.test(word) || word.length > 30) return undefined;
  const lower = word.toLowerCase();
  if (lexicon.known(lower) || lexicon.cased(lower) !== undefined || evidence.count(word) > 1)
    return undefined;
  let best: { text: string; worth: number } | undefined;
  for (let at = 3; at <= word.length - 3; at++) {
    const [front, head] = [lower.slice(0, at), lower.slice(at)];
    const printed = evidence.count(`${front}-${head}`) > 0;
    if (!printed && (prefixes.has(front) || suffixes.has(head))) continue;
    const least = Math.min(lexicon.frequency(front), lexicon.frequency(head));
    const free = lexicon.isHead(head) || lexicon.isFront(front);
    const enough = atLineEnd ? least >= common.atLineEnd : free && least >= common.anywhere;
    if (!printed && !enough) continue;
    const worth = (printed ? 10 : 0) + (free ? 2 : 0) + least;
    if (best === undefined || worth > best.worth) {
      best = { text: `${word.slice(0, at)}-${word.slice(at)}`, worth };
    }
  }
  return best?.text;
};
