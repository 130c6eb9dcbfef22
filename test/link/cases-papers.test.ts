import { describe, expect, it, test } from 'vitest';
import { itemOf } from '../../seed/normalize/item.ts';
import { linkCase, linkText } from './cases.ts';

describe('papers without a title', () => {
  it('are untitled, with author, year and container, and exported without a title', async () => {
    const { graph, titles, techniques } = await linkCase('024-raw-record-as-title.ris');
    expect(titles).toEqual(['Untitled (Novak 2002, The Theory of Tea)']);
    expect(techniques).toEqual([]);
    const [paper] = graph.papers;
    expect(paper && itemOf(paper, [], undefined)).not.toHaveProperty('title');
  });

  it('have no placeholder for a title or a venue', async () => {
    const { titles, venues } = await linkCase('018-wos-no-title-captured.txt');
    expect(titles).toEqual(['Tea and phenomenology', 'Untitled (Brandt 2000)', 'Untitled (Olsen 1995)']);
    expect(venues).toEqual(['Imaginary Studies']);
  });

  it('are the paper at the same place', async () => {
    const { graph, titles } = await linkCase('022-wos-cites-own-record-without-doi.txt');
    expect(titles).toHaveLength(2);
    expect(graph.cites).toHaveLength(1);
    const pasted = await linkCase('023-untitled-and-titled.txt');
    expect(pasted.titles).toEqual(['Selective brewing of imaginary tea']);
    expect(pasted.graph.lists).toHaveLength(2);
  });

  test.each([
    ['another page', 'J. Am. Chem. Soc. 1999, 121, 713.'],
    ['another volume', 'J. Am. Chem. Soc. 1999, 122, 712.'],
    ['another year', 'J. Am. Chem. Soc. 1998, 121, 712.'],
    ['another journal', 'Tetrahedron Lett. 1999, 121, 712.'],
  ])('are another paper at %s', (_, place) => {
    const { titles } = linkText(
      `[1] W. Fischer, M. Kohl, ${place}\n[2] W. Fischer, M. Kohl, Selective brewing of imaginary tea, J. Am. Chem. Soc. 121 (1999) 712-718.`,
      'list.txt',
    );
    expect(titles).toHaveLength(2);
  });

  it('are books where a title stands in the place of the journal', async () => {
    const { titles, venues } = await linkCase('021-wos-cited-book.txt');
    expect(titles).toContain('Sein und Tee');
    expect(venues).toEqual(['Imaginary Studies']);
  });
});

describe('papers of one title', () => {
  it('stay apart in other issues or on other pages', async () => {
    const { graph } = await linkCase('056-same-title-other-pages.bib');
    expect(new Set(graph.papers.map(({ id }) => id)).size).toBe(6);
  });

  const two = (
    title: string,
    other: string,
    first = 'volume=5, pages={11}',
    second = 'volume=5, pages={77}',
  ) =>
    linkText(
      `@article{a, author={Kohl, Max}, title={${title}}, journal={Imaginary Med}, year=2018, ${first}}
       @article{b, author={Kohl, Max}, title={${other}}, journal={Imaginary Med}, year=2018, ${second}}`,
      'two.bib',
    ).titles.length;

  test.each([
    'Corrigendum',
    'In this issue',
    'Reply to Trell and Lind',
    'Guest editorial: tea',
    'Erratum: On tea and cups',
  ])('%s on two pages is two papers', (title) => expect(two(title, title)).toBe(2));
  test.each(['Editorial', 'Reply to Trell and Lind'])('%s on one page is one paper', (title) =>
    expect(two(title, title, 'volume=5, pages={11--12}', 'volume=5, pages={11}')).toBe(1),
  );
  test('a title that says much is one paper though its pages are printed otherwise', () =>
    expect(two('Selective brewing of imaginary tea', 'Selective brewing of imaginary tea')).toBe(1));
});

describe('papers of one DOI', () => {
  it('are two where it is the DOI of their book', async () => {
    const { graph } = await linkCase('033-doi-of-the-book.csv');
    expect(new Set(graph.papers.map(({ id }) => id)).size).toBe(2);
  });

  const two = (first: string, second: string) =>
    linkText(
      `@incollection{a, doi={10.1000/x}, ${first}}\n@incollection{b, doi={10.1000/x}, ${second}}`,
      'two.bib',
    ).titles.length;
  const book = 'booktitle={The Tea System}, year=2005';
  test('a chapter is not the book', () =>
    expect(
      two(
        `author={Novak, P}, title={Leaves of summer}, ${book}`,
        'editor={Olsen, K}, title={The Tea System}, year=2005',
      ),
    ).toBe(2));
  test('the same chapter printed otherwise is one', () =>
    expect(
      two(
        `author={Novak, P}, title={Leaves of summer}, ${book}`,
        `author={Novak, P}, title={Leaves of Summer: a review}, ${book}`,
      ),
    ).toBe(1));
  test('a translated title is one paper', () =>
    expect(
      two(
        `author={Novak, P}, title={Leaves of summer}, ${book}`,
        `author={Новак, П}, title={Летние листья}, ${book}`,
      ),
    ).toBe(1));
});

describe('names of one word', () => {
  it('are one body, among many others too', async () => {
    const { graph } = await linkCase('027-body-of-one-word.bib');
    const bodies = graph.authors.filter(({ name }) => name === 'TeaDB');
    expect(bodies).toHaveLength(1);
    expect(graph.wrote.filter(({ author }) => author === bodies[0]?.id)).toHaveLength(9);
  });

  const three = (...names: string[]) =>
    linkText(
      names
        .map(
          (name, at) =>
            `@article{n${at}, author={${name}}, title={${['Leaves of summer', 'Voles and light', 'On cups'][at]}}, year=${1990 + at}}`,
        )
        .join('\n'),
      'names.bib',
    ).authors.length;
  test('an ancient is one', () => expect(three('Aristotle', 'Aristotle', 'Aristotle')).toBe(1));
  test('a common family name is not', () => expect(three('Smith', 'Smith', 'Smith')).toBeGreaterThan(1));
  test('nor one that others have with a given name', () =>
    expect(three('Quinski', 'Quinski', 'Quinski, Clara')).toBeGreaterThan(1));
});
