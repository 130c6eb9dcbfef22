/** How much of a large network is shown, and how to see the rest. */
import { Button } from 'react-aria-components/Button';
import { useCoterie, useStore } from '../../context/context.ts';
import type { Network } from '../../state/base/wire.ts';
import { networkOf } from '../../state/place/place.ts';
import { drawAs } from '../../state/scene/groups.ts';
import { count } from '../../state/words/words.ts';
import { views } from '../../views/index.ts';

const many = (n: number): string => n.toLocaleString('en');

const inWords = ({ nodes, total, folded, clusters }: Network, ties: boolean, group: string): string => {
  if (!folded)
    return `The network shows ${many(nodes.length)} of ${many(total.nodes)} nodes: those with the most ${ties ? 'linked papers' : 'papers'}.`;
  const left = folded.left > 0 ? ` ${many(folded.left)} nodes in smaller groups are left out.` : '';
  return `A node with a double border is a group. ${count(clusters.length, group)} stand for ${many(total.nodes - folded.left)} of ${many(total.nodes)} nodes.${left} Double-click a group to expand it.`;
};

/** How much of the network is drawn, in words. */
export const useExtent = (network: Network): string => {
  const { view } = useStore(useCoterie().place);
  return inWords(network, networkOf(view) === 'papers', views[view].group);
};

export const Extent = ({ network }: { network: Network }) => {
  const { place } = useCoterie();
  const now = useStore(place);
  const words = useExtent(network);
  return (
    <div className="extent">
      <p className="quiet">{words}</p>
      {now.view !== 'timeline' && (
        <Button
          className="button"
          onPress={() => place.set((before) => drawAs(before, network.folded ? 'nodes' : 'groups'))}
        >
          {network.folded ? 'Show as single nodes' : 'Show as groups'}
        </Button>
      )}
    </div>
  );
};
