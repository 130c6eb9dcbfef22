/** Beside the network: its title, how to read it, and the legend. On small screens a button opens it. */
import { useContext, useState } from 'react';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { EmbeddedContext } from '../../context/embedded.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { Network } from '../../state/base/wire.ts';
import { views } from '../../views/index.ts';
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

export const Rail = () => {
  const now = useStore(useCoterie().place);
  const answer = useAnswer(endpoints.network(now));
  const network = answerOf(answer);
  const [open, setOpen] = useState(false);
  const isEmbedded = useContext(EmbeddedContext);
  const { title, howToRead } = views[now.view];
  return (
    <section className={`rail ${open ? 'rail-open' : ''}`} aria-label="How to read the network">
      <button type="button" className="rail-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        Legend
      </button>
      <div className="rail-body">
        {/* An embedded page has its title in the header. */}
        <h2 className="rail-title">{isEmbedded ? 'How to read this' : title}</h2>
        <p className="rail-reading">{howToRead}</p>
        {network && (network.truncated || network.folded) && <Cut network={network} />}
        {network && network.nodes.length > 0 && <Legend network={network} />}
        {answer?.status === 'loading' && <Skeleton lines={8} />}
      </div>
    </section>
  );
};
