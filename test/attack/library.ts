/** A library whose every field is hostile, as files of several formats. */
import { hostile } from './strings.ts';

const year = (i: number): number => 1990 + (i % 30);

/** Every text in every field of a CSL item; neighbours share an author, so that there is a network. */
const items = hostile.map((text, i) => ({
  id: `hostile-${i}`,
  type: 'article-journal',
  title: `${text} in the title ${i}`,
  author: [
    { family: text, given: text },
    { family: `Common ${i % 3}`, given: 'A.' },
    { literal: `${text} group` },
  ],
  'container-title': text,
  publisher: text,
  volume: text,
  page: text,
  keyword: `${text}, virtual machines`,
  abstract: `${text} about virtual machines`,
  note: text,
  URL: text,
  DOI: `10.1000/${text}`,
  issued: { 'date-parts': [[year(i)]] },
}));

const bibtexSafe = (text: string): string => text.replace(/[{}\\@]/g, '');
const line = (text: string): string => text.replace(/[\r\n]/g, ' ');
const xml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The same in the formats that people import, each as its own file. */
export const hostileFiles: readonly { name: string; text: string }[] = [
  { name: 'hostile.json', text: JSON.stringify(items) },
  {
    name: 'hostile.bib',
    text: hostile
      .map(bibtexSafe)
      .map(
        (text, i) =>
          `@article{k${i}, title={${text} bib ${i}}, author={${text} and Common, B.}, journal={${text}}, year=${year(i)}, keywords={${text}}}`,
      )
      .join('\n'),
  },
  {
    name: 'hostile.ris',
    text: hostile
      .map(line)
      .map(
        (text, i) =>
          `TY  - JOUR\nTI  - ${text} ris ${i}\nAU  - ${text}\nAU  - Common, B.\nJO  - ${text}\nPY  - ${year(i)}\nKW  - ${text}\nUR  - ${text}\nER  - \n`,
      )
      .join('\n'),
  },
  {
    name: 'hostile.csv',
    text: [
      'Title,Authors,Year,Source title,Author Keywords,DOI',
      ...hostile.map((text, i) =>
        [`${text} csv ${i}`, text, String(year(i)), text, text, ''].map(quoted).join(','),
      ),
    ].join('\n'),
  },
  {
    name: 'hostile.xml',
    text: `<?xml version="1.0"?><xml><records>${hostile
      .map(xml)
      .map(
        (text, i) =>
          `<record><ref-type name="Journal Article">17</ref-type><contributors><authors><author>${text}</author></authors></contributors><titles><title>${text} xml ${i}</title><secondary-title>${text}</secondary-title></titles><dates><year>${year(i)}</year></dates><keywords><keyword>${text}</keyword></keywords></record>`,
      )
      .join('')}</records></xml>`,
  },
  {
    name: 'hostile.txt',
    text: hostile
      .map(line)
      .map(
        (text, i) => `[${i + 1}] A. Common and ${text}, “${text} txt ${i},” ${text}, vol. ${i}, ${year(i)}.`,
      )
      .join('\n'),
  },
];
