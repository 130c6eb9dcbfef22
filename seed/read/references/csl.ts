/** A reference as CSL-JSON, as `parse` prints it. */
import type { CslItem, Reference } from '../../normalize/record.ts';

/** A CSL item. With `explain`, `custom` also gives the source and the confidence of each field. */
export type CslJson = Omit<CslItem, 'custom'> & {
  custom?: CslItem['custom'] & Partial<Pick<Reference, 'raw' | 'printed' | 'confidence' | 'problems'>>;
};

/** The order in which the fields of an item are printed. */
const order: readonly (keyof CslItem)[] = [
  ...([
    'id',
    'type',
    'title',
    'author',
    'editor',
    'container-title',
    'collection-title',
    'volume-title',
  ] as const),
  ...(['volume', 'issue', 'page', 'number', 'edition', 'genre', 'publisher', 'publisher-place'] as const),
  ...(['event-place', 'issued', 'accessed', 'DOI', 'URL', 'ISBN', 'ISSN', 'language'] as const),
  ...(['abstract', 'keyword', 'note', 'custom'] as const),
];

/**
 * The CSL-JSON item of a reference, with its fields in a fixed order. With `explain`, `custom` has the raw text,
 * the printed form where it differs from the display form, the confidence of each field, and the problems found.
 */
export const toCslJson = (reference: Reference, options: { explain?: boolean } = {}): CslJson => {
  const { csl, raw, printed, confidence, problems } = reference;
  const item: CslItem = { id: csl.id, type: csl.type };
  for (const field of order) if (csl[field] !== undefined) Object.assign(item, { [field]: csl[field] });
  const { custom, ...fields } = item;
  const explained = options.explain ? { ...custom, raw, printed, confidence, problems } : custom;
  return explained === undefined
    ? fields
    : { ...fields, custom: explained as NonNullable<CslJson['custom']> };
};
