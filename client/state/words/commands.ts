/** Finding orders by what they say. */

/** Lower-case words without accents and signs. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => word.replace(/\p{M}/gu, ''))
    .filter(Boolean);

/**
 * Those of which every typed word begins a word. The earlier in its text the first typed word stands, the better;
 * otherwise the given order applies. Without any word, all.
 */
export const findCommands = <T extends { words: string }>(commands: readonly T[], typed: string): T[] => {
  const wanted = wordsOf(typed);
  const ranked = commands.flatMap((command) => {
    const words = wordsOf(command.words);
    const places = wanted.map((start) => words.findIndex((word) => word.startsWith(start)));
    return places.includes(-1) ? [] : [{ command, at: places[0] ?? 0 }];
  });
  return ranked.toSorted((a, b) => a.at - b.at).map(({ command }) => command);
};

/** The option after or before the present one, round and round; from none, the first or the last. */
export const stepThrough = (at: number, by: 1 | -1, length: number): number =>
  length === 0 ? -1 : at < 0 ? (by > 0 ? 0 : length - 1) : (at + by + length) % length;
