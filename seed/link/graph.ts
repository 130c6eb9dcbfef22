/** From the references of one source to the graph that a store loads. Pure: same input, same graph. */
import type { Graph, PublishedIn, Source, Wrote } from '../../server/model.ts';
import type { Reference } from '../record.ts';
import { sourceId } from './ids.ts';
import { listedPapers } from './papers.ts';
import { displayName, type Mention, people } from './people.ts';
import { techniques } from './techniques.ts';
import { venues } from './venues.ts';

/** What was imported: its name for people, the id of the format that read it, its text, and when (ISO 8601, UTC). */
export interface Imported {
  name: string;
  format: string;
  text: string;
  importedAt: string;
}

/** The parts of a paper that belong to its place in a venue. */
const places = ['volume', 'issue', 'pages'] as const;

/** Everything that the references say, as nodes and relations. A bare list says nothing of who cites whom. */
export const toGraph = (
  { name, format, text, importedAt }: Imported,
  references: readonly Reference[],
): Graph => {
  const source: Source = { id: sourceId(text), name, format, importedAt };
  const listed = listedPapers(references);

  const mentions = listed.flatMap(({ paper, references: entries }): Mention[] =>
    (entries.find(({ csl }) => csl.author?.length)?.csl.author ?? []).flatMap((author, index) =>
      displayName(author) ? [{ paper: paper.id, position: index + 1, name: author }] : [],
    ),
  );
  const { authors, ids: authorIds } = people(mentions);
  const wrote = new Map<string, Wrote>();
  mentions.forEach(({ paper, position, name: printed }, index) => {
    const author = authorIds[index] ?? '';
    const key = `${author} ${paper}`;
    // A name twice on one paper counts once, at its first place.
    if (!wrote.has(key)) wrote.set(key, { author, paper, position, printed: displayName(printed) });
  });

  const appearances = listed.flatMap(({ paper, references: entries }) => {
    const container = entries
      .map(({ csl }) => csl['container-title'] ?? csl['collection-title'])
      .find((title) => title?.trim());
    return container ? [{ paper, container }] : [];
  });
  const series = venues(appearances.map(({ container }) => container));
  const publishedIn = appearances.map(({ paper }, index): PublishedIn => {
    const relation: PublishedIn = { paper: paper.id, venue: series.ids[index] ?? '' };
    for (const place of places) if (paper[place]) relation[place] = paper[place];
    return relation;
  });

  const topics = techniques(
    listed.map(({ paper, references: entries }) => ({
      id: paper.id,
      title: paper.title,
      abstract: paper.abstract,
      keywords: entries.flatMap(({ csl }) => csl.keyword?.split(/\s*[;,]\s*/) ?? []).filter(Boolean),
    })),
  );

  return {
    sources: [source],
    papers: listed.map(({ paper }) => paper),
    authors,
    venues: series.venues,
    techniques: topics.techniques,
    wrote: [...wrote.values()],
    publishedIn,
    uses: topics.uses,
    cites: [],
    lists: listed
      .flatMap(({ paper, references: entries }) =>
        entries.map(({ position, raw }) => ({ source: source.id, paper: paper.id, position, raw })),
      )
      .sort((a, b) => a.position - b.position),
  };
};
