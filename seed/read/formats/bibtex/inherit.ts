/** Inheritance from the entry named in `crossref` (BibLaTeX manual, appendix B) or `xdata`. */

/** The fields of an entry, still in LaTeX, by their name in lower case. */
export type FieldMap = ReadonlyMap<string, string>;

/** Fields of the parent only. Its identifiers would merge all its papers into one. */
const notInherited = new Set(
  `ids crossref xref xdata entryset entrysubtype execute label options presort related relatedoptions relatedstring
  relatedtype shorthand shorthandintro sortkey doi url urldate eprint eprinttype eprintclass archiveprefix primaryclass
  abstract keywords note annote annotation addendum file pages pagetotal numpages key timestamp owner bibsource biburl
  pmid pmcid comment review howpublished shorttitle indextitle indexsorttitle sorttitle crossrefonly`.split(
    /\s+/,
  ),
);

const intoBook = new Set([
  'inbook',
  'bookinbook',
  'suppbook',
  'incollection',
  'suppcollection',
  'inproceedings',
  'conference',
  'inreference',
]);
const volumes = new Set(['mvbook', 'mvcollection', 'mvproceedings', 'mvreference']);

/** The names of the parent's titles in the child. */
const renamed = (prefix: 'book' | 'main' | 'journal'): Readonly<Record<string, string>> => ({
  title: `${prefix}title`,
  subtitle: `${prefix}subtitle`,
  titleaddon: `${prefix}titleaddon`,
});

const titlesFor = (parent: string, child: string): Readonly<Record<string, string>> | undefined => {
  if (volumes.has(parent)) return renamed('main');
  if (parent === 'periodical') return renamed('journal');
  if (intoBook.has(child)) return renamed('book');
  return undefined;
};

/** Types whose author is also the author of the part. */
const sharesAuthor = new Set(['inbook', 'bookinbook', 'suppbook', 'book']);

const dateFields = ['date', 'year', 'month', 'day'];

/** The fields of a child with those of its parent added where it has none of its own. */
export const inherit = (
  child: { type: string; fields: FieldMap },
  parent: { type: string; fields: FieldMap },
): FieldMap => {
  const all = new Map(child.fields);
  const titles = titlesFor(parent.type, child.type);
  const dated = child.fields.has('date') || child.fields.has('year');
  const add = (name: string, value: string): void => {
    if (!all.has(name)) all.set(name, value);
  };
  // BibTeX convention: papers cite the parent by its `booktitle`.
  const booktitle = parent.fields.get('booktitle');
  if (booktitle !== undefined) add('booktitle', booktitle);
  for (const [name, value] of parent.fields) {
    if (notInherited.has(name) || (dated && dateFields.includes(name))) continue;
    if (name === 'author') {
      if (!sharesAuthor.has(child.type)) continue;
      if (child.type !== 'book') add('bookauthor', value);
    }
    const as = titles?.[name];
    if (as !== undefined && !(as.startsWith('book') && booktitle !== undefined)) add(as, value);
    else if (!/^(?:sub)?title(?:addon)?$/.test(name)) add(name, value);
  }
  return all;
};

/** The fields of an entry with those of an `@xdata` entry added. */
export const addData = (child: FieldMap, data: FieldMap): FieldMap => new Map([...data, ...child]);
