/** Converts titles in capitals to the usual case. */

const small = new Set(
  'a an and as at by de der des di du e el en et for für from in la le les of on or the to und v van von with y zur'.split(
    ' ',
  ),
);

/** Words that stay in capitals. */
const acronyms = new Set(
  'ACM AIAA AIP BMC BMJ CAD EMBO EPL ESA EURASIP FEBS IBM ICES IEEE IEICE IET IFAC IOP ISPRS JAMA MIT NASA PLOS RAIRO RNA DNA RSC SIAM SPIE UK US USA II III IV'.split(
    ' ',
  ),
);

/** Whether a text of some length has letters, none of them lower case. */
export const isAllCapitals = (text: string): boolean =>
  text.length > 5 && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** `JOURNAL OF PHYSICS-CONDENSED MATTER` as `Journal of Physics-Condensed Matter`; known acronyms stay. */
export const fromCapitals = (text: string): string => {
  let first = true;
  return text.replace(/[\p{L}\p{M}'’]+/gu, (word) => {
    const lead = first;
    first = false;
    if (acronyms.has(word)) return word;
    const lower = word.toLowerCase();
    if (!lead && small.has(lower)) return lower;
    return lower.length === 1 ? word : lower.charAt(0).toUpperCase() + lower.slice(1);
  });
};
