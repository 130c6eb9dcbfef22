/** The key under which two printings of one title match. */
import { plainLetters } from './plain-letters.ts';

/**
 * The words of a title up to its subtitle, in lower case, without accents and punctuation. Papers of different lists
 * are matched by it. Empty if the title has no letters or digits.
 */
export const titleKey = (title: string): string => {
  const [main = ''] = title.split(/(?<=\p{L}{2}):\s|\s[–—-]\s/u);
  const normalize = (text: string): string =>
    plainLetters(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return normalize(main) || normalize(title);
};
