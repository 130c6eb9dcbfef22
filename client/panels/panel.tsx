/** The panel beside the picture: whatever is looked at, or the overview. On small screens a sheet from below. */
import { useState } from 'react';
import { useCoterie, useStore } from '../context.ts';
import { type Focus, home, lookAt } from '../state/place.ts';
import { encode } from '../state/url.ts';
import { ClusterPanel } from './cluster.tsx';
import { ComparePanel } from './compare/compare.tsx';
import { LinkPanel } from './link.tsx';
import { Overview } from './overview.tsx';
import { Page } from './page.tsx';
import { PathPanel } from './path.tsx';
import { SelectionPanel } from './selection/selection.tsx';
import { SelectionStrip } from './selection/strip.tsx';

const Content = () => {
  const { focus, selected } = useStore(useCoterie().place);
  switch (focus.type) {
    case 'none':
      return selected.length > 0 ? <SelectionPanel /> : <Overview />;
    case 'page':
      return <Page key={`${focus.kind} ${focus.id}`} kind={focus.kind} id={focus.id} />;
    case 'link':
      return <LinkPanel source={focus.source} target={focus.target} />;
    case 'cluster':
      return <ClusterPanel cluster={focus.cluster} />;
    case 'path':
      return <PathPanel focus={focus} />;
    case 'compare':
      return <ComparePanel key={`${focus.left} ${focus.right}`} focus={focus} />;
  }
};

/** Another page begins at its top; another route of the same path is the same page. */
const pageKey = (focus: Focus): string =>
  encode(lookAt(home, focus.type === 'path' ? { ...focus, via: 'authors', route: 0 } : focus));

export const Panel = () => {
  const { focus, selected } = useStore(useCoterie().place);
  const isResting = focus.type === 'none' && selected.length === 0;
  const [tall, setTall] = useState(false);
  return (
    <aside
      className={`panel ${isResting ? 'panel-resting' : ''} ${tall ? 'panel-tall' : ''}`}
      aria-label="Details"
    >
      <button
        type="button"
        className="panel-handle"
        aria-expanded={tall}
        aria-label={tall ? 'Make the details smaller' : 'Make the details larger'}
        onClick={() => setTall(!tall)}
      >
        <span />
      </button>
      {focus.type !== 'none' && <SelectionStrip />}
      <div className="panel-scroll" key={isResting ? 'resting' : pageKey(focus)}>
        <Content />
      </div>
    </aside>
  );
};
