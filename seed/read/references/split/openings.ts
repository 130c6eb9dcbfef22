/** The beginning of a reference: names, and in many styles the year right after them. */

const surname = String.raw`(?:(?:[Vv][ao]n(?: de[rn]?)?|[Dd]e(?: la)?|[Dd][aiu]|[Ll][ae]|[Ee]l) )?\p{Lu}[\p{L}\p{M}'’´-]*`;
const pattern = (source: string): RegExp => new RegExp(source, 'u');

/** Beginnings of a text with their scores, the clearest signs of an author first. */
const openings: readonly { sign: RegExp; worth: number }[] = [
  { sign: /^\s*(?:arXiv|doi|https?:|ISBN|ISSN)/i, worth: -3 },
  { sign: /^\s*(?:[—–_-]{2,}|[—–]|-(?=,))\s*[.,&]?(?:\s|-)/u, worth: 2.2 },
  { sign: pattern(String.raw`^\s*${surname}(?: ${surname}){0,2}, \p{Lu}\p{Ll}?\.`), worth: 2.2 },
  {
    sign: pattern(
      String.raw`^\s*${surname}(?: ${surname}){0,2} \p{Lu}{1,3}(?:-\p{Lu})?(?:[,.;:]|,? et al| \(| and )`,
    ),
    worth: 2.2,
  },
  {
    sign: pattern(
      String.raw`^\s*${surname}(?: ${surname})? \p{Lu}\.(?:[ -]?\p{Lu}\.)*(?:[,;]| and | & | \()`,
    ),
    worth: 2.2,
  },
  {
    sign: pattern(String.raw`^\s*(?:\p{Lu}\.[ -]?)+ ?${surname}(?: ${surname})?(?:[,.;:]| and | & | et )`),
    worth: 2,
  },
  { sign: pattern(String.raw`^\s*${surname}, \p{Lu}{1,2}, \p{Lu}`), worth: 1.8 },
  {
    sign: pattern(
      String.raw`^\s*${surname}, \p{Lu}[\p{L}-]+(?: \p{Lu}\.| \p{Lu}[\p{L}-]+){0,2}(?:[,.;:]| \/ | \(| and | und )`,
    ),
    worth: 1.6,
  },
  { sign: pattern(String.raw`^\s*\p{Lu}[\p{L}-]+(?: \p{Lu}\.?)* ${surname}(?:[,.]| and )`), worth: 1.4 },
  {
    sign: /^\s*\S[^()]{1,80}[.,]? \((?:(?:1[5-9]|20)\d{2}[a-z]?(?:, [^()]{1,15})?|n\. ?d\.)\)[.,:]/u,
    worth: 1.6,
  },
  { sign: /^\s*\p{Lu}[^().,]{1,60}\. (?:(?:1[5-9]|20)\d\d[a-z]?|n\. ?d\.)\.? \p{Lu}/u, worth: 1.6 },
  { sign: /^\s*\p{Lu}[^().,]{3,50}[ ,]+(?:1[5-9]|20)\d\d[a-z]?, \p{Lu}/u, worth: 1 },
  // `ILO – International Labour Organization.`
  {
    sign: /^\s*\p{Lu}{2,8} [–—-] (?:\p{Lu}[\p{L}’'-]+[ .,]+(?:(?:of|for|and|on|the|de|da|do|del|e|y|et)\s+(?:the )?)?){2,8}/u,
    worth: 2,
  },
  { sign: /^\s*[\p{Lu}\d“"]/u, worth: 0 },
];

/** A score for how much a text begins like a reference: above 2 surely, below 0 not at all. */
export const openingWorth = (text: string): number =>
  openings.find(({ sign }) => sign.test(text.slice(0, 120)))?.worth ?? -3;

/** The parts of a list of names: particles and joining words, initials, names, punctuation. */
const namePart =
  /(?<joins>(?:and|und|et|y|e|al\.?)(?![\p{L}\p{N}])|&|\.\.\.|…)|(?<particle>(?:with|v[ao]n|de[rnls]?|della?|d[aiou]s?|l[ae]|el|bin|ten|ter|zu[rm]?|af|the)(?![\p{L}\p{N}]))|(?<initial>\p{Lu}{1,3}(?![\p{L}\p{N}'’])\.?|\p{Lu}\p{Ll}\.)|(?<name>(?:[dDlO][’'])?\p{Lu}[\p{L}\p{M}’'´`-]+(?:(?<=-)\s+\p{Ll}+)?)|(?<sign>[,;:*]|-(?=\p{Lu})|\((?=\p{Lu}[\p{L} ]*(?:Collab|eds?\b))|\))|(?<stop>\.)|(?<year>[([]?(?:(?:1[5-9]|20)\d\d[a-z]?(?![\p{L}\p{N}])|n\.\s?d\.)[)\]]?)|(?<blank>\s+)/uy;

/** The maximum length of a list of names, in parts including the blanks between them. */
const mostParts = 400;

/**
 * The style of the year after names at `from`, such as `, (2001)` or `. 2001`; undefined if there are no names with a
 * year. After a full stop that is not part of an initial, only the year may follow.
 */
export const datedNames = (text: string, from: number): string | undefined => {
  let [names, initials, joins, stopped, short] = [0, 0, 0, false, false];
  namePart.lastIndex = from;
  for (let parts = 0; parts < mostParts; parts++) {
    const at = namePart.lastIndex;
    const found = namePart.exec(text)?.groups;
    if (found === undefined) return undefined;
    if (found['blank'] !== undefined) continue;
    if (found['year'] !== undefined) {
      const sign = /[,.:;](?=\s*$)/.exec(text.slice(Math.max(from, at - 2), at))?.[0] ?? '';
      const form = sign + found['year'].replace(/[^()[\]]/g, '');
      const people = names > 0 && (initials > 0 || joins > 0 || (names > 1 && names < 4));
      return people && (form !== '' || short) ? form : undefined;
    }
    short = found['initial'] !== undefined || found['joins'] !== undefined;
    if (stopped && found['joins'] === undefined) return undefined;
    if (found['name'] !== undefined) names++;
    if (found['initial'] !== undefined) initials++;
    if (found['joins'] !== undefined) joins++;
    stopped = found['stop'] !== undefined && joins === 0;
  }
  return undefined;
};
