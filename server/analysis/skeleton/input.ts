/** What a network is built from, made of a skeleton. Pure. */
import type { CountedRef, networkNames, ThingKind } from '../../api.ts';
import type { NetworkInput } from '../networks/options.ts';
import { twoMode } from '../networks/two-mode.ts';
import { type PlaceKind, type Places, placesOf } from '../places/places.ts';
import { type Choice, choose, rowOf } from './choose.ts';
import { membersIncidence, type Tie, tiedIncidence } from './incidences.ts';
import { flags, type Skeleton } from './skeleton.ts';
import { placeOf, textAt } from './texts.ts';

export type NetworkName = (typeof networkNames)[number];

/** The kind of the nodes of each network; of a bipartite one, the first kind. */
export const nodeKinds: Readonly<Record<NetworkName, ThingKind>> = {
  coauthors: 'author',
  topics: 'technique',
  papers: 'paper',
  'authors-techniques': 'author',
  institutions: 'institution',
  countries: 'country',
};

/** Whether a network is one of the places of a library. */
export const isOfPlaces = (name: NetworkName): boolean => name === 'institutions' || name === 'countries';

/** With so few own papers, who cites whom fits into one picture, and tells more than the references that they share. */
const fewOwn = 100;

/** What ties papers unless the reader chooses. */
export const usualTie = (counts: { citations: number; held: number; citedOnly: number }): Tie => {
  if (counts.citations === 0) return 'techniques';
  return counts.held <= fewOwn && counts.citedOnly > counts.held ? 'citation' : 'coupling';
};

/** The counts that decide it. */
const tieCounts = ({ papers, cites }: Skeleton): Parameters<typeof usualTie>[0] => {
  const held = papers.flags.reduce((sum, bits) => sum + (bits & flags.held ? 1 : 0), 0);
  return { citations: cites.ofPaper.members.length, held, citedOnly: papers.flags.length - held };
};

/** With what ties the papers of a network of papers. */
export interface TiedInput extends NetworkInput {
  tie?: Tie;
}

/** What a network of this name is built from; `places` where it is one of places, or chosen by one. */
export const inputFromSkeleton = (
  skeleton: Skeleton,
  name: NetworkName,
  asked: Tie | undefined,
  choice: Choice,
  places?: Places,
): TiedInput => {
  const chosen = choose(skeleton, choice, places);
  const authors = () => membersIncidence(skeleton, skeleton.wrote, skeleton.authors, chosen);
  const techniques = () => membersIncidence(skeleton, skeleton.uses, skeleton.techniques, chosen);
  const placed = (kind: PlaceKind) => {
    if (places === undefined) throw new RangeError('A network of places needs the places of the library.');
    const table = placesOf(places, kind);
    return {
      incidence: membersIncidence(skeleton, table.relation, table, chosen),
      techniques: techniques(),
    };
  };
  const tie = asked ?? usualTie(tieCounts(skeleton));
  const inputs: Record<NetworkName, () => TiedInput> = {
    coauthors: () => ({ incidence: authors(), techniques: techniques() }),
    topics: () => ({ incidence: techniques() }),
    papers: () => ({ incidence: tiedIncidence(skeleton, tie, chosen), techniques: techniques(), tie }),
    institutions: () => placed('institution'),
    countries: () => placed('country'),
    'authors-techniques': () => ({
      incidence: twoMode(
        { kind: 'author', incidence: authors() },
        { kind: 'technique', incidence: techniques() },
      ),
    }),
  };
  return inputs[name]();
};

/** The venue of each of these papers that has one; of several venues the first by id, as in every list. */
export const venuesOf = (
  { papers, venues, publishedIn }: Skeleton,
  ids: readonly string[],
): (Pick<CountedRef, 'id' | 'label'> & { paper: string })[] =>
  ids.flatMap((paper) => {
    const [venue] = rowOf(publishedIn.ofPaper, placeOf(papers.ids, paper));
    return venue === undefined
      ? []
      : [{ paper, id: textAt(venues.ids, venue), label: textAt(venues.names, venue) }];
  });
