/** Names of places: countries and languages from the runtime, states, regions and large cities. */
import { foldTerm, foldWord } from './techniques/fold-term.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** English names of all countries, from the tables of Unicode. */
const countries = (): string[] => {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return letters.flatMap((a) => letters.flatMap((b) => names.of(a + b) ?? []));
};

/** Cities in names of time zones. */
const cities = (): string[] =>
  Intl.supportedValuesOf('timeZone').flatMap((zone) => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? []);

/** Other places, separated by bars. */
const others = `
afghanistan|africa|latin american|latin america and the caribbean|brazilian amazon|peruvian amazon|alabama|alaska|alberta|alps|amazon|amazon basin|america|americas|andalusia|andes|anhui|antarctica|appalachia|
arabian peninsula|arctic|arizona|arkansas|asia|asia pacific|atlantic|atlantic ocean|baja california|balkans|baltic sea|bangalore|
barcelona|basque country|bavaria|bay of bengal|beijing|black sea|bolivia|borneo|britain|british columbia|burma|california|canary islands|cape town|
caribbean|caribbean sea|carpathians|catalonia|caucasus|central america|chongqing|cologne|colorado|connecticut|corsica|crete|
czech republic|delaware|delhi|east africa|east asia|england|eurasia|europe|european union|far east|flanders|florida|frankfurt|french guiana|
fujian|galapagos|galicia|gansu|ganges|geneva|great britain|great lakes|great plains|guangdong|guangxi|guangzhou|guizhou|gujarat|gulf of mexico|hainan|
hamburg|hawaii|hebei|heilongjiang|henan|himalaya|himalayas|holland|horn of africa|hubei|hunan|iberia|iberian peninsula|idaho|illinois|india|
indian ocean|indiana|inner mongolia|iowa|ivory coast|java sea|jiangsu|jiangxi|jilin|kansas|karnataka|kashmir|kentucky|kerala|
korea|korean peninsula|kyoto|latin america|levant|liaoning|lombardy|louisiana|macao|macedonia|maharashtra|maine|manchuria|manitoba|
maryland|massachusetts|mediterranean|mediterranean sea|melanesia|mexico city|michigan|micronesia|middle east|milan|minnesota|mississippi|missouri|montana|
montreal|mumbai|munich|nanjing|near east|nebraska|nevada|new england|new hampshire|new jersey|new mexico|new south wales|newfoundland|nile|
north africa|north america|north atlantic|north carolina|north dakota|north sea|northern ireland|nova scotia|oceania|ohio|oklahoma|
ontario|oregon|osaka|pacific|pacific ocean|palestine|patagonia|pennsylvania|persian gulf|philadelphia|polynesia|provence|punjab|pyrenees|qinghai|
quebec|queensland|quebec city|red sea|rhode island|rhine|rio de janeiro|rocky mountains|rome|sahara|sahel|san francisco|sardinia|saskatchewan|
saxony|scandinavia|scotland|seattle|shaanxi|shandong|shanghai|shanxi|shenzhen|siberia|sichuan|sicily|south africa|south america|south asia|
south carolina|south dakota|south east asia|south korea|south pacific|southeast asia|southern africa|southern ocean|soviet union|
sub saharan africa|subsaharan africa|sumatra|tamil nadu|tasmania|tennessee|texas|thames|tianjin|tibet|tibetan plateau|transylvania|tuscany|u.k.|u.s.|
u.s.a.|uk|united kingdom|united states|united states of america|usa|ussr|utah|vermont|victoria|virginia|wales|wallonia|washington|west africa|
west bank|west indies|west virginia|western australia|wisconsin|wuhan|wyoming|xinjiang|yangtze|yangtze river|yugoslavia|yunnan|zhejiang
`;

/** Places whose names are ordinary words too; alone they do not count as places. */
const ambiguous = new Set(
  'georgia jordan turkey chad mali guinea jersey java nice reading mobile split bath cork east west central chile guam eastern mountain pacific atlantic north south universal gmt utc zulu uct greenwich knox general easter acre midway wake center victoria amazon nile oral ust perth troll vostok maine phoenix canary resolute casey davis palmer darwin stanley wallis johnston norfolk dawson regina vincennes'.split(
    ' ',
  ),
);

/** Words that narrow a place: \`western Kenya\`, \`republic of Congo\`. */
const narrowing = new Set(
  'north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern southeastern southwestern upper lower coastal rural urban mainland republic kingdom state province county district city region island peninsula coast people democratic federal greater metropolitan'
    .split(' ')
    .map(foldWord),
);

let read: ReadonlySet<string> | undefined;

/** Folded names, loaded at first use. */
const places = (): ReadonlySet<string> => {
  read ??= new Set(
    [...countries(), ...cities(), ...others.replaceAll('\n', '').split('|')]
      .map((name) => foldTerm(name.replace(/\(.*\)|[.]/g, '').replaceAll('&', 'and')))
      .filter((key) => key.length > 1 && !ambiguous.has(key)),
  );
  return read;
};

/** Whether a folded term is a place, alone or narrowed: \`saudi arabia\`, \`western kenya\`, \`city of wuhan\`. */
export const isPlace = (key: string): boolean => {
  if (places().has(key)) return true;
  const words = key.split(' ').filter((word) => word !== 'of' && word !== 'the' && word !== 'and');
  const named = words.filter((word) => !narrowing.has(word));
  return named.length > 0 && named.length < words.length && places().has(named.join(' '));
};
