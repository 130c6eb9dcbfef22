/** Turns the runs of an entry into the text of its fields. */
import { cut } from '../../../normalize/identifiers.ts';
import type { Run } from '../tagger/read.ts';
import type { Tag } from '../tagger/tags.ts';

/** Abbreviations that keep their full stop at the end of a field: `Inc.`, `Phys. Lett. Sci.` */
const keepsStop = /\b(?:Inc|Ltd|Co|Corp|Sci|Soc|Acad|Univ|Jr|Assoc|U\.[KS]|U\.S\.A|D\.C|a\. ?M|u\. ?a)$/u;

const brackets: readonly (readonly [open: string, close: string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['‘', '’'],
];

const count = (text: string, char: string): number => {
  let found = 0;
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) found++;
  return found;
};

/** The text of a run with its own punctuation: brackets that it opens or closes, `?`, `Inc.` */
export const textOf = (text: string, { start, end }: Pick<Run, 'start' | 'end'>): string => {
  let [from, to] = [start, end];
  for (const [open, close] of brackets) {
    const own = text.slice(from, to);
    const opened = count(own, open) - count(own, close);
    if (opened > 0) {
      // Brackets may stand within brackets: `(A9-0181/2020 (INI))`.
      for (let left = opened; left > 0; left--) {
        const at = text.indexOf(close, to);
        if (at >= 0 && at - to <= 2) to = at + 1;
      }
    } else if (opened < 0 && text[from - 1] === open) from--;
  }
  while (/[?!+#]/.test(text[to] ?? '')) to++;
  if (text[to] === '.' && keepsStop.test(text.slice(from, to))) to++;
  return text
    .slice(from, to)
    .replaceAll(cut, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.:;]+|[\s,:;]+$/gu, '');
};

/** How many times longer a later run must be to replace the first. */
const muchLonger = 3;

/** The first run of a tag, or a later one that is so much longer that the first must be an error. */
export const principal = (runs: readonly Run[], tag: Tag): Run | undefined =>
  runs
    .filter((run) => run.tag === tag)
    .reduce<Run | undefined>(
      (a, b) => (a === undefined || b.end - b.start > muchLonger * (a.end - a.start) ? b : a),
      undefined,
    );

/** The run of a tag with the highest confidence. */
export const surest = (runs: readonly Run[], tag: Tag): Run | undefined =>
  runs
    .filter((run) => run.tag === tag)
    .reduce<Run | undefined>((a, b) => (a === undefined || b.sure > a.sure ? b : a), undefined);

/** The runs without the text between two offsets. A run that begins before the first offset is cut there. */
export const without = (runs: readonly Run[], from: number, to: number): Run[] =>
  runs.flatMap((run) => {
    if (run.end <= from || run.start >= to) return [run];
    const tokens = run.tokens.filter(({ end }) => end <= from);
    const end = tokens.at(-1)?.end;
    return end === undefined ? [] : [{ ...run, tokens, end }];
  });
