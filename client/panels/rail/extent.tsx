/** How much of a large network is drawn, and how to see the rest. */
import { Button } from 'react-aria-components/Button';
import { useCoterie, useStore } from '../../context/context.ts';
import type { Network } from '../../state/base/wire.ts';
import { lookAt, networkOf } from '../../state/place/place.ts';
import { drawAs } from '../../state/scene/groups.ts';
import { count } from '../../state/words/words.ts';
import { views } from '../../views/index.ts';
import { Bar } from '../parts/bar.tsx';
import { Go } from '../parts/go.tsx';
import { Section } from '../parts/section.tsx';

const many = (n: number): string => n.toLocaleString('en');

const inWords = ({ nodes, total, folded, clusters }: Network, ties: boolean, group: string): string => {
  if (!folded)
    return `The picture shows ${many(nodes.length)} of ${many(total.nodes)}: those with the most ${ties ? 'ties' : 'papers'}.`;
  const left = folded.left > 0 ? ` ${many(folded.left)} in smaller ones are left out.` : '';
  return `Each dot with two rims is a group: ${count(clusters.length, group)} stand for ${many(total.nodes - folded.left)} of ${many(total.nodes)}.${left} Double-click one to open it.`;
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
          {network.folded ? 'Draw the foremost one by one' : 'Draw all, as groups'}
        </Button>
      )}
    </div>
  );
};

/** So many groups are named. */
const named = 8;

/** The groups with the most members; each leads to its page. */
export const LargestGroups = ({ network: { clusters } }: { network: Network }) => {
  const now = useStore(useCoterie().place);
  const most = clusters[0]?.nodes ?? 1;
  return (
    <Section title={`The largest ${views[now.view].group}s`}>
      <ul className="counted">
        {clusters.slice(0, named).map(({ id, label, nodes }) => (
          <li key={id}>
            <Go to={lookAt(now, { type: 'cluster', cluster: id })} className="name">
              {label}
            </Go>
            <Bar share={nodes / most} />
            <span className="number">{many(nodes)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
};
