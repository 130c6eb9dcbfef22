/** Blanks out headings, addresses and copyright notices in titles and abstracts; offsets do not change. */

/** A blank of the same length; its full stop ends a run of words. */
const blank = (text: string): string => `.${' '.repeat(Math.max(0, text.length - 1))}`;

/** URLs, email addresses, identifiers, hash tags. */
const address = /\b(?:https?:\/\/|www\.)\S+|\b(?:doi:\s*)?10\.\d{4,9}\/\S+|\S+@\S+\.\w{2,}|(?<=^|\s)#\w+/giu;

/** Words in headings of abstracts, in several languages. */
const headings = new Set(
  `abstract abstracts summary synopsis background introduction context rationale purpose purposes aim aims objective objectives
   goal goals hypothesis design setting settings participant participants patient patients subject subjects sample samples data
   source sources extraction synthesis study selection intervention interventions main outcome outcomes measure measures
   measurement measurements material materials method methods methodology experimental result results finding findings recent
   discussion conclusion conclusions interpretation significance implication implications limitation limitations originality
   keyword keywords key words index terms funding clinical trial registration level levels evidence relevance review
   approach importance exposure exposures value practical research
   objetivo objetivos método métodos metodo metodos resultado resultados conclusiones conclusión conclusões introducción introdução
   hintergrund ziel ziele methode methoden ergebnis ergebnisse schlussfolgerung schlussfolgerungen
   objectif objectifs méthode méthodes résultat résultats conclusione conclusioni risultati metodi obiettivi`.split(
    /\s+/,
  ),
);
/** Words between them. */
const between = new Set(['and', 'of', 'und', 'et', 'y', 'e', 'the', '&']);

const isHeading = (text: string): boolean => {
  const words = text
    .toLowerCase()
    .split(/[\s,/&]+/)
    .filter(Boolean);
  return (
    words.some((word) => headings.has(word)) && words.every((word) => headings.has(word) || between.has(word))
  );
};

/** At the start of the text or after a sentence. */
const front = String.raw`(?<=^\s*|[.;:!?)\]]\s+|\n\s*)`;
/** `Methods:` and `MATERIALS AND METHODS -`. */
const labelled = new RegExp(String.raw`${front}(\p{Lu}[\p{L} ,/&]{2,50}?)\s*(?::|\s[-–—]\s)`, 'gu');
/** `METHODS We …`. */
const capitals = new RegExp(
  String.raw`${front}(\p{Lu}{4,}(?:[ ,/&]+\p{Lu}{2,}){0,5})(?=\s+\p{Lu}?\p{Ll})`,
  'gu',
);
/** `AbstractYouth …`: a heading that lost its line break. */
const glued = /(?<=^|[.;:!?)\]\s])(\p{Lu}\p{Ll}{2,})(?=\p{Lu}\p{Ll})/gu;

/** A copyright notice at the end of an abstract. */
const rights =
  /(?:©|\([cC]\)\s*(?=(?:19|20)\d\d|\p{Lu})|\b[Cc]opyright\b(?=\s*(?:©|\([cC]\)|(?:19|20)\d\d|by\b))|\b[Pp]ublished by (?=\p{Lu})|\b[Aa]ll rights reserved\b|\b[Tt]his article is protected\b|\b[Tt]his is an open access\b).{0,300}$/su;

/** The longest copyright notice, in characters. */
const longestNotice = 300;

const withoutRights = (text: string): string => {
  const from = Math.max(0, text.length - longestNotice);
  return text.slice(0, from) + text.slice(from).replace(rights, blank);
};

/** A text of the same length without headings, addresses and copyright notices. */
export const withoutBoilerplate = (text: string): string =>
  withoutRights(text)
    .replace(address, blank)
    .replace(labelled, (all, label: string) =>
      isHeading(label) || !/\p{Ll}/u.test(label) ? blank(all) : all,
    )
    .replace(capitals, (all, label: string) => (isHeading(label) ? blank(all) : all))
    .replace(glued, (all, label: string) => (headings.has(label.toLowerCase()) ? blank(all) : all));

/** A title of the same length without addresses. */
export const withoutAddresses = (title: string): string => title.replace(address, blank);
