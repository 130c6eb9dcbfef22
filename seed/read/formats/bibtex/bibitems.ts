/** The `\bibitem`s of a LaTeX reference list, from a .bbl file or the end of a paper. */
import type { Reading, Reference } from '../../../normalize/record.ts';
import { readReferences } from '../../references/read.ts';
import type { Format } from '../format.ts';
import { fromLatex } from './latex.ts';

interface Item {
  key: string;
  /** The source, including the command that begins it. */
  raw: string;
  /** Plain text on one line. */
  text: string;
  line: number;
}

/** `\bibitem[Abel and Baker(2001)]{abel}`; a label may contain brackets in braces. */
const begins = /\\bibitem\s*(?:\[(?:[^\]{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\])?\s*\{([^{}]*)\}/g;
const ends = /\\end\s*\{thebibliography\}/;
const comment = /(?<!\\)%[^\n]*\n?[ \t]*/g;

/** Layout commands of styles: blocks, allowed line breaks, fonts after a brace. */
const layout =
  /\\(?:newblock|providecommand|natexlab|penalty-?\d*|allowbreak|noopsort|relax|urlprefix|bibinfo\s*\{[^{}]*\}|bibfield\s*\{[^{}]*\}|bibnamefont|bibfnamefont|BibitemOpen|BibitemShut\s*\{[^{}]*\}|textbf|textit|emph|href(?:@noop)?\s*\{[^{}]*\})(?![A-Za-z])\s*/g;

/** Links with a DOI or an arXiv id, which is added to the text of the link. */
const identifying = /\\href(?:@noop)?\s*\{([^{}]*(?:doi|arxiv)\.org\/[^{}]*)\}/g;

const itemsOf = (source: string): Item[] => {
  const close = ends.exec(source)?.index ?? source.length;
  const found = [...source.slice(0, close).matchAll(begins)];
  return found.map((one, i) => {
    const to = found[i + 1]?.index ?? close;
    const body = source.slice(one.index + one[0].length, to);
    const links = [...body.matchAll(identifying)].flatMap(([, link]) => link ?? []);
    return {
      key: one[1]?.trim() ?? '',
      raw: source.slice(one.index, to).trim(),
      text: [fromLatex(body.replace(comment, '').replace(layout, ' ')).text, ...links].join(' '),
      line: source.slice(0, one.index).split('\n').length,
    };
  });
};

/** Reads the items as a numbered list; each keeps its key and its LaTeX. */
const parse = (source: string): Reading => {
  const items = itemsOf(source);
  const { references, unread } = readReferences(items.map(({ text }, i) => `[${i + 1}] ${text}`).join('\n'));
  const itemOf = ({ raw }: Reference): Item | undefined => items[Number(/^\[(\d+)\]/.exec(raw)?.[1]) - 1];
  return {
    format: 'bibitems',
    references: references.map((reference) => {
      const item = itemOf(reference);
      return item === undefined
        ? reference
        : { ...reference, raw: item.raw, csl: { ...reference.csl, id: item.key || reference.csl.id } };
    }),
    unread: unread.map((part) => ({ ...part, line: items[part.line - 1]?.line ?? 1 })),
  };
};

export const bibitems: Format = {
  id: 'bibitems',
  name: 'LaTeX bibliography (.bbl)',
  extensions: ['.bbl', '.tex'],
  detect: (head) =>
    /\\bibitem\s*[[{]/.test(head) ? 0.95 : /\\(?:documentclass|begin\s*\{document\})/.test(head) ? 0.92 : 0,
  parse,
};
