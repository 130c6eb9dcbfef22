/** Telling XML formats apart by how a text begins. */

/** Every sign that must be found in the text, or none of this is XML of the kind. */
export const xmlSigns =
  (signs: readonly RegExp[], likely: number) =>
  (head: string): number => {
    if (!/^\s*</.test(head.replace(/^\ufeff/, ''))) return 0;
    return signs.some((sign) => sign.test(head)) ? likely : 0;
  };
