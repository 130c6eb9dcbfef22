/** A paper of the library as a CSL item for other programs. */
import { isUntitled } from '../../server/base/untitled.ts';
import type { Paper } from '../../server/model.ts';
import type { CslItem, CslName } from './record.ts';

/** Paper fields and their CSL fields, in the order of the written item. */
const renamed = {
  volume: 'volume',
  issue: 'issue',
  pages: 'page',
  number: 'number',
  publisher: 'publisher',
} as const satisfies Partial<Record<keyof Paper, keyof CslItem>>;

/** A name in the library. */
export interface LibraryName {
  family: string;
  given?: string | null | undefined;
}

/** A name without a given name is literal: most are organisations. */
const nameOf = ({ family, given }: LibraryName): CslName => (given ? { family, given } : { literal: family });

/** The CSL item with only the fields that the paper has. Identifiers without a CSL variable go to `custom`. */
export const itemOf = (paper: Paper, authors: readonly LibraryName[], venue: string | undefined): CslItem => {
  const { id, type, title, year, doi, url, abstract, arxiv, openalex, retracted, openAccess } = paper;
  const item: CslItem = { id, type, ...(!isUntitled(title) && { title }) };
  if (authors.length > 0) item.author = authors.map(nameOf);
  if (venue !== undefined) item['container-title'] = venue;
  for (const [field, name] of Object.entries(renamed)) {
    const value = paper[field as keyof typeof renamed];
    if (value !== undefined) item[name] = value;
  }
  if (year !== undefined) item.issued = { 'date-parts': [[year]] };
  if (doi !== undefined) item.DOI = doi;
  if (url !== undefined) item.URL = url;
  if (abstract !== undefined) item.abstract = abstract;
  const custom = {
    ...(arxiv && { arxiv }),
    ...(openalex && { openalex }),
    ...(retracted && { retracted }),
    ...(openAccess && { 'open-access': openAccess }),
  };
  if (Object.keys(custom).length > 0) item.custom = custom;
  const note = [
    ...(retracted ? [`Retracted: ${retracted}`] : []),
    ...(openAccess ? [`Open access: ${openAccess}`] : []),
  ];
  if (note.length > 0) item.note = note.join('\n');
  return item;
};
