/** The preview of an import; nothing is stored yet. */
import type { Prepared } from '../../../seed/import/prepared.ts';
import type { Imported } from '../../../seed/link/graph.ts';
import type { CslItem as Item, Reading, Reference } from '../../../seed/normalize/record.ts';
import type { CslItem, ImportPreview, PaperRef } from '../../api.ts';
import { paperRefs } from '../../queries/lists/paper-refs.ts';
import type { Store } from '../../store/store.ts';

/** A text that was read and can be committed. */
export interface Draft {
  imported: Imported;
  reading: Reading;
}

/** Maximum number of entries in a preview, lowest confidence first; the rest is imported as read. */
const mostShown = 20_000;

/** A preview has its own id, so that dropping it never removes an earlier import of the same text. */
export const previewId = (source: string): string => `preview_${source}`;
export const sourceOf = (id: string): string => id.replace(/^preview_/, '');

/** The lowest confidence of any field. */
const doubt = ({ reference }: { reference: Reference }): number =>
  Math.min(1, ...Object.values(reference.confidence), reference.problems.length > 0 ? 0.99 : 1);

const missingOf = (references: readonly Reference[]): ImportPreview['missing'] => {
  const without = (field: (item: Item) => unknown): number =>
    references.filter(({ csl }) => !field(csl)).length;
  return {
    year: without((item) => item.issued?.['date-parts']?.[0]?.[0]),
    venue: without((item) => item['container-title']),
    doi: without((item) => item.DOI),
    authors: without((item) => item.author?.length),
  };
};

/** What an import would do, entry by entry, with the papers that entries match. */
export const previewOf = async (
  store: Store,
  { imported, reading }: Draft,
  prepared: Prepared,
): Promise<ImportPreview> => {
  const shown = [...prepared.entries]
    .sort((a, b) => doubt(a) - doubt(b) || a.position - b.position)
    .slice(0, mostShown);
  const known = shown.flatMap(({ outcome, paper }) => (outcome === 'new' ? [] : [paper]));
  const refs = new Map<string, PaperRef>(
    (await store.ask(paperRefs, { ids: [...new Set(known)] })).map((ref) => [ref.id, ref]),
  );
  return {
    id: previewId(prepared.id),
    name: imported.name,
    format: imported.format,
    tally: prepared.tally,
    items: shown.map(({ reference, position, paper, outcome, why, citedBy }) => {
      const into = refs.get(paper);
      return {
        position,
        raw: reference.raw,
        item: { ...reference.csl } as CslItem,
        confidence: { ...reference.confidence },
        problems: reference.problems.map((problem) => ({ ...problem })),
        outcome,
        paper,
        ...(citedBy === undefined ? {} : { citedBy }),
        ...(why ? { why } : {}),
        ...(into ? { into } : {}),
      };
    }),
    truncated: prepared.entries.length > shown.length,
    unread: prepared.unread,
    notes: reading.notes ?? [],
    missing: missingOf(reading.references),
  };
};
