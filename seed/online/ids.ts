/** Identifiers of references, as sources are asked by them. Pure. */
import type { OnlineSource, WorkId } from '../../server/sources/source.ts';
import { arxivOf, doiOf, openalexOf } from '../link/papers/identifiers.ts';
import type { CslItem } from '../normalize/record.ts';

/** The identifiers of an item, those that name a work best first. */
export const workIdsOf = (csl: CslItem): WorkId[] => {
  const { pmid, pmcid, s2 } = csl.custom ?? {};
  const values: [WorkId['scheme'], string | undefined][] = [
    ['doi', doiOf(csl)],
    ['arxiv', arxivOf(csl)],
    ['pmid', pmid?.replace(/\D/g, '')],
    ['openalex', openalexOf(csl)],
    ['s2', s2],
    ['pmcid', pmcid?.replace(/^PMC/i, '')],
    ['isbn', csl.ISBN?.split(/[\s,;]+/)[0]?.replace(/[^\dXx]/g, '')],
  ];
  return values.flatMap(([scheme, value]) => (value ? [{ scheme, value }] : []));
};

/** The identifier by which a source can be asked for an item. */
export const askableId = (csl: CslItem, { schemes }: Pick<OnlineSource, 'schemes'>): WorkId | undefined =>
  workIdsOf(csl).find(({ scheme }) => schemes.has(scheme));

/** An identifier as one string. */
export const keyOf = ({ scheme, value }: WorkId): string => `${scheme}:${value.toLowerCase()}`;

/** All identifiers of an item as strings. */
export const keysOf = (csl: CslItem): string[] => workIdsOf(csl).map(keyOf);
