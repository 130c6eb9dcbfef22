/** Beside the network: its title, how to read it, and the legend. On small screens a button opens it. */
import { useContext, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { EmbeddedContext } from '../../context/embedded.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { Network } from '../../state/base/wire.ts';
import { aroundOf, type Filters } from '../../state/place/filters.ts';
import { lookAtAll } from '../../state/place/transitions.ts';
import { count } from '../../state/words/words.ts';
import { views } from '../../views/index.ts';
import type { NetworkView } from '../../views/view.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { useExtent } from './extent.tsx';
import { Legend } from './legend.tsx';

/** How much is shown, where there is no panel: embedded, and in print (see styles/base/print.css). */
const Cut = ({ network }: { network: Network }) => {
  const words = useExtent(network);
  const isEmbedded = useContext(EmbeddedContext);
  return (
    <p className="rail-cut quiet" data-words={words}>
      {isEmbedded && words}
    </p>
  );
};

/** How to read a network that draws groups. */
const groupsInWords = ({ group, plural }: NetworkView): string =>
  `Each disc is a ${group} of ${plural} that are closely linked, named after some of them; a larger disc has more papers. A line joins two ${group}s with links between them.`;

/** How to read a graph of related work; `undefined` if another network is shown. */
const useAround = (filters: Filters): string | undefined => {
  const ids = aroundOf(filters);
  const first = answerOf(useAnswer(ids[0] === undefined ? undefined : endpoints.page('paper', ids[0])));
  if (ids.length === 0) return undefined;
  const others = ids.length > 1 ? ` and ${count(ids.length - 1, 'more paper')}` : '';
  return `This graph shows “${first?.paper.title ?? '…'}”${others}, with a thick rim, and the papers most related to ${others ? 'them' : 'it'}. Each square is a paper. A line joins two similar papers; similar papers are close together.`;
};

export const Rail = () => {
  const { place } = useCoterie();
  const now = useStore(place);
  const answer = useAnswer(endpoints.network(now));
  const network = answerOf(answer);
  const [open, setOpen] = useState(false);
  const isEmbedded = useContext(EmbeddedContext);
  const { title, howToRead } = views[now.view];
  const around = useAround(now.filters);
  return (
    <section className={`rail ${open ? 'rail-open' : ''}`} aria-label="How to read the network">
      <button type="button" className="rail-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        Legend
      </button>
      <div className="rail-body">
        {/* An embedded page has its title in the header. */}
        <h2 className="rail-title">{isEmbedded ? 'How to read this' : around ? 'Related work' : title}</h2>
        <p className="rail-reading">
          {around ?? (network?.folded ? groupsInWords(views[now.view]) : howToRead)}
        </p>
        {around !== undefined && !isEmbedded && (
          <Button className="button" onPress={() => place.set(lookAtAll)}>
            Show all papers
          </Button>
        )}
        {network && (network.truncated || network.folded) && <Cut network={network} />}
        {network && network.nodes.length > 0 && <Legend network={network} />}
        {answer?.status === 'loading' && <Skeleton lines={8} />}
      </div>
    </section>
  );
};
