/** Above the network: how much of it is not shown, and a button to show more. */
import { useContext } from 'react';
import { Button } from 'react-aria-components/Button';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { EmbeddedContext } from '../../context/embedded.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { Network } from '../../state/base/wire.ts';
import { changeFilters, limits } from '../../state/place/filters.ts';
import { setFilters } from '../../state/place/transitions.ts';
import { hasFewerLines } from '../../state/scene/timeline.ts';
import { views } from '../../views/index.ts';

const figure = (n: number): string => n.toLocaleString('en');

/** What is not drawn, in words; empty where all is. */
const inWords = (network: Network, plural: string, isTimeline: boolean): string => {
  const { nodes, total, folded } = network;
  return [
    ...(folded && folded.left > 0
      ? [`${figure(folded.left)} of ${figure(total.nodes)} ${plural} left out`]
      : []),
    ...(!folded && network.truncated
      ? [`${figure(nodes.length)} of ${figure(total.nodes)} ${plural} shown`]
      : []),
    ...(isTimeline && hasFewerLines(network) ? ['only the heaviest link of each paper drawn'] : []),
  ].join(', ');
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
  const words = inWords(network, views[now.view].plural, now.view === 'timeline');
  if (words === '') return null;
  const more = moreOf(network);
  return (
    <p className="left-out">
      <span role="status">{words}</span>
      {!isEmbedded && more !== undefined && (
        <Button
          className="more"
          onPress={() =>
            place.set((before) => setFilters(before, changeFilters(before.filters, { limit: more })))
          }
        >
          {network.total.nodes <= more ? 'Show all' : `Show ${figure(more)}`}
        </Button>
      )}
    </p>
  );
};
