/** The HTTP contract of themes: clusters of techniques, what place each has in the field, and how they change over time. */
import { z } from 'zod';
import { NetworkQuery } from './networks.ts';
import { CountedRef, count, whole } from './things.ts';

/**
 * What place a theme has in the field (Cobo et al., “An approach for detecting, quantifying, and visualizing the evolution of
 * a research field”, 2011). `motor`: central and dense; `basic`: central alone; `niche`: dense alone; `marginal`: neither,
 * as what emerges or declines.
 */
export const themePlaces = ['motor', 'basic', 'niche', 'marginal'] as const;

export const Theme = z
  .object({
    /** The number of the cluster in the network of techniques that the same query, or the years of the period, builds. */
    group: z.int().nonnegative(),
    label: z.string(),
    /** Techniques of at least two papers; the first have the most papers, and no more than 12 are named. */
    techniques: z.array(CountedRef),
    size: count,
    /** Papers that use one of its techniques. */
    papers: count,
    /**
     * Callon’s centrality, 10·Σe(k,h) over links to techniques of other themes, and density, 100·Σe(i,j)/w over links among its
     * own w techniques, with the equivalence index e(i,j) = c(i,j)²/(c(i)·c(j)).
     */
    centrality: z.number(),
    density: z.number(),
    /** Where it stands among the themes by each: 0 for the least, 1 for the most. */
    centralityRank: z.number(),
    densityRank: z.number(),
    place: z.enum(themePlaces),
  })
  .meta({ id: 'Theme' });
export type Theme = z.infer<typeof Theme>;

export const Themes = z
  .object({
    /** The most papers first. */
    themes: z.array(Theme),
    /** Clusters of at least two techniques that are left out, as they have fewer papers than these. */
    left: count,
  })
  .meta({ id: 'Themes' });
export type Themes = z.infer<typeof Themes>;

export const PeriodsQuery = NetworkQuery.extend({
  /** Into how many periods of about equal numbers of papers the years are cut, at most. */
  periods: whole(2, 8).default(4),
});

export const ThemePeriods = z
  .object({
    periods: z.array(Themes.extend({ from: z.int(), to: z.int(), papers: count })),
    /**
     * Themes of a period and of the next that share techniques: by the inclusion index, the share of the smaller theme, and by the
     * Jaccard index. `period` is an index into `periods`, `source` and `target` are `group` of the two themes.
     */
    flows: z.array(
      z.object({
        period: count,
        source: count,
        target: count,
        shared: count,
        inclusion: z.number(),
        jaccard: z.number(),
        /** Of all papers of the techniques of either theme, the share of the shared ones. */
        sourceShare: z.number(),
        targetShare: z.number(),
      }),
    ),
  })
  .meta({ id: 'ThemePeriods' });
export type ThemePeriods = z.infer<typeof ThemePeriods>;
