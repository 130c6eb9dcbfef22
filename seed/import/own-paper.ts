/** The paper that an imported reference list belongs to: one in the library, or one that is described. */
import { InputError } from '../../server/base/errors.ts';
import { slice } from '../../server/queries/library/slice.ts';
import { resolvePaper } from '../../server/queries/search/resolve-paper.ts';
import type { Store } from '../../server/store/store.ts';
import { itemOf } from '../normalize/item.ts';
import type { CslItem, OwnPaper, Reference } from '../normalize/record.ts';

const asReference = (csl: CslItem): Reference => ({
  position: 1,
  raw: csl.title ?? csl.id,
  csl,
  printed: {},
  confidence: {},
  problems: [],
});

/** A paper described by a record. */
export const describedPaper = (csl: CslItem): OwnPaper => ({ reference: asReference(csl) });

/** A paper in the library by its id. Throws `InputError` if there is none. */
export const libraryPaper = async (store: Store, id: string): Promise<OwnPaper> => {
  const { papers, wrote, authors, venues } = await store.ask(slice, { ids: [id] });
  const [paper] = papers;
  if (!paper) throw new InputError(`There is no paper with the id "${id}" in the library.`);
  const people = new Map(authors.map((author) => [author.id, author]));
  const names = wrote
    .toSorted((a, b) => a.position - b.position || (a.author < b.author ? -1 : 1))
    .flatMap(({ author }) => people.get(author) ?? []);
  return { reference: asReference(itemOf(paper, names, venues[0]?.name)), is: id };
};

const schemes = [
  { scheme: 'doi', form: /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\S+)$/i },
  { scheme: 'arxiv', form: /^arxiv:(\S+)$/i },
  { scheme: 'openalex', form: /^openalex:(\S+)$/i },
] as const;

/**
 * A paper by its id in the library, `doi:…`, `arxiv:…` or `openalex:…`. A DOI or arXiv id that is not in the library
 * makes a paper with nothing but that id. Throws `InputError` for any other name.
 */
export const namedPaper = async (store: Store, name: string): Promise<OwnPaper> => {
  for (const { scheme, form } of schemes) {
    const value = form.exec(name)?.[1];
    if (value === undefined) continue;
    const id = await store.ask(resolvePaper, { scheme, value: value.toLowerCase() });
    if (id !== undefined) return libraryPaper(store, id);
    if (scheme === 'doi') return describedPaper({ id: value, type: 'document', DOI: value });
    if (scheme === 'arxiv') return describedPaper({ id: value, type: 'article', custom: { arxiv: value } });
  }
  return libraryPaper(store, name);
};
