/** BibTeX entry types for CSL types, and fields for data without a CSL variable. */
import type { CslItem } from '../normalize/record.ts';

const types: Readonly<Record<string, string>> = {
  article: 'misc',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  dataset: 'dataset',
  'entry-dictionary': 'inreference',
  'entry-encyclopedia': 'inreference',
  graphic: 'artwork',
  legal_case: 'jurisdiction',
  legislation: 'legislation',
  manuscript: 'unpublished',
  motion_picture: 'movie',
  pamphlet: 'booklet',
  'paper-conference': 'inproceedings',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  personal_communication: 'letter',
  'post-weblog': 'online',
  report: 'techreport',
  review: 'review',
  software: 'software',
  song: 'audio',
  speech: 'presentation',
  standard: 'standard',
  thesis: 'thesis',
  treaty: 'legal',
  webpage: 'online',
};

/** The entry type for an item; the genre of a thesis chooses between the two thesis types. */
export const entryTypeOf = ({ type, genre = '' }: CslItem): string => {
  if (type === 'thesis' && /\bph\.?\s?d\b|doctor/i.test(genre)) return 'phdthesis';
  if (type === 'thesis' && /\bmaster/i.test(genre)) return 'mastersthesis';
  return (Object.hasOwn(types, type) ? types[type] : undefined) ?? 'misc';
};

/** BibTeX field names for custom fields of Coterie that are named differently. */
const renamed: Readonly<Record<string, string>> = {
  'arxiv-class': 'primaryclass',
  'article-number': 'articleno',
  'chapter-number': 'chapter',
  'container-author': 'bookauthor',
  'container-title-short': 'shortjournal',
  'event-date': 'eventdate',
  'event-title': 'eventtitle',
  'number-of-pages': 'pagetotal',
  'number-of-volumes': 'volumes',
  'original-date': 'origdate',
  'original-language': 'origlanguage',
  'original-publisher': 'origpublisher',
  'original-publisher-place': 'origlocation',
  'original-title': 'origtitle',
  'part-number': 'part',
  status: 'pubstate',
  'title-short': 'shorttitle',
};

/** The field for a custom field of Coterie; `undefined` if it cannot be a field name. */
export const fieldFor = (name: string): string | undefined => {
  const as = (Object.hasOwn(renamed, name) ? renamed[name] : undefined) ?? name;
  return /^[A-Za-z][\w.:+-]*$/.test(as) ? as : undefined;
};
