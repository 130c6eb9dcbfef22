/** What is asked of a network, as it crosses from the server to a thread. */
import { isOfPlaces, type NetworkName } from '../../analysis/skeleton/input.ts';
import type { NetworkQuery, PaperNetworkQuery } from '../../api.ts';

/** The parameters of a network, and what the server alone adds. */
export type Query = NetworkQuery &
  Pick<PaperNetworkQuery, 'tie'> & {
    /** Of all links together, no more papers are named than these. */
    readonly mostPapers?: number;
  };

export interface Asked {
  readonly name: NetworkName;
  readonly query: Query;
  readonly revision: string;
  /** The number of a group that is asked for. */
  readonly group?: number;
  /** Whether all papers and names of the group are asked for, not those that its page shows. */
  readonly isWhole?: boolean;
}

/** Names a network up to how it is drawn. */
export const keyOf = ({
  name,
  revision,
  query: {
    open: _open,
    show: _show,
    metric: _metric,
    linksPerNode: _links,
    limit: _limit,
    mostPapers: _papers,
    ...query
  },
}: Asked): string => JSON.stringify([revision, name, query]);

/** Whether a network is of places, or of the papers of one. */
export const needsPlaces = ({ name, query: { institution, country } }: Omit<Asked, 'revision'>): boolean =>
  isOfPlaces(name) || institution !== undefined || country !== undefined;

/** Whether only the papers of one thing are asked for: few enough to ask the store for them. Places are in no store. */
export const isNarrow = (asked: Asked): boolean => {
  const { author, technique, venue, source } = asked.query;
  return !needsPlaces(asked) && [author, technique, venue, source].some((id) => id !== undefined);
};

/** The selection of a query. */
export const choiceOf = (query: Query) => {
  const { author = null, technique = null, venue = null, source = null, from = null, to = null } = query;
  const { institution = null, country = null, held = null } = query;
  return { author, technique, venue, source, institution, country, from, to, held };
};
