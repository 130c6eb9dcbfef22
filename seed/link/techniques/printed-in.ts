/** Titles that print the words of a term. */
import { foldTerm } from './fold-term.ts';
import { runsOf } from './tokens.ts';

/** Whether a title prints the words of a label next to each other, in any of their forms. */
export const printsTerm = (label: string): ((title: string) => boolean) => {
  const wanted = foldTerm(label).split(' ');
  return (title) =>
    runsOf(title).some((run) =>
      run.some((_, from) => wanted.every((word, at) => run[from + at]?.key === word)),
    );
};
