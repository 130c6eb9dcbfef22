/** Caches results for texts that occur often, such as words, venues and names. */

/**
 * Caches the results of a pure function of a text. The cache is cleared when it has `most` entries, so that a
 * long-running process stays small. Results are shared, so callers must not change them.
 */
export const memoize = <T extends {}>(answer: (text: string) => T, most = 50_000): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = answer(text);
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
};
