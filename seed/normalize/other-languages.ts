/** Whether a title is in another language than English, by the small words that every sentence has. */

/** Of English only. */
const english = new Set('the of for and with from using to by is are its via at into'.split(' '));

/** Of French, German, Dutch, Spanish, Portuguese, Italian, Scandinavian and Polish, and of no English title. */
const foreign = new Set(
  (
    'aux une dans et au und eine einer eines einem zur zum für auf über nicht bei het een voor uit bij naar ' +
    'del por para una sobre según pela pelo não gli che della delle degli nella nel sulla ' +
    'och og för från ikke oraz przez się dla'
  ).split(' '),
);

/** Small words of those languages that English titles have too: in names, in terms, as acronyms in small letters. */
const shared = new Set(
  'de la le el les des du en est sur pour ses un der die das den dem mit van von op los las sus da dos das em na uma il di dei sul lo fra'.split(
    ' ',
  ),
);

/** A word with an accent may be a name in an English title. */
const accented = /[^\P{Ll}a-z]/u;

/** Words of other languages outweigh those of English; one that both may have counts half. */
export const isForeign = (title: string): boolean => {
  const words = title.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (list: ReadonlySet<string>): number => words.filter((word) => list.has(word)).length;
  const others = words.filter((word) => !foreign.has(word) && accented.test(word)).length;
  const weight = 2 * count(foreign) + count(shared) + others;
  return weight >= 2 && weight > 2 * count(english);
};
