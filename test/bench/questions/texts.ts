/** Texts as people type them. */

/** Two letters of the first long word change places: a typing error. */
export const mistyped = (text: string): string =>
  text.replace(/(\p{L}{3})(\p{L})(\p{L})(?=\p{L})/u, (_all, start, a, b) => `${start}${b}${a}`);
