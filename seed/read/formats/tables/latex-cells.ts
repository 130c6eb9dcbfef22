/** LaTeX in cells of a table made from BibTeX: `Bj\"{o}rn`, `\alpha` in a formula, `R\&D`. */
import { fromLatex } from '../bibtex/latex.ts';

/** An accent, a letter or an escaped character in LaTeX, but not a path or a lone backslash. */
const latex =
  /\\["'`^~=.]\s?\{?\\?[A-Za-z]|\\[cuvHkrdb](?:\{\\?[A-Za-z]| [A-Za-z])\}?|\{\\(?:ss|o|O|aa|AA|ae|AE|oe|OE|l|L|i|j)\}|\\(?:emph|text\w{2})\{|\\[&%$#_](?=[\s\w])|\$[^$]{0,200}\\[a-zA-Z]+[^$]{0,200}\$/;

/** The cell as plain text. Cells with an address or without LaTeX stay as they are. */
export const withoutLatex = (cell: string): string =>
  latex.test(cell) && !/^(?:https?:|[A-Za-z]:\\)/.test(cell) ? fromLatex(cell).text : cell;
