/** Whole lists as people keep them: where entries begin, whatever labels, blanks and indents they have. All made up. */
import { describe, expect, it } from 'vitest';
import { readReferences } from '../../seed/read/references/read.ts';

const titles = (text: string): (string | undefined)[] =>
  readReferences(text).references.map(({ csl }) => csl.title);
const firstNames = (text: string): (string | undefined)[] =>
  readReferences(text).references.map(({ csl }) => {
    const [name] = csl.author ?? csl.editor ?? [];
    return name?.family ?? name?.literal;
  });

describe('lists without labels', () => {
  it('blank lines between entries part them, whatever an entry begins with', () => {
    const text = [
      'References\n',
      'Alder, M. (2018). Reef growth in warm water. Marine Letters, 27(4), 412–430.\n',
      'Beech Foundation. (n.d.). Glossary of reefs. https://beech.example.org/glossary\n',
      'Cedar Y, Oak X. Reefs for all. In: Proceedings of the 4th Reef Meeting; 2018 Jul 17-21;\nHonolulu, HI. p. 1234-7.\n',
      'Doe, J. (2004a). Corals. Penguin.',
    ].join('\n');
    expect(firstNames(text)).toHaveLength(4);
    expect(firstNames(text)).toEqual(['Alder', expect.stringContaining('Beech'), 'Cedar', 'Doe']);
  });

  it('names in full before a title in quotes', () => {
    const text = [
      'Alder, Rebecca. “The Prophet of Reefs.” New Waters, April 17, 2017.',
      'Birch, Cynthia Lillian. “Old Reefs and Their Folktales.” PhD diss., University of Leeds, 2013.',
      'Cedar, Zadie. Swing Reef. New York: Penguin Press, 2016.',
      '———. White Reef. London: Hamish Hamilton, 2000.',
      'Dogwood, Henry David. “Walking.” In The Making of the Reef, edited by John D’Agata, 167–95. Minneapolis: Graywolf Press, 2016.',
    ].join('\n');
    expect(firstNames(text)).toEqual(['Alder', 'Birch', 'Cedar', 'Cedar', 'Dogwood']);
  });

  it('years with and without brackets in one list', () => {
    const text = [
      "Alder, J.M. (2002) 'The reef proposal: an in depth look', Reef Quarterly, vol. 42, no. 6, pp. 564-78.",
      "Birch, G. 2001, 'Address to the divers', viewed 12 May 2004, http://reefs.example.org/address.html",
      'Cedar, J. and Church, S. (eds.) (2007) Leisure and the Diver. Wallingford: ABS Publishers.',
      'Department of Reefs (2008) Reef inequalities. Available at: http://www.reefs.example.org/pub (Accessed: 9 June 2008).',
      "Elm, A.W. (2012) 'Management of the reef', in Smith, S.M. (ed.) The growth of corals. Lancaster: MTP, pp. 83–95.",
    ].join('\n');
    expect(titles(text)).toEqual([
      'The reef proposal: an in depth look',
      'Address to the divers',
      'Leisure and the Diver',
      'Reef inequalities',
      'Management of the reef',
    ]);
  });

  it('bodies with a year right behind them', () => {
    const text = [
      'Jacob Alder, Ming-Wei Birch, and Kenton Cedar. 2019. Deep reefs. In Proceedings of ReefNet, pages 41–46.',
      'OpenReef. 2023. Reef report. ArXiv, abs/2303.08774.',
      'Kishore Oak, Salim Pine, and Todd Rowan. 2002. A method for counting reefs. In Proceedings of ReefNet.',
    ].join('\n');
    expect(titles(text)).toEqual(['Deep reefs', 'Reef report', 'A method for counting reefs']);
  });
});

describe('lists with labels', () => {
  it('labels of letters, small ones too', () => {
    const text = [
      '[AB01] Ann Abel and Bob Baker. On lists. In Proc. of LISP’01, pages 1-12. Springer, 2001.',
      '[Dun68] E. W. Dunn. Jumps considered harmful. Communications of Things, 11(3):147–148, March 1968.',
      '[vL90] Jan van Loon, editor. Handbook of Heaps. Elsevier, 1990.',
    ].join('\n');
    expect(firstNames(text)).toEqual(['Abel', 'Dunn', 'van Loon']);
  });

  it('entries before the first label that was not lost are entries too', () => {
    const early = [
      'A. ALDER et B. BIRCH',
      'C. CEDAR et D. DOGWOOD',
      'E. ELM et F. FIR',
      'G. GUM et H. HOLLY',
    ];
    const late = ['I. IVY et J. JUDAS', 'K. KAPOK et L. LIME', 'M. MAPLE et N. NUTMEG'];
    const place = (i: number): string => `Can. J. Trees. 5${i}, 230${i} (197${i}).`;
    const text = [
      ...early.map((names, i) => `${names}. ${place(i)}`),
      ...late.map((names, i) => `${31 + i}. ${names}. ${place(i)}`),
    ].join('\n');
    expect(firstNames(text)).toHaveLength(7);
  });

  it('a running head between blank lines belongs to no entry', () => {
    const text = [
      ' 1. A. Abel and B. Baker, "On the stability of columns," Int. J. Solids, Vol. 12, 1976, pp. 211-220.',
      '',
      ' 2. C. Carr and D. Dunn, Theory of Plates and Shells,',
      '    McGraw-Hill, New York, 1959.',
      '',
      '12                                      JOURNAL OF COLUMNS, VOL. 3, 2001',
      '',
      ' 3. F. Foster, "Buckling under load," Ph.D. Thesis, California Institute of Technology, Pasadena, CA, 1968.',
    ].join('\n');
    const { references } = readReferences(text);
    expect(references).toHaveLength(3);
    expect(references[1]?.raw).not.toMatch(/JOURNAL/);
    expect(references[1]?.csl['container-title']).toBeUndefined();
  });

  it('a work that leaves out its journal has that of the work before', () => {
    const { references } = readReferences(
      '[1] M. Abel et al., Phys. Rev. Lett. 110, 141102 (2013); 113, 121101 (2014).\n[2] B. Baker, Nature 1, 2 (2001).',
    );
    const second = references.find(({ csl }) => csl.volume === '113');
    expect(second?.csl['container-title']).toMatch(/^Phys\. Rev\. Lett/);
  });
});
