/** Which of the works that were found a reader adds to the library. Values only. */
import type { Lookup, LookupCommit, LookupWork } from '../base/wire.ts';

/** Works chosen otherwise than they come. */
export type Picked = ReadonlyMap<string, boolean>;

export const nothingPicked: Picked = new Map();

/** Whether the reader is to say that a line is this work. Until then the line is kept as it is written. */
const isAsked = ({ status, line }: LookupWork): boolean => status === 'ask' && line !== undefined;

/** What the library holds is not added again; a line that may be a paper of the library is asked about. */
export const canAdd = (work: LookupWork): boolean => work.inLibrary === undefined || isAsked(work);

/** Found lines come ticked unless they are to be asked; works around others are for the reader to choose. */
export const isPicked = (picked: Picked, act: Lookup['act'], work: LookupWork): boolean =>
  canAdd(work) && (picked.get(work.key) ?? (act === 'find' && work.status !== 'ask'));

export const pick = (picked: Picked, key: string, isIn: boolean): Picked => new Map(picked).set(key, isIn);

/** Ticks all of these works, or none. */
export const pickAll = (picked: Picked, works: readonly LookupWork[], isIn: boolean): Picked =>
  new Map([...picked, ...works.filter(canAdd).map(({ key }): [string, boolean] => [key, isIn])]);

/** How many papers are stored, and how many of them as the line is written. */
export const addedOf = (
  act: Lookup['act'],
  picked: Picked,
  works: readonly LookupWork[],
): { papers: number; asWritten: number } => {
  const [ticked, asked] = [works.filter((work) => isPicked(picked, act, work)), works.filter(isAsked)];
  const open = asked.filter((work) => !ticked.includes(work)).length;
  return {
    papers: ticked.length + open,
    asWritten: open + ticked.filter(({ status }) => status === 'none').length,
  };
};

/** What is sent to store what is ticked; a line that is asked about is stored in any case. */
export const toTake = (
  { id, act }: Pick<Lookup, 'id' | 'act'>,
  picked: Picked,
  works: readonly LookupWork[],
): Pick<LookupCommit, 'lookup' | 'take' | 'accept'> => {
  const taken = works.filter((work) => isAsked(work) || isPicked(picked, act, work));
  return {
    lookup: id,
    take: taken.map(({ key }) => key),
    accept: taken
      .filter((work) => work.status === 'ask' && isPicked(picked, act, work))
      .map(({ key }) => key),
  };
};
