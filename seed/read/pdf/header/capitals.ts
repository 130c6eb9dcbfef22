/** A title in capitals gets the letters that the text of its paper gives its words. */
import type { Line } from '../layout/lines.ts';

/** A title is in capitals if so many of its letters are, by share. */
const most = 0.85;

/** Whether a title is printed in capitals. */
export const isShouted = (title: string): boolean => {
  const letters = title.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase());
  return letters.length > 15 && capitals.length >= letters.length * most;
};

/** How the words of a text are printed inside sentences: the most frequent form of each. */
const formsIn = (lines: readonly Line[]): Map<string, string> => {
  const counts = new Map<string, Map<string, number>>();
  for (const { text } of lines) {
    if (isShouted(text)) continue;
    for (const { 0: word } of text.matchAll(/(?<=[\p{Ll},;] )[\p{L}\d-]+/gu)) {
      const key = word.toLowerCase();
      const forms = counts.get(key) ?? new Map<string, number>();
      forms.set(word, (forms.get(word) ?? 0) + 1);
      counts.set(key, forms);
    }
  }
  return new Map(
    [...counts].map(([key, forms]) => [key, [...forms].sort((a, b) => b[1] - a[1])[0]?.[0] ?? key]),
  );
};

/** The title as its paper would print it in a sentence. */
export const inSentence = (title: string, lines: readonly Line[]): string => {
  const forms = formsIn(lines);
  return title
    .replace(/[\p{L}\d-]+/gu, (word) => forms.get(word.toLowerCase()) ?? word.toLowerCase())
    .replace(/^\P{L}*\p{Ll}/u, (first) => first.toUpperCase());
};
