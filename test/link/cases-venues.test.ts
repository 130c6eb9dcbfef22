import { expect, test } from 'vitest';
import { venues } from '../../seed/link/venues/venues.ts';
import { linkCase } from './cases.ts';

const names = (...printed: string[]): string[] =>
  venues(printed)
    .venues.map(({ name }) => name)
    .sort();

test('the spelling of the reader stays', async () => {
  expect((await linkCase('031-spelling-of-journals.bib')).venues).toEqual([
    'Behavioral Ecology',
    'Behavioral Ecology and Sociobiology',
    'Tumor Biology',
  ]);
  expect(names('Behavioural Ecology', 'Behavioral Ecology', 'Behavioral Ecology')).toEqual([
    'Behavioral Ecology',
  ]);
});

test('titles of the National Library of Medicine are those of their journals', async () => {
  expect((await linkCase('032-nlm-titles.bib')).venues).toEqual([
    'BMJ',
    'Journal of the American Medical Informatics Association',
    'Lancet',
    'Nursing Leadership',
    'Revista de Saúde Pública',
    'Science',
  ]);
});

test.each([
  ['Medicine (Baltimore)', 'Medicine'],
  ['Genes (Basel)', 'Genes'],
  ['Bioinformatics (Oxford, England)', 'Bioinformatics'],
  ['Journal of applied physiology (Bethesda, Md. : 1985)', 'Journal of Applied Physiology'],
  [
    'Journal of clinical oncology : official journal of the American Society of Clinical Oncology',
    'J. Clin. Oncol.',
  ],
  ['Rev. Saude Publica', 'Revista de Saude Publica'],
  ['Rev. Mod. Phys.', 'Reviews of Modern Physics'],
  ['Nature (London)', 'Nature'],
  ['Nursing Leadership (ISSN 1910-622X)', 'Nursing Leadership'],
  ['Sensors (Basel, Switzerland)', 'Sensors'],
])('%s and %s are one venue', (one, other) => expect(names(one, other)).toHaveLength(1));

test.each([
  ['Gene', 'Genes'],
  ['Physical Review A', 'Physical Review B'],
  ['Journal of Physics (Series A)', 'Journal of Physics (Series B)'],
  ['Tumor Biology', 'Tumor Biology Letters'],
  ['Harv. L. Rev.', 'Stan. L. Rev.'],
])('%s and %s are two', (one, other) => expect(names(one, other)).toHaveLength(2));

test('a review that is named by one letter is no known journal', async () => {
  const { venues: found } = await linkCase('051-law-reviews-become-leprosy-review.bib');
  expect(found).toEqual(['Columbia Law Review', 'L. Rev.']);
});

test.each([
  ['SUSTAINABILITY-BASEL', 'Sustainability'],
  ['Water (Switzerland)', 'Water'],
  ['Nature Conservation-Bulgaria', 'Nature Conservation'],
  ['Medicine (United States)', 'Medicine'],
  ['J Public Health (Oxf)', 'Journal of Public Health'],
  ['Construction Innovation-England', 'CONSTRUCTION INNOVATION'],
  ['on the Workshop on Tea Robots', 'Proceedings of the Workshop on Tea Robots'],
  ['on the Third International Conference on Pots', 'In: International Conference on Pots'],
  ['the Workshop on Tea Robots', 'In the Workshop on Tea Robots'],
])('%s, with a place or a left word, and %s are one venue', (one, other) =>
  expect(names(one, other)).toHaveLength(1),
);

test.each([
  ['AMPHIBIA-REPTILIA', 'Amphibia'],
  ['Sensors and Actuators A-Physical', 'Sensors and Actuators A'],
  ['Tea (Pharmacy)', 'Tea'],
])('%s and %s stay two', (one, other) => expect(names(one, other)).toHaveLength(2));

test('words left of a cut name are not shown', () => {
  expect(names('on the Workshop on Tea Robots')).toEqual(['Workshop on Tea Robots']);
  expect(names('In Practice')).toEqual(['In Practice']);
  expect(names('On the Horizon')).toEqual(['On the Horizon']);
});
