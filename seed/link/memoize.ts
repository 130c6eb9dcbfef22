/** Answers that are asked for again and again: words, venues and names come back in every other title. */

/**
 * A pure function of a text that keeps its answers. It forgets them all when there are `most`, so that a process that
 * runs for ever stays small. What it gives is shared: nobody may change it.
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
