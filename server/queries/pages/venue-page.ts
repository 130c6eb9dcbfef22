/** Everything about one venue. */
import type { VenuePage } from '../../api.ts';
import type { Venue } from '../../model.ts';
import type { Question } from '../../store/store.ts';
import { type CountedRow, type PaperRow, paperRef, present, type TimedRow, timedRef } from '../base/rows.ts';
import { bodies, noTotal, partsOf, type TotalRow, type YearRow } from './parts.ts';

type Rows = [Venue[], PaperRow[], CountedRow[], TimedRow[], { record: string }[], YearRow[], TotalRow[]];

/** Maximum number of entries read for printed names. */
const most = 1000;

/** The printed names of the venue, most frequent first. */
const printedNames = (rows: readonly { record: string }[]): VenuePage['printed'] => {
  const entries = new Map<string, number>();
  for (const { record } of rows) {
    const { 'container-title': name } = JSON.parse(record) as { 'container-title'?: string };
    if (name) entries.set(name, (entries.get(name) ?? 0) + 1);
  }
  return [...entries]
    .map(([name, n]) => ({ name, entries: n }))
    .sort((a, b) => b.entries - a.entries || (a.name < b.name ? -1 : 1));
};

const parts = partsOf('venue');

export const venuePage: Question<{ id: string }, Rows, VenuePage | undefined> = {
  name: 'venue-page',
  ...bodies([
    {
      cypher: 'MATCH (v:Venue {id: $id}) RETURN v.id AS id, v.name AS name, v.short AS short',
      sql: 'SELECT id, name, short FROM Venue WHERE id = :id',
    },
    parts.papers(),
    parts.counted('author'),
    parts.timed('technique'),
    {
      cypher: `MATCH (:Venue {id: $id})<-[:PUBLISHED_IN]-(p:Paper)<-[l:LISTS]-(s:Source) WHERE l.record IS NOT NULL
        RETURN l.record AS record ORDER BY p.id, s.id, l.position LIMIT ${most}`,
      sql: `SELECT l.record FROM PUBLISHED_IN i JOIN LISTS l ON l.paper = i.paper
        WHERE i.venue = :id AND l.record IS NOT NULL ORDER BY i.paper, l.source, l.position LIMIT ${most}`,
    },
    parts.years,
    parts.total,
  ]),
  read: ([[venue], papers, authors, techniques, entries, years, [total = noTotal]]) =>
    venue && {
      venue: present(venue),
      papers: papers.map(paperRef),
      authors,
      techniques: techniques.map(timedRef),
      printed: printedNames(entries),
      years,
      total,
    },
};
