/** Another order of what was ranked: newer or older first, and not all by one group. Pure. */

interface Ranked {
  score: number;
  year?: number;
  authors: readonly { id: string }[];
}

/** A score times a factor; one below zero, of what is like the unlike, gets worse by a small factor and better by a large one. */
const scaled = (score: number, factor: number): number => (score < 0 ? score / factor : score * factor);

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
      return { ...item, score: scaled(item.score, Math.exp(perDecade * recency * away)) };
    })
    .sort((a, b) => b.score - a.score);
};

/** So many papers by one author may follow one another before more of them count for less. */
const welcome = 4;

/** So much of a score is left at least, lest all that are damped be equal. */
const faintest = 0.001;

/**
 * Takes the best one after another. Once four papers by an author were taken, each further one counts for less: by the
 * factor `1 - diversity` for every paper above four. With 0 the order stays.
 */
export const diverse = <R extends Ranked>(items: readonly R[], diversity: number, most: number): R[] => {
  if (diversity === 0) return items.slice(0, most);
  const taken = new Map<string, number>();
  const left = [...items];
  const result: R[] = [];
  const damped = ({ score, authors }: R): number => {
    const before = authors.reduce((max, { id }) => Math.max(max, taken.get(id) ?? 0), 0);
    return scaled(score, Math.max(faintest, (1 - diversity) ** Math.max(0, before + 1 - welcome)));
  };
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
