/** Finds the central, the earliest and the newest of some related papers. Pure. */

export type Role = 'central' | 'early' | 'new';

interface Placed {
  id: string;
  year?: number;
}

/** Lists with fewer papers get no roles. */
const fewest = 5;

/** The share of the other papers that must cite the central one. */
const leastShare = 0.2;

const only = <P>(papers: readonly P[]): P | undefined => (papers.length === 1 ? papers[0] : undefined);

/**
 * The roles by paper. A role goes to one paper, or to none if several tie for it. `cites` are the papers
 * that each of them cites, as far as known; the central paper is the one cited by most of the others.
 */
export const rolesOf = (
  papers: readonly Placed[],
  cites: ReadonlyMap<string, readonly string[]>,
): Map<string, Role> => {
  const roles = new Map<string, Role>();
  if (papers.length < fewest) return roles;
  const dated = papers.flatMap(({ id, year }) => (year === undefined ? [] : [{ id, year }]));
  const years = dated.map(({ year }) => year);
  const oldest = only(dated.filter(({ year }) => year === Math.min(...years)));
  const newest = only(dated.filter(({ year }) => year === Math.max(...years)));
  if (oldest) roles.set(oldest.id, 'early');
  if (newest) roles.set(newest.id, 'new');
  const citedBy = new Map(papers.map(({ id }) => [id, 0]));
  for (const { id } of papers)
    for (const cited of new Set(cites.get(id)))
      if (cited !== id && citedBy.has(cited)) citedBy.set(cited, (citedBy.get(cited) ?? 0) + 1);
  const most = Math.max(...citedBy.values());
  const central = only([...citedBy].filter(([, n]) => n === most));
  // `central` says more than `early`, so it is set last.
  if (central && most >= leastShare * (papers.length - 1)) roles.set(central[0], 'central');
  return roles;
};
