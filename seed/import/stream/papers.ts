/** Makes the papers of a file that was read, part by part. */
import { join } from 'node:path';
import type { Venue } from '../../../server/model.ts';
import { mentionsOf, venueReader } from '../../link/authorship.ts';
import { textOf } from '../../link/graph.ts';
import type { Entry } from '../../link/papers/flatten.ts';
import { paperNamed } from '../../link/papers/papers.ts';
import { publishedIn, venueOfEntry } from '../../link/publication.ts';
import { venues } from '../../link/venues/venues.ts';
import { Buckets } from './buckets.ts';
import { readEntry } from './entries.ts';
import { People } from './people.ts';
import type { ReadFile } from './read.ts';
import { Spool } from './spool.ts';

export interface MadePapers {
  /** The papers by their ids, as JSON. */
  papers: Buckets;
  /** Where they appeared, by their ids, as JSON: `venue` is the number of the name that is printed. */
  appeared: Buckets;
  /** Whom each paper cites, by its id: its id and the numbers of the cited papers. */
  cites: Buckets;
  people: People;
  /** Titles, abstracts and keywords, as JSON. */
  texts: Spool;
  venues: Venue[];
  /** The venue of each container by its number. */
  venueOf: string[];
  close(): void;
}

/** The entries of a part by their papers, in the order of the papers. */
const byPaper = (lines: Iterable<string>): [number, Entry[]][] => {
  const papers = new Map<number, Entry[]>();
  for (const line of lines) {
    const { paper, entry } = readEntry(line);
    const known = papers.get(paper);
    if (known) known.push(entry);
    else papers.set(paper, [entry]);
  }
  return [...papers].sort(([a], [b]) => a - b);
};

export const makePapers = async (
  { gatherer, parts, cites: citing, names }: ReadFile,
  folder: string,
  progress: (done: number) => void,
): Promise<MadePapers> => {
  const people = new People(folder, names);
  const papers = new Buckets(folder, 'made');
  const appeared = new Buckets(folder, 'appeared');
  const texts = new Spool(join(folder, 'texts'));
  const venueIdOf = venueReader();
  const containers = new Map<string, number>();
  const appearances: string[] = [];
  for (let part = 0; part < parts.length; part += 1) {
    for (const [number, entries] of byPaper(parts.lines(part))) {
      const { marks, id, isShared } = gatherer.paper(number);
      const named = paperNamed(entries, marks, id, isShared);
      if (isShared) gatherer.ids.set(number, named.paper.id);
      const printed = entries.map(venueOfEntry).find((title) => title !== undefined);
      const own = named.paper.id;
      if (printed !== undefined) {
        const container = containers.get(printed) ?? containers.size;
        containers.set(printed, container);
        appearances.push(printed);
        appeared.write(own, JSON.stringify(publishedIn(named.paper, String(container))));
      }
      papers.write(own, JSON.stringify(named.paper));
      people.add(mentionsOf(named, venueIdOf));
      texts.write(JSON.stringify(textOf(named)));
    }
    progress((part + 1) / parts.length);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const cites = new Buckets(folder, 'cites');
  for (const line of citing.lines()) {
    const at = line.indexOf(' ');
    const id = gatherer.ids.get(Number(line.slice(0, at)));
    cites.write(id, `${id}${line.slice(at)}`);
  }
  const series = venues(appearances);
  const venueOf: string[] = [];
  appearances.forEach((printed, at) => {
    venueOf[containers.get(printed) ?? 0] = series.ids[at] ?? '';
  });
  const close = (): void => {
    for (const each of [papers, appeared, cites, people, texts]) each.close();
  };
  return { papers, appeared, cites, people, texts, venues: series.venues, venueOf, close };
};
