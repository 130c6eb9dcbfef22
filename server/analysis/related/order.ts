/** Another order of what was ranked: newer or older first, and not all by one group. Pure. */

interface Ranked {
  score: number;
  year?: number;
  authors: readonly { id: string }[];
}

/** Ten years newer are worth this much at full slide. */
const perDecade = 1;

/** `recency` from -1 (older) to 1 (newer): a factor of e for ten years from the year of the seeds. */
export const byRecency = <R extends Ranked>(
  items: readonly R[],
  recency: number,
  year: number | undefined,
): R[] => {
  if (recency === 0 || year === undefined) return [...items];
  return items
    .map((item) => {
      const away = Math.max(-1, Math.min(1, ((item.year ?? year) - year) / 10));
      return { ...item, score: item.score * Math.exp(perDecade * recency * away) };
    })
    .sort((a, b) => b.score - a.score);
};

/**
 * Takes the best one after another; each paper by an author counts for less the more papers of that author were taken
 * before it: by the factor `1 - diversity` for each. With 0 the order stays.
 */
export const diverse = <R extends Ranked>(items: readonly R[], diversity: number, most: number): R[] => {
  if (diversity === 0) return items.slice(0, most);
  const taken = new Map<string, number>();
  const left = [...items];
  const result: R[] = [];
  const damped = ({ score, authors }: R): number =>
    score * (1 - diversity) ** authors.reduce((max, { id }) => Math.max(max, taken.get(id) ?? 0), 0);
  while (result.length < most && left.length > 0) {
    let best = 0;
    for (let at = 1; at < left.length; at += 1)
      if (damped(left[at] as R) > damped(left[best] as R)) best = at;
    const [item] = left.splice(best, 1);
    if (!item) break;
    result.push({ ...item, score: damped(item) });
    for (const { id } of item.authors) taken.set(id, (taken.get(id) ?? 0) + 1);
  }
  return result;
};
