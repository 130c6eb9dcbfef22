/** What a network of few papers is built from, asked of the store: so that it need not wait for the skeleton of a large library. */
import { incidenceOf, type Listing } from '../../analysis/networks/incidence.ts';
import { citationIncidence, sharedIncidence } from '../../analysis/networks/paper-incidence.ts';
import { twoMode } from '../../analysis/networks/two-mode.ts';
import { type NetworkName, type TiedInput, usualTie } from '../../analysis/skeleton/input.ts';
import { heldCounts } from '../../queries/library/held-counts.ts';
import { stats } from '../../queries/library/stats.ts';
import { incidence } from '../../queries/networks/incidence.ts';
import { paperTies } from '../../queries/networks/paper-ties.ts';
import type { Selection } from '../../queries/networks/selection.ts';
import type { Reading } from '../../store/store.ts';

type Tie = NonNullable<TiedInput['tie']>;

/** The papers of some listings, ascending. */
const idsOf = (...listings: readonly Listing[]): string[] =>
  [...new Set(listings.flatMap(({ papers }) => papers.map(({ id }) => id)))].sort();

const tieOf = async (library: Reading): Promise<Tie> => {
  const [{ relations }, held] = [await library.ask(stats, {}), await library.ask(heldCounts, {})];
  return usualTie({ citations: relations.CITES, ...held });
};

/** With the tie of a network of papers. */
export const inputFromStore = async (
  library: Reading,
  name: NetworkName,
  tie: Tie | undefined,
  selection: Selection,
): Promise<TiedInput> => {
  const techniques = await library.ask(incidence, { kind: 'technique', ...selection });
  if (name === 'topics') return { incidence: incidenceOf(techniques) };
  if (name === 'papers') {
    const chosen = tie ?? (await tieOf(library));
    const tied = await library.ask(paperTies[chosen], selection);
    return {
      incidence: incidenceOf(chosen === 'citation' ? citationIncidence(tied) : sharedIncidence(tied)),
      techniques: incidenceOf(techniques, tied.papers.map(({ id }) => id).sort()),
      tie: chosen,
    };
  }
  const authors = await library.ask(incidence, { kind: 'author', ...selection });
  const ids = idsOf(authors, techniques);
  const [one, other] = [incidenceOf(authors, ids), incidenceOf(techniques, ids)];
  if (name === 'coauthors') return { incidence: one, techniques: other };
  return {
    incidence: twoMode({ kind: 'author', incidence: one }, { kind: 'technique', incidence: other }),
  };
};
