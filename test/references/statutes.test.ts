/** Laws of Romance languages, by their number and day; and works that only speak of laws. Journals behind `in:`. */
import { expect, it } from 'vitest';
import { readReferences } from '../../seed/read/references/read.ts';

const read = (text: string) => readReferences(`[1] ${text}`).references[0]?.csl;

it.each([
  ['Loi n° 91-12 du 6 mars 1991 relative au thé.', 'Loi n° 91-12 du 6 mars 1991 relative au thé', 1991],
  [
    'Décret n° 2012-850 du 27 juillet 2012 relatif aux tasses. Journal officiel, 29 juillet 2012.',
    'Décret n° 2012-850 du 27 juillet 2012 relatif aux tasses',
    2012,
  ],
  [
    'PORTUGAL. Lei nº 5.120, de 20 de dezembro de 1996. Estabelece as bases do chá.',
    'Lei n° 5.120, de 20 de dezembro de 1996',
    1996,
  ],
  ['Ley 12/2016, de 1 de octubre, del Té.', 'Ley 12/2016, de 1 de octubre, del Té', 2016],
  ['Real Decreto 7/1999, de 8 de abril, de tazas.', 'Real Decreto 7/1999, de 8 de abril, de tazas', 1999],
])('%s', (text, title, year) => {
  const csl = read(text);
  expect([csl?.type, csl?.title, csl?.issued?.['date-parts']?.[0]?.[0]]).toEqual([
    'legislation',
    title,
    year,
  ]);
});

it.each([
  ['Durand, Paul. La loi du thé. Paris: Gallimard, 1990.', 'book'],
  ['Gómez, Ana. Ley y té. Revista de Derecho, vol. 12, no. 3, 2010, pp. 45-60.', 'article-journal'],
  [
    'Karl Meier: Geschichte der Kanne, in: Teehistorische Zeitschrift 245 (1987), S. 1–34.',
    'article-journal',
  ],
  [
    'Karl Meier: Geschichte der Kanne, in: Peter Müller (Hg.): Handbuch der Zeitschriften, Bd. 2, Köln: Böhlau 1998, S. 1–34.',
    'chapter',
  ],
])('%s is no law, and a %s', (text, type) => {
  expect(read(text)?.type).toBe(type);
});
