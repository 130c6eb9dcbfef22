/** Above the network: how much of it is not shown, and a button to show more. */
import { useContext } from 'react';
import { Button } from 'react-aria-components/Button';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { EmbeddedContext } from '../../context/embedded.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { Network } from '../../state/base/wire.ts';
import { changeFilters, limits } from '../../state/place/filters.ts';
import { formOf } from '../../state/place/place.ts';
import { setFilters } from '../../state/place/transitions.ts';
import { linksInWords, moreLinks } from '../../state/scene/strongest-links.ts';
import { views } from '../../views/index.ts';

const figure = (n: number): string => n.toLocaleString('en');

/** How many nodes are not drawn, in words; empty if all are. */
const inWords = (network: Network, plural: string): string => {
  const { nodes, total, folded } = network;
  if (folded)
    return folded.left > 0 ? `${figure(folded.left)} of ${figure(total.nodes)} ${plural} left out` : '';
  return network.truncated ? `${figure(nodes.length)} of ${figure(total.nodes)} ${plural} shown` : '';
};

/** The next greater number of nodes on offer, where that shows more. */
const moreOf = ({ nodes, truncated, folded }: Network): number | undefined =>
  truncated && !folded ? limits.find((limit) => limit > nodes.length) : undefined;

export const LeftOut = () => {
  const { place } = useCoterie();
  const now = useStore(place);
  const network = answerOf(useAnswer(endpoints.network(now)));
  const isEmbedded = useContext(EmbeddedContext);
  if (!network) return null;
  const { plural } = views[now.view];
  const words = inWords(network, plural);
  // Elsewhere links are not drawn.
  const links = formOf(now) === 'nodes' ? linksInWords(network) : '';
  const more = moreOf(network);
  const next = moreLinks(network);
  const change = (by: Parameters<typeof changeFilters>[1]): void =>
    place.set((before) => setFilters(before, changeFilters(before.filters, by)));
  return (
    <>
      {words !== '' && (
        <p className="left-out">
          <span role="status">{words}</span>
          {!isEmbedded && more !== undefined && (
            <Button className="more" onPress={() => change({ limit: more })}>
              {network.total.nodes <= more ? 'Show all' : `Show ${figure(more)}`}
            </Button>
          )}
        </p>
      )}
      {links !== '' && (
        <p className="left-out">
          <span role="status">{links}</span>
          {!isEmbedded && next !== undefined && (
            <Button className="more" onPress={() => change({ links: next })}>
              More links
            </Button>
          )}
        </p>
      )}
    </>
  );
};
