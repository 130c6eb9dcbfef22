/** Recognises titles that are not in English by their function words. */

/** Function words of English only. */
const english = new Set('the of for and with from using to by is are its via at into'.split(' '));

/** Function words of French, German, Dutch, Spanish, Portuguese, Italian, Scandinavian languages and Polish. */
const foreign = new Set(
  (
    'aux une dans et au und eine einer eines einem zur zum für auf über nicht bei het een voor uit bij naar ' +
    'del por para una sobre según pela pelo não gli che della delle degli nella nel sulla ' +
    'och og för från ikke oraz przez się dla'
  ).split(' '),
);

/** Words of those languages that also occur in English titles: in names, in terms, as acronyms in lower case. */
const shared = new Set(
  'de la le el les des du en est sur pour ses un der die das den dem mit van von op los las sus da dos das em na uma il di dei sul lo fra'.split(
    ' ',
  ),
);

/** A word with an accent may be a name in an English title. */
const accented = /[^\P{Ll}a-z]/u;

/** Whether foreign function words outnumber English ones. A word of both counts half. */
export const isForeign = (title: string): boolean => {
  const words = title.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (list: ReadonlySet<string>): number => words.filter((word) => list.has(word)).length;
  const others = words.filter((word) => !foreign.has(word) && accented.test(word)).length;
  const weight = 2 * count(foreign) + count(shared) + others;
  return weight >= 2 && weight > 2 * count(english);
};
