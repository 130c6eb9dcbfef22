/** Words that lead from a narrower technique to a broader one. */
import { isAdjective } from '../phrases.ts';
import type { Word } from '../word.ts';

/** Prefixes that are plain to see in a joined word; the rest, `re-` or `co-`, must be printed with their hyphen. */
const joinedPrefix = /^(?:hyper|macro|meta|micro|multi|nano|para|pseudo|semi|super|ultra)(?=\p{L}{5})/u;
const hyphenPrefix = /^\p{L}{2,7}[-‐‑](?=\p{L}{4})/u;

const bareKey = ({ key, text }: Word): string => {
  const printed = text.match(hyphenPrefix)?.[0];
  return printed && text.split(/[-‐‑]/).length === 2
    ? key.slice(printed.length - 1)
    : key.replace(joinedPrefix, '');
};

/** The narrower and the broader technique that a prefixed word names, if `attested` knows the broader one. */
const prefixed = (
  word: Word,
  attested: (key: string) => boolean,
): { narrow: string; broad: string } | undefined => {
  const bare = bareKey(word);
  if (bare === word.key) return undefined;
  // A coined adjective: `paravirtual` is known only by its prefix; `virtual` alone is too common to say anything.
  if (/(?:al|ar|ic)$/.test(bare))
    return attested(`${bare}iz`) ? { narrow: `${word.key}iz`, broad: `${bare}iz` } : undefined;
  return attested(bare) ? { narrow: word.key, broad: bare } : undefined;
};

/**
 * Keys of the techniques that a word's form may name, itself first: `co-scheduling` and `scheduler` lead to
 * `scheduling`, `paravirtual` to `paravirtualization` and on to `virtualization`, as far as those words are attested.
 */
export const formsOf = (word: Word, attested: (key: string) => boolean): string[] => {
  if (word.sign) return [word.key];
  const pair = prefixed(word, attested);
  const agent = (pair?.broad ?? word.key).match(/^(\w{4,})[eo]r$/)?.[1];
  const process = agent && attested(`${agent}ing`) ? [`${agent}ing`] : [];
  return [...new Set([word.key, ...(pair ? [pair.narrow, pair.broad] : []), ...process])];
};

/** The prefixed word's own key, when its broader word is accepted: `paravirtualization` as there is `virtualization`. */
export const narrowerOf = (word: Word, accepted: ReadonlySet<string>): string | undefined => {
  const narrow = word.sign ? undefined : prefixed(word, (key) => accepted.has(key))?.narrow;
  // As it is printed it only says how: `non-projective`.
  return narrow === word.key && isAdjective(word) ? undefined : narrow;
};
