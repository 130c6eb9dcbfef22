/** Names, marks of editors, days and titles in forms that lists seldom print. All made up. */
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../seed/normalize/record.ts';
import { readReferences } from '../../seed/read/references/read.ts';

const read = (text: string): CslItem | undefined => readReferences(text).references[0]?.csl;
const behind = 'Cups in tea. J Tea. 2002;2:5-9.';

describe('long initials', () => {
  it.each<[names: string, expected: [family: string, given: string][]]>([
    [
      'Wu JS-Y, Baker B',
      [
        ['Wu', 'JS-Y'],
        ['Baker', 'B'],
      ],
    ],
    ['Wu JS-Y', [['Wu', 'JS-Y']]],
    [
      'Andrade BFMT, Baker B',
      [
        ['Andrade', 'BFMT'],
        ['Baker', 'B'],
      ],
    ],
    ['Andrade BFMT', [['Andrade', 'BFMT']]],
    [
      'Lee SK-YL, Baker BCDE, Carr C',
      [
        ['Lee', 'SK-YL'],
        ['Baker', 'BCDE'],
        ['Carr', 'C'],
      ],
    ],
    [
      'Carr C, da Silva BFMT, Baker JA',
      [
        ['Carr', 'C'],
        ['da Silva', 'BFMT'],
        ['Baker', 'JA'],
      ],
    ],
    [
      'Leïla AHMADI, Hans WOLF',
      [
        ['AHMADI', 'Leïla'],
        ['WOLF', 'Hans'],
      ],
    ],
  ])('%s', (names, expected) => {
    expect(read(`${names}. ${behind}`)?.author?.map(({ family, given }) => [family, given])).toEqual(
      expected,
    );
  });
});

describe('titles', () => {
  it.each<[text: string, title: string]>([
    ['P. Baker. Xen and the art of tea. In Proc. SOSP, 2003.', 'Xen and the art of tea'],
    ['P. Baker, “xml and the art of tea,” in Proc. SOSP, 2003.', 'XML and the art of tea'],
    [
      'BERT: Pre-training of deep cups for tea. Devlin et al., 2018.',
      'BERT: Pre-training of deep cups for tea',
    ],
    [
      'Abel A, Baker B. Oil of Piper nigrum L. from Brazil. J Tea. 2002;2:5-9.',
      'Oil of Piper nigrum L. from Brazil',
    ],
    [
      'Abel A. Work on Camellia sinensis (L.) Kuntze leaves. J Tea. 2002;2:5-9.',
      'Work on Camellia sinensis (L.) Kuntze leaves',
    ],
    [
      'Abel A. Chemistry of Piper (Piperaceae): a review. J Tea. 2002;2:5-9.',
      'Chemistry of Piper (Piperaceae): a review',
    ],
  ])('%s', (text, title) => {
    expect(read(text)?.title).toBe(title);
  });
});

describe('parts of other languages', () => {
  it.each<[text: string, fields: Partial<CslItem>]>([
    [
      'Rossi, M. (a cura di), Il tè in Italia, Milano, Feltrinelli, 1999.',
      { title: 'Il tè in Italia', editor: [{ family: 'Rossi', given: 'M.' }] },
    ],
    [
      'SILVA, J. A. A xícara no Brasil. Revista do Chá, São Paulo, v. 3, n. 2, p. 12-34, jan./jun. 2005.',
      { title: 'A xícara no Brasil', 'container-title': 'Revista do Chá', volume: '3' },
    ],
    [
      'Иванов, И. И. Чай и чашки [Электронный ресурс] / И. И. Иванов. — Режим доступа: https://tea.example.ru (дата обращения: 12.03.2015).',
      { title: 'Чай и чашки', accessed: { 'date-parts': [[2015, 3, 12]] } },
    ],
    [
      'Smith, John. “Tea.” In Cups of the World, edited by Bob Baker, 12–34. Chicago: Tea Press, 2001.',
      { 'container-title': 'Cups of the World', editor: [{ family: 'Baker', given: 'Bob' }] },
    ],
  ])('%s', (text, fields) => {
    expect(read(text)).toMatchObject(fields);
  });

  it('short notes, one a line', () => {
    const { references, unread } = readReferences(
      [
        'Peter Tomei, Die Tasse, Berlin 1999, S. 12.',
        'Ebd., S. 14.',
        'Anna Olsen, Die Kanne, Bonn 2001, S. 5.',
        'Tomei, Die Tasse, a. a. O., S. 20.',
      ].join('\n'),
    );
    expect(references.map(({ csl }) => csl.title)).toEqual([
      'Die Tasse',
      'Die Tasse',
      'Die Kanne',
      'Die Tasse',
    ]);
    expect(unread).toEqual([]);
  });
});

it('letters with their accents apart, as PDFs give them, are the letters', () => {
  const printed =
    'Kıvanç Muşlu, Ayşe Gül, and Ann Brook. 2015. Cups in tea. In Proceedings of Tea. Baltimore, MD, 3–8.';
  expect(read(`[1] ${printed.normalize('NFD')}`)?.author).toEqual([
    { family: 'Muşlu', given: 'Kıvanç' },
    { family: 'Gül', given: 'Ayşe' },
    { family: 'Brook', given: 'Ann' },
  ]);
});
