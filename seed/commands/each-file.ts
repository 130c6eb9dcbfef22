/** Goes through the files of a command: one that is refused gets its line, and the others go on. */
import { InputError } from '../../server/base/errors.ts';
import { documentFormats } from '../import/documents/kinds.ts';
import { filesIn, type GivenFile } from '../import/files.ts';
import type { Reading } from '../normalize/record.ts';
import { chooseFormat } from '../read/formats/index.ts';
import { runningText } from '../read/references/read.ts';
import { amount, type Output } from './output.ts';

/** The files of the given paths; says what was left out of folders. Throws `InputError` for an unknown format. */
export const givenFiles = async (
  paths: readonly string[],
  format: string | undefined,
  output: Output,
): Promise<GivenFile[]> => {
  const isKnown = documentFormats.some(({ id }) => id === format);
  if (format !== undefined && !isKnown) chooseFormat('', '', format);
  const { files, leftOut } = await filesIn(paths);
  for (const said of leftOut) output.say(said);
  return files;
};

/** A file that could not be read, and why, in one line. */
export interface Refused {
  name: string;
  problem: string;
}

/** Does `act` with each file and its place, `3 of 40: `; answers which ones were refused. Throws if the only one was. */
export const eachFile = async (
  files: readonly GivenFile[],
  act: (file: GivenFile, place: string) => Promise<void>,
  output: Output,
): Promise<Refused[]> => {
  const refused: Refused[] = [];
  for (const [i, file] of files.entries())
    try {
      await act(file, files.length > 1 ? `${i + 1} of ${files.length}: ` : '');
    } catch (error) {
      if (!(error instanceof InputError) || files.length === 1) throw error;
      output.say(`coterie: ${error.message}`);
      refused.push({ name: file.name, problem: error.message });
    }
  return refused;
};

/** Throws one line if a text has nothing but running text, so that the exit status is 1. */
export const failIfOnlyText = (name: string, { references, unread, format }: Reading): void => {
  if (
    format === 'references' &&
    references.length === 0 &&
    unread.some(({ reason }) => reason === runningText)
  )
    throw new InputError(`${name}: running text, no references; give the list of references alone.`);
};

/** Throws one line with the number of refused files, if there are any, so that the exit status is 1. */
export const failIfRefused = (refused: readonly Refused[], files: readonly GivenFile[]): void => {
  if (refused.length > 0)
    throw new InputError(`${refused.length} of ${amount(files.length, 'file')} could not be read.`);
};
