/** Which works are taken for that of a reference, which are asked, and which are another's: ten examples in each direction. */
import { describe, expect, it } from 'vitest';
import type { CslItem, CslName } from '../../seed/normalize/record.ts';
import { judge, sure } from '../../seed/online/match.ts';
import type { Work } from '../../server/sources/source.ts';

const names = (printed: string): CslName[] =>
  printed.split('; ').map((name) => {
    const [family = '', given] = name.split(', ');
    return given === undefined ? { family } : { family, given };
  });

/** `Title | Family, Given; Family, Given | 2012 | venue | pages`; further fields are given apart. */
const item = (line: string, more: Partial<CslItem> = {}): CslItem => {
  const [title, authors, year, venue, page] = line.split(' | ');
  return {
    id: line,
    type: 'article-journal',
    ...(title && { title }),
    ...(authors && { author: names(authors) }),
    ...(year && { issued: { 'date-parts': [[Number(year)]] } }),
    ...(venue && { 'container-title': venue }),
    ...(page && { page }),
    ...more,
  };
};

const work = (line: string, more: Partial<CslItem> = {}): Work => ({
  source: 'openalex',
  id: line,
  reference: { position: 1, raw: line, csl: item(line, more), printed: {}, confidence: {}, problems: [] },
});

const eli =
  "ELI: bare-metal performance for I/O virtualization | Gordon, Abel; Amit, Nadav; Har'El, Nadav | 2012 | ACM SIGPLAN Notices | 411-422";
const ramsey =
  'Off-diagonal book Ramsey numbers | Conlon, David; Fox, Jacob; Wigderson, Yuval | 2023 | Combinatorics, Probability and Computing | 516-545';

describe('is the work', () => {
  it.each([
    [
      'with initials',
      'ELI: bare-metal performance for i/o virtualization | Gordon, A.; Amit, N. | 2012',
      eli,
    ],
    [
      'without the subtitle',
      'Scanning electrochemical microscopy | Bard, A. J.; Denuault, G. | 1989 | Science',
      'Scanning electrochemical microscopy: a new technique | Bard, Allen J.; Denuault, Guy | 1989 | Science',
    ],
    [
      'with a misprint',
      'Optimizing network virtualization with efficient interupt coalescing | Dong, Y. | 2011',
      'Optimizing network virtualization with efficient interrupt coalescing | Dong, Yaozu; Xu, Dongxiao | 2011',
    ],
    [
      'with a lost hyphen',
      'SR-IOV based network interruptfree virtualization with event based polling | Guan, H.; Dong, Y. | 2013',
      'SR-IOV based network interrupt-free virtualization with event based polling | Guan, Haibing; Dong, Yaozu | 2013',
    ],
    [
      'with a word cut at the end of a line',
      'Improving net- work virtualization for cloud computing | Bourguiba, M. | 2014',
      'Improving network virtualization for cloud computing | Bourguiba, Manel | 2014',
    ],
    [
      'with a lost ligature',
      'Ecient and scalable paravirtual systems for workows | Traeger, A. | 2013',
      'Efficient and scalable paravirtual systems for workflows | Traeger, Avishay | 2013',
    ],
    [
      'a year apart',
      'Paravirtual remote devices and their cost | Kuperman, Y. | 2015',
      'Paravirtual remote devices and their cost | Kuperman, Yossi | 2016',
    ],
    [
      'without given names',
      'A comparison of software and hardware techniques for virtualization | Adams; Agesen | 2006',
      'A comparison of software and hardware techniques for virtualization | Adams, Keith; Agesen, Ole | 2006',
    ],
    [
      'with few of the authors',
      'Towards achieving fairness in the Linux scheduler | Wong, C. S. | 2008',
      'Towards achieving fairness in the Linux scheduler | Wong, Chee Siang; Tan, Ian; Kumari, Rosalind; Wey, Fun | 2008',
    ],
    [
      'without accents',
      'Uber die Quantentheorie der Strahlung im Hohlraum | Muller, J. | 1925',
      'Über die Quantentheorie der Strahlung im Hohlraum | Müller, Jürgen | 1925',
    ],
  ])('%s', (_, printed, told) => {
    const verdict = judge(item(printed), [work(told)]);
    expect(verdict?.confidence).toBeGreaterThanOrEqual(sure);
  });

  it.each([
    [
      'family names read in pairs',
      'Active learning for tagging historical corpora | Ringger, McClanahan; Haertel | 2007',
      'Active learning for tagging historical corpora | Ringger, Eric; McClanahan, Peter; Haertel, Robbie | 2007',
    ],
    [
      'the end of the authors read into the title',
      'im Walde A gold standard for meaning shifts in term extraction | Hätty, A.; Schulte, S. | 2019',
      'A gold standard for meaning shifts in term extraction | Hätty, Anna; Schulte im Walde, Sabine | 2019',
    ],
    [
      'a note on the language',
      'Formation rules of nouns in spoken Hausa | Mijinguini, A. | 2012',
      'Formation rules of nouns in spoken Hausa [in French] | Mijinguini, Abdou | 2012',
    ],
    [
      'the last of two subtitles dropped',
      'Electronic dictionaries - from publisher data to a server | Armstrong, S. | 2002',
      'Electronic dictionaries - from publisher data to a server: three projects | Armstrong, Susan | 2002',
    ],
    [
      'a misprint that looks like another beginning',
      'Unversal dependencies for spoken languages | Jokela, V. | 2018',
      'Universal dependencies for spoken languages | Jokela, Venla | 2018',
    ],
    [
      'a recurring word before a title of its own',
      'Book reviews: principle-based parsing and psycholinguistics today | Holler, A. | 1993',
      'Book Reviews: Principle-Based Parsing and Psycholinguistics Today | Holler, Anne | 1993',
    ],
  ])('with %s', (_, printed, told) => {
    expect(judge(item(printed), [work(told)])?.confidence).toBeGreaterThanOrEqual(sure);
  });

  it('whose DOI is printed, though the title is damaged', () => {
    const doi = { DOI: '10.1145/2248487.2151020' };
    const printed = item('bare-metal for virtualization | Gordon, A. | 2012', doi);
    expect(judge(printed, [work(eli, doi)])).toMatchObject({ why: expect.stringContaining('same DOI') });
    expect(judge(printed, [work(eli, doi)])?.confidence).toBeGreaterThanOrEqual(sure);
  });

  it('that was taken back since and says so before its title', () => {
    const verdict = judge(item('Exit-less interrupts faster than light | Farrugia, M. | 2020'), [
      work('RETRACTED: Exit-less interrupts faster than light | Farrugia, Marcon | 2020'),
    ]);
    expect(verdict?.confidence).toBeGreaterThanOrEqual(sure);
  });

  it('in its journal rather than as the preprint', () => {
    const [preprint, article] = [
      work('Polling or waiting: choosing the path of a packet | Castellan, Renzo | 2021 | arXiv', {
        type: 'article',
        DOI: '10.48550/arxiv.2101.00001',
      }),
      work(
        'Polling or waiting: choosing the path of a packet | Castellan, Renzo | 2022 | Journal of Networks | 1-20',
      ),
    ];
    const verdict = judge(item('Polling or waiting: choosing the path of a packet | Castellan, R. | 2022'), [
      preprint,
      article,
    ]);
    expect(verdict?.work).toBe(article);
    expect(verdict?.confidence).toBeGreaterThanOrEqual(sure);
  });
});

describe('is not taken', () => {
  it.each([
    [
      'another word in the title',
      'Off-diagonal Ramsey numbers | Conlon, David; Fox, Jacob; Wigderson, Yuval | 2023',
      ramsey,
    ],
    [
      'a word less in the title',
      ramsey,
      'Off-diagonal Ramsey numbers | Conlon, David; Fox, Jacob; Wigderson, Yuval | 2023 | Combinatorics, Probability and Computing',
    ],
    [
      'another part',
      'Virtual devices on small boards, part II | Brandvold, Sigrid | 2021',
      'Virtual devices on small boards, part I | Brandvold, Sigrid | 2021',
    ],
    [
      'another number',
      'Findings of the 2014 workshop on machine translation | Bojar, Ondřej | 2014',
      'Findings of the 2015 workshop on machine translation | Bojar, Ondřej | 2015',
    ],
    [
      'an editorial of another issue',
      'Introduction to the special issue | Ide, Nancy | 1998 | Computational Linguistics',
      'Introduction to the special issue | Ide, Nancy | 1998 | Computers and the Humanities',
    ],
    [
      'the same title years later',
      'The state of virtual machine scheduling research | Gantulga, Saran | 2010',
      'The state of virtual machine scheduling research | Gantulga, Saran | 2019',
    ],
    [
      'another first author',
      'Operating systems and their virtual devices | Nakajima, Ilse | 2019',
      'Operating systems and their virtual devices | Holler, Anne | 2019',
    ],
    [
      'the counterpart of a word',
      'Statistical analysis of microeconomic models | Jokela, Venla | 2011',
      'Statistical analysis of macroeconomic models | Jokela, Venla | 2011',
    ],
    [
      'another acronym',
      'Pretraining BERT for small languages | Ivashko, Lada | 2020',
      'Pretraining BART for small languages | Ivashko, Lada | 2020',
    ],
    [
      'another word of nearly the same letters',
      'Casual inference in virtual networks | Eskildsen, Ove | 2020',
      'Causal inference in virtual networks | Eskildsen, Ove | 2020',
    ],
    [
      'a work without authors',
      'Directed devices of virtual machines explained | | 2016',
      'Directed devices of virtual machines explained | Holler, Anne | 2016',
    ],
    [
      'a short title, where nothing but author and year agree',
      'Beyond softnet | Salim, J. H. | 2001',
      'Beyond Softnet | Salim, Jamal Hadi | 2001',
    ],
  ])('%s', (_, printed, told) => {
    expect(judge(item(printed), [work(told)])?.confidence ?? 0).toBeLessThan(sure);
  });

  it('a DOI with another title and author', () => {
    const doi = { DOI: '10.5555/1' };
    const verdict = judge(item('A village and its journal | Holler, A. | 1999', doi), [work(ramsey, doi)]);
    expect(verdict?.confidence).toBeGreaterThanOrEqual(0.5);
    expect(verdict?.confidence).toBeLessThan(sure);
  });

  it('one of two works that fit equally', () => {
    const printed = item('Measurements of storage controllers in guests | Ivashko, L. | 2019');
    const two = ['Made-up storage | 1-9', 'Made-up devices | 20-30'].map((where, i) =>
      work(
        `Measurements of storage controllers in guests | Ivashko, L${i ? 'udmila' : 'ada'} | 2019 | ${where}`,
      ),
    );
    expect(judge(printed, [two[0] as Work])?.confidence).toBeGreaterThanOrEqual(sure);
    // The given names tell that these are two people.
    expect(judge(printed, two)?.confidence).toBeLessThan(sure);
  });
});

describe('a title without anything else', () => {
  const attention = 'Attention is all you need';
  it.each([attention, 'Off-diagonal book Ramsey numbers', 'attention, is all: you need!'])(
    '“%s” is sure where one work has it',
    (title) => {
      const works = [
        `${attention} | Vaswani, Ashish | 2017`,
        'Attention is not all you need | Dong, Yihe | 2021',
        ramsey,
      ];
      expect(
        judge(
          item(title),
          works.map((told) => work(told)),
        )?.confidence,
      ).toBeGreaterThanOrEqual(sure);
    },
  );

  it.each([
    [
      'two works have it',
      attention,
      [`${attention} | Vaswani, Ashish | 2017`, `${attention} | Holler, Anne | 2020`],
    ],
    ['it is another', 'Attention is not all you need', [`${attention} | Vaswani, Ashish | 2017`]],
    [
      'it recurs',
      'Introduction to the special issue',
      ['Introduction to the special issue | Ide, Nancy | 1998'],
    ],
    ['it is short', 'Counting exits', ['Counting exits | Eskildsen, Ove | 2020']],
    ['the work has a subtitle', attention, [`${attention}: a review of ten years | Holler, Anne | 2020`]],
  ])('is not taken where %s', (_, title, works) => {
    expect(
      judge(
        item(title),
        works.map((told) => work(told)),
      )?.confidence ?? 0,
    ).toBeLessThan(sure);
  });
});

describe('is no candidate at all', () => {
  it.each([
    [
      'an erratum of it',
      'Paravirtual remote devices and their cost | Kuperman, Y. | 2016',
      'Erratum to: Paravirtual remote devices and their cost | Kuperman, Yossi | 2016',
    ],
    [
      'a review of the book',
      'A history of virtual machines | Holler, Anne | 1999',
      'Review of: A history of virtual machines | Adeyemi, Tola | 2000',
    ],
    [
      'another first author and another year',
      'Operating systems and their virtual devices | Nakajima, Ilse | 1990',
      'Operating systems and their virtual devices | Holler, Anne | 2019',
    ],
    [
      'other work by the same author',
      'Counting exits of guests | Eskildsen, Ove | 2020',
      'Fair scheduling of waiting processors | Eskildsen, Ove | 2020',
    ],
  ])('%s', (_, printed, told) => {
    expect(judge(item(printed), [work(told)])).toBeUndefined();
  });

  it('nothing', () => {
    expect(judge(item('Counting exits'), [])).toBeUndefined();
  });
});

it('says why in words', () => {
  expect(
    judge(item('ELI: bare-metal performance for i/o virtualization | Gordon, A. | 2012'), [work(eli)])?.why,
  ).toBe('same title, same first author, same year');
  expect(judge(item('Off-diagonal Ramsey numbers | Conlon, D. | 2023'), [work(ramsey)])?.why).toBe(
    'same first author, same year, but the title differs: book',
  );
});
