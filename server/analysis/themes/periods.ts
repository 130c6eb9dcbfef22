/** Periods of about equal numbers of papers, and which themes of one lead to which of the next. Pure. */
import type { ThemePeriods, YearCount } from '../../api.ts';
import { at } from '../networks/links.ts';
import { type ThemeNetwork, techniquesOf } from './callon.ts';

export interface Period {
  from: number;
  to: number;
  papers: number;
}

/**
 * Cuts years, earliest first, into at most `most` periods: each ends with the year by which its share of the papers is
 * nearest. No period is without papers.
 */
export const periodsOf = (years: readonly YearCount[], most: number): Period[] => {
  const all = years.reduce((sum, { papers }) => sum + papers, 0);
  const periods: Period[] = [];
  let seen = 0;
  let open: Period | undefined;
  for (const [i, { year, papers }] of years.entries()) {
    open = open ? { ...open, to: year, papers: open.papers + papers } : { from: year, to: year, papers };
    seen += papers;
    const next = years[i + 1];
    const end = (all * (periods.length + 1)) / most;
    const isNearest = next === undefined || Math.abs(seen - end) <= Math.abs(seen + next.papers - end);
    if (next !== undefined && (!isNearest || periods.length === most - 1)) continue;
    periods.push(open);
    open = undefined;
  }
  return periods;
};

type Flow = ThemePeriods['flows'][number];

/** The techniques of each theme by id, with their papers. */
const membersOf = (network: ThemeNetwork, groups: readonly number[]) =>
  groups.map((group) => {
    const members = new Map(
      techniquesOf(network, group).map((node) => [
        network.nodes.node(node).id,
        at(network.nodes.papers, node),
      ]),
    );
    return { group, members, papers: [...members.values()].reduce((sum, papers) => sum + papers, 0) };
  });

/** The flows from the themes of a period to those of the next, the strongest first. */
export const flowsBetween = (
  period: number,
  before: { network: ThemeNetwork; groups: readonly number[] },
  after: { network: ThemeNetwork; groups: readonly number[] },
): Flow[] => {
  const targets = membersOf(after.network, after.groups);
  return membersOf(before.network, before.groups)
    .flatMap((source) =>
      targets.flatMap((target): Flow[] => {
        const shared = [...source.members.keys()].filter((id) => target.members.has(id));
        if (shared.length === 0) return [];
        const [a, b] = [source.members.size, target.members.size];
        const papers = (of: ReadonlyMap<string, number>): number =>
          shared.reduce((sum, id) => sum + (of.get(id) ?? 0), 0);
        return [
          {
            period,
            source: source.group,
            target: target.group,
            shared: shared.length,
            inclusion: shared.length / Math.min(a, b),
            jaccard: shared.length / (a + b - shared.length),
            sourceShare: papers(source.members) / source.papers,
            targetShare: papers(target.members) / target.papers,
          },
        ];
      }),
    )
    .sort(
      (a, b) =>
        b.inclusion - a.inclusion || b.shared - a.shared || a.source - b.source || a.target - b.target,
    );
};
