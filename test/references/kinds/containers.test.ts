/** Places, editors and series around the name of a container. */
import { describe } from 'vitest';
import { reads } from './compact.ts';

describe('containers without what stands around them', () => {
  reads([
    [
      'J. Dean and S. Ghemawat, “MapReduce: Simplified data processing on large clusters,” in Proc. 6th USENIX Symp. Operating Systems Design and Implementation, San Francisco, CA, USA, 2004, pp. 137–150.',
      { c: 'Proc. 6th USENIX Symp. Operating Systems Design and Implementation' },
    ],
    [
      'A. Vaswani et al., “Attention is all you need,” in Advances in Neural Information Processing Systems, Long Beach, CA, USA, 2017, pp. 5998–6008.',
      { c: 'Advances in Neural Information Processing Systems' },
    ],
    [
      'Lamport, L. (1998). Proving possibility properties. In Proceedings of the International Conference on Concurrency Theory, Nice, France (pp. 12–25).',
      { c: 'Proceedings of the International Conference on Concurrency Theory' },
    ],
    [
      'Csikszentmihalyi, M. (1999). Implications of a systems perspective. In R. J. Sternberg (Ed.), Handbook of creativity (pp. 313–335). New York, NY: Cambridge University Press.',
      { c: 'Handbook of creativity', e: 'Sternberg, R. J.', at: 'New York, NY' },
    ],
    [
      'Harvey, D. (1978). The urban process under capitalism. In: Dear, M. and Scott, A.J. (eds.) Urbanization and urban planning. London: Methuen, pp. 91–121.',
      { c: 'Urbanization and urban planning', e: 'Dear, M.; Scott, A.J.', pub: 'Methuen', at: 'London' },
    ],
    [
      'Milner, R.: Processes: a mathematical model of computing agents. In: Rose, H., Shepherdson, J. (eds.) Logic Colloquium 1973, pp. 157–173. North-Holland, Amsterdam (1975)',
      { c: 'Logic Colloquium 1973', e: 'Rose, H.; Shepherdson, J.', at: 'Amsterdam' },
    ],
    [
      'Kruskal JB. Multidimensional scaling. In: Zaremba SK, editor. Applications of number theory. New York: Academic Press; 1972. p. 10-25.',
      { c: 'Applications of number theory', e: 'Zaremba, SK', p: '10-25' },
    ],
    [
      'Heidegger, Martin: Die Zeit des Weltbildes. In: Ders.: Holzwege. Frankfurt am Main: Klostermann 1950, S. 69–104.',
      { c: 'Holzwege', pub: 'Klostermann' },
    ],
    [
      'M. Turk and A. Pentland. Face recognition using eigenfaces. In IEEE Conference on Computer Vision and Pattern Recognition, Maui, Hawaii, June 1991.',
      { c: 'IEEE Conference on Computer Vision and Pattern Recognition' },
    ],
    [
      'Beck, K., Gamma, E.: Test infected. In: Meyer, B. (ed.) TOOLS 1998. LNCS, vol. 1543, pp. 44–58. Springer, Heidelberg (1998)',
      { c: 'TOOLS 1998', v: '1543' },
    ],
    [
      'Zhou B, Lapedriza A. Learning deep features. Paper presented at: IEEE Conference on Computer Vision; June 27-30, 2016; Las Vegas, NV.',
      { y: '2016' },
    ],
  ]);
});

describe('containers keep what belongs to their name', () => {
  reads([
    [
      'Swinburn BA, Sacks G. The global obesity pandemic. Lancet Diabetes Endocrinol (London). 2011;3:804-14.',
      { y: '2011', v: '3' },
    ],
    [
      'Bell, D. (1996). Ethnic fusion. Journal of Asia, Africa and Latin America, 4(2), 12–30.',
      { c: 'Journal of Asia, Africa and Latin America' },
    ],
    [
      'Hirst, P. (2001). War and power. Environment and Planning D: Society and Space, 19, 1–20.',
      { c: 'Environment and Planning D: Society and Space' },
    ],
    [
      'Gray, M. (2006). Work in transition. Work, Employment and Society, 20, 97–118.',
      { c: 'Work, Employment and Society' },
    ],
    ['Said, E. (1985). Orientalism reconsidered. Race & Class, 27(2), 1–15.', { c: 'Race & Class' }],
    [
      'Pope, C. (2003). Resisting evidence. Health: An Interdisciplinary Journal, 7(3), 267–282.',
      { c: 'Health: An Interdisciplinary Journal' },
    ],
    ['Ward, K. (2009). Governing the city. Urban Geography of Manchester, England, 30, 1–9.', { v: '30' }],
    [
      'Law, J. (1992). Notes on the theory of the actor-network. Systems Practice, 5, 379–393.',
      { c: 'Systems Practice' },
    ],
    [
      'Li X, Sun Y. Soil quality in karst. Sustainability (Switzerland). 2019;11(4):1020.',
      { c: 'Sustainability (Switzerland)', v: '11' },
    ],
    [
      'Ivanov P. Wine and soil. Ecology and Environment (Bulgaria). 2010;5:33-40.',
      { c: 'Ecology and Environment (Bulgaria)' },
    ],
    [
      'Cole, S. (1990). The Chicago school. Proceedings of the Academy of Political Science, 12, 3–9.',
      { c: 'Proceedings of the Academy of Political Science' },
    ],
  ]);
});

describe('what the words around a field say of it', () => {
  reads([
    [
      'Craig Huneke. The friendship theorem. The American Mathematical Monthly, 109(2):192–194, 2002.',
      { v: '109', n: '2', p: '192–194' },
    ],
    [
      'S. Iyengar and G. Leuschke. Hours of local cohomology, volume 87 of Graduate Studies in Mathematics. American Mathematical Society, Providence, RI, 2007.',
      { title: 'Hours of local cohomology', c: '', v: '87' },
    ],
    [
      'Olav Kallenberg. Foundations of modern probability, volume 99 of Probability Theory and Stochastic Modelling. Springer Nature Switzerland, third edition, 2021.',
      { title: 'Foundations of modern probability', c: '', pub: 'Springer Nature Switzerland' },
    ],
    [
      'R. Lidl and G. Turnwald. Dickson polynomials, volume 65 of Pitman Monographs. Longman, Harlow; copublished in the United States with John Wiley & Sons, Inc., New York, 1993.',
      { title: 'Dickson polynomials', c: '' },
    ],
    [
      'P. Gabriel and M. Zisman. Calculus of fractions. Ergebnisse der Mathematik und ihrer Grenzgebiete, Band 35. Springer-Verlag New York, Inc., New York, 1967.',
      { title: 'Calculus of fractions', c: '' },
    ],
    [
      'Madhlopa, A. (2008) An advanced solar still. In: 10th World Renewable Energy Congress, 19-25 July 2008, Glasgow, UK.',
      { p: '', y: '2008' },
    ],
    [
      'Holtorf, C. 2007. Archaeology is a Brand!: the Meaning of Archaeology in Popular Culture. Walnut Creek, CA: Left Coast Press, Inc.',
      { title: 'Archaeology is a Brand!: the Meaning of Archaeology in Popular Culture', c: '' },
    ],
    [
      'L.D. Faddeev, E.K. Sklyanin, Quantum inverse problem. I, Theor. Math. Phys. 40 (1979) 688-706.',
      { title: 'Quantum inverse problem. I', c: 'Theor. Math. Phys' },
    ],
    [
      'Astri Handayani, Andriyan Bayu Suksmono, Tati R. Mengko, “Blood Vessel Segmentation”, International Journal of E-Health, January 2010',
      { a: 'Handayani, Astri; Suksmono, Andriyan Bayu; Mengko, Tati R.', title: 'Blood Vessel Segmentation' },
    ],
    [
      'Wolper, P. Specifying properties of programs. In Proceedings of the 13th Symposium on Programming Languages (Petersburg Beach, Fla., Jan. 1986). ACM, New York, 1986, pages 184-193.',
      { c: 'Proceedings of the 13th Symposium on Programming Languages', p: '184-193' },
    ],
  ]);
});

describe('brackets in brackets, and places beside publishers', () => {
  reads([
    [
      'European Commission (2019). A European strategy for data (COM(2019) 123). Brussels: European Commission.',
      { type: 'report', a: 'European Commission', title: 'A European strategy for data', p: '', y: '2019' },
    ],
    [
      'European Commission, Communication on artificial intelligence for Europe (COM(2018) 237 final), Brussels, 2018.',
      { title: 'Communication on artificial intelligence for Europe', y: '2018' },
    ],
    [
      'European Parliament (2020). Report on online platforms (A9-0181/2020 (INI)). Strasbourg.',
      { title: 'Report on online platforms (A9-0181/2020 (INI))' },
    ],
    [
      'Rossi, P., Le origini della scienza moderna, Milano, Feltrinelli, 1962.',
      { pub: 'Feltrinelli', at: 'Milano' },
    ],
    ['Bauman, Z. Modernidade líquida. Rio de Janeiro, Zahar, 2001.', { pub: 'Zahar', at: 'Rio de Janeiro' }],
    ['Bobbio N., Il futuro della democrazia, Einaudi, Torino 1984.', { pub: 'Einaudi', at: 'Torino' }],
    [
      'Huff, D. (1954). How to lie with statistics. New York, NY: Norton.',
      { pub: 'Norton', at: 'New York, NY' },
    ],
    [
      'Hebb, D. O. (1949). The organization of behavior. Hoboken, New Jersey: Wiley.',
      { pub: 'Wiley', at: 'Hoboken, New Jersey' },
    ],
    [
      'Kuhn, T. (1962). The structure of scientific revolutions. Chicago, London: University of Chicago Press.',
      { pub: 'University of Chicago Press' },
    ],
  ]);
});
