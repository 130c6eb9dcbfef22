/** The words and marks that tell the notes of one Romance language from those of another. */

/** Forms of each mark: one is drawn for each entry. */
export interface RomanceMarks {
  and: string;
  inside: readonly string[];
  editor: readonly string[];
  volume: readonly string[];
  issue: readonly string[];
  page: readonly string[];
  thesis: readonly string[];
}

/** French. */
export const frenchMarks: RomanceMarks = {
  and: 'et',
  inside: [', dans ', ', in ', ', in : ', '. Dans '],
  editor: ['(dir.)', '(dir.)', '(éd.)', '(éds)', '(dirs.)', '(coord.)'],
  volume: ['t. ', 'vol. ', 'tome ', '', ''],
  issue: ['n° ', 'no. ', 'n° ', 'nº '],
  page: ['p. ', 'p. ', 'pp. '],
  thesis: ['Thèse de doctorat', 'thèse de doctorat', 'Thèse', 'Mémoire de maîtrise'],
};
/** Italian. */
export const italianMarks: RomanceMarks = {
  and: 'e',
  inside: [', in ', ', in ', ', in: '],
  editor: ['(a cura di)', '(a cura di)', '(ed.)', '(eds.)'],
  volume: ['', 'vol. ', ''],
  issue: ['n. ', 'no. ', 'fasc. '],
  page: ['pp. ', 'p. ', 'pp. '],
  thesis: ['Tesi di dottorato', 'tesi di laurea'],
};
/** Spanish. */
export const spanishMarks: RomanceMarks = {
  and: 'y',
  inside: [', en ', '. En ', ', en: ', '. En: '],
  editor: ['(coord.)', '(coords.)', '(ed.)', '(eds.)', '(comp.)', '(dir.)'],
  volume: ['vol. ', 'vol. ', '', 'Vol. '],
  issue: ['no. ', 'no. ', 'núm. '],
  page: ['pp. ', 'p. ', 'págs. ', 'pp. '],
  thesis: ['Tesis doctoral', 'tesis de maestría'],
};
