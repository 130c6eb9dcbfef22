/** Whether the library is what its imports and the decisions in force give. */
import type { Decision, Graph } from '../../../server/model.ts';
import { decisions as allDecisions } from '../../../server/queries/library/decisions.ts';
import { slice } from '../../../server/queries/library/slice.ts';
import type { Store } from '../../../server/store/store.ts';
import { applyDecisions } from '../../decide/apply.ts';
import { restate, touched } from '../../decide/decisions.ts';
import { namesOf } from '../../decide/resolve.ts';
import { revertDecisions } from '../../decide/revert.ts';

const kinds = ['paper', 'author', 'venue', 'technique'] as const;

const touchedByAll = async (store: Store, decisions: readonly Decision[]): Promise<string[]> => {
  const papers = new Set<string>();
  for (const kind of kinds) {
    const own = decisions.filter((decision) => decision.kind === kind);
    if (own.length === 0) continue;
    for (const id of await touched(store, kind, own.flatMap(namesOf), decisions)) papers.add(id);
    for (const { act, members = [] } of own) if (act === 'add') for (const id of members) papers.add(id);
  }
  return [...papers].sort();
};

/** A row with its fields in one order, whatever the order in which they were set. */
const line = (row: object): string =>
  JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));

const differences = (is: Graph, should: Graph): string[] =>
  (Object.keys(is) as (keyof Graph)[]).flatMap((list) => {
    if (list === 'decisions') return [];
    const [has, wants] = [new Set(is[list].map(line)), new Set(should[list].map(line))];
    const wrong = [...has].filter((row) => !wants.has(row)).length;
    const missing = [...wants].filter((row) => !has.has(row)).length;
    return wrong + missing > 0 ? [`${list}: ${wrong} wrong, ${missing} missing`] : [];
  });

/** What the decisions should have changed otherwise, in words, and how to apply them anew. */
export const decisionFaults = async (
  store: Store,
): Promise<{ count: number; faults: string[]; mend(): Promise<void> }> => {
  const decisions = await store.ask(allDecisions, {});
  const papers = await touchedByAll(store, decisions);
  const is = await store.ask(slice, { ids: papers });
  const should = applyDecisions(revertDecisions(is, decisions), decisions);
  return {
    count: decisions.length,
    faults: differences(is, should).map((each) => `decisions are not applied as they should be (${each})`),
    mend: () => restate(store, papers, decisions, decisions),
  };
};
