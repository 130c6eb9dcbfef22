/** The details beside the network: what is open, or the overview. On small screens a sheet at the bottom. */
import { useEffect, useRef, useState } from 'react';
import { useCoterie, useStore } from '../../context/context.ts';
import { listOf } from '../../state/place/lists.ts';
import { type Focus, home } from '../../state/place/place.ts';
import { focusOn } from '../../state/place/transitions.ts';
import { encode } from '../../state/place/url.ts';
import { ComparePanel } from '../compare/compare.tsx';
import { Overview } from '../overview/overview.tsx';
import { ClusterPanel } from '../pages/group.tsx';
import { LinkPanel } from '../pages/link.tsx';
import { ListPanel } from '../pages/list.tsx';
import { Page } from '../pages/page.tsx';
import { PathPanel } from '../pages/path.tsx';
import { PeriodThemePanel } from '../pages/period-theme.tsx';
import { SearchPanel } from '../pages/search.tsx';
import { DescribedPanel } from '../related/described.tsx';
import { SelectionPanel } from '../selection/selection.tsx';
import { SelectionStrip } from '../selection/strip.tsx';
import { Crumbs } from './breadcrumbs.tsx';

const Content = () => {
  const { focus, selected } = useStore(useCoterie().place);
  switch (focus.type) {
    case 'none':
      return selected.length > 0 ? <SelectionPanel /> : <Overview />;
    case 'page':
      return <Page key={`${focus.kind} ${focus.id}`} kind={focus.kind} id={focus.id} />;
    case 'link':
      return <LinkPanel source={focus.source} target={focus.target} />;
    case 'list':
      return <ListPanel focus={focus} />;
    case 'cluster':
      return focus.years ? (
        <PeriodThemePanel cluster={focus.cluster} years={focus.years} />
      ) : (
        <ClusterPanel cluster={focus.cluster} />
      );
    case 'words':
      return <DescribedPanel key={focus.text} text={focus.text} />;
    case 'search':
      return <SearchPanel key={focus.text} focus={focus} />;
    case 'path':
      return <PathPanel focus={focus} />;
    case 'compare':
      return <ComparePanel key={`${focus.left} ${focus.right}`} focus={focus} />;
  }
};

/** What a page is apart from the route of a path, the order of a list, and the kind of what a text finds. */
const plain = (focus: Focus): Focus => {
  if (focus.type === 'path') return { ...focus, via: 'authors', route: 0 };
  if (focus.type === 'search') return { type: 'search', text: focus.text };
  return focus.type === 'list' ? listOf(focus.list, focus.of) : focus;
};

/** Another page begins at its top; another route or order is the same page. */
const pageKey = (focus: Focus): string => encode(focusOn(home, plain(focus)));

export const Panel = () => {
  const { focus, selected } = useStore(useCoterie().place);
  const isResting = focus.type === 'none' && selected.length === 0;
  const [tall, setTall] = useState(false);
  const key = isResting ? 'resting' : pageKey(focus);
  const scroll = useRef<HTMLDivElement>(null);
  const isWithin = useRef(false);
  // The link that was followed went with its page: the new page takes the focus, so that Tab goes on from here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for every other page.
  useEffect(() => {
    if (isWithin.current && document.activeElement === document.body)
      scroll.current?.focus({ preventScroll: true });
  }, [key]);
  return (
    <aside
      className={`panel ${isResting ? 'panel-resting' : ''} ${tall ? 'panel-tall' : ''}`}
      aria-label="Details"
      onFocus={() => {
        isWithin.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget instanceof Node) isWithin.current = false;
      }}
    >
      <button
        type="button"
        className="panel-handle"
        aria-expanded={tall}
        aria-label={tall ? 'Shrink the details' : 'Enlarge the details'}
        onClick={() => setTall(!tall)}
      >
        <span />
      </button>
      {focus.type !== 'none' && <SelectionStrip />}
      <div className="panel-scroll" key={key} ref={scroll} tabIndex={-1}>
        <Crumbs />
        <Content />
      </div>
    </aside>
  );
};
