/** The folding that search and title keys share. Both are stored, so a change here means new keys for every library. */

/** Lower case without accents, ligatures and apostrophes: `Har'El` and `harel`, `Müller` and `muller` are one. */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`´]/gu, '')
    .toLowerCase();
