/** Names without a separator, as in SpringerLink exports: `Jane DoeJohn McRoe`. */

/** Beginnings of family names with a capital inside: `McRoe`, `DeWitt`, `O'Neil`. */
const beginnings =
  /(?:^|[\s-])(?:Mc|Mac|De|Del|Della|Di|Du|Da|Dal|Des|Dos|Fitz|La|Le|Lo|Van|Von|Ver|Ter|Ten|St|San|Ap|Al|El|Ben|Ibn|Abu)$/;

/** The names, each of at least two words. */
export const unglue = (value: string): string[] => {
  const names: string[] = [];
  let begun = '';
  for (const part of value.split(/(?<=[\p{Ll}\p{Lo})])(?=\p{Lu})/u)) {
    const whole = begun + part;
    // The next capital belongs to the same name if it follows `Mc` or if the name has only one word so far.
    if (beginnings.test(whole.slice(-8)) || !whole.trim().includes(' ')) begun = whole;
    else {
      names.push(whole.trim());
      begun = '';
    }
  }
  if (begun === '') return names;
  // A remaining single word is the end of the previous name.
  const last = names.pop();
  return last === undefined
    ? [begun.trim()]
    : begun.trim().includes(' ')
      ? [...names, last, begun.trim()]
      : [...names, last + begun];
};
