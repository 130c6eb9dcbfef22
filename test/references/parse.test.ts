/** One entry of every style, and the forms that are easily misread. */
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../seed/normalize/record.ts';
import { readReferences } from '../../seed/read/references/read.ts';

const read = (text: string): CslItem | undefined => readReferences(text).references[0]?.csl;
const person = (given: string, family: string) => ({ given, family });

describe('an article, in the style of', () => {
  const article = {
    type: 'article-journal',
    title: 'On things',
    author: [person('A. B.', 'Smith'), person('C.', 'van Dyke')],
    'container-title': 'Journal of Things',
    volume: '12',
    page: '34–56',
    issued: { 'date-parts': [[2010]] },
  };
  it.each([
    ['IEEE', 'A. B. Smith and C. van Dyke, “On things,” Journal of Things, vol. 12, pp. 34–56, 2010.'],
    [
      'IEEE, typewriter quotes',
      "A. B. Smith and C. van Dyke, ``On things,'' Journal of Things, vol. 12, pp. 34–56, 2010.",
    ],
    [
      'IEEE, straight quotes',
      'A. B. Smith and C. van Dyke, "On things," Journal of Things, vol. 12, pp. 34–56, 2010.',
    ],
    ['APA', 'Smith, A. B., & van Dyke, C. (2010). On things. Journal of Things, 12, 34–56.'],
    ['LNCS', 'Smith, A. B., van Dyke, C.: On things. Journal of Things 12, 34–56 (2010)'],
    ['plain', 'A. B. Smith and C. van Dyke. On things. Journal of Things, 12:34–56, 2010.'],
  ])('%s', (_, text) => {
    expect(read(text)).toMatchObject(article);
  });

  it('Vancouver and ACM, which print initials and names their own way', () => {
    expect(read('Smith AB, van Dyke C. On things. J Things. 2010;12(3):34–56.')).toMatchObject({
      title: 'On things',
      author: [person('AB', 'Smith'), person('C', 'van Dyke')],
      'container-title': 'J Things',
      volume: '12',
      issue: '3',
      page: '34–56',
    });
    expect(
      read('Ann B. Smith and Carl van Dyke. 2010. On things. J. Things 12, 3 (May 2010), 34–56.'),
    ).toMatchObject({
      author: [person('Ann B.', 'Smith'), person('Carl', 'van Dyke')],
      'container-title': 'J. Things',
      volume: '12',
      issue: '3',
      page: '34–56',
    });
  });
});

it.each([
  [
    'behind initials without full stops',
    'Silva JA da, Berg MB van der, Costa RC. On things. Rev Bras Coisas. 2010;16(4):255-9.',
    [person('JA da', 'Silva'), person('MB van der', 'Berg'), person('RC', 'Costa')],
    'On things',
  ],
  [
    'between initials, and behind the last',
    'Souza, J. A. de; Lima, M. da C. Uso de redes na previsão de demanda. Gestão e Coisas, v. 12, n. 3, p. 345-360, 2005.',
    [person('J. A. de', 'Souza'), person('M. da C.', 'Lima')],
    'Uso de redes na previsão de demanda',
  ],
])('particles %s', (_, text, author, title) => {
  expect(read(text)).toMatchObject({ author, title });
});

it('particles before those who put a book together, who are its editors', () => {
  expect(
    read('Santos, B. de S.; Meneses, M. P. (org.). Epistemologias do Sul. Coimbra: Almedina, 2009.'),
  ).toMatchObject({
    editor: [person('B. de S.', 'Santos'), person('M. P.', 'Meneses')],
    title: 'Epistemologias do Sul',
  });
});

describe('other kinds', () => {
  it('a paper with place, publisher and month', () => {
    expect(
      read('A. Adams, “On it,” in Proc. Conf. on Things. London, UK: ACM, March 2012, pp. 1–9.'),
    ).toMatchObject({
      type: 'paper-conference',
      'container-title': 'Proc. Conf. on Things',
      'publisher-place': 'London, UK',
      publisher: 'ACM',
      issued: { 'date-parts': [[2012, 3]] },
    });
  });
  it('a book with an edition', () => {
    expect(
      read('J. Corbet and A. Rubini, Linux Device Drivers, 3rd ed. O’Reilly Media, Inc., 2005.'),
    ).toMatchObject({
      type: 'book',
      title: 'Linux Device Drivers',
      edition: '3rd',
      publisher: 'O’Reilly Media, Inc.',
    });
  });
  it('a thesis and a report', () => {
    expect(
      read('J. Edler, “On parallel systems,” Ph.D. dissertation, New York University, 1995.'),
    ).toMatchObject({
      type: 'thesis',
      genre: 'Ph.D. dissertation',
      publisher: 'New York University',
    });
    expect(
      read('E. Goto, “On lists,” University of Tokyo, Tokyo, Japan, Tech. Rep. 74-03, May 1974.'),
    ).toMatchObject({
      type: 'report',
      number: '74-03',
      publisher: 'University of Tokyo',
      'publisher-place': 'Tokyo, Japan',
    });
  });
  it('grouped digits: pages that count up, else the number of a document', () => {
    expect(read('A. Liu, “On brains,” Proc. Things, vol. 9, pp. 20 499–20 503, 2009.')).toMatchObject({
      page: '20499–20503',
    });
    const note = read('A. Kay, “On chips,” Acme technical note, pp. 321 211–002, 2011.');
    expect(note).toMatchObject({ number: '321211-002' });
    expect(note).not.toHaveProperty('page');
  });
  it('a DOI, an arXiv number and a link', () => {
    expect(read('A. Adams, “On it,” Nature, vol. 1, 2001, doi: 10.1038/35057062.')).toMatchObject({
      DOI: '10.1038/35057062',
    });
    expect(read('A. Adams, “On it,” arXiv preprint arXiv:1508.01211, 2015.')).toMatchObject({
      type: 'article',
      custom: { arxiv: '1508.01211' },
    });
    expect(read('A. Adams, “On it,” 2001. [Online]. Available: http://a.org/b_c.')).toMatchObject({
      URL: 'http://a.org/b_c',
      type: 'webpage',
    });
  });
  it('a dash for the authors of the entry before', () => {
    const { references } = readReferences('[1] A. Adams, “On it,” 2001.\n[2] ——, “On more,” 2002.');
    expect(references[1]?.csl.author).toEqual([person('A.', 'Adams')]);
    expect(references[1]?.problems.map(({ message }) => message)).toContain(
      'authors repeated from the entry before',
    );
  });
});

describe('names', () => {
  it.each([
    ['C.-t. Lee', person('C.-t.', 'Lee')],
    ["N. Har'El", person('N.', "Har'El")],
    ['N. Har’El', person('N.', 'Har’El')],
    ['I. El Korbi', person('I.', 'El Korbi')],
    ['S. Peyton Jones', person('S.', 'Peyton Jones')],
    ['L. de la Cruz', person('L.', 'de la Cruz')],
    ['W. Beebee Jr.', { ...person('W.', 'Beebee'), suffix: 'Jr.' }],
    ['Acme Systems Inc.', { literal: 'Acme Systems Inc.' }],
  ])('%s', (printed, name) => {
    expect(read(`${printed}, “On it,” Nature, vol. 1, 2001.`)?.author).toEqual([name]);
  });
});
