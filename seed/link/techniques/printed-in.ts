/** Finds titles that print a term. */
import { foldTerm } from './fold-term.ts';
import { runsOf } from './tokens.ts';

/** Whether a title contains the words of a label next to each other, in any form. */
export const printsTerm = (label: string): ((title: string) => boolean) => {
  const wanted = foldTerm(label).split(' ');
  return (title) =>
    runsOf(title).some((run) =>
      run.some((_, from) => wanted.every((word, at) => run[from + at]?.key === word)),
    );
};
