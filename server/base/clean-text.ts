/** Leaves out characters that no text has and that stores, XML and other programs cut off or refuse. */

/** Control characters other than tab and line end, halves of characters, and what is no character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out.
const odd = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/u;
const everyOdd = new RegExp(odd, 'gu');
/** Breaks of pages and columns. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same.
const breaks = /[\u000b\u000c]/g;

/** The text without such characters. */
export const cleanText = (text: string): string => (odd.test(text) ? text.replace(everyOdd, '') : text);

/** The same for a field, which has no pages. */
const cleanField = (text: string): string => cleanText(text).replace(breaks, ' ');

// biome-ignore lint/suspicious/noControlCharactersInRegex: the same.
const unclean = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/u;

/** Whether nothing in a value is to be cleaned: most are, and then nothing is copied. */
const isClean = (value: unknown): boolean => {
  if (typeof value === 'string') return !unclean.test(value);
  if (Array.isArray(value)) return value.every(isClean);
  if (typeof value !== 'object' || value === null) return true;
  return Object.keys(value).every(
    (name) => !odd.test(name) && isClean((value as Record<string, unknown>)[name]),
  );
};

/**
 * Every text in a value cleaned, whatever it is in; what is clean comes back as it is. A text of which nothing is left
 * becomes `nothing`; where that is empty, its field is dropped.
 */
export const cleaned = <T>(value: T, nothing = ''): T => {
  const clean = (part: unknown): unknown => {
    if (typeof part === 'string') return cleanField(part) || (part && nothing);
    if (Array.isArray(part)) {
      const items = part.map(clean);
      return items.some((item, i) => item !== part[i]) ? items : part;
    }
    if (typeof part !== 'object' || part === null) return part;
    const before = Object.entries(part);
    const after = before
      .map(([name, each]): [string, unknown, boolean] => {
        const now = clean(each);
        return [cleanText(name), now, now === '' && each !== ''];
      })
      .filter(([, , isGone]) => !isGone);
    const isSame =
      after.length === before.length &&
      after.every(([name, each], i) => name === before[i]?.[0] && each === before[i]?.[1]);
    return isSame ? part : Object.fromEntries(after);
  };
  return isClean(value) ? value : (clean(value) as T);
};
