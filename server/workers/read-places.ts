/** Reads the places of a library from its store, page by page. */
import { countryName } from '../../seed/read/affiliations/country.ts';
import { organisationKey, wellKnownName } from '../../seed/read/affiliations/name.ts';
import { type Saying, type StatedOf, statedIn } from '../../seed/read/affiliations/of-record.ts';
import { openPlaces } from '../analysis/places/build.ts';
import type { Places } from '../analysis/places/places.ts';
import type { Skeleton } from '../analysis/skeleton/skeleton.ts';
import { affiliationPage, type SayingRow } from '../queries/networks/affiliations.ts';
import { revisionNow } from '../queries/networks/skeleton.ts';
import type { Reading } from '../store/store.ts';

/** Papers of a page: enough to be quick, few enough for memory. */
const pageSize = 2000;

/** How much a record says: ids at ROR, then authors with a place, then places. */
const weightOf = (stated: readonly StatedOf[]): number =>
  stated.reduce(
    (sum, { position, affiliations }) =>
      sum +
      affiliations.reduce((own, { ror }) => own + (ror === undefined ? 1 : 1_000_000), 0) +
      (position > 0 ? 1000 : 0),
    0,
  );

/** What each paper says: by the record that says most, of equal ones by the first. */
export const statedOf = (rows: readonly SayingRow[]): Map<string, readonly StatedOf[]> => {
  const best = new Map<string, { weight: number; stated: readonly StatedOf[] }>();
  for (const { paper, said } of rows) {
    const stated = statedIn(present(JSON.parse(said)));
    const weight = weightOf(stated);
    if (weight > (best.get(paper)?.weight ?? 0)) best.set(paper, { weight, stated });
  }
  return new Map([...best].map(([paper, { stated }]) => [paper, stated]));
};

/** The fields of a record that are there. */
const present = ({
  author,
  custom,
}: {
  author?: Saying['author'] | null;
  custom?: Saying['custom'] | null;
}) => ({
  ...(author ? { author } : {}),
  ...(custom ? { custom } : {}),
});

/** The places of the library at the revision of this skeleton; undefined if it is at another, or leaves it meanwhile. */
export const readPlaces = async (library: Reading, skeleton: Skeleton): Promise<Places | undefined> => {
  const isAt = async (): Promise<boolean> => (await library.ask(revisionNow, {})) === skeleton.revision;
  if (!(await isAt())) return undefined;
  const places = openPlaces(skeleton, { keyOf: organisationKey, wellKnown: wellKnownName, countryName });
  for (let after: string | undefined = ''; after !== undefined; ) {
    const { rows, last }: { rows: SayingRow[]; last: string | undefined } = await library.ask(
      affiliationPage,
      {
        after,
        most: pageSize,
      },
    );
    for (const [paper, stated] of statedOf(rows)) places.add(paper, stated);
    after = last;
  }
  return (await isAt()) ? places.finish() : undefined;
};
