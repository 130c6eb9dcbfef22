/** Running text, which is no reference whatever years and names it mentions. */
import { openingWorth } from './openings.ts';

/** Words that sentences need and references seldom have: pronouns, auxiliary verbs, conjunctions. */
const ofSentences =
  /(?<![\p{L}’'-])(?:i(?= \p{Ll})|we|our|us|you|your|he|she|it|its|they|them|their|his|her|this|these|those|that|which|who|is|are|was|were|be|been|has|have|had|does|did|can|could|will|would|should|may|might|must|not|but|because|however|therefore|also|then|there|when|while|although|ich|wir|uns|er|sie|es|dass|daß|ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|nicht|aber|auch|weil|diese[rsmn]?|nous|vous|ils?|elles?|est|sont|était|été|ont|avait|cette|ces|qui|que|mais|pas|aussi|nosotros|ellos|es|son|fue|fueron|ha|han|había|está|este|esta|estos|pero|porque|también|nós|eles|foi|foram|são|não|mas|também|è|sono|stato|hanno|questo|questa|che|ma|anche|perché)(?![\p{L}’'-])/giu;
const word = /\p{L}[\p{L}’'-]*/gu;

/** Signs of publication details, which only references have. */
const located =
  /\b(?:vol|pp?|nos?|Bd|Jg|S|T|n[°º]|č|t|v)\.? ?\d|\d ?\(\d+(?:[-–]\d+)?\)|\d[:,;] ?e?\d+ ?[-–]|\d:\d|\b10\.\d{4,9}\/|\barXiv:|\bISBN|\bISSN|\b(?:[Ee]ds?|Hg|Hrsg|[Éé]ds?|[Oo]rgs?)\.|\b[Ii]n: |\bProc(?:eedings|\.)|\b(?:Press|Verlag|Publishers?|Éditions|Editora|Editorial|Edizioni)\b|[“"«„][^”"»“]{15,}[”"»“]|\bdoi\b|PMID/u;

/** The minimum number of words in running text. */
const fewest = 12;
/** The minimum share of words of sentences, by the number of words: without publication details, and with them. */
const shares = [
  { words: 60, plain: 0.02, located: 0.05 },
  { words: 35, plain: 0.035, located: 0.08 },
  { words: fewest, plain: 0.07, located: 0.14 },
] as const;
/** A place and a publisher, or a year with volume and pages: `Geneva: Tea Press; 2004`, `2004;3:1`. */
const published = /\p{Lu}[\p{L} ]+: \p{Lu}[^.:]{2,60}[;,] ?(?:19|20)\d\d|(?:19|20)\d\d; ?\d/u;
const isLocated = (text: string): boolean => located.test(text) || published.test(text);

/** The words of sentences in a text. `WHO` and `ITS` are no pronouns. */
const sentenceWords = (text: string): number =>
  (text.match(ofSentences) ?? []).filter((one) => one.length < 2 || one !== one.toUpperCase()).length;

/** A name with initials at the beginning; or less clearly a name, or a year in brackets. */
const openings = { sure: 2, likely: 1.6 };
/** Whether a text begins with names: no sentence runs up to its first year, stop or quote. */
const beginsWithNames = (text: string): boolean => {
  const worth = openingWorth(text);
  const head = /^.*?(?:(?:1[5-9]|20)\d\d|[.:?!“"])/u.exec(text.slice(0, 200))?.[0] ?? '';
  return worth >= openings.sure || (worth >= openings.likely && sentenceWords(head) === 0);
};

/** Whether a text is made of sentences. */
export const isProse = (text: string): boolean => {
  const words = text.match(word)?.length ?? 0;
  const share = shares.find((one) => words >= one.words);
  if (share === undefined || beginsWithNames(text)) return false;
  const own = sentenceWords(text);
  const least = isLocated(text) ? share.located : share.plain;
  return own >= 2 && own >= words * least && /\p{Ll}{2}[.!?:]["”’)]*(?:\s|$)/u.test(text);
};

interface Text {
  text: string;
  /** Whether it has a label of its own. */
  labelled: boolean;
}

/** The share of running text among the characters from which on all of it counts as such. */
const mostly = 0.5;
/** The number of words that make one piece of running text among references sure. */
const sureLength = 35;

/** Whether a text in running text has what a reference has all the same. */
const standsOut = (text: string): boolean =>
  beginsWithNames(text) || (openingWorth(text) > 1 && isLocated(text));

/** Of the entries of a text, which are running text. */
export const proseAmong = (texts: readonly Text[]): boolean[] => {
  const found = texts.map(({ text, labelled }) => !(labelled && isLocated(text)) && isProse(text));
  const length = (own: readonly Text[]): number => own.reduce((sum, { text }) => sum + text.length, 0);
  if (length(texts.filter((_, i) => found[i])) > length(texts) * mostly)
    return texts.map(({ text }, i) => found[i] === true || !standsOut(text));
  return texts.map(
    ({ text, labelled }, i) =>
      found[i] === true && !labelled && (text.match(word)?.length ?? 0) >= sureLength,
  );
};
