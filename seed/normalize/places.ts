/** Distinguishes places from other words at the end of a container or before a publisher. */

const list = (text: string): Set<string> => new Set(text.split(',').map((name) => name.trim()));

/** Names of countries in references, including the parts of the United Kingdom and the usual abbreviations. */
const countries = list(
  'Algeria,Argentina,Armenia,Australia,Austria,Bangladesh,Belarus,Belgium,Brasil,Brazil,Bulgaria,Canada,Chile,China,Colombia,Costa Rica,Croatia,Cuba,Cyprus,Czech Republic,Czechia,Denmark,Deutschland,Ecuador,Egypt,England,Estonia,Ethiopia,Finland,France,Georgia,Germany,Ghana,Greece,Hong Kong,Hungary,Iceland,India,Indonesia,Iran,Iraq,Ireland,Israel,Italia,Italy,Japan,Jordan,Kazakhstan,Kenya,Korea,Kuwait,Latvia,Lebanon,Lithuania,Luxembourg,Macau,Malaysia,Malta,Mexico,Monaco,Morocco,Netherlands,The Netherlands,New Zealand,Nigeria,Northern Ireland,Norway,NZ,Oman,P.R. China,Pakistan,Panama,Peru,Philippines,Poland,Portugal,PR China,Puerto Rico,Qatar,Republic of Korea,Romania,Russia,Rwanda,Saudi Arabia,Scotland,Senegal,Serbia,Singapore,Slovakia,Slovenia,South Africa,South Korea,Spain,Sri Lanka,Sweden,Switzerland,Taiwan,Tanzania,Thailand,Tunisia,Turkey,U.K.,U.S.A.,UAE,Uganda,UK,Ukraine,United Arab Emirates,United Kingdom,United States,Uruguay,US,USA,Venezuela,Vietnam,Virtual Event,Wales,West Germany',
);

/** States and provinces, abbreviated and in full. */
const states = list(
  'AB,AK,AL,AR,AZ,BC,CA,CO,CT,DC,D.C.,DE,FL,GA,HI,IA,ID,IL,IN,KS,KY,LA,MA,Mass.,MD,ME,MI,MN,MO,MS,MT,NC,ND,NE,NH,NJ,NM,NSW,NV,NY,OH,OK,ON,OR,PA,PQ,QC,RI,SC,SD,TN,TX,UT,VA,VT,WA,WI,WV,WY,Calif.,Alabama,Alaska,Alberta,Arizona,Arkansas,British Columbia,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Manitoba,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New South Wales,New York,North Carolina,North Dakota,Nova Scotia,Ohio,Oklahoma,Ontario,Oregon,Pennsylvania,Quebec,Queensland,Rhode Island,South Carolina,Tennessee,Texas,Utah,Vermont,Victoria,Virginia,Washington,West Virginia,Wisconsin,Wyoming',
);

/** Cities of conferences and publishers that appear without a country. */
const cities = list(
  'Amsterdam,Ann Arbor,Athens,Atlanta,Austin,Baltimore,Bangalore,Barcelona,Basel,Beijing,Belmont,Berkeley,Berlin,Bonn,Boston,Boca Raton,Bristol,Brussels,Budapest,Buenos Aires,Cairo,Cambridge,Cham,Chicago,Chichester,Copenhagen,Dallas,Darmstadt,Delft,Denver,Detroit,Dordrecht,Dublin,Edinburgh,Englewood Cliffs,Florence,Frankfurt,Geneva,Glasgow,Göttingen,Hamburg,Hanoi,Harmondsworth,Heidelberg,Helsinki,Hillsdale,Hoboken,Hobart,Honolulu,Houston,Istanbul,Jerusalem,Kyoto,Lausanne,Leiden,Leipzig,Lisbon,London,Los Alamitos,Los Angeles,Lyon,Madison,Madrid,Mahwah,Melbourne,Menlo Park,Milan,Minneapolis,Montreal,Montréal,Moscow,Mountain View,Munich,München,Nashville,New Haven,New Orleans,New York,Oakland,Orlando,Osaka,Oslo,Ottawa,Oxford,Palo Alto,Paris,Philadelphia,Phoenix,Pittsburgh,Portland,Prague,Princeton,Providence,Reading,Rio de Janeiro,Rome,Salt Lake City,San Diego,San Francisco,San Jose,San Juan,San Mateo,Santa Barbara,Santa Clara,Santa Monica,Seattle,Seoul,Shanghai,St. Louis,St Louis,Stanford,Stockholm,Stuttgart,Sydney,Tallinn,Tokyo,Toronto,Toulouse,Upper Saddle River,Utrecht,Vancouver,Vienna,Warsaw,Washington,Wellington,Wien,Wiesbaden,Zurich,Zürich,Ankara,Antwerpen,Aarhus,Aix-en-Provence,Bari,Belo Horizonte,Beograd,Bern,Bogotá,Bologna,Bordeaux,Brasília,Bratislava,Brno,Bruxelles,Bucureşti,București,Campinas,Caracas,Catania,Coimbra,Curitiba,Den Haag,Firenze,Florianópolis,Fortaleza,Frankfurt a. M.,Frankfurt am Main,Freiburg,Gent,Genova,Genève,Grenoble,Göteborg,İstanbul,İzmir,Kraków,København,Köln,Leuven,Lille,Lisboa,Ljubljana,Louvain-la-Neuve,Lund,Mainz,Marburg,Marseille,Milano,Montevideo,Moskva,México,Münster,Napoli,New Delhi,Niterói,Padova,Palermo,Petrópolis,Porto Alegre,Poznań,Praha,Rennes,Roma,Salamanca,Santiago,Sevilla,Sofia,Strasbourg,São Paulo,Torino,Tübingen,Uppsala,Venezia,Warszawa,Wrocław,Zagreb,Zaragoza,Москва,Санкт-Петербург,Ленинград,Київ,Киев,Минск,Новосибирск,Казань,Екатеринбург,Харків,Львів',
);

const capitalised =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:[ -](?:\p{Lu}[\p{L}\p{M}.'’-]*|de|do|la|del|am|an|der|of|upon|sur)){0,3}$/u;

/** A region: a country or a state. */
export const isRegion = (words: string): boolean => countries.has(words) || states.has(words);

/** A region, or a city that needs none. */
export const isPlace = (words: string): boolean => isRegion(words) || cities.has(words);

/**
 * Separates a trailing place from comma-separated words: `Proc. X, San Diego, CA, USA` gives `Proc. X` and
 * `San Diego, CA, USA`. Without a region or a known city the words stay whole.
 */
export const splitPlace = (text: string): { words: string; place?: string } => {
  const parts = text.split(/,\s+/);
  let from = parts.length;
  while (from > 1 && isRegion(parts[from - 1] ?? '')) from--;
  const regions = parts.length - from;
  const city = parts[from - 1] ?? '';
  if (from > 1 && (regions > 0 ? capitalised.test(city) && city.split(' ').length <= 3 : isPlace(city)))
    from--;
  else if (regions === 0 && from > 1) {
    const [, state = ''] = /\s(\p{Lu}{2}|D\.C\.)$/u.exec(city) ?? [];
    if (states.has(state) && city.split(' ').length <= 4) from--;
  }
  if (from === parts.length || from === 0) return { words: text };
  return { words: parts.slice(0, from).join(', '), place: parts.slice(from).join(', ') };
};
