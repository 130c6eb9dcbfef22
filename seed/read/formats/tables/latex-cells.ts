/** LaTeX and entities in cells of a table: `Bj\"{o}rn`, `\alpha` in a formula, `R\&D`, `Gonz&#x00E1;lez`. */
import { characterEntities } from 'character-entities';
import { fromLatex } from '../bibtex/latex.ts';
import { lookUp } from '../fields/table.ts';

/** An accent, a letter or an escaped character in LaTeX, but not a path or a lone backslash. */
const latex =
  /\\["'`^~=.]\s?\{?\\?[A-Za-z]|\\[cuvHkrdb](?:\{\\?[A-Za-z]| [A-Za-z])\}?|\{\\(?:ss|o|O|aa|AA|ae|AE|oe|OE|l|L|i|j)\}|\\(?:emph|text\w{2})\{|\\[&%$#_](?=[\s\w])|\$[^$]{0,200}\\[a-zA-Z]+[^$]{0,200}\$/;

/** Other signs for the ends of a formula: `\(^+\)`, `$$^2$$`. */
const formula = /\\\(([^()]{1,200})\\\)|\s?\$\$([^$]{1,200})\$\$(?:\s(?=-))?/g;

/** The cell as plain text. Cells with an address or without LaTeX stay as they are. */
export const withoutLatex = (cell: string): string => {
  if (/^(?:https?:|[A-Za-z]:\\)/.test(cell)) return cell;
  const plain = cell.replace(formula, (_, inner: string | undefined, doubled: string | undefined) =>
    fromLatex(`$${inner ?? doubled ?? ''}$`).text.trim(),
  );
  return latex.test(plain) ? fromLatex(plain).text : plain;
};

const entity = /&(?:#x([\da-f]{2,5})|#(\d{2,6})|([a-z]\w{1,30}));/gi;

const sign = (code: number, printed: string): string =>
  code >= 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : printed;

/** The cell with its HTML entities as characters; an unknown entity stays. */
export const withoutEntities = (cell: string): string =>
  cell.replace(
    entity,
    (printed, hex: string | undefined, decimal: string | undefined, name: string | undefined) =>
      name === undefined
        ? sign(Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16), printed)
        : (lookUp(characterEntities, name) ?? printed),
  );
