/** Marks of editors in many languages, and words that only look like one. */
import { describe } from 'vitest';
import { reads } from './compact.ts';

describe('books of editors', () => {
  reads([
    [
      'Assmann, Jan / Hölscher, Tonio (Hrsg.): Kultur und Gedächtnis. Frankfurt am Main: Suhrkamp 1988.',
      { a: '', e: 'Assmann, Jan; Hölscher, Tonio', title: 'Kultur und Gedächtnis' },
    ],
    [
      'Erll, Astrid / Nünning, Ansgar (Hg.) (2004): Medien des kollektiven Gedächtnisses. Berlin: de Gruyter.',
      { a: '', e: 'Erll, Astrid; Nünning, Ansgar', y: '2004' },
    ],
    [
      'Brunner, Otto; Conze, Werner; Koselleck, Reinhart (Hgg.): Geschichtliche Grundbegriffe. Stuttgart: Klett 1972.',
      { a: '', e: 'Brunner, Otto; Conze, Werner; Koselleck, Reinhart' },
    ],
    [
      'Nora, P. (dir.) (1984). Les Lieux de mémoire. Paris : Gallimard.',
      { a: '', e: 'Nora, P.', title: 'Les Lieux de mémoire', pub: 'Gallimard' },
    ],
    [
      'DUBY Georges, PERROT Michelle (dir.), Histoire des femmes en Occident, Paris, Plon, 1991.',
      { a: '', e: 'DUBY, Georges; PERROT, Michelle', title: 'Histoire des femmes en Occident' },
    ],
    [
      'BURKE, Peter (org.). A escrita da história: novas perspectivas. São Paulo: Editora UNESP, 1992.',
      { a: '', e: 'BURKE, Peter', title: 'A escrita da história: novas perspectivas' },
    ],
    [
      'PINSKY, Carla Bassanezi; LUCA, Tania Regina de (orgs.). O historiador e suas fontes. São Paulo: Contexto, 2009.',
      { a: '', e: 'PINSKY, Carla Bassanezi; LUCA, Tania Regina de', title: 'O historiador e suas fontes' },
    ],
    [
      'Romano, R. e Vivanti, C. (a cura di) (1972), Storia d’Italia, Torino, Einaudi.',
      { a: '', e: 'Romano, R.; Vivanti, C.', y: '1972' },
    ],
    [
      'Casanova, Julián (coord.) (1999). El pasado oculto. Madrid: Siglo XXI.',
      { a: '', e: 'Casanova, Julián', title: 'El pasado oculto' },
    ],
    [
      'Kowalski, J., Nowak, A. (red.), Historia i pamięć, Warszawa: PWN, 2005.',
      { a: '', e: 'Kowalski, J.; Nowak, A.' },
    ],
    [
      'Andersen, H., & Kaspersen, L. B. (red.). (2007). Klassisk og moderne samfundsteori. København: Hans Reitzel.',
      { a: '', e: 'Andersen, H.; Kaspersen, L. B.', title: 'Klassisk og moderne samfundsteori' },
    ],
    [
      'Ambjörnsson, R. & Gaunt, D. (red.) (1984). Den dolda historien. Stockholm: Författarförlaget.',
      { a: '', e: 'Ambjörnsson, R.; Gaunt, D.' },
    ],
    [
      'Hyvärinen, M. & Peltonen, E. (toim.) (1998). Liikkuvat erot. Tampere: Vastapaino.',
      { a: '', e: 'Hyvärinen, M.; Peltonen, E.' },
    ],
    [
      'Bora, T. (der.) (2001). Milliyetçilik. İstanbul: İletişim.',
      { a: '', e: 'Bora, T.', title: 'Milliyetçilik' },
    ],
    ['Čolović, I. (ur.) (1993). Bordel ratnika. Beograd: XX vek.', { a: '', e: 'Čolović, I.' }],
    [
      'История русской культуры / Отв. ред. Б. А. Рыбаков. М.: Наука, 1970.',
      { a: '', e: 'Рыбаков, Б. А.', title: 'История русской культуры' },
    ],
    [
      '吉見俊哉編『メディア・スタディーズ』せりか書房、2000年。',
      { a: '', e: '吉見俊哉', title: 'メディア・スタディーズ' },
    ],
    ['김영민 편, 『한국 근대문학』, 소명출판, 2005.', { a: '', e: '김영민', title: '한국 근대문학' }],
    [
      '黄宗智主编：《中国乡村研究》，北京：商务印书馆，2003年。',
      { a: '', e: '黄宗智', title: '中国乡村研究' },
    ],
    [
      'Bargh, J. A. (Ed.). (2007). Social psychology and the unconscious. New York: Psychology Press.',
      { a: '', e: 'Bargh, J. A.' },
    ],
    [
      'D. E. Rumelhart, J. L. McClelland, and the PDP Research Group, editors. Parallel Distributed Processing, volume 1. MIT Press, Cambridge, MA, 1986.',
      { a: '' },
    ],
  ]);
});

describe('editors of the book that a chapter stands in', () => {
  reads([
    [
      'Hall, S. (1980). Encoding/decoding. In S. Hall, D. Hobson, A. Lowe & P. Willis (Eds.), Culture, media, language (pp. 128–138). London: Hutchinson.',
      { a: 'Hall, S.', e: 'Hall, S.; Hobson, D.; Lowe, A.; Willis, P.', c: 'Culture, media, language' },
    ],
    [
      'Assmann, Aleida: Speichern oder Erinnern? In: Moritz Csáky und Peter Stachel (Hg.): Speicher des Gedächtnisses. Wien: Passagen 2001, S. 15–29.',
      {
        a: 'Assmann, Aleida',
        e: 'Csáky, Moritz; Stachel, Peter',
        c: 'Speicher des Gedächtnisses',
        p: '15–29',
      },
    ],
    [
      'Lotman, Jurij: Über die Semiosphäre. In: Kultur und Zeichen, hrsg. von Roland Posner, Berlin 1990, S. 287–305.',
      { e: 'Posner, Roland', c: 'Kultur und Zeichen' },
    ],
    [
      'SCHWARCZ, Lilia. Questão racial e etnicidade. In: MICELI, Sergio (org.). O que ler na ciência social brasileira. São Paulo: Sumaré, 1999. p. 267-325.',
      {
        a: 'SCHWARCZ, Lilia',
        e: 'MICELI, Sergio',
        c: 'O que ler na ciência social brasileira',
        p: '267-325',
      },
    ],
    [
      'Le Goff, J. (1974). Les mentalités. Dans J. Le Goff et P. Nora (dir.), Faire de l’histoire (p. 76-94). Paris : Gallimard.',
      { a: 'Le Goff, J.', e: 'Le Goff, J.; Nora, P.', c: 'Faire de l’histoire' },
    ],
    [
      'Ginzburg, C. (1979), Spie, in A. Gargani (a cura di), Crisi della ragione, Torino, Einaudi, pp. 57-106.',
      { a: 'Ginzburg, C.', e: 'Gargani, A.', c: 'Crisi della ragione' },
    ],
    [
      'Tilly, C. (1985). War making and state making as organized crime. In P. Evans, D. Rueschemeyer, & T. Skocpol (Eds.), Bringing the state back in (pp. 169–191). Cambridge: Cambridge University Press.',
      { e: 'Evans, P.; Rueschemeyer, D.; Skocpol, T.', c: 'Bringing the state back in' },
    ],
    [
      'Nowak, A. (2004). Pamięć zbiorowa. W: J. Kowalski (red.), Historia i pamięć (s. 45–60). Warszawa: PWN.',
      { a: 'Nowak, A.', e: 'Kowalski, J.', c: 'Historia i pamięć', p: '45–60' },
    ],
    [
      'García, M. (2003). La memoria en los libros. En P. Sánchez (coord.), El poder de la historia (pp. 33-58). Madrid: UAM.',
      { a: 'García, M.', e: 'Sánchez, P.', c: 'El poder de la historia' },
    ],
    [
      'Arslan, Z. (2010). Küreselleşme. K. Alkan (Ed.), Uluslararası ilişkiler içinde (s. 45-67). Ankara: Siyasal Kitabevi.',
      { a: 'Arslan, Z.', e: 'Alkan, K.', p: '45-67' },
    ],
  ]);
});

describe('no editors', () => {
  reads([
    ['Yong, Ed. (2016). I contain multitudes. London: Bodley Head.', { a: 'Yong, Ed.', e: '' }],
    [
      'Fitzgerald W, Lamborg C. Geochemistry of mercury (Hg) in the environment. Treatise Geochem. 2003;9:107-48.',
      { a: 'Fitzgerald, W; Lamborg, C', e: '', title: 'Geochemistry of mercury (Hg) in the environment' },
    ],
    [
      'Bishop, C. M. (2006). Pattern recognition and machine learning (1st ed.). New York: Springer.',
      { a: 'Bishop, C. M.', e: '', ed: '1st' },
    ],
    ['Редько В. Г. Эволюция, нейронные сети, интеллект. М.: КомКнига, 2005.', { e: '', y: '2005' }],
    ['편해영, 『재와 빨강』, 창비, 2010.', { a: '편해영', e: '', title: '재와 빨강' }],
    ['Pruitt, J. Curr. Opin. Struct. Biol. 12, 301 (2002).', { a: 'Pruitt, J.', e: '' }],
    [
      'Redfield, A. C. (1958). The biological control of chemical factors in the environment. American Scientist, 46, 205–221.',
      { a: 'Redfield, A. C.', e: '' },
    ],
    ['Orgel LE. The origin of life. Trends Biochem Sci. 1998;23:491-5.', { a: 'Orgel, LE', e: '' }],
    [
      'Dirac, P. A. M. (1930). The principles of quantum mechanics. Oxford: Clarendon Press.',
      { a: 'Dirac, P. A. M.', e: '' },
    ],
    ['Compton, A. H. Comp. Biochem. Physiol. 21, 483 (1923).', { a: 'Compton, A. H.', e: '' }],
    [
      'Coordination Group for Non-Communicable Diseases. (2011). Edition for editors. Geneva: WHO.',
      { e: '' },
    ],
    ['Urban, T. (2010). Der Verlust. München: Beck.', { a: 'Urban, T.', e: '' }],
    ['Derrida, J. (1967). De la grammatologie. Paris: Minuit.', { a: 'Derrida, J.', e: '' }],
  ]);
});
