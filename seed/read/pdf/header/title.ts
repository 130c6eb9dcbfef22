/** The title of a paper on its first page: large letters in the upper part, near the names. */
import type { Line } from '../layout/lines.ts';
import type { DocumentInfo } from '../page.ts';
import { markedText, readNames } from './names.ts';

export interface Title {
  text: string;
  lines: Line[];
  confidence: number;
}

/** Letters and digits only, small. */
export const squeeze = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Words that stand large on first pages and are no title. */
const noTitle =
  /^(?:open ?access|free|original ?(?:article|paper|research|investigation)|(?:systematic |mini[- ]?)?review(?:s| article| paper)?|(?:short |brief )?(?:research )?(?:article|paper|report|communication|note|letter)s?|case (?:report|study)|editorial|study protocol|research|protocol|correspondence|commentary|perspective|opinion|methods?|abstract|summary|contents|introduction|hypothesis|technical (?:note|report)|artigos?(?: original)?|artículos?(?: original)?|publisher’?s note|data descriptor|references|table of contents|volume \d.*|vol\.? .*|issn.*|www\..*|https?:.*|doi:?.*|clinical trial.*|study protocol clinical trial|accepted manuscript|manuscript|preprint|draft|supplementary (?:material|information).*|supporting information.*|keywords?|resumo|resumen|résumé)$/iu;

/** Sizes this near, by their share, are the same. */
const sameSize = 0.06;
/** Lines of one title are at most this far apart, by their size. */
const nextLine = 1.75;

/** Notes beside a title are at most this large, by its size. */
const noteSize = 0.6;

interface Block {
  lines: Line[];
  text: string;
  size: number;
}

const joinTitle = (lines: readonly Line[]): string =>
  lines
    .map(({ text }) => text.trim())
    .reduce((text, next) => {
      if (text === '') return next;
      // A word broken at the end of a line; a compound keeps its hyphen.
      if (/[\p{L}]-$/u.test(text) && /^\p{Ll}/u.test(next)) return joinBroken(text, next);
      return `${text} ${next}`;
    }, '');

/** The ends of compounds that are seldom broken words. */
const joinBroken = (text: string, next: string): string => {
  const front = /(\p{L}+)-$/u.exec(text)?.[1] ?? '';
  const compound =
    /^(?:based|driven|aware|free|like|term|scale|dimensional|time|level|order|specific|dependent|related|mediated|induced|assisted|guided|control|off|on|up|to|in|of|and|the|line|world|source|art|type|art)\b/u.test(
      next,
    );
  return compound ||
    /^(?:non|self|cross|multi|co|pre|post|anti|semi|high|low|long|short|real|open|meta|inter|well|large|small)$/iu.test(
      front,
    )
    ? text + next
    : text.slice(0, -1) + next;
};

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(a, b) * sameSize;

/** Whether a line is a note in small letters beside a block. */
const isBeside = (line: Line, { lines, size }: Block): boolean => {
  const [first, last] = [lines[0], lines.at(-1)];
  return (
    first !== undefined &&
    last !== undefined &&
    line.size < size * noteSize &&
    line.y > first.y - size &&
    line.y < last.y + size * nextLine &&
    (lines.every(({ x }) => line.end < x) || lines.every(({ end }) => line.x > end))
  );
};

/** Runs of lines in one size, close together. */
export const blocksOf = (lines: readonly Line[]): Block[] => {
  const blocks: Block[] = [];
  for (const line of lines) {
    const open = blocks.at(-1);
    const last = open?.lines.at(-1);
    if (open !== undefined && isBeside(line, open)) continue;
    const goesOn =
      open !== undefined &&
      last !== undefined &&
      isSame(open.size, line.size) &&
      line.y > last.y - 1 &&
      line.y - last.y <= nextLine * line.size &&
      line.bold === last.bold &&
      !noTitle.test(last.text.trim());
    if (goesOn) open.lines.push(line);
    else blocks.push({ lines: [line], text: '', size: line.size });
  }
  return blocks.map((block) => ({ ...block, text: joinTitle(block.lines) }));
};

const letters = (text: string): number => text.replace(/[^\p{L}]/gu, '').length;

/** How much of two titles is the same, from 0 to 1, by their words. */
const likeness = (a: string, b: string): number => {
  const words = (text: string): Set<string> =>
    new Set(
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]{2,}/gu) ?? [],
    );
  const [left, right] = [words(a), words(b)];
  if (left.size === 0 || right.size === 0) return 0;
  const common = [...left].filter((word) => right.has(word)).length;
  return common / Math.max(left.size, right.size);
};

/** Whether lines are names of people with their marks. */
const isListOfNames = (lines: readonly Line[]): boolean => {
  const { names, others } = readNames(markedText(lines));
  return names.length >= 2 && others === 0 && names.some(({ marks }) => marks.length > 0);
};

/** A score for a block as the title. */
const scoreOf = (
  block: Block,
  { top, body, largest, height }: { top: number; body: number; largest: number; height: number },
  info: DocumentInfo,
  repeated: (text: string) => boolean,
): number => {
  const { text, size, lines } = block;
  const count = letters(text);
  const words = text.split(/\s+/).length;
  if (count < 6 || noTitle.test(text.trim()) || text.length > 500) return -1;
  if (/^(?:www\.|https?:)|@/.test(text) || isListOfNames(lines)) return -1;
  const y = lines[0]?.y ?? 0;
  let score = 2 * (size / largest) + Math.min((size - body) / body, 1);
  if (lines[0]?.bold) score += 0.25;
  if (words < 3) score -= 0.7;
  if (words < 2) score -= 0.5;
  if (words > 45) score -= 1;
  score -= (Math.max(0, y - top) / height) * 1.2;
  if (info.title !== undefined && likeness(info.title, text) > 0.7) score += 1;
  if (repeated(text)) score += 0.3;
  if (/\b(?:journal|proceedings|volume|issn|university|department)\b/iu.test(text) && words < 9) score -= 0.7;
  if (/^[\p{Lu}\s]+$/u.test(text) && words < 4) score -= 0.4;
  return score;
};

/** The title among the lines of the first page; `heads` are the running heads of the pages behind it. */
export const findTitle = (
  lines: readonly Line[],
  height: number,
  info: DocumentInfo,
  heads: readonly Line[],
): Title | undefined => {
  const above = lines.filter(({ y }) => y < height * 0.72);
  // A cover may have its title further down.
  const upper = above.length > 0 ? above : lines;
  if (upper.length === 0) return undefined;
  const blocks = blocksOf(upper);
  const sizes = new Map<number, number>();
  for (const { size, text } of lines) sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  const body = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
  const useful = blocks.filter(({ text }) => letters(text) >= 6 && !noTitle.test(text.trim()));
  const largest = Math.max(...useful.map(({ size }) => size), 1);
  const top = Math.min(...upper.map(({ y }) => y));
  const headTexts = heads.map(({ text }) => squeeze(text));
  const repeated = (text: string): boolean => {
    const key = squeeze(text).slice(0, 25);
    return key.length > 15 && headTexts.some((head) => head.includes(key));
  };
  const scored = blocks
    .map((block) => ({ block, score: scoreOf(block, { top, body, largest, height }, info, repeated) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (best === undefined) return undefined;
  const lead = best.score - (scored[1]?.score ?? 0);
  return {
    text: best.block.text.replace(/[\s*†‡§¶]+$/u, ''),
    lines: best.block.lines,
    confidence: Math.min(
      0.97,
      0.6 +
        0.3 * Math.min(lead, 1) +
        (info.title !== undefined && likeness(info.title, best.block.text) > 0.8 ? 0.15 : 0),
    ),
  };
};
