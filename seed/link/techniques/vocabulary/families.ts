/** Derives broader techniques from the form of a word. */
import { isAdjective } from '../phrases.ts';
import type { Word } from '../word.ts';

/** Prefixes that are unambiguous without a hyphen; others, such as `re-` or `co-`, need one. */
const joinedPrefix = /^(?:hyper|macro|meta|micro|multi|nano|para|pseudo|semi|super|ultra)(?=\p{L}{5})/u;
const hyphenPrefix = /^\p{L}{2,7}[-‐‑](?=\p{L}{4})/u;

const bareKey = ({ key, text }: Word): string => {
  const printed = text.match(hyphenPrefix)?.[0];
  return printed && text.split(/[-‐‑]/).length === 2
    ? key.slice(printed.length - 1)
    : key.replace(joinedPrefix, '');
};

/** The narrower and the broader technique in a prefixed word, if `attested` has the broader one. */
const prefixed = (
  word: Word,
  attested: (key: string) => boolean,
): { narrow: string; broad: string } | undefined => {
  const bare = bareKey(word);
  if (bare === word.key) return undefined;
  // `paravirtual` counts because of its prefix; `virtual` alone is too common.
  if (/(?:al|ar|ic)$/.test(bare))
    return attested(`${bare}iz`) ? { narrow: `${word.key}iz`, broad: `${bare}iz` } : undefined;
  return attested(bare) ? { narrow: word.key, broad: bare } : undefined;
};

/**
 * Keys of the techniques that a word may name, its own first: `co-scheduling` and `scheduler` lead to `scheduling`,
 * `paravirtual` to `paravirtualization` and then to `virtualization`, if these words are attested.
 */
export const formsOf = (word: Word, attested: (key: string) => boolean): string[] => {
  if (word.sign) return [word.key];
  const pair = prefixed(word, attested);
  const agent = (pair?.broad ?? word.key).match(/^(\w{4,})[eo]r$/)?.[1];
  const process = agent && attested(`${agent}ing`) ? [`${agent}ing`] : [];
  return [...new Set([word.key, ...(pair ? [pair.narrow, pair.broad] : []), ...process])];
};

/** The key of a prefixed word, if its broader word is accepted: `paravirtualization` because of `virtualization`. */
export const narrowerOf = (word: Word, accepted: ReadonlySet<string>): string | undefined => {
  const narrow = word.sign ? undefined : prefixed(word, (key) => accepted.has(key))?.narrow;
  // An adjective is no name: `non-projective`.
  return narrow === word.key && isAdjective(word) ? undefined : narrow;
};
