/** Initials that are longer than usual, `Wu JS-Y`, `Andrade BFMT`: the tagger sees their first two letters. */
import type { Token } from './tokens.ts';

const family = String.raw`(?:(?:de|da|dos?|du|la|le|v[ao]n|der|el|al)\s)*\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*)?`;
const initials = String.raw`\p{Lu}{1,5}(?:-\p{Lu}{1,3}){0,3}`;
/** Names with initials behind them, at the beginning of an entry. */
const names = new RegExp(
  String.raw`^\s*${family}\s${initials}(?:(?:,|;|\sand|,\sand|\s&)\s${family}\s${initials})*(?=[.,;:]|\s\(|\set al)`,
  'u',
);
const long = /^(?:\p{Lu}{4,5}|\p{Lu}{1,5}(?:-\p{Lu}{1,3})+)$/u;
const sign = /^.{2,300}?\s(?:\p{Lu}{4,5}|\p{Lu}{1,5}-\p{Lu}{1,3}(?:-\p{Lu})*)(?![\p{L}-])/u;

/** Whether letters can be spoken, so that they are rather a word or an acronym: `World BANK`. */
const isWord = (letters: string): boolean => (letters.match(/[AEIOUÄÖÜ]/gu)?.length ?? 0) > 1;

/** The tokens of an entry as the tagger should see them. */
export const withShortInitials = (text: string, tokens: readonly Token[]): readonly Token[] => {
  if (!sign.test(text)) return tokens;
  const block = names.exec(text)?.[0];
  if (block === undefined) return tokens;
  const alone = !/[,;&]|\sand\s/.test(block);
  return tokens.map((token) =>
    token.end <= block.length && long.test(token.text) && !(alone && isWord(token.text))
      ? { ...token, text: token.text.slice(0, 2).replace(/-$/, '') }
      : token,
  );
};
