/** What runs over libraries cost: as each source says before, and as the stand-in counts. */
import { type SourceId, sourceIds } from '../../../server/sources/source.ts';
import type { StandIn } from '../../online/stand-in/index.ts';
import type { OpenSources } from '../../online/stand-in/sources.ts';

interface Library {
  name: string;
  byId: number;
  byTitle: number;
}

/** The sample, a library of some size and a large one; the last as exported with DOIs, and as a bare list. */
const libraries: readonly Library[] = [
  { name: '26 titles (the sample)', byId: 0, byTitle: 26 },
  { name: '26 DOIs', byId: 26, byTitle: 0 },
  { name: '500 titles', byId: 0, byTitle: 500 },
  { name: '500 DOIs', byId: 500, byTitle: 0 },
  { name: '16,410 titles', byId: 0, byTitle: 16_410 },
  { name: '16,410 DOIs', byId: 16_410, byTitle: 0 },
];

const duration = (seconds: number): string =>
  seconds < 90
    ? `${Math.ceil(seconds)} s`
    : seconds < 5400
      ? `${Math.round(seconds / 60)} min`
      : `${(seconds / 3600).toFixed(1)} h`;

/** The requests that the stand-in sees when so many DOIs are looked up, or titles searched. */
const counted = async (
  standIn: StandIn,
  sources: OpenSources,
  id: SourceId,
  { byId, byTitle }: Library,
): Promise<number> => {
  const before = standIn.requests.length;
  const works = standIn.catalogue.held.map(({ work }) => work).filter(({ doi }) => doi !== undefined);
  const ids = works.slice(0, byId).map(({ doi = '' }) => ({ scheme: 'doi' as const, value: doi }));
  let found = 0;
  for await (const batch of sources.source(id).lookUp(ids))
    found += batch.filter(({ work }) => work !== undefined).length;
  if (found < ids.length) throw new Error(`${id} found ${found} of ${ids.length}`);
  for (const { title } of works.slice(20_000, 20_000 + byTitle))
    await sources.source(id).candidates({ id: title, type: 'article', title });
  return standIn.requests.length - before;
};

/** The largest library whose titles are really searched here. */
const most = 500;

/** A row a library and a source: requests and time at the usual rates, requests counted, credits of OpenAlex. */
export const costTable = async (standIn: StandIn, sources: OpenSources): Promise<string[]> => {
  const head = ['library', 'source', 'requests', 'counted', 'time'];
  const rows: string[] = [
    [head[0]?.padEnd(26), head[1]?.padEnd(10), ...head.slice(2).map((cell) => cell.padStart(9))].join(''),
  ];
  for (const library of libraries)
    for (const id of sourceIds) {
      const { requests, seconds, budget } = sources.source(id).cost(library.byId, library.byTitle);
      const really = library.byTitle > most ? '-' : String(await counted(standIn, sources, id, library));
      const days =
        budget === undefined
          ? ''
          : `${budget.takes} credits, ${Math.max(1, Math.ceil(budget.takes / budget.daily))} d`;
      rows.push(
        [
          library.name.padEnd(26),
          id.padEnd(10),
          String(requests).padStart(9),
          really.padStart(9),
          duration(seconds).padStart(9),
          `  ${days}`,
        ].join(''),
      );
    }
  return rows;
};
