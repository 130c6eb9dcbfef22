/** Distinguishes XML formats by the beginning of a text. */

/** A detector for XML that contains all the given signs. */
export const xmlSigns =
  (signs: readonly RegExp[], likely: number) =>
  (head: string): number => {
    if (!/^\s*</.test(head.replace(/^\ufeff/, ''))) return 0;
    return signs.some((sign) => sign.test(head)) ? likely : 0;
  };
