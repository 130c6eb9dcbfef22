/** Lists of only titles, one per line, with or without years. */
import type { Start } from './labels.ts';
import type { Line } from './lines.ts';
import { openingWorth } from './openings.ts';
import { open } from './signs.ts';

/** A year after a title, with or without brackets: `Title (2017)`, `Title, 2017.` */
export const yearBehind =
  /^(?<title>.*[^\s,;:–—([-])[\s,.;:–—-]*[\s([](?<year>(?:1[5-9]|20)\d\d)[)\]]?\.?\s*$/u;

const withoutYear = (text: string): string => (yearBehind.exec(text)?.groups?.['title'] ?? text).trim();

/** The minimum and maximum number of words in a title. */
const words = { least: 2, most: 30 };
const fewest = 2;

/** Signs that a line is not a title: volume and pages, links, names with initials, a second sentence. */
const notTitle =
  /\d\s*[:(]\s*\d|\bpp?\.|\bvol\.|https?:|\bdoi\b|\b\p{Lu}\.[ ,]|\bet al\b|[.;] \p{Lu}\p{L}+|\beds?\.|\.{4}|@/iu;

/** The maximum length of a title, in characters. */
const longest = 400;

/** Whether a line is a title, with or without a year. */
export const isTitle = (line: string): boolean => {
  if (line.length > longest) return false;
  const text = withoutYear(line);
  const count = text.split(/\s+/).length;
  return (
    count >= words.least &&
    count <= words.most &&
    /^["“‘«„]?[\p{Lu}\p{Lo}\d¿¡]/u.test(text) &&
    !notTitle.test(text) &&
    !/[.:;]$/.test(text) &&
    !open.test(text)
  );
};

/** The minimum share of titles among the lines. */
const most = 0.9;

/** The starts of a list of titles; empty if the lines are not titles or begin with names. */
export const titleStarts = (all: readonly Line[]): Start[] => {
  const lines = all.filter(({ furniture }) => !furniture);
  const titles = lines.filter(({ text }) => isTitle(text.trim()));
  const named = lines.filter(({ text }) => openingWorth(text) >= 1.6 && /,/.test(text.slice(0, 40)));
  return lines.length >= fewest &&
    titles.length >= lines.length * most &&
    named.length <= lines.length * (1 - most)
    ? lines.map(({ number }) => ({ line: number - 1, at: 0, after: 0, whole: true, title: true }))
    : [];
};
