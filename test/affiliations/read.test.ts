/** Single affiliations: which institution and which country they name. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organisationKey } from '../../seed/read/affiliations/name.ts';
import { readAffiliation, splitAffiliations } from '../../seed/read/affiliations/read.ts';

const read = (text: string): string[] =>
  splitAffiliations(text)
    .map(readAffiliation)
    .map(({ organisation = '?', country = '?' }) => `${organisation} (${country})`);

describe('an affiliation', () => {
  it.each([
    ['Dept. of Computer Science, Stanford University, Stanford, CA 94305, USA', 'Stanford University (US)'],
    ['MIT', 'MIT (US)'],
    ['Univ. Cambridge, Cambridge, England', 'Univ. Cambridge (GB)'],
    [
      'Institut für Informatik, Ludwig-Maximilians-Universität München, 80538 München, Deutschland',
      'Ludwig-Maximilians-Universität München (DE)',
    ],
    ['Sorbonne Université, 4 place Jussieu, 75005 Paris, France', 'Sorbonne Université (FR)'],
    [
      'Departamento de Física, Universidad de Buenos Aires, Buenos Aires, Argentina',
      'Universidad de Buenos Aires (AR)',
    ],
    ['清华大学计算机系，北京，中国', '清华大学 (CN)'],
    ['東京大学大学院情報理工学系研究科', '東京大学 (JP)'],
    ['Chinese Acad Sci, Inst Phys, Beijing, Peoples R China', 'Chinese Acad Sci (CN)'],
    [
      'Department of Physics, University of California, Santa Barbara, CA, USA',
      'University of California, Santa Barbara (US)',
    ],
    ['Radiant Research, Inc., Kirkland, WA, USA', 'Radiant Research Inc (US)'],
    ['Department of Surgery, Boston, MA, USA', '? (US)'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('is in the country that is printed, whatever its name sounds like', () => {
    expect(read('Ocean University of China, Qingdao')).toEqual(['Ocean University of China (CN)']);
    expect(read('University of New Mexico, Albuquerque, NM')).toEqual(['University of New Mexico (US)']);
    expect(read('University of Georgia, Athens, GA, USA')).toEqual(['University of Georgia (US)']);
    expect(read('Tbilisi State University, Tbilisi, Georgia')).toEqual(['Tbilisi State University (GE)']);
    expect(read('University of New South Wales, Sydney, NSW 2052')).toEqual([
      'University of New South Wales (AU)',
    ]);
  });

  it('names no country where none is printed and no place tells it', () => {
    expect(read('Laboratory for Applied Systems Research')).toEqual([
      'Laboratory for Applied Systems Research (?)',
    ]);
  });

  it('is found among several in one text', () => {
    expect(read('Univ A, Paris, France; Univ B, Bonn, Germany')).toEqual(['Univ A (FR)', 'Univ B (DE)']);
    expect(read('Univ A, Paris, France and Univ B, Bonn, Germany')).toEqual(['Univ A (FR)', 'Univ B (DE)']);
    expect(read('Univ A, Paris, France, Univ B, Bonn, Germany')).toEqual(['Univ A (FR)', 'Univ B (DE)']);
    expect(read('Department of Physics; University of Bonn, Germany')).toEqual(['University of Bonn (DE)']);
  });

  it('leaves out addresses, marks and units', () => {
    expect(
      read('1School of Biological Sciences, University of Liverpool, Liverpool L69 7ZB, UK. a@b.example'),
    ).toEqual(['University of Liverpool (GB)']);
    expect(read('Okayama University Graduate School of Medicine, Okayama, Japan')).toEqual([
      'Okayama University (JP)',
    ]);
  });

  it('never fails, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const one of splitAffiliations(text)) readAffiliation(one);
      }),
      { numRuns: 300 },
    );
  });

  it('takes time in proportion to its length', () => {
    for (const text of [
      'University of '.repeat(5000),
      ', '.repeat(20_000),
      'the '.repeat(9000),
      '; '.repeat(9000),
    ])
      for (const one of splitAffiliations(text)) readAffiliation(one);
  });
});

describe('the names of an institution', () => {
  const same = (country: string, ...names: string[]): void => {
    expect(new Set(names.map((name) => organisationKey(name, country))).size).toBe(1);
  };

  it('are one in abbreviations, other orders and other languages', () => {
    same('GB', 'University of Oxford', 'Oxford University', 'Univ Oxford');
    same('CN', 'Tsinghua University', 'Tsinghua Univ', '清华大学');
    same('IT', 'University of Bologna', 'Università di Bologna');
    same('US', 'Massachusetts Institute of Technology', 'MIT');
    same('DE', 'Technical University of Munich', 'TUM', 'Technische Universität München');
  });

  it('stay apart where the order of words tells them apart', () => {
    expect(organisationKey('Miami University', 'US')).not.toBe(organisationKey('University of Miami', 'US'));
  });
});
