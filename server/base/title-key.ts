/** What two printings of one title have in common. */
import { plainLetters } from './plain-letters.ts';

/**
 * The words of a title up to its subtitle, without case, accents and punctuation: the key under which a paper is
 * looked up when another list may name it too. Empty where a title has no letters or digits.
 */
export const titleKey = (title: string): string => {
  const [main = ''] = title.split(/(?<=\p{L}{2}):\s|\s[–—-]\s/u);
  const fold = (text: string): string =>
    plainLetters(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return fold(main) || fold(title);
};
