/** Text outside the entries of a list. */
import { nextHeading } from './ending.ts';
import type { Start } from './labels.ts';
import type { Line } from './lines.ts';

/** Text outside the list. */
export interface Aside {
  /** The line on which it begins, counted from 1. */
  line: number;
  raw: string;
}

/** The text of lines outside entries, one piece per paragraph. */
export const paragraphs = (lines: readonly Line[]): Aside[] => {
  const found: Aside[] = [];
  let open = false;
  for (const { text, number, furniture } of lines) {
    const last = found.at(-1);
    if (furniture) open &&= text.trim() !== '';
    else if (open && last) last.raw += `\n${text.trim()}`;
    else found.push({ line: number, raw: text.trim() });
    open ||= !furniture;
  }
  return found;
};

/** Other parts of a text between two entries, from their heading behind a blank line on. */
export const withPartsApart = (
  lines: readonly Line[],
  starts: readonly Start[],
): { list: readonly Line[]; parts: Aside[] } => {
  const idle = new Set<number>();
  for (const [i, start] of starts.entries()) {
    const next = starts[i + 1];
    if (next === undefined || next.line - start.line < 3 || next.label !== '1') continue;
    const own = lines.slice(start.line, next.line);
    const from = nextHeading(own, 0);
    if (from !== undefined && own[from - 1]?.text.trim() === '')
      for (let at = start.line + from; at < next.line; at++) idle.add(at);
  }
  if (idle.size === 0) return { list: lines, parts: [] };
  return {
    list: lines.map((line, i) => (idle.has(i) ? { ...line, furniture: true } : line)),
    parts: paragraphs(lines.filter((_, i) => idle.has(i))),
  };
};
