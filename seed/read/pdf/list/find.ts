/** The reference list of a document: under its heading, else at its end without one. */
import type { Line } from '../layout/lines.ts';
import { headedList, type Section } from './section.ts';
import { unheadedList } from './unheaded.ts';

/** The reference list; undefined where none is found. */
export const findSection = (lines: readonly Line[]): Section | undefined =>
  headedList(lines) ?? unheadedList(lines);
