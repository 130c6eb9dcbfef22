/** Beside the picture: its title, how to read it, and the legend. On small screens it opens from a button. */
import { useState } from 'react';
import { ask } from '../api.ts';
import { useAnswer, useCoterie, useStore } from '../context.ts';
import { answerOf } from '../state/remote.ts';
import { views } from '../views/index.ts';
import { Legend } from './legend.tsx';
import { Skeleton } from './parts/skeleton.tsx';

export const Rail = () => {
  const now = useStore(useCoterie().place);
  const network = answerOf(useAnswer(ask.network(now)));
  const [open, setOpen] = useState(false);
  const { title, reading } = views[now.view];
  return (
    <section className={`rail ${open ? 'rail-open' : ''}`} aria-label="How to read the picture">
      <button type="button" className="rail-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        Legend
      </button>
      <div className="rail-body">
        <h2 className="rail-title">{title}</h2>
        <p className="rail-reading">{reading}</p>
        {network ? network.nodes.length > 0 && <Legend network={network} /> : <Skeleton lines={8} />}
      </div>
    </section>
  );
};
