/** Finds records that are whole in a text of which the rest may be damaged. */
import { before, type Scan, step } from './scan.ts';

/** No record is looked for in what is nested deeper than this. */
const deepestWhole = 10;
const objectStart = /\{(?=\s*")/g;

/** The value of a JSON text, or what is wrong with it. */
export const parseJson = (text: string): { value: unknown } | { reason: string } => {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
};

/** Where the next object begins, from `from` on; `-1` if none does. */
export const nextObject = (text: string, from: number): number => {
  objectStart.lastIndex = from;
  return objectStart.exec(text)?.index ?? -1;
};

type IsRecord = (value: unknown) => boolean;

/**
 * Behind the record that begins at `at`; `-1` where none does, nothing where the text ends too soon to know. What
 * stands before `from` is not looked at.
 */
export const wholeRecord = (
  text: string,
  at: number,
  from: number,
  isRecord: IsRecord,
): number | undefined => {
  const inside: Scan = { at: at + 1, open: '{' };
  for (;;) {
    const next = step(text, inside, at);
    if (next.kind === 'more') return undefined;
    if (next.kind === 'damaged' || inside.open.length > deepestWhole) return -1;
    if (next.kind !== 'closed') continue;
    if (before(text, at, from) === ':') return -1;
    const parsed = parseJson(text.slice(at, next.at));
    return 'value' in parsed && isRecord(parsed.value) ? next.at : -1;
  }
};

/** Where the first whole record between two places begins; `-1` if there is none. */
export const firstWhole = (text: string, from: number, to: number, isRecord: IsRecord): number => {
  for (let at = nextObject(text, from); at >= 0 && at < to; at = nextObject(text, at + 1)) {
    if ((wholeRecord(text, at, from, isRecord) ?? -1) > 0) return at;
  }
  return -1;
};
