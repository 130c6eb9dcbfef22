/** Whether two printed names may be the same venue; used for papers whose other fields agree. */
import { foldWords } from '../../normalize/fold-text.ts';
import { abbreviates } from './abbreviated.ts';
import { readVenue } from './venues.ts';

/**
 * Whether each word of the short name abbreviates a word of the long one, or consists of the initials of several, in the
 * same order: `P NATL ACAD SCI USA`.
 */
const isShortFor = (short: readonly string[], long: readonly string[]): boolean => {
  let at = 0;
  for (const word of short) {
    let found = false;
    for (; at < long.length && !found; at += 1) {
      const full = long[at] ?? '';
      if (word.length === 1 ? full.startsWith(word) : abbreviates(word, full, false)) found = true;
      else if (
        word.length > 1 &&
        word ===
          long
            .slice(at, at + word.length)
            .map((each) => each[0])
            .join('')
      ) {
        at += word.length - 1;
        found = true;
      }
    }
    if (!found) return false;
  }
  return short.length > 0 && short[0]?.[0] === long[0]?.[0];
};

const words = (name: string): string[] =>
  foldWords(name.replaceAll('&', ' '))
    .split(' ')
    .filter((word) => word !== 'the' && word !== '');

/** Whether any two of the names may be the same venue. */
export const mayBeSameVenue = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) =>
    others.some((other) => {
      const [a, b] = [words(one), words(other)];
      return readVenue(one).key === readVenue(other).key || isShortFor(a, b) || isShortFor(b, a);
    }),
  );
