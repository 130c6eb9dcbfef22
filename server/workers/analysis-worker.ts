/** Networks, which may take a second, for a worker thread. It remembers prepared ones, so that they can be drawn again. */
import { promisify } from 'node:util';
import { workerData } from 'node:worker_threads';
import { gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { type Incidence, incidenceOf, type Listing } from '../analysis/networks/incidence.ts';
import { drawNetwork, type PreparedNetwork, prepareNetwork } from '../analysis/networks/network.ts';
import type { BuiltNetwork, NetworkOptions } from '../analysis/networks/options.ts';
import { timesOf } from '../analysis/networks/times.ts';
import { withVenues } from '../analysis/networks/venues.ts';
import type { Places } from '../analysis/places/places.ts';
import { type Choice, choose, yearsOf } from '../analysis/skeleton/choose.ts';
import {
  inputFromSkeleton,
  isOfPlaces,
  nodeKinds,
  type TiedInput,
  venuesOf,
} from '../analysis/skeleton/input.ts';
import type { Skeleton } from '../analysis/skeleton/skeleton.ts';
import { textAt } from '../analysis/skeleton/texts.ts';
import { type NetworkFormat, networkWriters } from '../analysis/write/index.ts';
import { mostOnPage } from '../api/pages.ts';
import { GroupPage, Network, NetworkTimes, type ThemePeriods, type Themes, type YearCount } from '../api.ts';
import type { Halt } from '../base/halt.ts';
import { type Outcome, settled } from '../base/outcome.ts';
import { gathered } from '../base/pieces.ts';
import { groupPapers } from '../queries/networks/group-papers.ts';
import { paperVenues } from '../queries/networks/paper-venues.ts';
import { selectedYears } from '../queries/networks/selected-years.ts';
import { openReading, type StoreConfig } from '../store/open.ts';
import type { Reading } from '../store/store.ts';
import { stepBack } from './background.ts';
import { mostPrepared } from './limits.ts';
import { type Asked, choiceOf, keyOf } from './networks/asked.ts';
import { inputFromStore } from './networks/from-store.ts';
import { mapOf, themePeriods } from './networks/themes.ts';

/** Null where this is no thread, as in tests. */
const given = workerData as { where: StoreConfig; isWide: boolean } | null;

if (given?.isWide) stepBack('networks');

type Tied = Pick<TiedInput, 'tie'>;

const prepared = new LRUCache<string, PreparedNetwork & Tied>({ max: mostPrepared });

/** That of the task under way. */
let halt: Halt | undefined;

let opened: Promise<Reading> | undefined;

const library = (): Promise<Reading> => {
  opened ??= openReading((given as NonNullable<typeof given>).where, () => halt);
  // After a failure the next task tries again.
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
};

/** What was prepared under this key; prepared now if it is forgotten, or was cut at another limit. */
const preparedAs = async (
  key: string,
  options: NetworkOptions,
  input: () => TiedInput | Promise<TiedInput>,
): Promise<PreparedNetwork & Tied> => {
  const known = prepared.get(key);
  if (known && (known.isCollapsed || known.limit === options.limit)) return known;
  const { incidence, techniques, tie } = await input();
  const own = {
    ...prepareNetwork(incidence, { ...options, linkedFirst: tie === 'citation' }, techniques),
    ...(tie ? { tie } : {}),
  };
  prepared.set(key, own);
  return own;
};

/** A network that is built of a listing; `techniques` are those of its items. */
export const listed = async ({
  key,
  options,
  listing,
  techniques,
}: {
  key: string;
  options: NetworkOptions;
  listing: Listing;
  techniques?: Listing;
}): Promise<BuiltNetwork> => {
  const own = await preparedAs(key, options, () => ({
    incidence: incidenceOf(listing),
    techniques: techniques && incidenceOf(techniques, listing.items.map(({ id }) => id).sort()),
  }));
  return drawNetwork(own, options);
};

/** What a network is asked of: a skeleton or, if there is none, the store. */
export interface Task {
  asked: Asked;
  skeleton: Skeleton | undefined;
  /** The places of the library, for a network of these, or of the papers of one. */
  places?: Places | undefined;
  halt?: Halt;
}

/** Works on a task. */
const outcomeOf = <T extends Task, R>(task: T, work: (task: T) => Promise<R>): Promise<Outcome<R>> => {
  halt = task.halt;
  return settled(() => work(task));
};

const inputOf = async ({ asked: { name, query }, skeleton, places }: Task): Promise<TiedInput> => {
  const choice = choiceOf(query);
  return skeleton
    ? inputFromSkeleton(skeleton, name, query.tie, choice, places)
    : inputFromStore(await library(), name, query.tie, { ...choice, among: null });
};

/** The selected papers by year. */
const yearsIn = async ({ skeleton, places }: Task, choice: Choice): Promise<YearCount[]> =>
  skeleton
    ? yearsOf(skeleton, choose(skeleton, choice, places))
    : await (await library()).ask(selectedYears, { ...choice, among: null });

/** The ids of the selected papers, where a place selects them; null if none does. */
const amongOf = ({ asked, skeleton, places }: Task): string[] | null => {
  const { institution, country } = asked.query;
  if (!skeleton || (institution === undefined && country === undefined)) return null;
  const chosen = choose(skeleton, choiceOf(asked.query), places);
  return Array.from(chosen, (paper) => textAt(skeleton.papers.ids, paper));
};

/** The papers that have some of these items, ascending. */
const papersWith = ({ starts, members, idOf }: Incidence, items: readonly number[]): string[] => {
  const own = new Set(items);
  const found: string[] = [];
  for (let paper = 0; paper + 1 < starts.length; paper += 1)
    if (members.subarray(starts[paper], starts[paper + 1]).some((item) => own.has(item)))
      found.push(idOf(paper));
  return found;
};

const optionsOf = ({ name, query }: Asked): NetworkOptions => ({ ...query, kind: nodeKinds[name] });

const preparedFor = (task: Task): Promise<PreparedNetwork & Tied> =>
  preparedAs(keyOf(task.asked), optionsOf(task.asked), () => inputOf(task));

const networkOf = async (task: Task): Promise<Network> => {
  const { asked, skeleton } = task;
  const own = await preparedFor(task);
  const built = { ...drawNetwork(own, optionsOf(asked)), ...(own.tie ? { tie: own.tie } : {}) };
  const years = await yearsIn(task, { ...choiceOf(asked.query), from: null, to: null });
  if (asked.name !== 'papers') return { ...built, years };
  const ids = built.nodes.map(({ id }) => id);
  const venues = skeleton ? venuesOf(skeleton, ids) : await (await library()).ask(paperVenues, { ids });
  return { ...withVenues(built, venues), years };
};

const timesIn = async (task: Task): Promise<NetworkTimes> =>
  timesOf(await preparedFor(task), optionsOf(task.asked), task.asked.name === 'papers');

/** What the page of a group shows: the largest of a hundred thousand papers would be megabytes. */
const firstOf = (page: GroupPage): GroupPage => ({
  ...page,
  papers: page.papers.slice(0, mostOnPage.papers),
  authors: page.authors.slice(0, mostOnPage.names),
  techniques: page.techniques.slice(0, mostOnPage.names),
  venues: page.venues.slice(0, mostOnPage.names),
});

/** A group of a network; undefined if it has none of this number. */
const groupIn = async (task: Task): Promise<GroupPage | undefined> => {
  const { group = -1, isWhole = false, name, query } = task.asked;
  const own = await preparedFor(task);
  const items = own.itemsOf(group);
  if (items.length === 0) return undefined;
  // The store does not know places, but their papers.
  const members = isOfPlaces(name)
    ? papersWith(own.incidence, items)
    : items.map((item) => own.incidence.items.item(item).id);
  const { institution: _, country: __, ...choice } = choiceOf(query);
  const about = await (await library()).ask(groupPapers, { ...choice, among: amongOf(task), members });
  const page = { group: own.describe(group), ...about };
  return isWhole ? page : firstOf(page);
};

const themesOf = async (task: Task): Promise<Themes> => mapOf((await preparedFor(task)).whole);

const periodsOf = async ({ count, ...task }: Task & { count: number }): Promise<ThemePeriods> =>
  themePeriods(await yearsIn(task, choiceOf(task.asked.query)), count, async (from, to) => {
    const asked = { ...task.asked, query: { ...task.asked.query, from, to } };
    return prepareNetwork((await inputOf({ ...task, asked })).incidence, optionsOf(asked)).whole;
  });

const compressed = promisify(gzip);

/** What is answered, each with the shape that is sent. */
const answers = {
  network: { shape: Network, of: networkOf },
  times: { shape: NetworkTimes, of: timesIn },
  group: { shape: GroupPage, of: groupIn },
} as const;
export type AnswerName = keyof typeof answers;

/** The text that is sent: checked, written and compressed here, since the server would stand still meanwhile. */
export const answer = (asked: Task & { what: AnswerName }): Promise<Outcome<Uint8Array | undefined>> =>
  outcomeOf(asked, async ({ what, ...task }) => {
    const { shape, of } = answers[what];
    const found = await of(task);
    return found && compressed(JSON.stringify(shape.parse(found)), { level: 3 });
  });

/** A network as a file for other programs. */
export const file = (asked: Task & { format: NetworkFormat }): Promise<Outcome<Uint8Array>> =>
  outcomeOf(asked, async ({ format, ...task }) => {
    const pieces: Buffer[] = [];
    for (const piece of gathered(networkWriters[format].write(await networkOf(task))))
      pieces.push(Buffer.from(piece));
    return Buffer.concat(pieces);
  });

/** When what a network draws took place. */
export const times = (task: Task): Promise<Outcome<NetworkTimes>> => outcomeOf(task, timesIn);

/** A network of the library. */
export const network = (task: Task): Promise<Outcome<Network>> => outcomeOf(task, networkOf);

/** The themes of a network of techniques. */
export const themes = (task: Task): Promise<Outcome<Themes>> => outcomeOf(task, themesOf);

/** The themes of at most `count` periods of it. */
export const periods = (task: Task & { count: number }): Promise<Outcome<ThemePeriods>> =>
  outcomeOf(task, periodsOf);
