/** Pairs of records that are one paper, and pairs that are two. */
import { describe, expect, test } from 'vitest';
import { linkText } from './cases.ts';

/** The papers that two records become, each the fields of an article unless it names its type. */
const papersOf = (first: string, second: string): number =>
  linkText(
    [first, second]
      .map((fields, i) =>
        fields.startsWith('@') ? fields.replace('{', `{k${i}, `) : `@article{k${i}, ${fields}}`,
      )
      .join('\n'),
    'pair.bib',
  ).titles.length;

const kohl = 'author={Kohl, Max}';
const year = 'year=2018';
const journal = 'journal={Imaginary Medicine}';

describe('one paper', () => {
  test.each([
    [
      'with and without a DOI',
      `${kohl}, title={Tea and sleep in shift workers}, ${year}, doi={10.1000/a}`,
      `${kohl}, title={Tea and sleep in shift workers}, ${year}`,
    ],
    [
      'DOIs in other letters and as an address',
      `${kohl}, title={Tea}, ${year}, doi={10.1000/ABC.1}`,
      `${kohl}, title={Tea in town}, ${year}, doi={https://doi.org/10.1000/abc.1}`,
    ],
    [
      'a preprint and the article of the next year',
      `${kohl}, title={Brewing networks for tea}, year=2017, eprint={1701.00001}, archiveprefix={arXiv}`,
      `${kohl}, title={Brewing Networks for Tea}, ${year}, ${journal}`,
    ],
    [
      'without the subtitle',
      `${kohl}, title={Selective brewing of imaginary tea: a cohort study}, ${year}`,
      `${kohl}, title={Selective brewing of imaginary tea}, ${year}`,
    ],
    [
      'accents and commands',
      `author={M{\\"u}ller, Max}, title={Th{\\'e} et soci{\\'e}t{\\'e} urbaine}, ${year}`,
      `author={Müller, Max}, title={Thé et société urbaine}, ${year}`,
    ],
    [
      'an abbreviated journal',
      `${kohl}, title={Tea and sleep in shift workers}, journal={J. Clin. Oncol.}, ${year}, volume=3, pages={1--9}`,
      `${kohl}, title={Tea and sleep in shift workers}, journal={Journal of Clinical Oncology}, ${year}, volume=3, pages={1--9}`,
    ],
    [
      'initials and full names',
      `author={Kohl, M.}, title={Tea and sleep in shift workers}, ${year}`,
      `author={Kohl, Max Otto}, title={Tea and sleep in shift workers}, ${year}`,
    ],
    [
      'an editorial on one page',
      `${kohl}, title={Editorial}, ${journal}, ${year}, volume=5, pages={11}`,
      `${kohl}, title={Editorial.}, ${journal}, ${year}, volume=5, pages={11--12}`,
    ],
    [
      'a chapter with the DOI of its book, printed twice',
      `@incollection{${kohl}, title={Leaves of summer}, booktitle={The Tea System}, ${year}, doi={10.1000/b}, pages={1--9}}`,
      `@incollection{author={Kohl, M.}, title={Leaves of Summer}, booktitle={The Tea System}, ${year}, doi={10.1000/b}, pages={1-9}}`,
    ],
    [
      'signs and quotes',
      `${kohl}, title={“Tea” \\& cups: what now?}, ${year}, ${journal}, volume=2, pages={3--9}`,
      `${kohl}, title={"Tea" & cups: What now}, ${year}, ${journal}, volume=2, pages={3--9}`,
    ],
    [
      'a long title that begins like a reply',
      `${kohl}, title={Response of montane tea gardens to drought and heat}, ${year}, ${journal}, volume=2, pages={3--9}`,
      `${kohl}, title={Response of montane tea gardens to drought and heat}, ${year}, ${journal}, volume=2, pages={3--9}`,
    ],
    [
      'an introduction printed with and without its pages',
      `${kohl}, title={Introduction to the tea of the north}, ${journal}, ${year}, volume=4, pages={1--4}`,
      `${kohl}, title={Introduction to the tea of the north}, ${journal}, ${year}`,
    ],
  ])('%s', (_, first, second) => expect(papersOf(first, second)).toBe(1));
});

describe('two papers', () => {
  test.each([
    [
      'one main title with two subtitles',
      `${kohl}, title={The imaginary tea house: a history}, ${year}`,
      `${kohl}, title={The imaginary tea house: recipes and cups}, ${year}`,
    ],
    [
      'editorials of two pages',
      `${kohl}, title={Editorial}, ${journal}, ${year}, volume=5, pages={11}`,
      `${kohl}, title={Editorial}, ${journal}, ${year}, volume=5, pages={99}`,
    ],
    [
      'editorials of two issues without pages',
      `${kohl}, title={Guest Editorial}, ${journal}, ${year}, volume=5, number=1`,
      `${kohl}, title={Guest Editorial}, ${journal}, ${year}, volume=5, number=2`,
    ],
    [
      'replies in two volumes',
      `${kohl}, title={Reply to Trell}, ${journal}, ${year}, volume=5, pages={11}`,
      `${kohl}, title={Reply to Trell}, ${journal}, ${year}, volume=6, pages={11}`,
    ],
    [
      'prefaces of two years',
      `${kohl}, title={Preface}, ${journal}, year=2016, volume=3`,
      `${kohl}, title={Preface}, ${journal}, year=2017, volume=4`,
    ],
    [
      'a corrigendum and its paper',
      `${kohl}, title={Tea and sleep in shift workers}, ${journal}, ${year}, volume=5, pages={11--20}`,
      `${kohl}, title={Corrigendum to: Tea and sleep in shift workers}, ${journal}, ${year}, volume=5, pages={333}`,
    ],
    [
      'two parts',
      `${kohl}, title={Studies on imaginary tea. Part I}, ${journal}, ${year}, volume=5, pages={1--9}`,
      `${kohl}, title={Studies on imaginary tea. Part II}, ${journal}, ${year}, volume=5, pages={10--19}`,
    ],
    [
      'one title of two people',
      `${kohl}, title={The theory of imaginary tea}, ${year}`,
      `author={Brandt, Ulla}, title={The theory of imaginary tea}, ${year}`,
    ],
    [
      'one title years apart',
      `${kohl}, title={The theory of imaginary tea}, year=1998`,
      `${kohl}, title={The theory of imaginary tea}, ${year}`,
    ],
    [
      'a chapter and its book with one DOI',
      `@incollection{${kohl}, title={Leaves of summer}, booktitle={The Tea System}, ${year}, doi={10.1000/b}}`,
      `@book{editor={Olsen, K}, title={The Tea System}, ${year}, doi={10.1000/b}}`,
    ],
    [
      'two chapters with the DOI of their book',
      `@incollection{${kohl}, title={Leaves of summer}, booktitle={The Tea System}, ${year}, doi={10.1000/b}, pages={1--9}}`,
      `@incollection{author={Brandt, Ulla}, title={Voles and light}, booktitle={The Tea System}, ${year}, doi={10.1000/b}, pages={10--19}}`,
    ],
    [
      'two DOIs',
      `${kohl}, title={Tea and sleep in shift workers}, ${year}, doi={10.1000/a}`,
      `${kohl}, title={Tea and sleep in shift workers}, ${year}, doi={10.1000/b}`,
    ],
    [
      'reviews of two books in one issue',
      `${kohl}, title={Book review}, ${journal}, ${year}, volume=5, number=1, pages={90}`,
      `${kohl}, title={Book review}, ${journal}, ${year}, volume=5, number=1, pages={92}`,
    ],
    [
      'prefaces in German',
      `${kohl}, title={Vorwort}, ${journal}, ${year}, volume=5, pages={1}`,
      `${kohl}, title={Vorwort}, ${journal}, ${year}, volume=5, pages={101}`,
    ],
    [
      'éditoriaux',
      `${kohl}, title={Éditorial}, ${journal}, ${year}, volume=5, number=1`,
      `${kohl}, title={Éditorial}, ${journal}, ${year}, volume=5, number=3`,
    ],
    [
      'presentations in Spanish',
      `${kohl}, title={Presentación del número}, ${journal}, ${year}, number=1`,
      `${kohl}, title={Presentación del número}, ${journal}, ${year}, number=2`,
    ],
    [
      'prefaces in Russian',
      `${kohl}, title={От редакции}, ${journal}, ${year}, number=1`,
      `${kohl}, title={От редакции}, ${journal}, ${year}, number=2`,
    ],
    [
      'news in Japanese',
      `author={{茶太郎}}, title={巻頭言}, ${journal}, ${year}, number=1, pages={1}`,
      `author={{茶太郎}}, title={巻頭言}, ${journal}, ${year}, number=2, pages={99}`,
    ],
    [
      'letters to the editor',
      `${kohl}, title={Letter to the editor}, ${journal}, ${year}, volume=5, pages={11}`,
      `${kohl}, title={Letter to the Editor}, ${journal}, ${year}, volume=5, pages={44}`,
    ],
    [
      'columns of a year',
      `${kohl}, title={From the editor’s desk}, ${journal}, ${year}, volume=5, number=1, pages={1}`,
      `${kohl}, title={From the editor’s desk}, ${journal}, ${year}, volume=5, number=2, pages={61}`,
    ],
  ])('%s', (_, first, second) => expect(papersOf(first, second)).toBe(2));
});

describe('journals in capitals get the usual case, and keep their acronyms', () => {
  test.each([
    [
      'IEEE TRANSACTIONS ON GEOSCIENCE AND REMOTE SENSING',
      'IEEE Transactions on Geoscience and Remote Sensing',
    ],
    ['PLOS ONE', 'PLOS One'],
    ['BMC BIOINFORMATICS', 'BMC Bioinformatics'],
    ['JAMA NETWORK OPEN', 'JAMA Network Open'],
    ['ACM TRANSACTIONS ON GRAPHICS', 'ACM Transactions on Graphics'],
    ['SIAM REVIEW', 'SIAM Review'],
    ['AIAA JOURNAL', 'AIAA Journal'],
    ['PHYSICAL REVIEW LETTERS', 'Physical Review Letters'],
    ['IET RENEWABLE POWER GENERATION', 'IET Renewable Power Generation'],
    ['NMR IN BIOMEDICINE', 'NMR in Biomedicine'],
    ['RNA BIOLOGY', 'RNA Biology'],
    ['EMBO JOURNAL', 'EMBO Journal'],
  ])('%s', (printed, shown) =>
    expect(
      linkText(`TY  - JOUR\nTI  - Tea\nAU  - Kohl, M\nJO  - ${printed}\nPY  - 2001\nER  - \n`, 'a.ris')
        .venues,
    ).toEqual([shown]),
  );
});
