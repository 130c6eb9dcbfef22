/** Reorders ranked papers by age and by diversity of authors. Pure. */

interface Ranked {
  score: number;
  year?: number;
  authors: readonly { id: string }[];
}

/** Scales a score; a negative one is divided, so that a small factor always makes it worse. */
const scaled = (score: number, factor: number): number => (score < 0 ? score / factor : score * factor);

/** The exponent for ten years at full recency. */
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

/** Number of papers by one author that are not damped. */
const undamped = 4;

/** The smallest factor, so that damped scores never become equal. */
const faintest = 0.001;

/**
 * Takes the best paper repeatedly. After four papers by an author, each further one is damped by the
 * factor `1 - diversity` for every paper above four. With 0 the order does not change.
 */
export const diverse = <R extends Ranked>(items: readonly R[], diversity: number, most: number): R[] => {
  if (diversity === 0) return items.slice(0, most);
  const taken = new Map<string, number>();
  const left = [...items];
  const result: R[] = [];
  const damped = ({ score, authors }: R): number => {
    const before = authors.reduce((max, { id }) => Math.max(max, taken.get(id) ?? 0), 0);
    return scaled(score, Math.max(faintest, (1 - diversity) ** Math.max(0, before + 1 - undamped)));
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
