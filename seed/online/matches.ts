/** Finds references in one online source: by identifier in batches, else by title; what is the same work is judged here. */
import type { Asking, OnlineSource, Work, WorkId } from '../../server/sources/source.ts';
import type { CslItem } from '../normalize/record.ts';
import { askableId, keyOf } from './ids.ts';
import { judge } from './match.ts';

/** A reference to be found. */
export interface Wanted {
  key: string;
  item: CslItem;
}

/** The work that a source gives for a reference. */
export interface Match {
  work: Work;
  /** From 0 to 1. */
  confidence: number;
  why: string;
}

/** Searches by title at the same time. */
const atOnce = 8;

const byIds = async (
  source: OnlineSource,
  wanted: readonly Wanted[],
  asking: Asking,
  found: Map<string, Match>,
): Promise<void> => {
  const asked = new Map<string, { id: WorkId; by: Wanted[] }>();
  for (const each of wanted) {
    const id = askableId(each.item, source);
    if (!id) continue;
    const known = asked.get(keyOf(id));
    if (known) known.by.push(each);
    else asked.set(keyOf(id), { id, by: [each] });
  }
  if (asked.size === 0) return;
  for await (const batch of source.lookUp(
    [...asked.values()].map(({ id }) => id),
    { signal: asking.signal },
  ))
    for (const { id, work } of batch)
      for (const { key, item } of asked.get(keyOf(id))?.by ?? []) {
        const match = work && judge(item, [work]);
        if (match) found.set(key, match);
      }
};

/**
 * Matches by key. References with an identifier that the source does not know are searched by title too. `found` is filled as
 * the answers come, so that a source that fails half way has not been asked in vain; `asked` gets the keys that were asked for
 * to the end.
 */
export const matchesIn = async (
  source: OnlineSource,
  wanted: readonly Wanted[],
  { signal, progress }: Asking = {},
  found = new Map<string, Match>(),
  asked = new Set<string>(),
): Promise<Map<string, Match>> => {
  await byIds(source, wanted, { signal }, found);
  const rest = wanted.filter(({ key, item }) => !found.has(key) && item.title);
  const open = new Set(rest.map(({ key }) => key));
  for (const { key } of wanted) if (!open.has(key)) asked.add(key);
  let done = wanted.length - rest.length;
  progress?.(done, wanted.length);
  for (let start = 0; start < rest.length; start += atOnce) {
    const group = rest.slice(start, start + atOnce);
    const answers = await Promise.allSettled(group.map(({ item }) => source.candidates(item, { signal })));
    group.forEach(({ key, item }, i) => {
      const answer = answers[i];
      if (answer?.status === 'fulfilled') asked.add(key);
      const match = answer?.status === 'fulfilled' ? judge(item, answer.value) : undefined;
      if (match) found.set(key, match);
    });
    const failed = answers.find((answer) => answer.status === 'rejected');
    if (failed) throw failed.reason;
    done += group.length;
    progress?.(done, wanted.length);
  }
  return found;
};
