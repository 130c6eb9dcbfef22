/** Organisations in place of authors, recognised by words in their names. */
import { beginsAsBody, isOrganisation } from '../../../normalize/names.ts';
import { isRegion } from '../../../normalize/places.ts';

/** An organisation with its parts, followed by the year or a full stop. */
const dated =
  /^(?<body>(?:[Tt]he )?\p{Lu}[^().:;\d"“„«]{4,140}?)(?=(?:\.|,)?\s?\((?:1[5-9]|20)\d\d[a-z]?\b|, (?:1[5-9]|20)\d\d[a-z]?[,.:])/u;
/** The ministry of a country, as Portuguese and Spanish lists print it: `Brasil, Ministério da Saúde.` */
const ofCountry =
  /^(?<country>\p{Lu}[\p{L} ]{2,20})(?:[,.]|\. )\s?(?<part>(?:Minist|Secretar|Congres|Senad|Presid|Depart|Câmara|Supremo|Tribunal|Instituto|Gobierno|Governo)[^.]{2,80})(?=\. )/u;

/** Names whose first word only organisations have, up to the punctuation that ends them. */
const begun =
  /^(?<body>(?:Minist(?:ère|erio|ério|ero)|Secretar[ií]a|Bundes(?:ministerium|amt|anstalt|institut|agentur)|Statistisches (?:Bundes|Landes)amt|Ajuntament|Ayuntamiento|Consejo|Conseil|Banque de|Banco|Banca d|Instituto|Institut national|Organización|Organisation|Organização|Generalitat|Gobierno|Governo|Junta de|Comune di|Regione|Haute Autorité|Cour des|Министерство)(?=[\s’'])[^,.:;()«“"„]{3,80})(?=[,.:]\s|\s\()/u;
/** Words at the end of names of organisations, British and in other languages. */
const ends =
  /(?:amt|ministerium|[Ss]tiftung|versicherung|bundestag|gesellschaft|verband|verein|kammer|behörde|agentur|rat|Bakanlığı|Kurumu|Başkanlığı|Müdürlüğü|Treasury|Parliament|Executive|Authority|здравоохранения|статистики)$/u;

/** The words of a body that ends in a full stop, and its own word at their end or before `of`, `for`, … */
const bodyWord = `(?:Association|Organi[sz]ation|Society|Institutes?|Agency|Committee|College|Council|Commission|Ministry|Consortium|Collaboration|Investigators|Federation|Department|Bureau|Office|Cent(?:er|re)s?|Foundation|Union|Authority|Academy|Board|University|Group|Network|Division|Administration|Initiative|Alliance|Programme|Services?|Bank|Team|Parliament|Commissioning|Secretariat|Directorate)`;
const stopped = new RegExp(
  String.raw`^(?<body>(?:The |the )?(?:U\.\s?[SK]\. )?(?:\p{Lu}[\p{L}’'&/-]* (?:(?:of|for|and|on|de|the|&) )*){0,9}?${bodyWord}(?:,? (?:of|for|on|and|in|to) [^.,:;()\d"“„«?!]{3,90})?(?: \([A-Z]{2,10}\))?)(?=\. (?:[\p{Lu}\d"“][^.]*?\s\S+\s\S))`,
  'u',
);
/** `ILO – International Labour Organization.` */
const withAcronym =
  /^(?<body>\p{Lu}{2,10} [–—-] (?:\p{Lu}[\p{L}’'-]+(?: (?:of|for|and|on|the|de|da|do|del|e|y|et))*(?: the)? ?){2,12})(?=\. )/u;
/** First words of titles that name a body: `Report of the Tea Committee. London: …` */
const ofTitle =
  /^(?:The )?(?:Reports?|Proceedings|Journal|Transactions|Annals|Bulletin|Annual|Handbook|Guides?|Guidelines?|Manual|Principles|Introduction|History|Review|Statistics|Advances|Memoirs|Minutes|Constitution|Role|Rise|Fall|Work|Theory|Structure|Letters?|Case|Future|Origins?)\b/u;

/** The body at the beginning of an entry in a style that ends it with a full stop. */
const stoppedBody = (text: string): string | undefined => {
  const own = (withAcronym.exec(text) ?? stopped.exec(text))?.groups?.['body']?.trimEnd();
  return own === undefined || ofTitle.test(own) || !/ /.test(own.replace(/^The /i, '')) ? undefined : own;
};

/** An acronym before a title that goes on in small letters: `CNIL, Rapport d’activité 2015`. */
const acronym =
  /^(?<body>\p{Lu}{3,8})(?=[,.] (?:\p{Lu}[\p{L}’'-]+) (?!(?:d[aeiou]s?|del|della|di|e|y|van|von|et|and|und) )\p{Ll}[\p{L}’'-]*[ ’'])/u;

const initial = /(?<![\p{L}.])\p{Lu}\.(?!\p{Lu}\.)/u;
const several = (part: string): boolean => / \S/.test(part.trim());
const isPart = (part: string): boolean =>
  isOrganisation(part) ||
  ends.test(part) ||
  isRegion(part) ||
  /^(?:House|Court|Board|Ministry|Department) of\b/.test(part);

/** The name of an organisation at the beginning of a text; undefined if the text begins with people. */
export const leadingBody = (text: string): string | undefined => {
  const short = acronym.exec(text)?.groups?.['body'];
  if (short !== undefined) return short;
  const { country, part } = ofCountry.exec(text)?.groups ?? {};
  if (country !== undefined && part !== undefined && (isRegion(country) || country === country.toUpperCase()))
    return ofCountry.exec(text)?.[0];
  const body = dated.exec(text)?.groups?.['body'];
  if (body === undefined || initial.test(body))
    return begun.exec(text)?.groups?.['body'] ?? stoppedBody(text);
  const parts = body.split(/,\s+/);
  const sure =
    parts.every(isPart) && parts.some((one) => several(one) && (isOrganisation(one) || ends.test(one)));
  const first = parts[0] ?? '';
  return sure &&
    several(first) &&
    (parts.length > 1 || / (?:and|of|for|on|de|für|of the) /.test(body) || beginsAsBody(body))
    ? body
    : (begun.exec(text)?.groups?.['body'] ?? stoppedBody(text));
};
