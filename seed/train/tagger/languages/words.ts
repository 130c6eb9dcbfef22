/** Words that names, titles and imprints in several languages are put together from; data, separated by `|`. */

export interface Language {
  given: readonly string[];
  family: readonly string[];
  /** Patterns of titles: `A` stands for an adjective with its noun, `N` for a noun, `P` for a place. */
  titles: readonly string[];
  nouns: readonly string[];
  phrases: readonly string[];
  /** Adjectives and nouns that fit each other, for phrases of two words. */
  pairs?: readonly [adjectives: readonly string[], nouns: readonly string[]];
  places: readonly string[];
  publishers: readonly string[];
  journals: readonly string[];
  bodies: readonly string[];
  universities: readonly string[];
}

const list = (text: string): string[] => text.split('|');

export const german: Language = {
  given: list(
    'Karl|Petra|Ulla|Jan|Leila|Hans|Ulrich|Jürgen|Annette|Wolfgang|Renate|Klaus-Peter|Heinz|Eva|Dieter|Christoph|Sabine|Ernst|Maria|Niklas|Thomas|Friedrich|Hans-Georg|Michael|Gisela|Bernd|Katharina|Peter|Andreas|Monika|Ralf|Stefan|Ute|Werner|Gerd|Ilse|Johannes|Martina|Rolf|Barbara',
  ),
  family: list(
    'Müller|Schmidt|Wehler|Kocka|Beck|Hausen|Habermas|Luhmann|Giesen|Brandt|Winkler|Frevert|Koselleck|Schäfer|Weiß|Groh|Langewiesche|Bauer|Hoffmann|Keller|Vogel|Frank|Berger|Krause|Lehmann|Köhler|Herrmann|König|Walter|Peters|Lang|Jung|Scholz|Kraus|Engel|Kuhn|Pohl|Bergmann|Voigt|Sauer|Arnold|Wolff|Pfeiffer|Schumacher|Roth|Graf|Seidel|Heinrich|Haas|Ziegler|Novak|Olsen|Riemann',
  ),
  titles: list(
    'A|A|A|A. Der N in der N|A. N und N|A und A|A. A|Die N der N|Das N des N|Der N in P|N und N|N, N und N|A und N|Zur N der N|Zum N im 19. Jahrhundert|N im Wandel|Zwischen N und N|Geschichte der N|N in der N|Drei N, eine N|Von der N zur N|Einführung in die N|Handbuch der N|Vom N des N|Was ist N?|N als N|Über die N der N',
  ),
  nouns: list(
    'Gesellschaft|Moderne|Stadt|Dorf|Arbeit|Geschlecht|Krieg|Frieden|Recht|Staat|Nation|Heimat|Fremde|Jugend|Familie|Kindheit|Alter|Kirche|Glaube|Wissen|Bildung|Schule|Erziehung|Sprache|Literatur|Bürgertum|Arbeiter|Bauern|Adel|Revolution|Verfassung|Wirtschaft|Industrie|Markt|Handel|Technik|Natur|Umwelt|Raum|Zeit|Erinnerung|Gedächtnis|Alltag|Kultur|Kunst|Bild|Musik|Körper|Macht|Herrschaft|Ordnung|Krise|Kritik|Theorie|Praxis|Lebenswelten|Öffentlichkeit|Medien|Politik|Verwaltung|Migration|Identität|Armut|Gewalt|Lebensstile|Freizeit|Konsum',
  ),
  phrases: list(
    'Kalte Wärme|Asymmetrische Verhältnisse|Soziale Ungleichheit|Deutsche Zustände|Politische Bildung|Leere Räume|Lange Wege|Moderne Zeiten|Ländliche Lebensverhältnisse|Neue Medien|Städtische Eliten|Feine Unterschiede|Stille Reserven|Geteilte Erinnerung|Europäische Integration|Qualitative Sozialforschung|Historische Anthropologie|Soziologische Aufklärung|Kommunikatives Handeln|Öffentliche Güter|Kleine Leute|Große Erwartungen|Weibliche Lebensläufe|Bürgerliche Kultur|Erfundene Traditionen|Alte Rechte',
  ),
  places: list(
    'Frankfurt a. M.|Frankfurt am Main|Frankfurt/M.|Frankfurt a.M.|Göttingen|Berlin|München|Stuttgart|Bonn|Köln|Opladen|Wiesbaden|Hamburg|Münster|Tübingen|Weinheim|Leipzig|Wien|Zürich|Bern|Basel|Baden-Baden|Paderborn|Freiburg i. Br.|Konstanz|Bielefeld|Köln/Wien|Reinbek bei Hamburg|Darmstadt|Würzburg|Graz|Berlin u.a.|Weinheim und München',
  ),
  publishers: list(
    'Suhrkamp|Campus|VS Verlag für Sozialwissenschaften|Leske + Budrich|Westdeutscher Verlag|Beck|C.H. Beck|Vandenhoeck & Ruprecht|Springer|Juventa|Beltz|Nomos|UTB|Reclam|Mohr Siebeck|de Gruyter|transcript|Klett-Cotta|Böhlau|Steiner|Rowohlt|Fischer|Deutscher Taschenbuch Verlag|Oldenbourg|Waxmann|Klinkhardt|Metzler|Wissenschaftliche Buchgesellschaft|Lit|Enke|Huber|Hogrefe|Reimer',
  ),
  journals: list(
    'Historische Zeitschrift|Archiv für Sozialgeschichte|Zeitschrift für Soziologie|Geschichte und Gesellschaft|Kölner Zeitschrift für Soziologie und Sozialpsychologie|Leviathan|Merkur|Soziale Welt|Vierteljahrshefte für Zeitgeschichte|Zeitschrift für Pädagogik|Aus Politik und Zeitgeschichte|Archiv für Kulturgeschichte|Zeitschrift für Volkskunde|Neue Juristische Wochenschrift|Das Argument|Raumforschung und Raumordnung|Geographische Rundschau|Deutsche Zeitschrift für Philosophie|Der Staat|Saeculum|Rheinische Vierteljahrsblätter|Jahrbuch für Wirtschaftsgeschichte|Theologische Quartalschrift',
  ),
  bodies: list(
    'Statistisches Bundesamt|Deutsche Forschungsgemeinschaft|Bundesministerium für Bildung und Forschung|Deutsche Gesellschaft für Soziologie|Bertelsmann Stiftung|Friedrich-Ebert-Stiftung e.V.|Deutsche Shell|Deutsche Rentenversicherung Bund|Institut für Zeitgeschichte|Deutscher Bundestag|Bundeszentrale für politische Bildung|Arbeitsgruppe Bielefelder Soziologen|Deutsches Jugendinstitut|Stadt Köln|Robert Koch-Institut|Konrad-Adenauer-Stiftung|Verein für Socialpolitik|Deutsche Gesetzliche Unfallversicherung|Hans-Böckler-Stiftung|Techniker Krankenkasse',
  ),
  universities: list(
    'Universität Köln|Freie Universität Berlin|TU München|Universität Wien|Universität Zürich',
  ),
  pairs: [
    list(
      'Kalte|Warme|Feine|Grobe|Alte|Neue|Junge|Freie|Stille|Laute|Ferne|Nahe|Weiße|Schwarze|Rote|Grüne|Deutsche|Preußische|Ländliche|Städtische|Bürgerliche|Soziale|Politische|Historische|Moderne|Heilige|Weibliche|Geteilte|Erfundene|Imaginierte|Asymmetrische|Verlorene|Vergessene|Gefährliche|Zerbrochene|Zwei|Drei|Vier|Viele|Andere|Lange|Kurze|Leere|Schöne|Wilde|Kleine|Große|Gute|Böse',
    ),
    list(
      'Kannen|Tassen|Wege|Räume|Bilder|Worte|Dinge|Zeiten|Städte|Dörfer|Häuser|Frauen|Männer|Kinder|Bauern|Bürger|Arbeiter|Soldaten|Händler|Märkte|Grenzen|Körper|Stimmen|Bücher|Briefe|Lieder|Feste|Reisen|Gäste|Nachbarn|Feinde|Freunde|Beziehungen|Ordnungen|Revolutionen|Kriege|Träume|Spuren|Schatten|Maschinen|Fabriken|Straßen|Wälder|Flüsse|Tiere|Drachen|Götter|Väter|Mütter|Söhne',
    ),
  ],
};

export const french: Language = {
  given: list(
    'Pierre|Jean|Marie|Karine|Leïla|Paul|Michel|Jacques|Claude|Hélène|François|Françoise|Jean-Pierre|Marie-Claire|Bernard|Henri|Étienne|Nicole|Philippe|Anne|Sylvie|Alain|Georges|Louis|Simone|Daniel|Christine|Gérard|Luc|Roger',
  ),
  family: list(
    'Durand|Martin|Bernard|Braudel|Le Goff|Duby|Bourdieu|Lefebvre|Corbin|Perrot|Agulhon|Furet|Chartier|Ricœur|Nora|Roche|Girard|Moreau|Fournier|Lambert|Rousseau|Blanc|Guérin|Faure|Mercier|Dupont|Bonnet|François|Legrand|Garnier|Morel|Vidal|Caron|Renard|Leroy|Riemann|Novak|Lindqvist|Ahmadi|de Certeau|Lévi-Strauss',
  ),
  titles: list(
    'Le N et la N|La N au Moyen Âge|Histoire de la N|A|Les N de la N|L’invention du N|N et N en France|Une N française|Naissance de la N|De la N à la N|Essai sur le N|Pour une N du N|A dans la N|Le N à P|La N des N, N et N|Qu’est-ce que la N ?|Éléments de N',
  ),
  nouns: list(
    'société|culture|ville|campagne|histoire|mémoire|nation|république|révolution|pouvoir|commerce|travail|famille|femme|enfance|mort|religion|école|éducation|langue|littérature|art|image|musique|corps|droit|justice|guerre|paix|marché|industrie|technique|nature|espace|territoire|temps|savoir|science|médecine|livre|lecture|mélancolie|peuple|noblesse|bourgeoisie|paysans|ouvriers|identité|migration|politique|état|économie|monnaie',
  ),
  phrases: list(
    'Les formes élémentaires|La vie quotidienne|Les temps modernes|Le long siècle|La grande peur|Vie privée et espace public|Les lieux de savoir|Le fait divers|Tasses et couverts|L’ancien régime|Les mots et les images|La longue durée|Les sociétés rurales|La petite enfance|Le monde ouvrier',
  ),
  places: list(
    'Paris|Lyon|Bruxelles|Genève|Rennes|Toulouse|Grenoble|Lille|Aix-en-Provence|Montréal|Québec|Strasbourg|Lausanne|Bordeaux|Liège|Dijon|Nanterre|La Haye|Louvain-la-Neuve',
  ),
  publishers: list(
    'Presses universitaires de France|PUF|Gallimard|Le Seuil|Éditions du Seuil|Armand Colin|Fayard|Flammarion|La Découverte|PUL|Presses universitaires de Rennes|Éditions de l’EHESS|Minuit|Éditions de Minuit|Hachette|L’Harmattan|Vrin|Plon|Albin Michel|La Documentation française|CNRS Éditions|Droz|Dalloz|Karthala|Odile Jacob|Payot|Champion',
  ),
  journals: list(
    'Annales. Histoire, Sciences sociales|Revue historique|Revue d’histoire moderne et contemporaine|Actes de la recherche en sciences sociales|Revue française de sociologie|Le Mouvement social|Genèses|L’Homme|Annales de démographie historique|Revue d’histoire littéraire de la France|Études rurales|Vingtième siècle|Population|Revue économique|Le Débat|Bulletin de la Société préhistorique française|Esprit',
  ),
  bodies: list(
    'Ministère de la Santé|Ministère de l’Éducation nationale|Conseil de l’Europe|Commission européenne|Insee|Haute Autorité de santé|Cour des comptes|Organisation mondiale de la santé|Institut national d’études démographiques|Conseil d’État|Assemblée nationale|Banque de France|Académie française',
  ),
  universities: list(
    'Université de Lille|Université Paris I|Université Lyon 2|EHESS|Université de Genève|Université Laval',
  ),
};

export const portuguese: Language = {
  given: list(
    'Ana|Paulo|Maria|José|João|Carlos|Luiz|Antônio|Marilena|Sérgio|Ulla|Milton|Florestan|Lilia|Renato|Beatriz|Fernanda|Pedro|Roberto|Marcos',
  ),
  family: list(
    'Silva|Santos|Oliveira|Souza|Freire|Chauí|Santos|Holanda|Candido|Fernandes|Schwarcz|Lima|Pereira|Costa|Almeida|Ferreira|Carvalho|Gomes|Ribeiro|Martins|Araújo|Barbosa|Rocha|Dias|Nunes|Moreira|Cardoso|Teixeira|Novak|Olsen|Riemann',
  ),
  titles: list(
    'A N na N brasileira|O N e a N|História da N|N e N|A|A N no Brasil|Introdução à N|N: N e N|Políticas de N em P|A|Entre a N e a N|O que é N',
  ),
  nouns: list(
    'cultura|sociedade|história|cidade|escola|educação|saúde|trabalho|família|memória|identidade|política|Estado|direito|economia|terra|natureza|língua|literatura|arte|música|corpo|gênero|infância|juventude|ciência|tecnologia|ensino|formação|pesquisa|desenvolvimento|democracia|cidadania|território|religião|violência|chá|café',
  ),
  phrases: list(
    'Saúde coletiva|Políticas públicas|Formação de professores|Movimentos sociais|Raízes urbanas|Casa e rua|Educação ambiental|Desigualdade social|Pedagogia da esperança|Desenvolvimento regional',
  ),
  places: list(
    'São Paulo|Rio de Janeiro|Belo Horizonte|Porto Alegre|Curitiba|Brasília|Salvador|Recife|Campinas|Petrópolis|Lisboa|Porto|Coimbra|Florianópolis|Fortaleza',
  ),
  publishers: list(
    'Zahar|Companhia das Letras|Paz e Terra|Vozes|Cortez|Atlas|Editora UFMG|EDUSP|Contexto|Hucitec|Martins Fontes|Fiocruz|Brasiliense|Record|Ática|Almedina|Afrontamento|Saraiva|Autores Associados|UFPR',
  ),
  journals: list(
    'Revista Brasileira de História|Cadernos de Saúde Pública|Educação & Sociedade|Revista Brasileira de Educação|Estudos Avançados|Novos Estudos CEBRAP|Revista de Saúde Pública|Ciência & Saúde Coletiva|Tempo Social|Dados|Varia Historia|Cadernos Pagu|Revista de Administração Contemporânea|Química Nova',
  ),
  bodies: list(
    'BRASIL. Ministério da Saúde|BRASIL. Ministério da Educação|INSTITUTO BRASILEIRO DE GEOGRAFIA E ESTATÍSTICA|ASSOCIAÇÃO BRASILEIRA DE NORMAS TÉCNICAS|UNIVERSIDADE DE SÃO PAULO|SÃO PAULO (Estado). Secretaria da Educação|ORGANIZAÇÃO MUNDIAL DA SAÚDE|UNESCO|IBGE',
  ),
  universities: list(
    'Universidade de São Paulo|Universidade Federal do Paraná|Universidade Estadual de Campinas|Universidade Federal de Minas Gerais|Universidade de Coimbra',
  ),
};

export const spanish: Language = {
  given: list(
    'José|Juan|María|Carmen|Luis|Ana|Miguel|Pilar|Jorge|Antonio|Julio|Rosa|Manuel|Isabel|Javier|Elena|Francisco|Gabriel|Lucía|Andrés',
  ),
  family: list(
    'García|Fernández|Martínez|López|Pérez|González|Rodríguez|Sánchez|Gómez|Ruiz|Díaz|Álvarez|Moreno|Romero|Torres|Vargas|Castro|Ortega y Gasset|García Canclini|Caro Baroja|Núñez|Ramos|Molina|Serrano|Novak|Olsen',
  ),
  titles: list(
    'La N y la N|Historia de la N|A|El N en P|N y N en la España contemporánea|Teoría de la N|La N del N|Hacia una N de la N|Los N de la N|N, N y N|Introducción a la N',
  ),
  nouns: list(
    'cultura|sociedad|ciudad|historia|memoria|nación|política|poder|trabajo|familia|escuela|educación|lengua|literatura|arte|imagen|música|cuerpo|derecho|justicia|guerra|mercado|industria|técnica|naturaleza|espacio|territorio|tiempo|ciencia|salud|lectura|religión|género|juventud|migración|identidad|democracia|economía|vivienda',
  ),
  phrases: list(
    'Culturas híbridas|Vida cotidiana y poder|La España rural|Movimientos sociales|Políticas educativas|El otro lado|Medios y mediaciones|Tiempos difíciles|Desigualdad urbana',
  ),
  places: list(
    'Madrid|Barcelona|México|Buenos Aires|Bogotá|Sevilla|Valencia|Granada|Santiago de Chile|Lima|Salamanca|Bilbao|Zaragoza|Ciudad de México|México, D.F.',
  ),
  publishers: list(
    'Siglo XXI|Fondo de Cultura Económica|Alianza|Alianza Editorial|Cátedra|Anagrama|Ariel|Paidós|Gedisa|Crítica|Tecnos|Akal|Grijalbo|CSIC|Síntesis|Planeta|Taurus|Espasa Calpe|Ediciones Morata',
  ),
  journals: list(
    'Revista Española de Investigaciones Sociológicas|Hispania|Revista de Occidente|Nueva Sociedad|Revista Mexicana de Sociología|Historia Social|Revista de Educación|Estudios Geográficos|Papers|Ayer|Arbor|Perfiles Educativos|Desarrollo Económico',
  ),
  bodies: list(
    'Ministerio de Educación|Ministerio de Sanidad|Ayuntamiento de Madrid|Instituto Nacional de Estadística|Organización Mundial de la Salud|Gobierno de España|Junta de Andalucía|Comisión Europea|Generalitat de Catalunya|Ajuntament de Barcelona|Universidad Nacional Autónoma de México|CEPAL',
  ),
  universities: list(
    'Universidad Complutense de Madrid|Universidad de Buenos Aires|Universidad de Granada|UNAM|Universitat de Barcelona',
  ),
};

export const italian: Language = {
  given: list(
    'Carlo|Giovanni|Maria|Paolo|Anna|Giuseppe|Franco|Lucia|Umberto|Natalia|Piero|Roberto|Marco|Laura|Alberto|Silvia',
  ),
  family: list(
    'Rossi|Ginzburg|Bianchi|Levi|Eco|Romano|Ferrari|Russo|Colombo|Ricci|Marino|Greco|Bruno|Gallo|Conti|De Luca|Mancini|Costa|Giordano|Rizzo|Lombardi|Moretti|Barbieri|Fontana|Caruso|Mariani|Novak',
  ),
  titles: list(
    'Il N e la N|Storia della N|A|La N nel Medioevo|N e N in Italia|Le N della N|Introduzione alla N|Il N di P|La N come N|Dalla N al N',
  ),
  nouns: list(
    'cultura|società|città|storia|memoria|nazione|politica|potere|lavoro|famiglia|scuola|lingua|letteratura|arte|immagine|musica|corpo|diritto|giustizia|guerra|mercato|industria|tecnica|natura|spazio|tempo|scienza|lettura|religione|genere|malinconia|paesaggio|formaggio|vermi',
  ),
  phrases: list(
    'Miti emblemi spie|Vita quotidiana|Lessico familiare|Opera aperta|Paesi tuoi|Classi subalterne|I promessi giorni|Mondi lontani',
  ),
  places: list('Torino|Milano|Roma|Bologna|Firenze|Bari|Venezia|Napoli|Padova|Roma-Bari|Pisa'),
  publishers: list(
    'Einaudi|Laterza|il Mulino|Il Mulino|Feltrinelli|Carocci|Olschki|FrancoAngeli|Mondadori|Adelphi|Bompiani|Viella|Giuffrè|Sellerio',
  ),
  journals: list(
    'Quaderni storici|Rivista storica italiana|Studi storici|Belfagor|Lettere italiane|Italia contemporanea|Passato e presente|Giornale storico della letteratura italiana|Archivio storico italiano|Rassegna italiana di sociologia',
  ),
  bodies: list(
    'Istituto Nazionale di Statistica|Ministero della Salute|Banca d’Italia|Regione Toscana|Comune di Milano|Consiglio d’Europa',
  ),
  universities: list('Università di Bologna|Sapienza Università di Roma|Scuola Normale Superiore'),
};

export const turkish: Language = {
  given: list(
    'Ahmet|Mehmet|Ayşe|Fatma|Mustafa|Emine|Halil|Şerif|İlber|Zeynep|Hasan|Nilüfer|Çağlar|Gülten|Oğuz|Deniz|Selim',
  ),
  family: list(
    'Yılmaz|Kaya|Demir|Şahin|Çelik|Yıldız|Öztürk|Aydın|Arslan|Doğan|Kılıç|Çetin|Kara|Koç|Kurt|Özdemir|İnalcık|Mardin|Ortaylı|Göle|Keyder|Güneş|Aksoy',
  ),
  titles: list(
    'N ve N|Osmanlı’da N|Türkiye’de N ve N|A|N Üzerine Bir İnceleme|N’in N Üzerindeki Etkisi|Modern N|N Tarihi|N Sosyolojisi|P’da N',
  ),
  nouns: list(
    'Toplum|Kültür|Kent|Tarih|Eğitim|Kadın|Aile|Devlet|Din|Hukuk|İktisat|Siyaset|Dil|Edebiyat|Sanat|Gençlik|Göç|Kimlik|Sağlık|Çevre|Öğretmen|Öğrenci|Okul|Teknoloji|Çay|Kahve|Tarım|Basın',
  ),
  phrases: list(
    'Öğretmen Adaylarının Görüşleri|Toplumsal Cinsiyet Algısı|Kırsal Kalkınma Politikaları|Uzaktan Eğitim Süreci|Yerel Yönetimler|Sosyal Medya Kullanımı',
  ),
  places: list('İstanbul|Ankara|İzmir|Bursa|Konya|Eskişehir|Erzurum'),
  publishers: list(
    'İletişim Yayınları|İletişim|Yapı Kredi Yayınları|Türkiye İş Bankası Kültür Yayınları|Metis|Pegem Akademi|Nobel Yayınları|Türk Tarih Kurumu|Anı Yayıncılık|Dost Kitabevi|Seçkin',
  ),
  journals: list(
    'Toplum ve Bilim|Belleten|Eğitim ve Bilim|Türk Eğitim Bilimleri Dergisi|Ankara Üniversitesi SBF Dergisi|Hacettepe Üniversitesi Eğitim Fakültesi Dergisi|Tarih Dergisi|Bilig|Milli Eğitim|Türkiyat Mecmuası',
  ),
  bodies: list('Milli Eğitim Bakanlığı|Türkiye İstatistik Kurumu|Sağlık Bakanlığı|Türk Dil Kurumu|TÜİK|MEB'),
  universities: list('Ankara Üniversitesi|Hacettepe Üniversitesi|İstanbul Üniversitesi|Gazi Üniversitesi'),
};

export const russian: Language = {
  given: list('Иван|Пётр|Анна|Михаил|Юрий|Ольга|Сергей|Николай|Татьяна|Алексей|Лев|Екатерина|Дмитрий|Борис'),
  family: list(
    'Иванов|Петров|Сидорова|Лотман|Бахтин|Гуревич|Кузнецов|Смирнова|Соколов|Попов|Лебедев|Козлов|Новиков|Морозова|Волков|Павлов|Семёнова|Виноградов|Богданов|Фёдоров|Михайлов|Орлова',
  ),
  titles: list(
    'N и N|История N|A|Проблемы N в N|К вопросу о N|N как N|Основы N|Развитие N в P|Введение в N|О некоторых N',
  ),
  nouns: list(
    'общество|культура|город|деревня|история|память|власть|труд|семья|школа|образование|язык|литература|искусство|право|экономика|рынок|наука|техника|природа|пространство|время|религия|молодёжь|политика|управление|теория|методы|системы|чай',
  ),
  phrases: list(
    'Структура художественного текста|Категории культуры|Поэтика и риторика|Экономическая теория|Социальная политика|Математические модели|Сельское хозяйство|Методы анализа данных',
  ),
  places: list('М.|СПб.|Москва|Санкт-Петербург|Л.|Киев|Новосибирск|Минск|Казань|Екатеринбург'),
  publishers: list(
    'Наука|Мысль|Просвещение|Искусство|Изд-во МГУ|Высшая школа|Новое литературное обозрение|Языки славянских культур|Физматлит|Юрайт|Мир|Academia|Экономика|Алетейя',
  ),
  journals: list(
    'Вопросы философии|Вопросы истории|Социологические исследования|Вестник МГУ|Вестник СПбГУ|Новая и новейшая история|Вопросы литературы|Журнал технической физики|Известия РАН|Экономика и математические методы|Вопросы языкознания|Новое литературное обозрение',
  ),
  bodies: list(
    'Министерство образования и науки РФ|Росстат|Федеральная служба государственной статистики|Всемирная организация здравоохранения',
  ),
  universities: list('МГУ|СПбГУ|Казанский университет'),
};

export const arabic: Language = {
  given: list('محمد|أحمد|علي|فاطمة|حسن|خالد|نجيب|طه|عائشة|يوسف|سعاد|إبراهيم'),
  family: list('الجابري|حسين|العروي|أركون|المسيري|الخطيب|النجار|السيد|العلي|بدوي|حنفي|الزهراني|القاسم|محفوظ'),
  titles: list('N و N|تاريخ N|A|أثر N في N|دور N في N|مدخل إلى N|N في الوطن العربي'),
  nouns: list(
    'المجتمع|الثقافة|المدينة|التاريخ|التعليم|المرأة|الأسرة|الدولة|الدين|القانون|الاقتصاد|السياسة|اللغة|الأدب|الفن|الشباب|الهوية|الصحة|البيئة|التكنولوجيا|الإعلام',
  ),
  phrases: list('بنية العقل|نقد الفكر|التعليم عن بعد|التنمية المستدامة|وسائل التواصل الاجتماعي|مناهج البحث'),
  places: list('بيروت|القاهرة|دمشق|الرياض|بغداد|عمان|تونس|الدار البيضاء'),
  publishers: list(
    'دار الفكر|دار المعارف|مركز دراسات الوحدة العربية|دار الشروق|المركز الثقافي العربي|دار الساقي',
  ),
  journals: list(
    'مجلة العلوم التربوية|المستقبل العربي|مجلة جامعة دمشق|عالم الفكر|مجلة العلوم الاجتماعية|فصول',
  ),
  bodies: list('وزارة التربية والتعليم|منظمة الصحة العالمية|جامعة الدول العربية'),
  universities: list('جامعة القاهرة|جامعة دمشق|جامعة الملك سعود'),
};

export const english: Language = {
  given: list(
    'John|Mary|Edward|Joan|Natalie|Quentin|Linda|Stuart|Catherine|Robert|Judith|Simon|Emma|Peter|Sarah|Keith|Carolyn|Petra|Karl|Ulla',
  ),
  family: list(
    'Thompson|Scott|Hobsbawm|Skinner|Colley|Hall|Davis|Burke|Butler|Schama|Rothschild|Darnton|Bayly|Steedman|Thomas|Porter|Williams|Novak|Olsen|Brandt|Riemann|Walkowitz',
  ),
  titles: list(
    'The N of N|N and N in Early Modern P|A|A History of N|The N House in English N|On N|N, N, and N|Making N|The Invention of N|N Revisited|Towards a N of N',
  ),
  nouns: list(
    'Society|Culture|City|History|Memory|Nation|Politics|Power|Work|Family|School|Language|Literature|Art|Music|Body|Law|Justice|War|Market|Industry|Nature|Space|Time|Science|Reading|Religion|Gender|Melancholy|Landscape|Tea|Trade|Empire|Poetry|Property|Custom',
  ),
  phrases: list(
    'Customs in Common|Liberty before Property|Family Fortunes|Gender Trouble Again|Imagined Places|Keywords of Culture|Late Verse|Common Ground|Public Reason',
  ),
  places: list(
    'London|Oxford|Cambridge|New York|Chicago|Princeton|New Haven|Manchester|Edinburgh|Berkeley|Ithaca|Cambridge, MA|Aldershot|Durham, NC',
  ),
  publishers: list(
    'Clarendon Press|Oxford University Press|Cambridge University Press|Verso|Routledge|Penguin|Yale University Press|Princeton University Press|Manchester University Press|Harvard University Press|Macmillan|Ashgate|University of Chicago Press|Longman|HMSO',
  ),
  journals: list(
    'Past & Present|The Historical Journal|Journal of Modern History|Social History|History Workshop Journal|Critical Inquiry|Modern Language Review|English Historical Review|Representations|American Historical Review|Victorian Studies|Modern Philology|New Left Review',
  ),
  bodies: list(
    'House of Commons Health Committee|House of Lords, European Union Committee|Department for Education|Monopolies and Mergers Commission|Law Commission|Office for National Statistics|Royal Commission on Environmental Pollution|Home Office|National Audit Office|HM Treasury|Ministry of Defence|Competition Commission|Low Pay Commission|Equality and Human Rights Commission',
  ),
  universities: list('University of Oxford|University of Essex|Princeton University'),
};
