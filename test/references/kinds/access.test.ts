/** The day on which somebody looked at a page, beside the date of the page; and words that only look like it. */
import { describe } from 'vitest';
import { reads } from './compact.ts';

describe('the day of access', () => {
  reads([
    [
      'World Bank. (2019). World development indicators. Retrieved June 4, 2020, from https://data.worldbank.org/',
      { y: '2019', seen: '2020-6-4' },
    ],
    [
      'Eurostat (2018), Asylum statistics, https://ec.europa.eu/eurostat/asylum (accessed on 2 February 2019).',
      { y: '2018', seen: '2019-2-2' },
    ],
    [
      'Bundesamt für Statistik (2017): Bevölkerung. https://www.bfs.example.ch/bev [Stand: 03.05.2018].',
      { y: '2017', seen: '2018-5-3' },
    ],
    [
      'Müller, Anna: Wem gehört die Stadt? 2016. URL: https://stadt.example.de/wem (letzter Zugriff: 14.11.2017).',
      { y: '2016', seen: '2017-11-14' },
    ],
    [
      'Martin P. (2013), « Le numérique », https://num.example.fr/p, page consultée le 1er mars 2015.',
      { y: '2013', seen: '2015-3-1' },
    ],
    [
      'Rossi, M. (2011), La rete, http://rete.example.it/art (ultimo accesso 7 aprile 2012).',
      { y: '2011', seen: '2012-4-7' },
    ],
    [
      'Pérez, L. (2010). La red. Disponible en: http://red.example.es/a [Consulta: 23 de enero de 2011].',
      { y: '2010', seen: '2011-1-23' },
    ],
    [
      'SOUZA, M. A rede. 2008. Disponível em: <http://rede.example.br/a>. Acesso em: 9 set. 2009.',
      { y: '2008', seen: '2009-9-9' },
    ],
    [
      'Jansen, P. (2014). Het web. Geraadpleegd op 5 oktober 2015, van http://web.example.nl/het',
      { y: '2014', seen: '2015-10-5' },
    ],
    [
      'Svensson, K. (2012). Nätet. http://nat.example.se/k [Hämtad 2013-05-17].',
      { y: '2012', seen: '2013-5-17' },
    ],
    [
      'Nowak, J. (2015). Sieć. http://siec.example.pl/n (dostęp: 21.08.2016).',
      { y: '2015', seen: '2016-8-21' },
    ],
    [
      'National Cancer Institute. SEER fact sheets. https://seer.example.gov/facts. Accessed March 3, 2016.',
      { y: '', seen: '2016-3-3' },
    ],
    [
      'WHO. Malaria [Internet]. Geneva: World Health Organization; 2014 [cited 2015 Jan 20]. Available from: https://who.example.int/malaria',
      { y: '2014', seen: '2015-1-20' },
    ],
    [
      'J. Doe, “Inside the kernel,” LWN.net, 2011. [Online]. Available: https://lwn.example.net/k. [Accessed: 15-Sep-2012].',
      { y: '2011', seen: '2012-9-15' },
    ],
  ]);
});

describe('no day of access', () => {
  reads([
    ['Litwin, P. (1999). Access 2000 developer’s handbook. San Francisco: Sybex.', { y: '1999', seen: '' }],
    ['Sabia D. Sweatshops visited 1998. Polity. 2001;33:12-20.', { y: '2001', seen: '' }],
    ['Garfield E. Most-cited 1984 papers in chemistry. Curr Contents. 1986;7:3-12.', { y: '1986', seen: '' }],
    [
      'Donovan, J. (2008). A terrible glory: Custer and the last stand 1876. New York: Little, Brown.',
      { y: '2008', seen: '' },
    ],
    ['Smith, T. (1995). Middletown revisited. Public Opinion Quarterly, 59, 1–20.', { y: '1995', seen: '' }],
    [
      'Larson R, Odoni A. Urban operations research: viewed 20 years later. Oper Res. 2002;50:5-12.',
      { y: '2002', seen: '' },
    ],
    ['Suber, P. (2012). Open access. Cambridge, MA: MIT Press.', { y: '2012', seen: '' }],
    ['Kaye, D. (2011). Consulted on March 12: notes of a clinician. London: Faber.', { y: '2011' }],
    ['Stand, K. (2003). Tee in Europa. Berlin: Links.', { a: 'Stand, K.', y: '2003', seen: '' }],
    [
      'Data retrieved from the 2001 census: Singh, R. (2004). Caste and census. Delhi: Sage.',
      { y: '2004', seen: '' },
    ],
  ]);
});
