/** Terms that name no technique in any field, from a list. */
import { dataLines } from '../../../normalize/data-file.ts';
import { foldTerm } from '../fold-term.ts';

/** A key without its blanks, since `free-ranging` may be printed as one word. */
const letters = (key: string): string => key.replaceAll(' ', '');

let read: ReadonlySet<string> | undefined;

/** Lines of phrases have commas, lines of words have blanks. */
const terms = (): ReadonlySet<string> => {
  read ??= new Set(
    dataLines('no-techniques.txt', import.meta.url)
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.split(line.includes(',') ? ',' : /\s+/))
      .map(foldTerm)
      .filter((key) => key !== '')
      .map(letters),
  );
  return read;
};

/** A protected area with its name: `ranomafana national park`. */
const protectedArea =
  /\S (?:national park|(?:national|special|nature|strict|biosphere|forest|private|game) reserve|wildlife sanctuary)$/;

/** Whether a folded term names no technique: `older adult`, `cross sectional`, `ranomafana national park`. */
export const namesNothing = (key: string): boolean => terms().has(letters(key)) || protectedArea.test(key);
