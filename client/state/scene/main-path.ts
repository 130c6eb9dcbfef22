/**
 * The main path of citations: the line of papers along which most of what was known was handed on. Each citation counts
 * the ways from the first papers to the last ones that lead over it (search path count), and the path with the greatest sum
 * is chosen (Hummon and Doreian 1989; Batagelj 2003). Pure.
 */

interface Dated {
  id: string;
  year?: number;
}

/** Citations from the earlier paper to the later one; between papers of one year nobody knows which came first. */
const onwards = (
  papers: readonly Dated[],
  links: readonly { source: string; target: string }[],
): Map<string, string[]> => {
  const years = new Map(papers.map(({ id, year }) => [id, year]));
  const later = new Map<string, string[]>();
  for (const { source, target } of links) {
    const [a, b] = [years.get(source), years.get(target)];
    if (a === undefined || b === undefined || a === b) continue;
    const [from, to] = a < b ? [source, target] : [target, source];
    later.set(from, [...(later.get(from) ?? []), to]);
  }
  return later;
};

/** The ids of the papers on the main path, earliest first; empty without citations. Of equal paths the first by id. */
export const mainPath = (
  papers: readonly Dated[],
  links: readonly { source: string; target: string }[],
): string[] => {
  const later = onwards(papers, links);
  // Every citation leads to a later year, so this order has all that leads to a paper before it.
  const ordered = papers
    .flatMap(({ id, year }) => (year === undefined ? [] : [{ id, year }]))
    .toSorted((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  // The numbers of ways grow beyond what a double holds exactly.
  const waysTo = new Map<string, bigint>();
  for (const id of ordered) {
    const own = waysTo.get(id) ?? 1n;
    waysTo.set(id, own);
    for (const next of later.get(id) ?? []) waysTo.set(next, (waysTo.get(next) ?? 0n) + own);
  }
  const waysFrom = new Map<string, bigint>();
  const best = new Map<string, { sum: bigint; next?: string }>();
  for (const id of ordered.toReversed()) {
    const after = later.get(id) ?? [];
    const from = after.reduce((sum, next) => sum + (waysFrom.get(next) ?? 0n), 0n);
    waysFrom.set(id, after.length === 0 ? 1n : from);
    best.set(id, { sum: 0n });
    for (const next of after.toSorted()) {
      const sum = (waysTo.get(id) ?? 0n) * (waysFrom.get(next) ?? 0n) + (best.get(next)?.sum ?? 0n);
      if (sum > (best.get(id)?.sum ?? 0n)) best.set(id, { sum, next });
    }
  }
  const start = ordered.reduce<string | undefined>(
    (first, id) => ((best.get(id)?.sum ?? 0n) > (best.get(first ?? '')?.sum ?? 0n) ? id : first),
    undefined,
  );
  const path: string[] = [];
  for (let at = start; at !== undefined; at = best.get(at)?.next) path.push(at);
  return path;
};
