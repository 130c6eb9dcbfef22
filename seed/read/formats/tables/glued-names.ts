/** Names that stand without any sign between them, as SpringerLink exports them: `Jane DoeJohn McRoe`. */

/** Beginnings of family names that have a capital inside: `McRoe`, `DeWitt`, `O'Neil`. */
const beginnings =
  /(?:^|[\s-])(?:Mc|Mac|De|Del|Della|Di|Du|Da|Dal|Des|Dos|Fitz|La|Le|Lo|Van|Von|Ver|Ter|Ten|St|San|Ap|Al|El|Ben|Ibn|Abu)$/;

/** The names, each of two words at least. */
export const unglue = (value: string): string[] => {
  const names: string[] = [];
  let begun = '';
  for (const part of value.split(/(?<=[\p{Ll}\p{Lo})])(?=\p{Lu})/u)) {
    const whole = begun + part;
    // The next capital belongs to the same name where it follows `Mc`, or where the name has one word so far.
    if (beginnings.test(whole.slice(-8)) || !whole.trim().includes(' ')) begun = whole;
    else {
      names.push(whole.trim());
      begun = '';
    }
  }
  if (begun === '') return names;
  // What is left is one word: the end of the name before it.
  const last = names.pop();
  return last === undefined
    ? [begun.trim()]
    : begun.trim().includes(' ')
      ? [...names, last, begun.trim()]
      : [...names, last + begun];
};
