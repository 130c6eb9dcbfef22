/** Finds whole records in a text that may be damaged elsewhere. */
import { before, type Scan, step } from './scan.ts';

/** The maximum depth to search for records. */
const deepestWhole = 10;
const objectStart = /\{(?=\s*")/g;

/** The value of a JSON text, or the error in it. */
export const parseJson = (text: string): { value: unknown } | { reason: string } => {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
};

/** The start of the next object from `from` on; -1 if there is none. */
export const nextObject = (text: string, from: number): number => {
  objectStart.lastIndex = from;
  return objectStart.exec(text)?.index ?? -1;
};

type IsRecord = (value: unknown) => boolean;

/**
 * The end of the record that begins at `at`; -1 if there is none, undefined if the text ends too soon to know. Ignores
 * the text before `from`.
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

/** The start of the first whole record between two offsets; -1 if there is none. */
export const firstWhole = (text: string, from: number, to: number, isRecord: IsRecord): number => {
  for (let at = nextObject(text, from); at >= 0 && at < to; at = nextObject(text, at + 1)) {
    if ((wholeRecord(text, at, from, isRecord) ?? -1) > 0) return at;
  }
  return -1;
};
