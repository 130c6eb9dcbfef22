/** Splits an entry into words and numbers. The text between two tokens is the gap before the second. */
import { cut } from '../../../normalize/identifiers.ts';

export interface Token {
  text: string;
  /** Offsets into the entry. */
  start: number;
  end: number;
}

/** Words with inner hyphens and apostrophes, numbers, ampersands, and the mark of removed parts. */
const word = new RegExp(
  String.raw`${cut}|&|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’´‐‑-]\p{L}[\p{L}\p{M}\p{N}]*)*`,
  'gu',
);

export const cutTokens = (text: string): Token[] =>
  Array.from(text.matchAll(word), (found) => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));

/** The maximum length of a gap in features, in characters. */
const longest = 5;

/** Full-width punctuation and its usual form, with the blank that the usual form needs. */
const wide: Readonly<Record<string, string>> = {
  '，': ', ',
  '、': ', ',
  '。': '. ',
  '．': '. ',
  '：': ': ',
  '；': '; ',
  '（': ' (',
  '）': ')',
  '《': '"',
  '》': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
};

/** Quotes, dashes and blanks are printed in many ways that mean the same. */
const sameGap = (gap: string): string =>
  gap
    .replace(/[，、。．：；（）《》「」『』]/g, (sign) => wide[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .replace(/``|''|[“”«»„"]/g, '"')
    .replace(/[‘’‚`´']/g, "'")
    .replace(/[-‐‑‒–—−~]+/g, '-')
    .slice(0, longest);

/** The gap before every token, and after the last one: `, `, `. `, ` "`, … */
export const gapsOf = (text: string, tokens: readonly Token[]): string[] => {
  const gaps = tokens.map(({ start }, i) => sameGap(text.slice(tokens[i - 1]?.end ?? 0, start)));
  return [...gaps, sameGap(text.slice(tokens.at(-1)?.end ?? 0))];
};
