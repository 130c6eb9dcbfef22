/** The lists of LaTeX documents. */
import { describe, expect, it } from 'vitest';
import { readFormat } from '../../seed/read/formats/index.ts';
import { fixture } from './read-fixture.ts';

describe('\\bibitem', () => {
  it('is read with its key, without its layout, and keeps its LaTeX', () => {
    const { format, references, unread } = readFormat(
      fixture('valid/formats/labels-blocks-and-links.bbl'),
      'paper.bbl',
    );
    expect(format).toBe('bibitems');
    expect(unread).toEqual([]);
    expect(references.map(({ csl }) => csl)).toMatchObject([
      {
        id: 'abel',
        title: 'Random reefs',
        author: [{ family: 'Abel', given: 'L.' }],
        'container-title': 'Marine Learning',
        volume: '45',
        issue: '1',
        page: '5–32',
        issued: { 'date-parts': [[2001]] },
      },
      {
        id: 'baker95',
        title: 'Support-reef networks',
        author: [
          { family: 'Bäker', given: 'C.' },
          { family: 'Cox', given: 'V.' },
        ],
        volume: '20',
      },
      { id: 'dean1982', DOI: '10.1000/PRL.49.91', volume: '49', page: '91' },
    ]);
    expect(references[1]?.raw).toMatch(/^\\bibitem\[\{B/);
  });

  it('is found in a paper, and a paper without any is refused', () => {
    const paper = String.raw`\documentclass{article}\begin{document}Words.
\begin{thebibliography}{1}
\bibitem{abel} L.~Abel. Random reefs. {\em Marine Learning}, 45(1):5--32, 2001.
\end{thebibliography}\end{document}`;
    expect(readFormat(paper, 'paper.tex').references.map(({ csl }) => csl.id)).toEqual(['abel']);
    expect(() =>
      readFormat(String.raw`\documentclass{article}\begin{document}In 2001.\end{document}`, 'p.tex'),
    ).toThrow(/no references found/);
  });
});
