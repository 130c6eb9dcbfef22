/** Lists by ABNT, and French ones with family names in capitals. */
import { describe } from 'vitest';
import { reads } from './compact.ts';

describe('ABNT', () => {
  reads([
    [
      'CANDIDO, Antonio. Formação da literatura brasileira: momentos decisivos. 6. ed. Belo Horizonte: Itatiaia, 1981.',
      {
        a: 'CANDIDO, Antonio',
        title: 'Formação da literatura brasileira: momentos decisivos',
        ed: '6',
        pub: 'Itatiaia',
        at: 'Belo Horizonte',
        c: '',
      },
    ],
    [
      'BOSI, Alfredo. Cultura como tradição. Estudos Avançados, São Paulo, v. 1, n. 1, p. 7-22, 1987.',
      { title: 'Cultura como tradição', c: 'Estudos Avançados', v: '1', n: '1', p: '7-22', y: '1987' },
    ],
    [
      'BRASIL. Ministério da Educação. Parâmetros curriculares nacionais. Brasília: MEC, 1997.',
      { a: 'BRASIL. Ministério da Educação', title: 'Parâmetros curriculares nacionais', pub: 'MEC' },
    ],
    [
      'OLIVEIRA, Maria Helena de. Alfabetização e letramento. 2005. 180 f. Tese (Doutorado em Educação) – Faculdade de Educação, Universidade Estadual de Campinas, Campinas, 2005.',
      {
        type: 'thesis',
        a: 'OLIVEIRA, Maria Helena de',
        title: 'Alfabetização e letramento',
        y: '2005',
        c: '',
      },
    ],
    [
      'FREIRE, Paulo. Pedagogia do oprimido. 17. ed. Rio de Janeiro: Paz e Terra, 1987. 184 p.',
      { title: 'Pedagogia do oprimido', ed: '17', pub: 'Paz e Terra', p: '', y: '1987' },
    ],
    [
      'IBGE. Censo demográfico 2010. Rio de Janeiro: IBGE, 2011. Disponível em: https://www.ibge.gov.br/censo. Acesso em: 3 jun. 2014.',
      { a: 'IBGE', title: 'Censo demográfico 2010', y: '2011', seen: '2014-6-3' },
    ],
    [
      'ASSOCIAÇÃO BRASILEIRA DE NORMAS TÉCNICAS. NBR 6023: informação e documentação: referências. Rio de Janeiro, 2002.',
      { a: 'ASSOCIAÇÃO BRASILEIRA DE NORMAS TÉCNICAS', y: '2002' },
    ],
    [
      'MORIN, Edgar. Os sete saberes necessários à educação do futuro. Tradução de Catarina da Silva. 2. ed. São Paulo: Cortez, 2000.',
      {
        a: 'MORIN, Edgar',
        title: 'Os sete saberes necessários à educação do futuro',
        e: '',
        ed: '2',
        pub: 'Cortez',
      },
    ],
    [
      'GOMES, L. G. F. F. Novela e sociedade no Brasil. Niterói: EdUFF, 1998. (Coleção Antropologia e Ciência Política, 15).',
      { title: 'Novela e sociedade no Brasil', pub: 'EdUFF', at: 'Niterói' },
    ],
    [
      'DIMENSTEIN, Gilberto. Escola da vida. Folha de S. Paulo, São Paulo, 14 jul. 2002. p. 2.',
      { title: 'Escola da vida', c: 'Folha de S. Paulo', y: '2002' },
    ],
    [
      'SANTOS, Boaventura de Sousa; MENESES, Maria Paula (org.). Epistemologias do Sul. Coimbra: Almedina, 2009.',
      { a: '', e: 'SANTOS, Boaventura de Sousa; MENESES, Maria Paula' },
    ],
    [
      'SILVA, J. R. et al. Qualidade da água em reservatórios. Revista Brasileira de Recursos Hídricos, Porto Alegre, v. 12, n. 3, p. 45-56, jul./set. 2007.',
      { c: 'Revista Brasileira de Recursos Hídricos', v: '12', p: '45-56', y: '2007' },
    ],
  ]);
});

describe('journals of Brazil keep their commas', () => {
  reads([
    [
      'EDLER, F. C. O debate em torno da medicina experimental. História, Ciências, Saúde – Manguinhos, Rio de Janeiro, v. 3, n. 2, p. 284-299, 1996.',
      { c: 'História, Ciências, Saúde – Manguinhos' },
    ],
    [
      'AYRES, J. R. C. M. Cuidado e humanização. Interface – Comunicação, Saúde, Educação, v. 8, n. 14, p. 73-92, 2004.',
      { c: 'Interface – Comunicação, Saúde, Educação' },
    ],
    [
      'FRIGOTTO, G. A relação da educação profissional. Educação & Sociedade, Campinas, v. 28, n. 100, p. 1129-1152, out. 2007.',
      { c: 'Educação & Sociedade' },
    ],
    [
      'PEDRO, J. M. Narrativas fundadoras do feminismo. Revista Brasileira de História, São Paulo, v. 26, n. 52, p. 249-272, 2006.',
      { c: 'Revista Brasileira de História' },
    ],
    [
      'RAMOS, M. N. Trabalho e formação. Trabalho, Educação e Saúde, v. 7, n. 1, p. 153-173, 2009.',
      { c: 'Trabalho, Educação e Saúde' },
    ],
    [
      'MINAYO, M. C. Violência e saúde. Cadernos de Saúde Pública, Rio de Janeiro, v. 10, p. 7-18, 1994.',
      { c: 'Cadernos de Saúde Pública' },
    ],
  ]);
});

describe('French lists with family names in capitals', () => {
  reads([
    [
      'FOUCAULT Michel, Surveiller et punir : naissance de la prison, Paris, Gallimard, 1975, 318 p.',
      {
        a: 'FOUCAULT, Michel',
        title: 'Surveiller et punir : naissance de la prison',
        pub: 'Gallimard',
        at: 'Paris',
        y: '1975',
        p: '',
      },
    ],
    [
      'LEFEBVRE (Henri), La production de l’espace, Paris, Anthropos, 1974.',
      { a: 'LEFEBVRE, Henri', title: 'La production de l’espace', pub: 'Anthropos' },
    ],
    [
      'HALBWACHS M., 1925, Les cadres sociaux de la mémoire, Paris, Alcan.',
      { a: 'HALBWACHS, M.', title: 'Les cadres sociaux de la mémoire', y: '1925' },
    ],
    [
      'BOLTANSKI Luc et THÉVENOT Laurent, De la justification, Paris, Gallimard, 1991.',
      { a: 'BOLTANSKI, Luc; THÉVENOT, Laurent', title: 'De la justification' },
    ],
    [
      'LE GOFF Jacques, « Les mentalités : une histoire ambiguë », dans LE GOFF Jacques et NORA Pierre (dir.), Faire de l’histoire, Paris, Gallimard, 1974, p. 76-94.',
      {
        a: 'LE GOFF, Jacques',
        e: 'LE GOFF, Jacques; NORA, Pierre',
        title: 'Les mentalités : une histoire ambiguë',
        c: 'Faire de l’histoire',
      },
    ],
    [
      'PÉTONNET Colette, « L’observation flottante », L’Homme, vol. 22, n° 4, 1982, p. 37-47.',
      { a: 'PÉTONNET, Colette', title: 'L’observation flottante', c: 'L’Homme', v: '22', n: '4', p: '37-47' },
    ],
    [
      'DURKHEIM É. (1895), Les règles de la méthode sociologique, Paris, Alcan.',
      { a: 'DURKHEIM, É.', title: 'Les règles de la méthode sociologique' },
    ],
    [
      'Bruno LATOUR, Nous n’avons jamais été modernes, Paris, La Découverte, 1991.',
      { a: 'LATOUR, Bruno', title: 'Nous n’avons jamais été modernes', pub: 'La Découverte' },
    ],
    [
      'DE CERTEAU Michel, L’écriture de l’histoire, Paris, Gallimard, 1975.',
      { a: 'DE CERTEAU, Michel', title: 'L’écriture de l’histoire' },
    ],
    [
      'GENETTE Gérard, Figures III, Paris, Seuil, coll. « Poétique », 1972.',
      { a: 'GENETTE, Gérard', title: 'Figures III', y: '1972' },
    ],
    [
      'COHEN-TANUGI Laurent, Le droit sans l’État, Paris, PUF, 1985.',
      { a: 'COHEN-TANUGI, Laurent', title: 'Le droit sans l’État' },
    ],
    ['BARTHES, Roland. Mythologies. Paris : Seuil, 1957.', { a: 'BARTHES, Roland', title: 'Mythologies' }],
  ]);
});

describe('acronyms at the beginning are no people', () => {
  reads([
    ['OCDE (2012), Regards sur l’éducation, Paris, OCDE.', { a: 'OCDE', title: 'Regards sur l’éducation' }],
    [
      'INSEE, Tableaux de l’économie française, Paris, INSEE, 2014.',
      { a: 'INSEE', title: 'Tableaux de l’économie française' },
    ],
    ['UNESCO. (2015). Rethinking education. Paris: UNESCO.', { a: 'UNESCO', title: 'Rethinking education' }],
    ['CAPES. Documento de área 2013: educação. Brasília: CAPES, 2013.', { a: 'CAPES' }],
  ]);
});

describe('further entries, each read whole', () => {
  reads([
    [
      'VERNANT Jean-Pierre et VIDAL-NAQUET Pierre, Mythe et tragédie en Grèce ancienne, Paris, Maspero, 1972.',
      {
        a: 'VERNANT, Jean-Pierre; VIDAL-NAQUET, Pierre',
        title: 'Mythe et tragédie en Grèce ancienne',
        c: '',
        y: '1972',
        pub: 'Maspero',
      },
    ],
    [
      'ARIÈS P., DUBY G. (dir.), 1985, Histoire de la vie privée, Paris, Seuil.',
      { a: '', e: 'ARIÈS, P.; DUBY, G.', title: 'Histoire de la vie privée', c: '', y: '1985', pub: 'Seuil' },
    ],
    [
      'CHARTIER Roger, « Le monde comme représentation », Annales ESC, vol. 44, n° 6, 1989, p. 1505-1520.',
      {
        a: 'CHARTIER, Roger',
        title: 'Le monde comme représentation',
        c: 'Annales ESC',
        v: '44',
        n: '6',
        p: '1505-1520',
        y: '1989',
      },
    ],
    [
      'DELEUZE Gilles, GUATTARI Félix, L’Anti-Œdipe, Paris, Minuit, 1972, 494 p.',
      { a: 'DELEUZE, Gilles; GUATTARI, Félix', title: 'L’Anti-Œdipe', c: '', y: '1972', pub: 'Minuit' },
    ],
    [
      'BRAUDEL (F.), « Histoire et sciences sociales. La longue durée », Annales, 1958, n° 4, pp. 725-753.',
      {
        a: 'BRAUDEL, F.',
        title: 'Histoire et sciences sociales. La longue durée',
        c: 'Annales',
        n: '4',
        p: '725-753',
        y: '1958',
      },
    ],
    [
      'ROSANVALLON, Pierre, Le peuple introuvable, Paris, Gallimard, « Folio », 1998.',
      { a: 'ROSANVALLON, Pierre', title: 'Le peuple introuvable', c: '', y: '1998', pub: 'Gallimard' },
    ],
    [
      'CNIL, Rapport d’activité 2015, Paris, La Documentation française, 2016.',
      { a: 'CNIL', title: 'Rapport d’activité 2015', c: '', y: '2016', pub: 'La Documentation française' },
    ],
    [
      'FERNANDES, Florestan. A integração do negro na sociedade de classes. São Paulo: Ática, 1978. 2 v.',
      {
        a: 'FERNANDES, Florestan',
        title: 'A integração do negro na sociedade de classes',
        c: '',
        y: '1978',
        pub: 'Ática',
      },
    ],
    [
      'ARENDT, Hannah. A condição humana. Trad. Roberto Raposo. 10. ed. Rio de Janeiro: Forense Universitária, 2005.',
      {
        a: 'ARENDT, Hannah',
        title: 'A condição humana',
        c: '',
        y: '2005',
        pub: 'Forense Universitária',
        ed: '10',
      },
    ],
    [
      'SAVIANI, D. História das ideias pedagógicas no Brasil. 3. ed. rev. Campinas: Autores Associados, 2010.',
      {
        a: 'SAVIANI, D.',
        title: 'História das ideias pedagógicas no Brasil',
        c: '',
        y: '2010',
        pub: 'Autores Associados',
        ed: '3',
      },
    ],
    [
      'MOURA, M. O.; ARAUJO, E. S. A atividade de ensino. In: LIBÂNEO, J. C.; ALVES, N. (Orgs.). Temas de pedagogia. São Paulo: Cortez, 2012. p. 205-229.',
      {
        a: 'MOURA, M. O.; ARAUJO, E. S.',
        e: 'LIBÂNEO, J. C.; ALVES, N.',
        title: 'A atividade de ensino',
        c: 'Temas de pedagogia',
        p: '205-229',
        y: '2012',
        pub: 'Cortez',
      },
    ],
    [
      'SOUZA, R. F. Cultura escolar. Educar em Revista, Curitiba, n. 19, p. 53-64, 2002.',
      { a: 'SOUZA, R. F.', title: 'Cultura escolar', c: 'Educar em Revista', n: '19', p: '53-64', y: '2002' },
    ],
    [
      'LIMA, A. P. de. Gestão de resíduos. 2015. 120 f. Dissertação (Mestrado em Engenharia Ambiental) – Universidade Federal de Santa Catarina, Florianópolis, 2015.',
      {
        a: 'LIMA, A. P. de',
        title: 'Gestão de resíduos',
        c: '',
        y: '2015',
        pub: 'Universidade Federal de Santa Catarina',
      },
    ],
    [
      'Eco, U. (a cura di), Il segno dei tre, Milano, Bompiani, 1983.',
      { a: '', e: 'Eco, U.', title: 'Il segno dei tre', c: '', y: '1983', pub: 'Bompiani' },
    ],
    [
      'Bobbio N., Il futuro della democrazia, Einaudi, Torino 1984.',
      { a: 'Bobbio, N.', title: 'Il futuro della democrazia', c: '', y: '1984', pub: 'Einaudi' },
    ],
    [
      'Calvino, Italo. Le città invisibili. Torino: Einaudi, 1972.',
      { a: 'Calvino, Italo', title: 'Le città invisibili', c: '', y: '1972', pub: 'Einaudi' },
    ],
  ]);
});
