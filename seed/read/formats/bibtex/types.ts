/** Entry types of BibTeX and BibLaTeX, and their CSL types. */

export interface EntryType {
  csl: string;
  /** The kind of work, if the type is more specific than CSL's. */
  genre?: string;
}

const table: Readonly<Record<string, string>> = {
  article: 'article-journal',
  artwork: 'graphic',
  audio: 'song',
  bibnote: 'document',
  book: 'book',
  bookinbook: 'chapter',
  booklet: 'pamphlet',
  collection: 'book',
  commentary: 'chapter',
  conference: 'paper-conference',
  database: 'dataset',
  dataset: 'dataset',
  electronic: 'webpage',
  ieeetranbstctl: 'document',
  image: 'graphic',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'entry-encyclopedia',
  internet: 'webpage',
  jurisdiction: 'legal_case',
  legal: 'treaty',
  legadminmaterial: 'legislation',
  legislation: 'legislation',
  legmaterial: 'legislation',
  constitution: 'legislation',
  letter: 'personal_communication',
  magazine: 'article-magazine',
  manual: 'report',
  mastersthesis: 'thesis',
  misc: 'document',
  movie: 'motion_picture',
  music: 'song',
  mvbook: 'book',
  mvcollection: 'book',
  mvproceedings: 'book',
  mvreference: 'book',
  newspaper: 'article-newspaper',
  online: 'webpage',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  phdthesis: 'thesis',
  preprint: 'article',
  presentation: 'speech',
  proceedings: 'book',
  reference: 'book',
  report: 'report',
  review: 'review',
  software: 'software',
  standard: 'standard',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  talk: 'speech',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  webpage: 'webpage',
  website: 'webpage',
  www: 'webpage',
};

const genres: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mastersthesis: "Master's thesis",
};

/** CSL types by `entrysubtype` of an article. */
export const articleKinds: Readonly<Record<string, string>> = {
  magazine: 'article-magazine',
  newspaper: 'article-newspaper',
};

/** The meaning of the keys that `type = {...}` may use (BibLaTeX, "Localization Strings"). */
export const genreKeys: Readonly<Record<string, string>> = {
  audiocd: 'audio CD',
  bathesis: "Bachelor's thesis",
  candthesis: 'Candidate thesis',
  datacd: 'data CD',
  mathesis: "Master's thesis",
  patent: 'patent',
  patentde: 'German patent',
  patenteu: 'European patent',
  patentfr: 'French patent',
  patentuk: 'British patent',
  patentus: 'U.S. patent',
  patreq: 'patent request',
  patreqde: 'German patent request',
  patreqeu: 'European patent request',
  patreqfr: 'French patent request',
  patrequk: 'British patent request',
  patrequs: 'U.S. patent request',
  phdthesis: 'PhD thesis',
  resreport: 'research report',
  software: 'software',
  techreport: 'technical report',
};

/** The CSL type of an entry type in lower case; undefined if unknown. */
export const entryType = (type: string): EntryType | undefined => {
  const csl = Object.hasOwn(table, type) ? table[type] : undefined;
  if (csl === undefined) return undefined;
  const genre = genres[type];
  return genre === undefined ? { csl } : { csl, genre };
};

/** Whether entries of a type only have fields for other entries. */
export const isHelper = (type: string): boolean => type === 'xdata' || type === 'set';
