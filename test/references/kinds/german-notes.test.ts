/** German notes with the given name first, and titles that look like a second name. */
import { describe } from 'vitest';
import { reads } from './compact.ts';

describe('German notes', () => {
  reads([
    [
      'Hans-Ulrich Wehler, Das Deutsche Kaiserreich 1871–1918, Göttingen 1973, S. 78.',
      { a: 'Wehler, Hans-Ulrich', title: 'Das Deutsche Kaiserreich 1871–1918', y: '1973' },
    ],
    [
      'Norbert Elias, Über den Prozeß der Zivilisation, 2 Bde., Basel 1939.',
      { a: 'Elias, Norbert', y: '1939' },
    ],
    [
      'Ute Frevert, Ehrenmänner. Das Duell in der bürgerlichen Gesellschaft, München 1991.',
      { a: 'Frevert, Ute', title: 'Ehrenmänner. Das Duell in der bürgerlichen Gesellschaft', at: 'München' },
    ],
    [
      'Jürgen Kocka, Klassengesellschaft im Krieg, 2. Aufl., Göttingen 1978, S. 12–15.',
      { a: 'Kocka, Jürgen', title: 'Klassengesellschaft im Krieg', ed: '2' },
    ],
    [
      'Karin Hausen, Die Polarisierung der „Geschlechtscharaktere“, in: Werner Conze (Hrsg.), Sozialgeschichte der Familie in der Neuzeit Europas, Stuttgart 1976, S. 363–393.',
      {
        a: 'Hausen, Karin',
        e: 'Conze, Werner',
        c: 'Sozialgeschichte der Familie in der Neuzeit Europas',
        p: '363–393',
      },
    ],
    [
      'Thomas Nipperdey, Verein als soziale Struktur, in: Historische Zeitschrift 210 (1970), S. 1–44.',
      {
        a: 'Nipperdey, Thomas',
        title: 'Verein als soziale Struktur',
        c: 'Historische Zeitschrift',
        v: '210',
        p: '1–44',
        y: '1970',
      },
    ],
    [
      'Wolfgang Hardtwig/Hans-Ulrich Wehler (Hrsg.), Kulturgeschichte heute, Göttingen 1996.',
      { a: '', e: 'Hardtwig, Wolfgang; Wehler, Hans-Ulrich', title: 'Kulturgeschichte heute' },
    ],
    ['Peter Brückner, Kalte Zeiten, Köln 1981.', { a: 'Brückner, Peter', title: 'Kalte Zeiten' }],
    [
      'Rebekka Habermas, Frauen und Männer des Bürgertums, Göttingen 2000, S. 33.',
      { a: 'Habermas, Rebekka', title: 'Frauen und Männer des Bürgertums' },
    ],
    [
      'Franz Walter, Bürgerlichkeit und Protest, Reinbek bei Hamburg 1989.',
      { a: 'Walter, Franz', title: 'Bürgerlichkeit und Protest', at: 'Reinbek bei Hamburg' },
    ],
    [
      'Gisela Bock/Barbara Duden, Arbeit aus Liebe – Liebe als Arbeit, in: Frauen und Wissenschaft, Berlin 1977, S. 118–199.',
      { a: 'Bock, Gisela; Duden, Barbara', c: 'Frauen und Wissenschaft' },
    ],
    [
      'Dieter Langewiesche, Art. „Liberalismus“, in: Geschichtliche Grundbegriffe, Bd. 3, Stuttgart 1982, S. 741–785.',
      { a: 'Langewiesche, Dieter', c: 'Geschichtliche Grundbegriffe' },
    ],
  ]);
});

describe('second names are names', () => {
  reads([
    [
      'Theodor W. Adorno, Max Horkheimer: Dialektik der Aufklärung. Amsterdam: Querido 1947.',
      { a: 'Adorno, Theodor W.; Horkheimer, Max', title: 'Dialektik der Aufklärung' },
    ],
    [
      'Gilles Deleuze und Félix Guattari, Tausend Plateaus, Berlin 1992.',
      { a: 'Deleuze, Gilles; Guattari, Félix', title: 'Tausend Plateaus' },
    ],
    [
      'Oskar Negt/Alexander Kluge, Öffentlichkeit und Erfahrung, Frankfurt a. M. 1972.',
      { a: 'Negt, Oskar; Kluge, Alexander', title: 'Öffentlichkeit und Erfahrung' },
    ],
    [
      'Peter L. Berger & Thomas Luckmann, The Social Construction of Reality, New York 1966.',
      { a: 'Berger, Peter L.; Luckmann, Thomas' },
    ],
    [
      'Elisabeth Beck-Gernsheim und Ulrich Beck, Das ganz normale Chaos der Liebe, Frankfurt am Main 1990.',
      { a: 'Beck-Gernsheim, Elisabeth; Beck, Ulrich' },
    ],
    [
      'Luc Boltanski/Ève Chiapello, Der neue Geist des Kapitalismus, Konstanz 2003.',
      { a: 'Boltanski, Luc; Chiapello, Ève', title: 'Der neue Geist des Kapitalismus' },
    ],
  ]);
});

describe('further entries, each read whole', () => {
  reads([
    [
      'Beck, Ulrich / Giddens, Anthony / Lash, Scott: Reflexive Modernisierung. Frankfurt a. M.: Suhrkamp 1996.',
      {
        a: 'Beck, Ulrich; Giddens, Anthony; Lash, Scott',
        title: 'Reflexive Modernisierung',
        c: '',
        y: '1996',
        pub: 'Suhrkamp',
      },
    ],
    [
      'Hans Mommsen (Hg.), Arbeiterbewegung und industrieller Wandel, Wuppertal 1980.',
      { a: '', e: 'Mommsen, Hans', title: 'Arbeiterbewegung und industrieller Wandel', c: '', y: '1980' },
    ],
    [
      'Ernst Bloch: Das Prinzip Hoffnung. 3 Bde. Frankfurt am Main: Suhrkamp, 1959.',
      { a: 'Bloch, Ernst', title: 'Das Prinzip Hoffnung', c: '', y: '1959', pub: 'Suhrkamp' },
    ],
    [
      'Monika Richarz (Hrsg.): Jüdisches Leben in Deutschland. Bd. 2. Stuttgart: DVA 1979.',
      {
        a: '',
        e: 'Richarz, Monika',
        title: 'Jüdisches Leben in Deutschland',
        c: '',
        v: '2',
        y: '1979',
        pub: 'DVA',
      },
    ],
    [
      'Axel Honneth, Kampf um Anerkennung. Zur moralischen Grammatik sozialer Konflikte, Frankfurt a. M. 1992, S. 148.',
      {
        a: 'Honneth, Axel',
        title: 'Kampf um Anerkennung. Zur moralischen Grammatik sozialer Konflikte',
        c: '',
        p: '148',
        y: '1992',
      },
    ],
    [
      'Rudolf Vierhaus, Bildung, in: Otto Brunner u. a. (Hrsg.), Geschichtliche Grundbegriffe, Bd. 1, Stuttgart 1972, S. 508–551.',
      {
        a: 'Vierhaus, Rudolf',
        e: 'Brunner, Otto',
        title: 'Bildung',
        c: 'Geschichtliche Grundbegriffe',
        v: '1',
        p: '508–551',
        y: '1972',
      },
    ],
    [
      'Dan Diner, Zivilisationsbruch, in: Merkur 41 (1987), H. 6, S. 512–524.',
      { a: 'Diner, Dan', title: 'Zivilisationsbruch', c: 'Merkur', v: '41', n: '6', p: '512–524', y: '1987' },
    ],
  ]);
});
