/** Short forms in the notes of several languages, and entries that only look like one. */
import { describe, expect, it } from 'vitest';
import { readReferences } from '../../../seed/read/references/read.ts';
import { reads } from './compact.ts';

/** Lists of notes, and the number of the entry that each of them means. */
const notes: readonly [kind: string, lines: string[], means: number[]][] = [
  [
    'English',
    [
      'Raymond Williams, Culture and Society, 1780–1950 (London: Chatto & Windus, 1958), 42.',
      'Ibid., 57–58.',
      'E. P. Thompson, The Making of the English Working Class (London: Gollancz, 1963), 12.',
      'Williams, Culture and Society, 101.',
      'See also Thompson, The Making, 189.',
      'Ibid.',
    ],
    [1, 1, 3, 1, 3, 3],
  ],
  [
    'German',
    [
      'Jürgen Habermas, Strukturwandel der Öffentlichkeit, Neuwied 1962, S. 45.',
      'Ebd., S. 47 f.',
      'Reinhart Koselleck, Kritik und Krise, Freiburg 1959, S. 11.',
      'Habermas, Strukturwandel, S. 50.',
      'Koselleck (wie Anm. 3), S. 20–22.',
      'Vgl. ebd., S. 88.',
      'Habermas, a. a. O., S. 51.',
      'Ebenda, S. 52ff.',
    ],
    [1, 1, 3, 1, 3, 3, 1, 1],
  ],
  [
    'French',
    [
      'Pierre Bourdieu, La Distinction, Paris, Minuit, 1979, p. 12.',
      'Ibid., p. 15.',
      'Michel Foucault, « Des espaces autres », Architecture, Mouvement, Continuité, n° 5, 1984, p. 46-49.',
      'P. Bourdieu, op. cit., p. 33.',
      'M. Foucault, art. cit., p. 47.',
      'Voir ibid., p. 48.',
      'Bourdieu, La Distinction, op. cit., p. 41 et suivantes.',
    ],
    [1, 1, 3, 1, 3, 3, 1],
  ],
  [
    'Italian',
    [
      'A. Gramsci, Quaderni del carcere, Torino, Einaudi, 1975, p. 1384.',
      'Ivi, p. 1390.',
      'C. Ginzburg, Il formaggio e i vermi, Torino, Einaudi, 1976, p. 15.',
      'Gramsci, Quaderni, cit., p. 1402.',
      'Ibidem.',
      'C. Ginzburg, op. cit., pp. 20-25.',
    ],
    [1, 1, 3, 1, 1, 3],
  ],
  [
    'Spanish and Portuguese',
    [
      'José Ortega y Gasset, La rebelión de las masas, Madrid, Revista de Occidente, 1930, p. 44.',
      'Ibíd., p. 46.',
      'FREYRE, Gilberto. Casa-grande & senzala. Rio de Janeiro: Maia & Schmidt, 1933.',
      'Ortega y Gasset, ob. cit., p. 51.',
      'FREYRE, op. cit., p. 80.',
      'Id., ibid., p. 81.',
    ],
    [1, 1, 3, 1, 3, 3],
  ],
  [
    'American law',
    [
      'Duncan Kennedy, Form and Substance in Private Law Adjudication, 89 HARV. L. REV. 1685 (1976).',
      'Id. at 1690.',
      'Brown v. Board of Education, 347 U.S. 483 (1954).',
      'Kennedy, supra note 1, at 1700.',
      'Id.',
      'Brown, 347 U.S. at 490.',
    ],
    [1, 1, 3, 1, 1, 3],
  ],
  [
    'Russian',
    [
      'Лотман Ю. М. Структура художественного текста. М.: Искусство, 1970. С. 45.',
      'Там же. С. 48.',
      'Бахтин М. М. Эстетика словесного творчества. М.: Искусство, 1979. С. 12.',
      'Лотман Ю. М. Указ. соч. С. 51.',
      'См.: Бахтин М. М. Указ. соч. С. 30.',
    ],
    [1, 1, 3, 1, 3],
  ],
  [
    'Polish and Czech',
    [
      'M. Bobrzyński, Dzieje Polski w zarysie, Kraków 1879, s. 12.',
      'Tamże, s. 15.',
      'F. Palacký, Dějiny národu českého, Praha 1848, s. 30.',
      'Tamtéž, s. 31.',
      'M. Bobrzyński, dz. cyt., s. 20.',
      'F. Palacký, c. d., s. 44.',
    ],
    [1, 1, 3, 3, 1, 3],
  ],
  [
    'Turkish',
    [
      'Niyazi Berkes, Türkiye’de Çağdaşlaşma, Yapı Kredi Yayınları, İstanbul, 2002, s. 45.',
      'A.g.e., s. 47.',
      'İlber Ortaylı, İmparatorluğun En Uzun Yüzyılı, Hil Yayınları, İstanbul, 1983, s. 12.',
      'Berkes, a.g.e., s. 60.',
    ],
    [1, 1, 3, 1],
  ],
  [
    'Japanese and Chinese',
    [
      '丸山眞男『日本政治思想史研究』東京大学出版会、1952年、12頁。',
      '同上、20頁。',
      '費孝通：《鄉土中國》，北京：三聯書店，1985年，第12頁。',
      '丸山、前掲書、45頁。',
      '同上书，第30页。',
    ],
    [1, 1, 3, 1, 1],
  ],
];

describe('short forms mean an entry before them', () => {
  it.each(notes)('%s', (_, lines, means) => {
    const { references, unread } = readReferences(lines.map((line, i) => `${i + 1}. ${line}`).join('\n'));
    expect(unread).toEqual([]);
    const titles = references.map(({ csl }) => csl.title);
    expect(titles.map((title) => titles.indexOf(title) + 1)).toEqual(means);
  });
});

describe('no short form', () => {
  reads([
    [
      'Ide, N., & Véronis, J. (1998). Word sense disambiguation: The state of the art. Computational Linguistics, 24(1), 1–40.',
      { a: 'Ide, N.; Véronis, J.', y: '1998', p: '1–40' },
    ],
    [
      'Idem, S. (2005). Soil erosion in Akwa Ibom. Uyo: Minder.',
      { a: 'Idem, S.', title: 'Soil erosion in Akwa Ibom' },
    ],
    [
      'Supran, G., & Oreskes, N. (2017). Assessing ExxonMobil’s climate change communications. Environmental Research Letters, 12(8), 084019.',
      { a: 'Supran, G.; Oreskes, N.', v: '12' },
    ],
    [
      'See, A., Liu, P. J., & Manning, C. D. (2017). Get to the point: Summarization with pointer-generator networks. In Proceedings of ACL (pp. 1073–1083).',
      { a: 'See, A.; Liu, P. J.; Manning, C. D.', y: '2017' },
    ],
    ['Ebden, M. Gaussian processes: A quick introduction. arXiv:1505.02965, 2015.', { a: 'Ebden, M.' }],
    [
      'Grafton, A. (1995). Ibid. and op. cit.: A short history of the note. History and Theory, 34(2), 120–134.',
      { a: 'Grafton, A.', c: 'History and Theory' },
    ],
    [
      'Dies, R. R. (1977). Group therapist transparency. International Journal of Group Psychotherapy, 27, 177–200.',
      { a: 'Dies, R. R.', p: '177–200' },
    ],
    [
      'Locke, J. (1975). An essay concerning human understanding. Oxford: Clarendon Press.',
      { a: 'Locke, J.', y: '1975' },
    ],
    [
      'Lehn JM. Supramolecular chemistry. Science. 1993;260:1762-3.',
      { a: 'Lehn, JM', title: 'Supramolecular chemistry', c: 'Science' },
    ],
    [
      'Ivić, P. Srpski narod i njegov jezik. Beograd: Srpska književna zadruga, 1971.',
      { a: 'Ivić, P.', y: '1971' },
    ],
    [
      'Abel, T. (1948). The operation called Verstehen. American Journal of Sociology, 54, 211–218.',
      { a: 'Abel, T.' },
    ],
  ]);
});
