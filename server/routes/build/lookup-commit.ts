/** What of a lookup is stored, as the reader chose it, and under which name. */

import type { Growth, GrowthAsked } from '../../../seed/online/grow.ts';
import { type Grown, grownEntries } from '../../../seed/online/grow.ts';
import { type Finding, type Line, lineEntries } from '../../../seed/online/lines.ts';
import { completionName, findingName, growthName } from '../../../seed/online/named.ts';
import { type Completion, entryOf, type LeftOut } from '../../../seed/online/plan.ts';
import type { Given } from '../../../seed/online/take.ts';
import type { LookupCommit } from '../../api.ts';
import type { OnlineSource } from '../../sources/source.ts';
import type { Store } from '../../store/store.ts';
import { lineKey } from './lookup-shown.ts';

/** What is stored: a name and entries. */
export interface Chosen {
  name: string;
  given: Given[];
}

type Choice = Pick<LookupCommit, 'leaveOut' | 'accept' | 'take'>;

const leavingOut = (leaveOut: LookupCommit['leaveOut']): LeftOut => {
  const left = new Set(leaveOut.map(({ paper = '', field = '' }) => `${paper} ${field}`));
  return (paper, field) => left.has(`${paper} ${field}`) || left.has(`${paper} `) || left.has(` ${field}`);
};

/** The papers that are completed: those that are sure, and those that the reader accepted. */
export const chosenCompletions = (
  papers: readonly Completion[],
  sources: readonly OnlineSource[],
  { leaveOut, accept }: Choice,
  day: string,
): Chosen => {
  const [accepted, leftOut] = [new Set(accept), leavingOut(leaveOut)];
  const given = papers.flatMap((completion) => {
    const { asked, status } = completion;
    if (status === 'none' || (status === 'ask' && !accepted.has(asked.id))) return [];
    return entryOf(completion, leftOut) ?? [];
  });
  return { name: completionName(sources, given.length, day), given };
};

/** The papers that nothing would change, whatever the reader accepts or leaves out. */
export const unchanged = (papers: readonly Completion[]): string[] =>
  papers.flatMap((completion) => (entryOf(completion, () => false) ? [] : [completion.asked.id]));

export const chosenWorks = async (
  store: Store,
  { works, labels, isAuthor }: Growth,
  sources: readonly OnlineSource[],
  by: GrowthAsked['by'],
  { take }: Pick<Choice, 'take'>,
  day: string,
): Promise<Chosen> => {
  const wanted = take && new Set(take);
  const chosen: Grown[] = works.filter(({ key }) => wanted?.has(key) ?? true);
  return {
    name: growthName(sources, by, labels, day, isAuthor),
    given: await grownEntries(store, chosen),
  };
};

export const chosenLines = (
  { lines }: Finding,
  sources: readonly OnlineSource[],
  { take, accept }: Choice,
  day: string,
): Chosen => {
  const [wanted, accepted] = [take && new Set(take), new Set(accept)];
  const isAccepted = (line: Line): boolean => line.status === 'sure' || accepted.has(lineKey(line));
  const chosen = lines.filter((line) => wanted?.has(lineKey(line)) ?? true);
  return { name: findingName(sources, chosen.length, day), given: lineEntries(chosen, isAccepted) };
};
