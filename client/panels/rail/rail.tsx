/** Beside the network: its title, how to read it, and the legend. On small screens a button opens it. */
import { useContext, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { EmbeddedContext } from '../../context/embedded.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { Network } from '../../state/base/wire.ts';
import { aroundOf, type Filters } from '../../state/place/filters.ts';
import { formOf, type Place } from '../../state/place/place.ts';
import { lookAtAll } from '../../state/place/transitions.ts';
import { count } from '../../state/words/words.ts';
import { views } from '../../views/index.ts';
import type { NetworkView } from '../../views/view.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { ThemesLegend } from '../themes/legend.tsx';
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
  `Each disc is a ${group} of ${plural} that are closely linked, named by what it is about; a larger disc has more ${plural}. A line joins two ${group}s with links between them. Zoom in on a ${group}, or double-click it, to open it.`;

/** How to read the density of a network. */
const densityInWords = ({ group, plural }: NetworkView): string =>
  `The stronger the colour, the more ${plural} stand here, each counted by its size. Named are the largest ${group}s and ${plural}. Point at a name to see what it is linked to.`;

/** How to read a graph of related work; `undefined` if another network is shown. */
const useAround = (filters: Filters): string | undefined => {
  const ids = aroundOf(filters);
  const first = answerOf(useAnswer(ids[0] === undefined ? undefined : endpoints.page('paper', ids[0])));
  if (ids.length === 0) return undefined;
  const others = ids.length > 1 ? ` and ${count(ids.length - 1, 'more paper')}` : '';
  return `This graph shows “${first?.paper.title ?? '…'}”${others}, with a thick rim, and the papers most related to ${others ? 'them' : 'it'}. Each square is a paper. A line joins two similar papers; similar papers are close together.`;
};

const themesInWords = {
  themes:
    'Each disc is a theme, as large as its papers: techniques that are used together. The farther to the right, the more it is tied to other themes; the higher, the more closely its techniques belong together. Both are ranks among the themes shown. Click a theme for its techniques and papers.',
  periods:
    'Each column is a period; all have about as many papers. Each bar is a theme, as high as its papers. A band joins themes that share techniques: the stronger, the larger the share of the smaller theme. Click a theme for its techniques and papers.',
} as const;

/** How to read what is drawn. */
const wordsFor = (now: Place, network: Network | undefined): string => {
  const view = views[now.view];
  const form = formOf(now);
  if (form === 'density') return densityInWords(view);
  if (form === 'themes' || form === 'periods') return themesInWords[form];
  return network?.folded ? groupsInWords(view) : view.howToRead;
};

export const Rail = () => {
  const { place } = useCoterie();
  const now = useStore(place);
  const answer = useAnswer(endpoints.network(now));
  const network = answerOf(answer);
  const [open, setOpen] = useState(false);
  const isEmbedded = useContext(EmbeddedContext) !== false;
  const { title } = views[now.view];
  const form = formOf(now);
  const around = useAround(now.filters);
  return (
    <section className={`rail ${open ? 'rail-open' : ''}`} aria-label="How to read the network">
      <button type="button" className="rail-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        Legend
      </button>
      <div className="rail-body">
        {/* An embedded page has its title in the header. */}
        <h2 className="rail-title">{isEmbedded ? 'How to read this' : around ? 'Related work' : title}</h2>
        <p className="rail-reading">{around ?? wordsFor(now, network)}</p>
        {around !== undefined && !isEmbedded && (
          <Button className="button" onPress={() => place.set(lookAtAll)}>
            Show all papers
          </Button>
        )}
        {network && (network.truncated || network.folded) && <Cut network={network} />}
        {form === 'themes' || form === 'periods' ? (
          <ThemesLegend form={form} />
        ) : (
          network && network.nodes.length > 0 && <Legend network={network} />
        )}
        {answer?.status === 'loading' && <Skeleton lines={8} />}
      </div>
    </section>
  );
};
