/** Asks online services what a lookup wants to know, and says how it ended. */
import type { SourceProblem } from '../../../seed/online/ask-each.ts';
import { completionCost, findingCost, growthCost } from '../../../seed/online/chosen.ts';
import { citesHeld } from '../../../seed/online/cites-held.ts';
import { type Completed, complete } from '../../../seed/online/complete.ts';
import { type Growth, grow, seedsOf } from '../../../seed/online/grow.ts';
import { type Finding, findLines, readLine } from '../../../seed/online/lines.ts';
import { completionName, findingName, growthName, today } from '../../../seed/online/named.ts';
import type { LookupEstimate, LookupSummary } from '../../api.ts';
import { nodeRefs } from '../../queries/search/node-refs.ts';
import type { OnlineSource } from '../../sources/source.ts';
import type { Store } from '../../store/store.ts';
import type { Asked } from './lookup-asked.ts';

/** What was found. */
export type Found =
  | { act: 'complete'; completed: Completed; held: ReadonlyMap<string, number> }
  | { act: 'grow'; growth: Growth }
  | { act: 'find'; finding: Finding };

/** Asked of a source for each paper, by what growing follows. */
const questions = { references: 1, citations: 1, author: 5, related: 3 } as const;

/** The name of a lookup, before it is known what it finds. */
export const nameOf = async (
  store: Store,
  asked: Asked,
  sources: readonly OnlineSource[],
): Promise<string> => {
  const day = today();
  if (asked.act === 'complete') return completionName(sources, asked.papers?.length ?? 0, day);
  if (asked.act === 'find') return findingName(sources, asked.lines.length, day);
  const refs = await store.ask(nodeRefs, { ids: asked.from });
  const isAuthor = refs.every(({ kind }) => kind === 'author');
  return growthName(
    sources,
    asked.by,
    refs.map(({ label }) => label),
    day,
    isAuthor,
  );
};

/** Asks the sources. `summary` is told how far it is. */
export const find = async (
  store: Store,
  asked: Asked,
  sources: readonly OnlineSource[],
  summary: LookupSummary,
  signal: AbortSignal,
): Promise<[Found, SourceProblem[]]> => {
  const asking = {
    signal,
    progress: (done: number, of: number): void => {
      Object.assign(summary, { done, of });
    },
  };
  if (asked.act === 'complete') {
    const completed = await complete(store, sources, asked.papers ?? [], today(), asking);
    const held = await citesHeld(store, completed.papers);
    return [{ act: 'complete', completed, held }, completed.problems];
  }
  if (asked.act === 'grow') {
    const growth = await grow(store, sources, asked, today(), asking);
    return [{ act: 'grow', growth }, growth.problems];
  }
  const finding = await findLines(store, sources, asked.lines, today(), asking);
  return [{ act: 'find', finding }, finding.problems];
};

/** The state after asking, by what went wrong. */
export const outcome = (
  problems: readonly SourceProblem[],
  sources: readonly OnlineSource[],
): Partial<LookupSummary> => {
  const until = problems.flatMap((each) => each.until ?? []).sort()[0];
  const problem = problems.map(({ message }) => message).join(' ');
  const shown = problems.map(({ service, message }) => ({ service, message }));
  const said = problem === '' ? {} : { problem };
  if (until !== undefined) return { state: 'paused', until, problems: shown, ...said };
  if (problems.length > 0 && problems.length === sources.length)
    return { state: 'failed', problems: shown, ...said };
  return { state: 'ready', problems: shown };
};

/** What a lookup would cost; asks nobody. */
export const costOf = async (
  store: Store,
  sources: readonly OnlineSource[],
  asked: Asked,
): Promise<LookupEstimate> => {
  if (asked.act === 'complete') return completionCost(store, sources, asked.papers);
  if (asked.act === 'grow') {
    const { seeds } = await seedsOf(store, asked.from);
    const items = seeds.map((seed) => seed.asked.item);
    return growthCost(sources, items, asked.limit, questions[asked.by]);
  }
  const lines = asked.lines.filter((line) => line.trim() !== '');
  return findingCost(sources, lines.map(readLine));
};
