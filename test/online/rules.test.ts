import { describe, expect, it } from 'vitest';
import { isIdOnly, shownTitle } from '../../seed/link/papers/marks.ts';
import { fullerNames } from '../../seed/link/people/index.ts';
import type { CslItem, CslName } from '../../seed/normalize/record.ts';
import { changesOf, dated, type Said } from '../../seed/online/fields.ts';
import { otherReading, readLine } from '../../seed/online/lines.ts';

const people = (...names: string[]): CslName[] =>
  names.map((name) => {
    const [family = '', given] = name.split(', ');
    return { family, ...(given !== undefined && { given }) };
  });

describe('the fuller of two author lists', () => {
  it.each([
    [['Guan, H.'], ['Guan, Haibing'], ['Guan, Haibing']],
    [
      ['Guan, H.', 'Dong, Yaozu'],
      ['Guan, Haibing', 'Dong, Y.'],
      ['Guan, Haibing', 'Dong, Yaozu'],
    ],
    [['Guan, H.'], ['Guan, H.', 'Dong, Y.'], ['Guan, H.', 'Dong, Y.']],
    [['Cahill, Lynne'], ['Cahill, Lynne J.'], ['Cahill, Lynne J.']],
  ])('%j and %j are %j', (a, b, full) => {
    expect(fullerNames(people(...a), people(...b))).toEqual(people(...full));
  });

  it.each([
    [['Guan, Haibing'], ['Guan, H.']],
    [['Guan, Haibing'], ['Guan, Haibing']],
    [['Guan, H.', 'Dong, Y.'], ['Guan, Haibing']],
    [['Guan, H.'], ['Ma, Ruhui']],
    [
      ['Guan, H.', 'Ma, R.'],
      ['Ma, Ruhui', 'Guan, Haibing'],
    ],
    [['Guan, Haibing'], ['Guan, Xiaobing']],
  ])('%j is not made fuller by %j', (a, b) => {
    expect(fullerNames(people(...a), people(...b))).toBeUndefined();
  });
});

const says = (source: Said['source'], csl: Partial<CslItem>): Said => ({
  source,
  name: source,
  csl: dated({ id: source, type: 'article-journal', ...csl }, source, '2026-11-29'),
});

describe('what would change', () => {
  const was: CslItem = {
    id: 'p',
    type: 'article-journal',
    title: 'As printed',
    'container-title': 'J. Printed',
    author: people('Guan, H.'),
  };

  it('is what is missing; what the list printed stays', () => {
    const changes = changesOf(was, [
      says('openalex', {
        title: 'Otherwise',
        'container-title': 'Journal',
        abstract: 'Of A.',
        DOI: '10.1000/A',
      }),
    ]);
    expect(changes.map(({ field, now }) => [field, now])).toEqual([
      ['doi', '10.1000/a'],
      ['abstract', 'Of A.'],
    ]);
  });

  it('comes from the first service in the order of its field, and names the others that disagree', () => {
    const [volume] = changesOf(was, [
      says('openalex', { volume: '8' }),
      says('s2', { volume: '7' }),
      says('crossref', { volume: '7' }),
    ]);
    expect(volume).toMatchObject({
      field: 'volume',
      now: '7',
      service: 'crossref',
      others: [{ service: 'openalex', now: '8' }],
    });
  });

  it('takes the fullest names, wherever they are', () => {
    const [authors] = changesOf(was, [
      says('crossref', { author: people('Guan, H. B.') }),
      says('openalex', { author: people('Guan, Haibing B.') }),
    ]);
    expect(authors).toMatchObject({
      field: 'authors',
      was: 'H. Guan',
      now: 'Haibing B. Guan',
      service: 'openalex',
    });
  });

  it('says who calls it retracted, with the day; a count that two services share stands once', () => {
    const changes = changesOf(was, [
      says('openalex', { custom: { retracted: 'yes', 'times-cited': '12' } }),
      says('crossref', { custom: { 'times-cited': '12' } }),
    ]);
    expect(changes.every((change) => !('others' in change))).toBe(true);
    expect(changes.map(({ field, now }) => [field, now])).toEqual([
      ['timesCited', '12'],
      ['retracted', 'openalex, 2026-11-29'],
    ]);
  });
});

describe('a line', () => {
  it.each([
    ['10.1145/3132747.3132780', { DOI: '10.1145/3132747.3132780' }],
    ['https://doi.org/10.1145/12.34.', { DOI: '10.1145/12.34' }],
    ['arXiv:2104.05243v2', { custom: { arxiv: '2104.05243' } }],
    ['https://arxiv.org/abs/hep-th/9711200', { custom: { arxiv: 'hep-th/9711200' } }],
    ['PMID: 12345678', { custom: { pmid: '12345678' } }],
    ['ISBN 978-0-262-03384-8', { type: 'book', ISBN: '978-0-262-03384-8' }],
    ['Attention is all you need', { title: 'Attention is all you need' }],
  ])('%s', (line, item) => {
    expect(readLine(line)).toMatchObject(item);
  });

  it.each([
    'Exit-Less Interrupts, Faster Than Light',
    '“Quoting” Considered Harmful, Again',
    'Black holes, white dwarfs, and neutron stars',
    'Eat, Drink, and Be Merry',
    'Cats, dogs and people: a history',
    'BERT: pre-training of deep bidirectional transformers',
    'Guns, Germs, and Steel',
    'Language, Truth, and Logic',
    'The 2010 Haiti earthquake, its floods and its aftermath',
    'Networks, Crowds, and Markets: reasoning about a connected world',
  ])('with commas or quotes alone is a title: %s', (line) => {
    expect(readLine(line)).toEqual({ id: 'line', type: 'document', title: line });
  });

  it.each([
    ['Vaswani, A., Shazeer, N.: Attention is all you need. NeurIPS (2017)', 'Vaswani'],
    ['J. Nivre. Inductive dependency parsing. Springer, 2006.', 'Nivre'],
    ['Nivre J, et al. Parsing by transitions. Comput Linguist. 2008;34:513-553.', 'Nivre'],
    ['Gordon, A., Amit, N.: Bare-metal performance of guests. In: ASPLOS (2012)', 'Gordon'],
    ['Salim, J. H. Beyond softnet. In Linux Showcase, 2001.', 'Salim'],
    ['Kuperman, Y. (2016). Paravirtual remote devices. ASPLOS.', 'Kuperman'],
    ['K. Adams and O. Agesen. A comparison of techniques for virtualization. ASPLOS, 2006.', 'Adams'],
    ['Müller, J. Über die Strahlung im Hohlraum. Annalen, 1925, pp. 1-9.', 'Müller'],
    ['[3] A. Traeger. Efficient and scalable paravirtual systems. ATC, 2013.', 'Traeger'],
    ['Dong, Y., Xu, D.: Optimizing network virtualization. J. Parallel Comput. 72 (2011) 10–20', 'Dong'],
  ])('with initials and a year is a reference: %s', (line, family) => {
    expect(readLine(line).author?.[0]).toMatchObject({ family });
  });

  it('that is a title first may be an author and a title after all', () => {
    expect(otherReading('Interrupts, Faster Than Light')?.author).toBeDefined();
    expect(otherReading('Attention is all you need')).toBeUndefined();
    expect(otherReading('Salim, J. H. Beyond softnet. In Linux Showcase, 2001.')).toBeUndefined();
  });

  it('has no control characters', () => {
    expect(readLine('Virtual\u0000 devices\ton\u0007 small boards').title).toBe(
      'Virtual devices on small boards',
    );
  });

  it('of an ISBN is shown by its number', () => {
    const csl = readLine('ISBN 9780306406157');
    expect(shownTitle(csl)).toBe('Untitled (ISBN 9780306406157)');
    expect(isIdOnly({ position: 1, raw: '', csl, printed: {}, confidence: {}, problems: [] })).toBe(true);
  });
});
