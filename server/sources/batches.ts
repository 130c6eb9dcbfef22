/** Identifiers in batches, as services take them. */
import type { Asking, Found, WorkId } from './source.ts';

/** Groups in order: at most `most` in each, and at most `longest` characters together, because addresses have a limit. */
export const inBatches = (ids: readonly WorkId[], most: number, longest: number): WorkId[][] => {
  const groups: WorkId[][] = [];
  let length = 0;
  for (const id of ids) {
    const last = groups.at(-1);
    const own = encodeURIComponent(id.value).length + 10;
    if (last === undefined || last.length === most || length + own > longest) {
      groups.push([id]);
      length = own;
    } else {
      last.push(id);
      length += own;
    }
  }
  return groups;
};

/** Looks up group after group, and tells how far it is. */
export async function* inTurn(
  groups: readonly WorkId[][],
  lookUp: (group: readonly WorkId[]) => Promise<Found[]>,
  { progress }: Asking,
): AsyncGenerator<Found[]> {
  const of = groups.reduce((sum, group) => sum + group.length, 0);
  let done = 0;
  for (const group of groups) {
    yield await lookUp(group);
    done += group.length;
    progress?.(done, of);
  }
}
